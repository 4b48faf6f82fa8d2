//! What a tap or a letter does to the answer.

use super::*;

#[test]
fn saying_the_same_again_changes_nothing() {
    let quiet = ["quiet"; 3];
    assert_eq!(
        Open::new("V1").tick(&quiet[..1]).response(),
        chosen(&["quiet"])
    );
    assert_eq!(Open::new("V1").tick(&quiet).response(), chosen(&["quiet"]));
    let taken_back = Open::new("V1").tick(&quiet).set("quiet", "");
    assert_eq!(taken_back.response(), None);
    assert_eq!(Open::new("V1").set("quiet", "").response(), None);
    let mut open = Open::new("V1").tick(&quiet);
    assert_eq!(
        open.hear(Heard::Set("quiet", "1")),
        None,
        "nothing was said: no new day, no new version"
    );
}

#[test]
fn one_too_many_is_refused_with_a_reason_and_nothing_is_dropped() {
    for prompt in prompts() {
        let Kind::Choices(form) = &prompt.kind else {
            continue;
        };
        let Some(limit) = form.limit.map(usize::from) else {
            continue;
        };
        let free = form.choices().filter(|(_, choice)| !choice.alone);
        let ids: Vec<&str> = free.map(|(_, choice)| choice.id.as_str()).collect();
        let open = Open::new(&prompt.id).tick(&ids[..=limit]);
        assert_eq!(open.response(), chosen(&ids[..limit]), "{}", prompt.id);
        let said = open.asking.refused();
        assert!(said.contains(&limit.to_string()), "{said}");
        let open = open.set(ids[0], "");
        assert_eq!(open.asking.refused(), "", "taking one back says no more");
    }
}

#[test]
fn what_gives_way_can_be_brought_back_as_it_stood() {
    for gives_way in [
        Heard::Set("undecided", "1"),
        Heard::Set("not_now", "1"),
        Heard::Pressed(Press::Clear, 0),
    ] {
        let mut open = Open::new("V1")
            .tick(&["quiet"])
            .set("reason", "朝の庭がすき")
            .set("share-family_only", "1");
        let before = open.record.answer("V1").cloned();
        open.hear(gives_way);
        assert_ne!(open.response(), chosen(&["quiet"]));
        assert!(open.asking.has_replaced() && !open.asking.refused().is_empty());
        let open = open.press(Press::Undo, 0);
        assert_eq!(open.record.answer("V1").cloned(), before);
        assert!(!open.asking.has_replaced() && open.asking.refused().is_empty());
    }
    let open = Open::new("V1").tick(&["undecided", "quiet"]);
    assert!(
        !open.asking.has_replaced(),
        "まだ決められない is no words of one's own"
    );
}

#[test]
fn a_reason_and_who_may_see_it_belong_to_an_answer_and_outlive_a_change_of_it() {
    let open = Open::new("T1")
        .set("reason", "父のとき")
        .set("share-self_only", "1");
    assert!(open.record.answer("T1").is_none(), "there is no answer yet");
    let open = open
        .tick(&["no"])
        .set("reason", "父のとき")
        .set("share-self_only", "1")
        .tick(&["yes"]);
    let answer = open.record.answer("T1").unwrap();
    assert_eq!(Some(answer.response.clone()), chosen(&["yes"]));
    assert_eq!(
        (answer.reason.as_str(), answer.share),
        ("父のとき", crate::content::questionnaire::Share::SelfOnly)
    );
    // Which answer it was given for is not known any more: until the person says so it stands on no paper.
    assert!(answer.reason_of_before && answer.why().is_empty());
    assert!(!open.is_hidden("reason-before"));
    assert!(open.is_checked("share-self_only") && !open.is_checked("share-doctor"));
    assert!(open.holds("reason", "父のとき"));
}

#[test]
fn a_reason_of_before_is_kept_or_dropped_by_the_person() {
    let changed = || {
        let no = Open::new("T1").tick(&["no"]);
        no.set("reason", "父のとき").tick(&["yes"])
    };
    let why = |open: &Open| {
        let answer = open.record.answer("T1").unwrap();
        (answer.why().to_string(), open.is_hidden("reason-before"))
    };
    assert_eq!(why(&changed()), (String::new(), false));
    let kept = changed().press(Press::KeepReason, 0);
    assert_eq!(why(&kept), ("父のとき".into(), true));
    let dropped = changed().press(Press::DropReason, 0);
    assert_eq!(why(&dropped), (String::new(), true));
    assert!(dropped.holds("reason", ""));
    let written = changed().set("reason", "孫のとき");
    assert_eq!(why(&written), ("孫のとき".into(), true));
    // What is added takes nothing back, and so the reason stands.
    let added = Open::new("V1").tick(&["quiet"]).set("reason", "朝の庭");
    let added = added.tick(&["eating"]);
    assert_eq!(added.record.answer("V1").unwrap().why(), "朝の庭");
}

#[test]
fn a_reason_is_no_longer_than_the_paper_has_room_for() {
    let open = Open::new("V1")
        .tick(&["quiet"])
        .set("reason", &"愛".repeat(crate::acp::record::REASON_MAX + 1));
    let reason = &open.record.answer("V1").unwrap().reason;
    assert_eq!(reason.chars().count(), crate::acp::record::REASON_MAX);
}

#[test]
fn what_a_page_offers_for_a_choice_stands_while_it_is_chosen() {
    let open = Open::new("L3");
    assert!(open.is_hidden("q-L3-money-more"));
    let open = open.tick(&["money"]);
    assert!(!open.is_hidden("q-L3-money-more"));
    assert!(open.is_hidden("q-L3-pain-more"));
    let open = open.tick(&["none"]);
    assert!(open.is_hidden("q-L3-money-more"));
    let open = Open::new("D4").tick(&["on_day"]);
    assert!(!open.is_hidden("q-D4-field-date-row"));
    let open = open.set("field-date", "2027-01-03").tick(&["birthday"]);
    assert!(open.is_hidden("q-D4-field-date-row"));
    assert!(
        open.tick(&["on_day"]).holds("field-date", "2027-01-03"),
        "what was written is still there"
    );
}
