//! Looking at an answer again, and the offer to rest.

use super::*;
use crate::acp::answer::Response;
use crate::acp::journey::REVIEW;
use crate::content::route::Route;
use crate::paper::Links;
use crate::words::words;

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
fn what_119_does_stands_under_the_answer_whenever_resuscitation_is_not_wanted() {
    let card = |open: &Open| !open.is_hidden("q-T1-card-0");
    let open = Open::new("T1");
    assert!(!card(&open));
    let mut open = open.tick(&["no"]);
    assert!(card(&open), "as soon as it is chosen, on whatever way");
    open.record.mode = REVIEW.into();
    let open = open.turn("T1");
    assert!(card(&open) && open.is_hidden("answering"));
    let open = open.press(Press::Same, 0);
    assert!(card(&open));
    let open = open.press(Press::Changed, 0).tick(&["yes"]);
    assert!(!card(&open));
    assert!(card(&open.tick(&["no"])));
}

#[test]
fn others_who_remember_find_no_controls_for_what_is_the_persons_own() {
    let memo = |id: &str| {
        let mut open = Open::new(id);
        open.record.mode = "memo".into();
        open.record.entered_by = crate::acp::answer::EnteredBy::ImaginedByOthers;
        open
    };
    for id in ["T1", "C4", "L4", "V1"] {
        let open = memo(id);
        assert!(
            !open.is_hidden("own") && open.is_hidden("answering"),
            "{id}"
        );
        // Tapped before the program had started.
        let open = open.tick(&["no", "home", "quiet", "undecided"]);
        assert_eq!(open.response(), None, "{id}");
        assert!(open.record.is_empty(), "{id}");
    }
    let open = memo("M1");
    assert!(open.is_hidden("own") && !open.is_hidden("answering"));
    assert!(open.set("field-said", "畑").response().is_some());
    assert!(Open::new("T1").is_hidden("own"));
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

/// What a prompt asks of an answer of before, and what can be pressed there.
fn asks_again(id: &str) -> String {
    let open = Open::new(id);
    let journey = Journey::new(crate::site::questionnaire(), &open.record);
    let ways = Ways::of(open.prompt, &journey, false);
    let all = crate::site::questionnaire();
    let html = prompt(open.prompt, all, &ways, &Links::new("/"), words());
    let (_, review) = html.split_once("id=\"review\"").unwrap();
    review
        .split_once("</section>")
        .unwrap()
        .0
        .replace("<wbr>", "")
}

#[test]
fn a_fact_is_no_feeling_and_is_never_undecided() {
    for prompt in prompts().iter().filter(|prompt| prompt.is_asked()) {
        if prompt.kind == Kind::Log {
            continue;
        }
        let asked = asks_again(&prompt.id);
        let fact = prompt.universal.is_empty();
        assert_eq!(asked.contains("このとおりですか"), fact, "{}", prompt.id);
        assert_eq!(asked.contains("この気持ちですか"), !fact, "{}", prompt.id);
        assert_eq!(asked.contains("まだ決められない"), !fact, "{}", prompt.id);
        assert_eq!(asked.contains("答えない"), fact, "{}", prompt.id);
    }
}

#[test]
fn not_answering_a_fact_goes_on_to_the_next_and_can_be_undone() {
    let choices = crate::site::questionnaire().choices_of("P3").unwrap();
    let first = &*choices.choices().next().unwrap().1.id;
    let open = Open::new("P3").tick(&[first]);
    let mut open = open.turn("V1").tick(&["quiet"]).turn("P3");
    open.record.mode = REVIEW.into();
    let before = open.response();
    assert!(before.is_some());
    let open = open.press(Press::Clear, 0);
    assert_eq!(
        (open.response(), open.next.as_deref()),
        (None, Some("answering"))
    );
    assert!(open.is_hidden("review") && !open.is_hidden("answering"));
    let journey = Journey::new(crate::site::questionnaire(), &open.record);
    let ways = Ways::of(open.prompt, &journey, false);
    assert_eq!(ways.next, Route::Prompt(named("V1").slug.clone()));
    assert_eq!(open.press(Press::Undo, 0).response(), before);
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
