//! What a tap on a choice does.

use engawa::acp::answer::{Response, Value};
use engawa::acp::draft::{Draft, Refused};
use engawa::content::questionnaire::Universal;

use crate::record::{choice_form, choose, prompt};

/// Taps each id in turn; every one is taken.
fn tapped(prompt_id: &str, ids: &[&str]) -> Option<Response> {
    let mut draft = Draft::new(prompt(prompt_id), None);
    for id in ids {
        draft.toggle(id).unwrap();
    }
    draft.into_response()
}

fn universal(from: Option<Response>, universal: Universal) -> Option<Response> {
    let mut draft = Draft::new(prompt("V1"), from);
    draft.toggle_universal(universal);
    draft.into_response()
}

const FIVE: [&str; 5] = ["garden", "eating", "quiet", "faith", "money"];

#[test]
fn choices_keep_the_order_in_which_they_were_chosen() {
    let table: [(&str, &[&str], &[&str]); 5] = [
        ("V1", &["garden", "eating"], &["garden", "eating"]),
        ("L1", &["hospital", "home"], &["hospital", "home"]),
        ("L1", &["hospital", "home", "hospital"], &["home"]),
        (
            "L1",
            &["hospital", "home", "hospital", "hospital"],
            &["home", "hospital"],
        ),
        (
            "D2",
            &["cost", "pain", "course"],
            &["cost", "pain", "course"],
        ),
    ];
    for (id, taps, chosen) in table {
        assert_eq!(tapped(id, taps), Some(choose(chosen, "")), "{id} {taps:?}");
    }
}

#[test]
fn a_second_tap_takes_a_choice_back() {
    for choice in choice_form("V1").choices().map(|(_, choice)| choice) {
        assert_eq!(
            tapped("V1", &[&choice.id, &choice.id]),
            None,
            "{}",
            choice.id
        );
    }
}

#[test]
fn one_tap_too_many_is_refused_and_nothing_is_lost() {
    for (id, limit) in [("V1", 5), ("L1", 2), ("D2", 3)] {
        let form = choice_form(id);
        assert_eq!(form.limit, Some(limit));
        let all: Vec<&str> = form.choices().map(|(_, choice)| &*choice.id).collect();
        let (taken, more) = all.split_at(limit.into());
        let mut draft = Draft::new(prompt(id), tapped(id, taken));
        for one_more in more {
            assert_eq!(
                draft.toggle(one_more),
                Err(Refused::Limit(limit)),
                "{id} {one_more}"
            );
        }
        assert_eq!(draft.into_response(), Some(choose(taken, "")), "{id}");
    }
}

#[test]
fn after_one_is_taken_back_there_is_room_again() {
    let mut draft = Draft::new(prompt("V1"), tapped("V1", &FIVE));
    draft.toggle("eating").unwrap();
    draft.toggle("nature").unwrap();
    let chosen = ["garden", "quiet", "faith", "money", "nature"];
    assert_eq!(draft.into_response(), Some(choose(&chosen, "")));
}

#[test]
fn ones_own_words_take_one_of_the_places() {
    let mut draft = Draft::new(prompt("V1"), tapped("V1", &FIVE));
    assert_eq!(draft.write_other("縁側"), Err(Refused::Limit(5)));
    assert_eq!(draft.clone().into_response(), Some(choose(&FIVE, "")));
    draft.toggle("money").unwrap();
    draft.write_other("縁側").unwrap();
    assert_eq!(draft.toggle("money"), Err(Refused::Limit(5)));
    assert_eq!(draft.into_response(), Some(choose(&FIVE[..4], "縁側")));
}

#[test]
fn words_begun_can_be_written_on_when_all_places_are_taken() {
    let mut draft = Draft::new(prompt("V1"), Some(choose(&FIVE[..4], "縁")));
    draft.write_other("縁側でお茶").unwrap();
    assert_eq!(
        draft.clone().into_response(),
        Some(choose(&FIVE[..4], "縁側でお茶"))
    );
    draft.write_other("").unwrap();
    assert_eq!(draft.into_response(), Some(choose(&FIVE[..4], "")));
}

