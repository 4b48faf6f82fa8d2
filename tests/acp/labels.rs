//! That nothing on the doctor's sheet reads as more than was said: what an answer is to, of what day, and why.

use engawa::acp::answer::{Date, Response};
use engawa::acp::record::Record;
use engawa::acp::sheet::{Block, Content, Sheet};
use engawa::site;
use engawa::words::words;

use crate::record::{answer, choose, day, prompt, record, set, usual};
use crate::sheet::sheet;

fn of<'s>(sheet: &'s Sheet, label: &str) -> &'s Block {
    let mut blocks = sheet.blocks.iter();
    blocks.find(|block| block.label == label).unwrap()
}

fn lines(block: &Block) -> &[String] {
    match &block.content {
        Content::Answer(lines) => lines,
        other => panic!("{other:?}"),
    }
}

/// A first prompt alone stands under the block's label; every other says what it is.
#[test]
fn an_answer_alone_says_what_it_answers() {
    for definition in &site::questionnaire().blocks {
        for id in &definition.prompts {
            let asked = prompt(id);
            if !asked.when.is_empty() {
                continue;
            }
            let mut record = Record::new("1");
            set(&mut record, id, answer(Response::Undecided));
            let sheet = sheet(&record);
            let block = of(&sheet, &definition.title);
            let said = lines(block).concat();
            let lead = definition.prompts[0] == *id || id == "V1";
            let named = said.contains(&asked.label);
            assert_eq!(named, !lead || definition.leave_out, "{id}: {said}");
            assert!(said.contains("〔まだ決められない〕"), "{id}: {said}");
        }
    }
}

#[test]
fn opened_alone_a_prompt_makes_no_other_a_question_passed_over() {
    let mut record = Record::new("1");
    set(&mut record, "T1", answer(choose(&["no"], "")));
    let shown = format!("{:?}", sheet(&record).blocks);
    assert!(!shown.contains("答えていません"), "{shown}");
}

#[test]
fn an_old_refusal_keeps_its_day_under_a_newer_date() {
    let mut record = record(vec![("V1", choose(&["quiet"], ""))]);
    let mut old = answer(choose(&["no"], ""));
    old.answered_on = Date::new(2023, 4, 5);
    set(&mut record, "T1", old);
    let page = sheet(&record);
    assert!(
        lines(of(&page, "急なとき"))[0].ends_with("（2023年4月5日の答え）"),
        "{:?}",
        page.blocks
    );
    let mut fresh = answer(choose(&["no"], ""));
    fresh.answered_on = day();
    set(&mut record, "T1", fresh);
    assert!(!format!("{:?}", sheet(&record).blocks).contains("の答え）"));
}

#[test]
fn each_reason_stands_with_its_answer_and_none_goes_unsaid() {
    let mut record = usual();
    for (id, why) in [("T1", "父のとき"), ("T4", "家がいい")] {
        let mut answer = answer(choose(&["no"], ""));
        answer.reason = why.into();
        set(&mut record, id, answer);
    }
    let page = sheet(&record);
    let reasons = &of(&page, "急なとき").reasons;
    assert_eq!(
        reasons[0],
        format!("わけ（{}）: 父のとき", prompt("T1").label)
    );
    assert_eq!(
        reasons[1],
        format!("わけ（{}）: 家がいい", prompt("T4").label)
    );
    let mut one = self::record(vec![("V1", choose(&["quiet"], ""))]);
    let mut quiet = answer(choose(&["quiet"], ""));
    quiet.reason = "朝の庭".into();
    set(&mut one, "V1", quiet);
    let page = sheet(&one);
    assert_eq!(of(&page, "だいじにしていること").reasons, ["わけ: 朝の庭"]);
}

#[test]
fn what_the_doctor_talked_over_has_a_line_where_something_was_said() {
    for (response, line) in [
        (None, false),
        (Some(Response::NotNow), false),
        (Some(Response::Undecided), true),
        (Some(Response::AfterConsult), true),
        (Some(choose(&["no"], "")), true),
    ] {
        let mut record = usual();
        record.mode = "medical".into();
        if let Some(response) = response.clone() {
            set(&mut record, "T1", answer(response));
        }
        assert_eq!(
            of(&sheet(&record), "急なとき").confirm,
            line,
            "{response:?}"
        );
    }
}

#[test]
fn an_order_that_was_not_made_is_no_refusal_of_what_was_chosen() {
    let sheet = sheet(&record(vec![
        ("V1", choose(&["quiet", "eating"], "")),
        ("V2", Response::NotNow),
    ]));
    let lines = lines(of(&sheet, "だいじにしていること"));
    assert!(!lines[0].contains("今は考えたくない"), "{lines:?}");
    assert!(lines[1].starts_with(&prompt("V2").label), "{lines:?}");
}

#[test]
fn the_screen_held_out_says_whose_it_is_before_what_they_want() {
    let mut record = usual();
    set(&mut record, "T1", answer(choose(&["no"], "")));
    let (questionnaire, links) = (site::questionnaire(), engawa::paper::Links::new("/"));
    let shown = engawa::paper::Shown {
        questionnaire,
        record: &record,
        words: words(),
        links: &links,
        reach: engawa::acp::answer::Share::Doctor,
        version: 0,
    };
    let page = shown.page(&engawa::content::route::Route::Show);
    let first_answer = page.find("show__block").unwrap();
    let blank = words().sheet().birth_blank;
    assert!(!page.contains(blank), "nobody writes on a screen by hand");
    for said in [words().sheet().statement_1, words().sheet().statement_4] {
        assert!(page.find(said).unwrap() < first_answer, "{said}");
        assert_eq!(page.matches(said).count(), 1, "{said}");
    }
}
