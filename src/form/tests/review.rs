//! Looking at an answer again, and the offer to rest.

use super::*;
use crate::acp::answer::Response;
use crate::acp::journey::REVIEW;

fn again() -> Open {
    let mut open = Open::new("V1").tick(&["quiet"]).set("reason", "静かだから");
    open.record.mode = REVIEW.into();
    open.turn("V1")
}

#[test]
fn the_answer_of_before_stands_first_and_nothing_else_is_asked() {
    let open = again();
    assert!(!open.is_hidden("review") && open.is_hidden("answering"));
    let said = Setting::Says("review-lines".into(), "ひとりの静かな時間".into());
    assert!(open.settings().contains(&said));
    let mut elsewhere = again();
    elsewhere.record.mode = "three".into();
    assert!(elsewhere.is_hidden("review") && !elsewhere.is_hidden("answering"));
    let mut unanswered = again().turn("L1");
    unanswered.record.mode = REVIEW.into();
    assert!(unanswered.is_hidden("review"));
}

#[test]
fn still_the_same_keeps_the_answer_and_says_that_it_was_looked_at() {
    let mut open = again();
    let before = open.record.answer("V1").cloned().unwrap();
    assert_eq!(open.hear(Heard::Pressed(Press::Same, 0)), Some(Said::Same));
    assert_eq!(open.record.answer("V1"), Some(&before));
    assert!(open.is_hidden("answering"));
    let said = open.settings().into_iter().any(
        |setting| matches!(setting, Setting::Says(id, text) if id == "review-said" && !text.is_empty()),
    );
    assert!(said);
}

#[test]
fn changed_opens_the_answer_and_its_reason() {
    let open = again().press(Press::Changed, 0);
    assert_eq!(open.response(), chosen(&["quiet"]), "nothing is taken away");
    assert_eq!(open.next.as_deref(), Some("answering"));
    assert!(!open.is_hidden("answering") && !open.is_hidden("about"));
    let open = open.set("quiet", "").tick(&["garden"]);
    assert_eq!(open.response(), chosen(&["garden"]));
    assert!(!open.is_hidden("answering"));
}

#[test]
fn now_undecided_is_an_answer_that_can_be_taken_back() {
    let open = again().press(Press::Undecided, 0);
    assert_eq!(open.response(), Some(Response::Undecided));
    assert!(open.asking.has_replaced());
    assert_eq!(open.press(Press::Undo, 0).response(), chosen(&["quiet"]));
}

#[test]
fn two_not_now_in_a_row_about_treatments_offer_rest_and_nowhere_else() {
    let mut open = Open::new("T0");
    open.record.mode = "medical".into();
    let one = open.tick(&["not_now"]);
    assert!(one.is_hidden("rest"));
    let two = one.turn("T1").tick(&["not_now"]);
    assert!(!two.is_hidden("rest"));
    let answered = two.tick(&["yes"]);
    assert!(answered.is_hidden("rest"));
    let elsewhere = Open::new("V1").tick(&["not_now"]);
    let elsewhere = elsewhere.turn("V3").tick(&["not_now"]);
    let settings = elsewhere.settings();
    let rest = |setting: &Setting| matches!(setting, Setting::Marked(id, ..) if id == "rest");
    assert!(!settings.iter().any(rest));
}
