//! Every answer on the papers it is for, and on no other: generated from the questionnaire, prompt by prompt.

use engawa::acp::answer::{EnteredBy, People, Response, Share, Value};
use engawa::acp::draft::Draft;
use engawa::acp::record::Record;
use engawa::acp::wording;
use engawa::content::questionnaire::{Kind, Prompt, Universal};
use engawa::content::route::Route;
use engawa::paper::{Links, Shown};
use engawa::site;
use engawa::words::words;

use crate::fullest::longest;
use crate::record::{answer, choose, each, journey, kept, nobody, person, record, set, write};

/// The papers, each with who may see what of it.
const PAPERS: [(Route, Share); 6] = [
    (Route::Sheet, Share::Doctor),
    (Route::Details, Share::Doctor),
    (Route::Details, Share::FamilyOnly),
    (Route::Details, Share::SelfOnly),
    (Route::FamilySheet, Share::FamilyOnly),
    (Route::MemoSheet, Share::SelfOnly),
];

fn paper(route: &Route, reach: Share, record: &Record) -> String {
    let shown = Shown {
        questionnaire: site::questionnaire(),
        record,
        words: words(),
        links: &Links::new("/"),
        reach,
        version: 0,
    };
    let page = shown.page(route);
    let Some((_, paper)) = page.split_once("<div class=\"paper-frame\">") else {
        // Where nobody remembered anything, there is no memo.
        assert_eq!(*route, Route::MemoSheet);
        return String::new();
    };
    paper
        .split_once("<nav class=\"controls\"")
        .unwrap()
        .0
        .into()
}

#[test]
fn a_memo_says_once_whose_words_it_holds_and_asks_whose_it_is_and_who_wrote() {
    let memo = paper(&Route::MemoSheet, Share::SelfOnly, &crate::fullest::memo());
    let not_theirs = "本人が書いたものではありません";
    assert_eq!(memo.matches(not_theirs).count(), 1, "{memo}");
    let (head, _) = memo.split_once("</thead>").unwrap();
    for field in ["本人の氏名", "書いた人（続柄）"] {
        assert!(head.contains(&format!("{field}<span class=\"gap\"></span>")));
    }
    assert!(!head.contains(">氏名<"));
}

/// A record in which the prompt is asked, with what it is answered from.
fn asked(prompt: &Prompt) -> Record {
    let named = || kept(vec![person("friend", "花子", ""), person("", "次郎", "")]);
    let source = match &*prompt.id {
        "N2" | "N3" | "I3" => vec![("N1", named())],
        "N5" => vec![("N1", nobody())],
        "V2" => vec![("V1", longest(crate::record::prompt("V1")))],
        "T6" => vec![("P5", choose(&["oxygen"], ""))],
        "L2" => vec![("L1", choose(&["home"], ""))],
        "D5" => vec![("D4", choose(&["new_year"], ""))],
        // Something must be answered, or there is no paper.
        _ => vec![("D5", choose(&["fridge"], ""))],
    };
    let mut record = record(source);
    record.mode = if prompt.section == "M" {
        "memo"
    } else {
        &*prompt.section
    }
    .into();
    record
}

/// Every answer the prompt can have: each choice alone, all that go together, what can be written, and each state.
fn answers(prompt: &Prompt) -> Vec<Response> {
    let mut all = vec![longest(prompt)];
    match &prompt.kind {
        Kind::Choices(form) => {
            let mut many = Draft::new(prompt, None);
            for (_, choice) in form.choices() {
                all.push(choose(&[&choice.id], ""));
                for field in form.fields.iter().filter(|field| field.when == choice.id) {
                    all.push(write(&[&choice.id], &[(&field.id, "書いたこと")]));
                }
                let _ = many.toggle(&choice.id);
            }
            all.extend(many.into_response());
            if form.other.is_some() {
                all.push(choose(&[], "自分の言葉"));
            }
            if !form.people_of.is_empty() {
                all.push(choose(&["@p1", "@p2"], ""));
            }
        }
        Kind::People(form) => {
            all.push(kept(vec![person("friend", "花子", "090-1234-5678")]));
            if !form.nobody.is_empty() {
                all.push(nobody());
            }
        }
        Kind::Ranking(form) => {
            let of = site::questionnaire().choices_of(&form.of).unwrap();
            let ids = crate::fullest::by_length(of);
            all.push(choose(&ids[..2], ""));
        }
        Kind::Each(form) => {
            all = form
                .choices
                .iter()
                .map(|choice| each(&[("p1", &choice.id)]))
                .collect();
        }
        Kind::Log | Kind::Gate(_) => unreachable!("{} is not asked", prompt.id),
    }
    all.extend(prompt.universal.iter().map(|universal| match universal {
        Universal::Undecided => Response::Undecided,
        Universal::NotNow => Response::NotNow,
        Universal::AfterConsult => Response::AfterConsult,
    }));
    all
}