#[test]
fn a_space_is_no_answer_and_takes_no_place() {
    for blank in ["", " ", "　", "\n\t "] {
        let mut draft = Draft::new(prompt("D2"), None);
        draft.write_other(blank).unwrap();
        for id in ["course", "pain", "cost"] {
            draft.toggle(id).unwrap();
        }
        for id in ["course", "pain", "cost"] {
            draft.toggle(id).unwrap();
        }
        assert_eq!(draft.into_response(), None, "{blank:?}");
    }
}

#[test]
fn own_words_are_cut_where_the_paper_ends_and_never_within_a_letter() {
    for letter in ["あ", "𠮷", "🏡", "a"] {
        let mut draft = Draft::new(prompt("V1"), None);
        draft.write_other(&letter.repeat(41)).unwrap();
        assert_eq!(draft.into_response(), Some(choose(&[], &letter.repeat(40))));
    }
}

#[test]
fn a_prompt_without_a_line_for_own_words_takes_none() {
    for id in ["L1", "D1", "N1"] {
        let mut draft = Draft::new(prompt(id), None);
        draft.write_other("縁側").unwrap();
        assert_eq!(draft.into_response(), None, "{id}");
    }
}

#[test]
fn not_showing_it_yet_rules_out_whom_and_leaves_when() {
    let table: [(&[&str], &[&str]); 4] = [
        (&["family", "doctor", "not_yet"], &["not_yet"]),
        (&["not_yet", "family"], &["family"]),
        (&["soon", "family", "not_yet"], &["soon", "not_yet"]),
        (&["not_yet", "not_yet"], &[]),
    ];
    for (taps, chosen) in table {
        let expected = (!chosen.is_empty()).then(|| choose(chosen, ""));
        assert_eq!(tapped("D1", taps), expected, "{taps:?}");
    }
}

#[test]
fn of_a_radio_group_one_is_chosen() {
    let taps = ["soon", "family", "gathering", "next_visit"];
    let chosen = choose(&["family", "next_visit"], "");
    assert_eq!(tapped("D1", &taps), Some(chosen));
}

#[test]
fn undecided_replaces_what_was_chosen_and_can_be_taken_back() {
    let states = [
        (Universal::Undecided, Response::Undecided),
        (Universal::NotNow, Response::NotNow),
        (Universal::AfterConsult, Response::AfterConsult),
    ];
    for (tap, said) in &states {
        assert_eq!(universal(tapped("V1", &FIVE), *tap).as_ref(), Some(said));
        assert_eq!(universal(Some(said.clone()), *tap), None);
        for (_, before) in states.iter().filter(|(other, _)| other != tap) {
            assert_eq!(universal(Some(before.clone()), *tap).as_ref(), Some(said));
        }
    }
}

#[test]
fn a_choice_replaces_undecided() {
    let mut draft = Draft::new(prompt("V1"), Some(Response::Undecided));
    draft.toggle("garden").unwrap();
    assert_eq!(draft.into_response(), Some(choose(&["garden"], "")));
    let mut draft = Draft::new(prompt("V1"), Some(Response::NotNow));
    draft.write_other("縁側").unwrap();
    assert_eq!(draft.into_response(), Some(choose(&[], "縁側")));
}

#[test]
fn a_line_touched_and_left_empty_does_not_undo_undecided() {
    let mut draft = Draft::new(prompt("V1"), Some(Response::Undecided));
    draft.write_other("").unwrap();
    draft.write_other(" ").unwrap();
    assert_eq!(draft.into_response(), Some(Response::Undecided));
}

#[test]
fn choices_only_a_newer_version_knows_are_kept_and_take_no_place() {
    let newer: Vec<String> = (0..5).map(|at| format!("newer_{at}")).collect();
    let newer: Vec<&str> = newer.iter().map(String::as_str).collect();
    let mut draft = Draft::new(prompt("V1"), Some(choose(&newer, "")));
    draft.toggle("garden").unwrap();
    let Some(Response::Answered(Value::Choices(choices))) = draft.into_response() else {
        panic!("no choices");
    };
    assert_eq!(choices.chosen[..5], newer);
    assert_eq!(choices.chosen[5], "garden");
}
