//! What the doctor's sheet says beside the answers: whose words, of when, what it is not, whom to call.

use engawa::acp::answer::{EnteredBy, Response};
use engawa::acp::record::Record;
use engawa::acp::sheet::Content;
use engawa::words::words;

use crate::record::{answer, choose, record, set, usual};
use crate::sheet::{content, sheet};

#[test]
fn the_sheet_says_whose_words_it_holds() {
    let by = [EnteredBy::Principal, EnteredBy::Scribe];
    let all = usual();
    let ids = all.current().unwrap().answers.keys();
    let ids: Vec<String> = ids.cloned().collect();
    for (first, rest, expected) in [
        (by[0], by[0], "本人が入れました"),
        (by[1], by[1], "本人の話を聞いて、ほかの人が入れました"),
        (
            by[0],
            by[1],
            "本人が入れました（一部は、話を聞いてほかの人が）",
        ),
        (
            by[1],
            by[0],
            "本人が入れました（一部は、話を聞いてほかの人が）",
        ),
    ] {
        let mut record = usual();
        for id in &ids {
            let mut answer = record.answer(id).unwrap().clone();
            answer.entered_by = if id == "V1" { first } else { rest };
            set(&mut record, id, answer);
        }
        assert_eq!(sheet(&record).entered_by, expected, "{first:?} {rest:?}");
    }
}

#[test]
fn what_others_remember_is_never_on_the_sheet() {
    let mut record = usual();
    let shown = sheet(&record);
    let mut memory = record.answer("V1").unwrap().clone();
    memory.entered_by = EnteredBy::ImaginedByOthers;
    set(&mut record, "V1", memory);
    let sheet = sheet(&record);
    assert!(!format!("{:?}", sheet.blocks).contains("縁側で庭を見る"));
    assert_eq!(sheet.entered_by, "本人が入れました");
    assert_ne!(sheet.blocks, shown.blocks);
}

#[test]
fn the_date_is_that_of_the_newest_answer_and_empty_before_the_first() {
    let mut record = usual();
    let mut newest = answer(Response::Undecided);
    newest.answered_on = engawa::acp::answer::Date::new(2027, 1, 3);
    set(&mut record, "V1", newest);
    assert_eq!(sheet(&record).written_on, "2027年1月3日");
    assert_eq!(sheet(&Record::new("1")).written_on, "");
    assert_eq!(sheet(&Record::new("1")).version, 1);
}

#[test]
fn the_sheet_says_that_it_is_no_consent_that_feelings_change_and_to_ask_first() {
    let statements = sheet(&usual()).statements;
    for part in [
        "同意書や指示書ではありません",
        "気持ちは変わります",
        "まず本人に聞いてください",
    ] {
        assert!(
            statements.iter().any(|statement| statement.contains(part)),
            "{part}"
        );
    }
}

#[test]
fn undecided_is_called_an_answer_wherever_it_stands() {
    let says = |record| {
        let statements = sheet(record).statements;
        statements
            .iter()
            .any(|statement| statement.contains("も、わたしの答えです"))
    };
    let undecided = record(vec![("V1", Response::Undecided)]);
    let decided = record(vec![("L1", choose(&["home"], ""))]);
    assert!(says(&undecided));
    assert!(!says(&decided));
}

#[test]
fn whom_to_call_first_comes_from_the_card_and_is_ruled_without_one() {
    let contacts = |record: &Record| match content(&sheet(record), words().sheet().contacts) {
        Some(Content::ByHand(rows)) => rows.clone(),
        other => panic!("{other:?}"),
    };
    let labels = words().sheet();
    assert_eq!(
        contacts(&usual()),
        [labels.doctor, labels.nurse_24h, labels.illness]
    );
    let mut record = usual();
    for (line, text) in [
        ("doctor", "見本クリニック 髙﨑"),
        ("day_phone", "０２９－１２３－４５６７"),
        ("night_phone", "09012345678"),
        ("illness", "×"),
    ] {
        record.card.write(line, text, "2026-11-22", "1");
    }
    assert_eq!(
        contacts(&record),
        [
            format!("{}　見本クリニック 髙﨑", labels.doctor),
            format!(
                "{}　昼 029-123-4567　夜・休み 090-1234-5678",
                labels.nurse_24h
            ),
            labels.illness.to_string(),
        ]
    );
}