/// What of the answer can be looked for on paper: its lines, as the paper says them.
fn lines(route: &Route, prompt: &Prompt, record: &Record) -> Vec<String> {
    let answers = journey(record).answers;
    let response = answers.response(&prompt.id);
    let lines = wording::lines(prompt, response, &answers, words());
    let head = &site::questionnaire().head;
    let by_hand = words().sheet().person_by_hand;
    if *route != Route::Sheet {
        return lines;
    }
    match &prompt.kind {
        // After the name, not before it.
        Kind::Each(_) => lines
            .iter()
            .filter_map(|line| line.split_once(": "))
            .map(|(_, said)| said.into())
            .collect(),
        // A ruled line stands for it.
        Kind::People(form) => lines
            .into_iter()
            .map(|line| {
                if line == form.by_hand {
                    by_hand.into()
                } else {
                    line
                }
            })
            .collect(),
        _ if prompt.id == head.name.prompt => {
            let fields = [&head.name, &head.furigana, &head.birth];
            let entered = answers.is_chosen(&prompt.id, "enter");
            let texts = fields.map(|part| answers.text(&prompt.id, &part.field).to_string());
            texts
                .into_iter()
                .filter(|text| entered && !text.is_empty())
                .collect()
        }
        _ => lines,
    }
}

/// Whether an answer to the prompt, for these eyes, belongs on this paper at all.
fn belongs(route: &Route, prompt: &Prompt, by: EnteredBy, share: Share) -> bool {
    let all = site::questionnaire();
    let memory = by == EnteredBy::ImaginedByOthers;
    let heads = [&all.head.name, &all.head.call_name, &all.head.help];
    match route {
        // A wish about a treatment is no memory, whoever wrote it down as one.
        Route::MemoSheet => memory && all.is_of_memo(&prompt.id),
        Route::Details => !memory,
        Route::FamilySheet => {
            !memory && (all.family_sheet.contains(&prompt.id) || share == Share::FamilyOnly)
        }
        _ => {
            let mut blocks = all.blocks.iter();
            let in_block = blocks.any(|block| block.prompts.contains(&prompt.id));
            !memory && (in_block || heads.iter().any(|part| part.prompt == prompt.id))
        }
    }
}

