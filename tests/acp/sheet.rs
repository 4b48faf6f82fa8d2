//! The doctor's sheet.

use engawa::acp::answer::{People, Response, Share, Value};
use engawa::acp::record::Record;
use engawa::acp::sheet::{Content, Sheet};
use engawa::acp::wording;
use engawa::site;
use engawa::words::words;

use crate::record::{
    answer, choose, each, journey, kept, name, person, prompt, record, set, usual, write,
};

pub(crate) fn sheet(record: &Record) -> Sheet {
    Sheet::new(site::questionnaire(), record, words())
}

fn labels(sheet: &Sheet) -> Vec<&str> {
    sheet
        .blocks
        .iter()
        .map(|block| block.label.as_str())
        .collect()
}

pub(crate) fn content<'s>(sheet: &'s Sheet, label: &str) -> Option<&'s Content> {
    let block = sheet.blocks.iter().find(|block| block.label == label);
    block.map(|block| &block.content)
}

/// Everything that is printed as an answer, in order.
fn answers(sheet: &Sheet) -> Vec<String> {
    let blocks = sheet.blocks.iter();
    blocks
        .flat_map(|block| match &block.content {
            Content::Answer(lines) | Content::Questions(lines) => lines.clone(),
            Content::People { lines, more, .. } => {
                let people = lines.iter().map(|(line, _)| line);
                people.chain(more).cloned().collect()
            }
            Content::NotAsked | Content::ByHand(_) | Content::Halves(_) => Vec::new(),
        })
        .collect()
}

/// In which order a doctor reads (`corrections.md` 2), where nothing was asked of treatments.
const ORDER: [&str; 11] = [
    "代わりに話し合ってほしい人",
    "医療の連絡先",
    "医師から聞いている病気のこと",
    "だいじにしていること",
    "すごしたい場所",
    "知りたいこと",
    "さけたいこと",
    "続けている治療",
    "医師や看護師に聞きたいこと",
    "この紙を見せる人",
    "手で書くところ",
];
const PEOPLE: &str = ORDER[0];
const QUESTIONS: &str = ORDER[8];

#[test]
fn blocks_stand_in_the_order_a_doctor_reads() {
    for record in [Record::new("1"), usual()] {
        assert_eq!(labels(&sheet(&record)), ORDER);
    }
}

#[test]
fn every_answer_is_printed_in_that_order() {
    let record = usual();
    let expected: Vec<String> = ["N1", "V1", "L1", "D2", "D1"]
        .into_iter()
        .flat_map(|id| {
            let response = record.answer(id).map(|answer| &answer.response);
            let answers = journey(&record).answers;
            wording::lines(prompt(id), response, &answers, words())
        })
        .collect();
    assert_eq!(answers(&sheet(&record)), expected);
    assert_eq!(expected.len(), 2 + 4 + 2 + 2 + 3);
}

#[test]
fn undecided_and_passed_over_are_printed_like_every_answer() {
    let sheet = sheet(&record(vec![
        ("V1", Response::Undecided),
        ("N1", Response::NotNow),
    ]));
    let table = [
        ("だいじにしていること", "〔まだ決められない〕"),
        ("代わりに話し合ってほしい人", "〔今は考えたくない〕"),
        ("すごしたい場所", "〔答えていません〕"),
        ("医師や看護師に聞きたいこと", "〔答えていません〕"),
        ("この紙を見せる人", "〔答えていません〕"),
    ];
    for (label, word) in table {
        let expected = Content::Answer(vec![word.into()]);
        assert_eq!(content(&sheet, label), Some(&expected), "{label}");
    }
}

#[test]
fn what_this_sitting_did_not_ask_has_room_to_write() {
    let sheet = sheet(&usual());
    for label in ["知りたいこと", "さけたいこと", "続けている治療"] {
        assert_eq!(content(&sheet, label), Some(&Content::NotAsked), "{label}");
    }
}

#[test]
fn emergencies_and_treatments_are_left_out_where_they_were_never_asked() {
    let titles = ["急なとき", "治療についての気持ち"];
    for record in [Record::new("1"), usual()] {
        for title in titles {
            assert_eq!(content(&sheet(&record), title), None, "{title}");
        }
    }
    let mut medical = usual();
    medical.mode = "medical".into();
    for title in titles {
        assert!(content(&sheet(&medical), title).is_some(), "{title}");
    }
}

#[test]
fn what_was_passed_over_of_an_emergency_or_a_treatment_says_so() {
    let mut record = usual();
    record.mode = "medical".into();
    set(&mut record, "T1", answer(Response::AfterConsult));
    let expected = Content::Answer(vec![
        format!("{}: 〔話してから決めたい〕", prompt("T1").label),
        format!("{}: 〔答えていません〕", prompt("T4").label),
        format!("{}: 〔答えていません〕", prompt("C4").label),
    ]);
    assert_eq!(content(&sheet(&record), "急なとき"), Some(&expected));
}

