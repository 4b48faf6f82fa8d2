//! The way from one prompt to the next.

use engawa::acp::answer::Response;
use engawa::acp::journey::{Journey, Step};
use engawa::site;

use crate::record::{choose, record, usual};

fn three() -> Journey<'static> {
    Journey::new(site::questionnaire(), "three")
}

/// The id of the prompt a step leads to, or which end of the way it is.
fn to(step: Step<'static>) -> &'static str {
    match step {
        Step::Start => "start",
        Step::Prompt(prompt) => &prompt.id,
        Step::Check => "check",
    }
}

#[test]
fn each_prompt_has_one_before_and_one_after() {
    let table = [
        ("start", "V1", "N1"),
        ("V1", "N1", "L1"),
        ("N1", "L1", "D1"),
        ("L1", "D1", "D2"),
        ("D1", "D2", "check"),
    ];
    let journey = three();
    assert_eq!(journey.prompts().count(), table.len());
    for (before, id, after) in table {
        assert_eq!(to(journey.before(id)), before, "before {id}");
        assert_eq!(to(journey.after(id)), after, "after {id}");
        assert!(journey.asks(id));
    }
}

#[test]
fn a_prompt_of_another_mode_leads_to_the_check_page() {
    assert_eq!(to(three().after("T0")), "check");
    assert!(!three().asks("T0"));
}

#[test]
fn an_unknown_mode_is_the_first() {
    for mode in ["", "slow", "THREE", "three "] {
        let journey = Journey::new(site::questionnaire(), mode);
        assert!(journey.prompts().eq(three().prompts()), "{mode:?}");
    }
}

#[test]
fn one_goes_on_at_the_first_prompt_without_an_answer() {
    let table = [
        (record(vec![]), "V1"),
        (record(vec![("V1", Response::NotNow)]), "N1"),
        (record(vec![("N1", Response::Undecided)]), "V1"),
        (usual(), "check"),
    ];
    for (record, next) in table {
        assert_eq!(to(three().unanswered(&record)), next);
    }
}

#[test]
fn the_check_page_has_a_row_for_every_prompt_and_none_for_others() {
    let record = record(vec![
        ("L1", choose(&["home"], "")),
        ("T0", Response::AfterConsult),
    ]);
    let rows: Vec<(&str, bool)> = three()
        .rows(&record)
        .map(|row| (row.prompt.id.as_str(), row.answer.is_some()))
        .collect();
    let expected = [
        ("V1", false),
        ("N1", false),
        ("L1", true),
        ("D1", false),
        ("D2", false),
    ];
    assert_eq!(rows, expected);
}