#[test]
fn every_answer_stands_on_the_papers_it_is_for_and_on_no_other() {
    let mut looked = 0;
    for prompt in site::questionnaire()
        .prompts
        .iter()
        .filter(|it| it.is_asked())
    {
        let without = asked(prompt);
        let before = PAPERS.map(|(route, reach)| paper(&route, reach, &without));
        for response in answers(prompt) {
            for share in Share::ALL {
                for by in [EnteredBy::Principal, EnteredBy::ImaginedByOthers] {
                    let mut with = without.clone();
                    let mut answer = answer(response.clone());
                    (answer.share, answer.entered_by) = (share, by);
                    set(&mut with, &prompt.id, answer);
                    for ((route, reach), before) in PAPERS.iter().zip(&before) {
                        let paper = paper(route, *reach, &with);
                        let is_for = belongs(route, prompt, by, share) && (share <= *reach);
                        for line in lines(route, prompt, &with) {
                            let told = paper.contains(&line);
                            let what = format!(
                                "{} {share:?} {by:?} {route:?} {reach:?}: {line}",
                                prompt.id
                            );
                            if is_for {
                                assert!(told, "{what}\n{paper}");
                            } else if !before.contains(&line) {
                                assert!(!told, "{what}\n{paper}");
                            }
                            looked += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(looked > 5_000, "{looked}");
}

#[test]
fn what_was_passed_over_or_never_asked_is_told_apart() {
    let passed = words().state().passed_over;
    for prompt in site::questionnaire()
        .prompts
        .iter()
        .filter(|it| it.is_asked())
    {
        if prompt.section == "M" {
            continue;
        }
        let entry = format!("block__number\">{}<", prompt.id);
        // What would be for fewer eyes is not told to be missing either.
        for share in Share::ALL {
            let begun = paper(&Route::Details, share, &asked(prompt));
            let is_for = prompt.share <= share;
            assert_eq!(begun.contains(&entry), is_for, "{} {share:?}", prompt.id);
        }
        let begun = paper(&Route::Details, Share::SelfOnly, &asked(prompt));
        let (_, rest) = begun.split_once(&entry).unwrap();
        let rest = rest.split("</section>").next().unwrap();
        assert!(rest.contains(passed), "{}", prompt.id);
        let mut elsewhere = asked(prompt);
        elsewhere.mode = "memo".into();
        let elsewhere = paper(&Route::Details, Share::Doctor, &elsewhere);
        assert!(!elsewhere.contains(&entry), "{}", prompt.id);
    }
}

#[test]
fn what_was_private_before_it_changed_stays_so() {
    for hidden in [Share::FamilyOnly, Share::SelfOnly] {
        let mut record = record(vec![("D5", choose(&["fridge"], ""))]);
        let mut secret = answer(choose(&[], "ひみつ"));
        secret.share = hidden;
        set(&mut record, "V3", secret.clone());
        record.finish();
        let today = crate::record::day();
        // Taken back, or said otherwise and shown to the doctor: what stood there before is not told.
        for now in [None, Some(answer(choose(&["pain"], "")))] {
            let mut record = record.clone();
            let version = record.current_mut(&today);
            version.answers.remove("V3");
            if let Some(now) = now {
                version.answers.insert("V3".into(), now);
            }
            for reach in [Share::Doctor, Share::FamilyOnly, Share::SelfOnly] {
                let paper = paper(&Route::Details, reach, &record);
                assert!(!paper.contains("ひみつ"), "{hidden:?} {reach:?}");
            }
        }
    }
}

fn family(answers: Vec<(&str, Response)>) -> String {
    paper(&Route::FamilySheet, Share::FamilyOnly, &record(answers))
}

#[test]
fn the_letter_is_as_free_as_the_person_said_and_to_nobody_where_there_is_nobody() {
    let letters = words().family_sheet();
    let named = || ("N1", kept(vec![person("friend", "花子", "")]));
    let hand = || {
        let people = People {
            by_hand: true,
            ..People::default()
        };
        ("N1", Response::Answered(Value::People(people)))
    };
    let free = |id: &str| ("N3", choose(&[id], ""));
    let table = [
        (
            vec![named(), free("as_written")],
            true,
            letters.letter_as_written,
        ),
        (
            vec![named(), free("with_my_answers")],
            true,
            letters.letter_may_differ,
        ),
        (
            vec![named(), free("leave_to_them")],
            true,
            letters.letter_may_differ,
        ),
        (vec![named(), ("N3", Response::Undecided)], true, ""),
        (vec![named()], true, ""),
        (vec![hand()], true, ""),
        (vec![("N1", nobody())], false, ""),
        // What was said of somebody who is no longer named stays away.
        (vec![("N1", nobody()), free("as_written")], false, ""),
        (vec![("N1", Response::Undecided)], false, ""),
        (vec![("C1", choose(&["music"], ""))], false, ""),
    ];
    for (answers, letter, freedom) in table {
        let paper = family(answers.clone());
        assert_eq!(paper.contains(letters.letter_1), letter, "{answers:?}");
        for text in [letters.letter_as_written, letters.letter_may_differ] {
            assert_eq!(paper.contains(text), text == freedom, "{answers:?} {text}");
        }
    }
}

#[test]
fn what_only_the_family_may_see_has_a_heading_of_its_own() {
    let heading = words().family_sheet().family_only;
    for (id, own_heading) in [("T1", true), ("V1", true), ("C1", false), ("D6", false)] {
        let mut record = record(vec![("D5", choose(&["fridge"], ""))]);
        let mut said = answer(longest(crate::record::prompt(id)));
        said.share = Share::FamilyOnly;
        set(&mut record, id, said);
        let paper = paper(&Route::FamilySheet, Share::FamilyOnly, &record);
        assert!(paper.contains(&format!("block__number\">{id}<")), "{id}");
        assert_eq!(paper.contains(heading), own_heading, "{id}");
        let says_119 = paper.contains(words().sheet().statement_7);
        assert_eq!(says_119, id == "T1", "{id}");
    }
}

#[test]
fn the_details_say_to_ask_the_person_first_and_beside_resuscitation_what_119_does() {
    let sheet = words().sheet();
    for (id, share, told) in [
        ("T1", Share::Doctor, true),
        ("T1", Share::SelfOnly, false),
        ("T3", Share::Doctor, false),
    ] {
        let mut record = record(vec![("D5", choose(&["fridge"], ""))]);
        let mut said = answer(longest(crate::record::prompt(id)));
        said.share = share;
        set(&mut record, id, said);
        let paper = paper(&Route::Details, Share::Doctor, &record);
        assert!(paper.contains(sheet.statement_4), "{id}");
        assert_eq!(paper.contains(sheet.statement_7), told, "{id} {share:?}");
    }
}

#[test]
fn an_answer_of_before_the_two_ways_of_breathing_were_asked_is_kept_and_made_no_answer_of_today() {
    for (id, old) in [("T2", "no"), ("T2", "yes"), ("T2", "trial"), ("C4", "no")] {
        let record = record(vec![(id, choose(&[old], ""))]);
        let answers = journey(&record).answers;
        let lines = wording::lines(
            crate::record::prompt(id),
            answers.response(id),
            &answers,
            words(),
        );
        assert_eq!(lines, [words().state().unreadable], "{id} {old}");
        let kept = engawa::vault::restore::from_text(&serde_json::to_string(&record).unwrap());
        assert_eq!(kept.unwrap().answer(id), record.answer(id), "{id} {old}");
    }
}
