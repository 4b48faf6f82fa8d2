//! To whom the paper was handed.

use engawa::acp::answer::Date;
use engawa::acp::handed::{Handed, ROLES, Row, State, rows};
use engawa::content::questionnaire::Kind;

use crate::record::prompt;

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_string()).collect()
}

#[test]
fn everybody_chosen_has_a_row_in_the_prompts_order() {
    let since = Date::new(2026, 11, 1);
    let mut handed = Handed::new();
    for (role, day) in [
        ("doctor", "2026-11-22"),
        ("family", "2026-10-31"),
        ("pharmacy", "2026-11-22"),
        ("facility", "sometime"),
        ("care_manager", "2026-11-01"),
    ] {
        handed.insert(role.into(), day.into());
    }
    let chosen = ids(&[
        "facility",
        "next_visit",
        "doctor",
        "spokesperson",
        "family",
        "care_manager",
        "not_yet",
    ]);
    let row = |role, state| Row { role, state };
    assert_eq!(
        rows(&chosen, &handed, Some(&since)),
        [
            row("spokesperson", State::NotYet),
            row("family", State::Earlier(Date::new(2026, 10, 31))),
            row("doctor", State::Given(Date::new(2026, 11, 22))),
            row("care_manager", State::Given(since.clone())),
            row("facility", State::NotYet),
        ]
    );
    assert_eq!(rows(&ids(&["not_yet"]), &handed, Some(&since)), []);
    assert_eq!(
        rows(&ids(&["family"]), &handed, None),
        [row("family", State::Given(Date::new(2026, 10, 31)))]
    );
}

#[test]
fn every_role_is_a_choice_of_the_prompt() {
    let Kind::Choices(form) = &prompt("D1").kind else {
        panic!("D1 has choices")
    };
    let first = form.groups.first().unwrap().choices.iter();
    let roles = first.filter(|choice| !choice.alone);
    assert_eq!(roles.map(|choice| &*choice.id).collect::<Vec<_>>(), ROLES);
}