#[test]
fn what_is_for_oneself_or_the_family_alone_is_never_printed() {
    for share in [Share::SelfOnly, Share::FamilyOnly] {
        for (id, label) in [
            ("V1", ORDER[3]),
            ("N1", PEOPLE),
            ("L1", ORDER[4]),
            ("D1", ORDER[9]),
            ("D2", QUESTIONS),
        ] {
            let mut record = usual();
            let shown = sheet(&record);
            let mut hidden = record.answer(id).unwrap().clone();
            hidden.share = share;
            set(&mut record, id, hidden);
            let sheet = sheet(&record);
            let now = format!("{:?}", content(&sheet, label));
            for line in answers(&shown) {
                let of_it = format!("{:?}", content(&shown, label)).contains(&line);
                assert!(!of_it || !now.contains(&line), "{id} {share:?}: {line}");
            }
            let rest = |sheet: &Sheet| -> Vec<_> {
                let blocks = sheet.blocks.iter();
                blocks
                    .filter(|block| block.label != label)
                    .cloned()
                    .collect()
            };
            assert_eq!(
                rest(&sheet),
                rest(&shown),
                "{id} {share:?}: the rest is as it was"
            );
        }
    }
}

#[test]
fn spokespersons_have_boxes_to_tick_and_room_for_those_written_by_hand() {
    let people = |by_hand| {
        Response::Answered(Value::People(People {
            people: vec![person("friend", "花子", "")],
            by_hand,
            ..People::default()
        }))
    };
    for by_hand in [false, true] {
        let sheet = sheet(&record(vec![("N1", people(by_hand))]));
        let expected = Content::People {
            lines: vec![("1. 友人　花子".to_string(), false)],
            by_hand,
            more: Vec::new(),
        };
        assert_eq!(content(&sheet, PEOPLE), Some(&expected));
    }
}

#[test]
fn what_a_spokesperson_knows_stands_after_the_name_and_how_they_may_decide_below() {
    let names = ["花子", "次郎"].map(|name| person("friend", name, ""));
    let mut record = record(vec![
        ("N1", kept(names.to_vec())),
        ("N2", each(&[("p2", "agreed")])),
        ("N3", choose(&["leave_to_them"], "")),
    ]);
    record.mode = "slow".into();
    let expected = Content::People {
        lines: vec![
            ("1. 友人　花子".to_string(), false),
            ("2. 友人　次郎　引き受けてくれた".to_string(), true),
        ],
        by_hand: false,
        more: vec![format!("{}: その人と医師にまかせたい", prompt("N3").label)],
    };
    assert_eq!(content(&sheet(&record), PEOPLE), Some(&expected));
}

#[test]
fn nobody_comes_to_mind_is_an_answer() {
    let nobody = Response::Answered(Value::People(People {
        nobody: true,
        ..People::default()
    }));
    let sheet = sheet(&record(vec![("N1", nobody)]));
    let expected = Content::Answer(vec!["いまは、いない、思いうかばない".into()]);
    assert_eq!(content(&sheet, PEOPLE), Some(&expected));
}

#[test]
fn names_left_blank_are_no_empty_box() {
    let sheet = sheet(&record(vec![("N1", name(vec![person("", " ", "")]))]));
    let expected = Content::Answer(vec!["〔答えていません〕".into()]);
    assert_eq!(content(&sheet, PEOPLE), Some(&expected));
}

#[test]
fn each_question_for_the_doctor_has_a_line_for_what_was_said() {
    let sheet = sheet(&record(vec![("D2", choose(&["cost"], "庭に出られますか"))]));
    let lines = vec!["お金はどのくらいですか".into(), "庭に出られますか".into()];
    assert_eq!(content(&sheet, QUESTIONS), Some(&Content::Questions(lines)));
}

#[test]
fn a_birthday_that_was_not_told_is_written_by_hand() {
    let labels = words().sheet();
    let birth = |record: &Record| {
        let head = sheet(record).head;
        let line = head.iter().position(|line| line.label == labels.birth);
        // Beside ふりがな, one line high, as a birthday that was told.
        assert_eq!(line, Some(1));
        head[1].text.clone()
    };
    let told = [("birth", "昭和23年5月3日")];
    let mut record = record(vec![]);
    assert_eq!(birth(&record), labels.birth_blank);
    let mut answer = answer(write(&["enter"], &told));
    set(&mut record, "P2", answer.clone());
    assert_eq!(birth(&record), told[0].1);
    answer.share = Share::FamilyOnly;
    set(&mut record, "P2", answer.clone());
    assert_eq!(birth(&record), labels.birth_blank);
    let by_hand = crate::record::answer(write(&["by_hand"], &told));
    set(&mut record, "P2", by_hand);
    assert_eq!(birth(&record), labels.birth_blank);
}
