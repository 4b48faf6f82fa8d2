//! Answers in words.

use engawa::acp::answer::{EnteredBy, People, Response, Spokesperson, Value};
use engawa::acp::wording;
use engawa::words::words;

use crate::record::{choose, name, person, prompt};

fn lines(id: &str, response: Option<Response>) -> Vec<String> {
    wording::lines(prompt(id), response.as_ref(), words())
}

#[test]
fn every_state_has_its_word() {
    for id in ["V1", "N1", "L1", "D1", "D2"] {
        assert_eq!(lines(id, None), ["答えていません"]);
        assert_eq!(lines(id, Some(Response::Undecided)), ["まだ決められない"]);
        assert_eq!(lines(id, Some(Response::NotNow)), ["今は考えたくない"]);
        assert_eq!(
            lines(id, Some(Response::AfterConsult)),
            ["話してから決めたい"]
        );
    }
}

#[test]
fn choices_stand_in_the_order_of_the_list_and_own_words_last() {
    let response = choose(&["money", "garden", "independence"], "  縁側でお茶 ");
    let expected = [
        "自分のことを自分でできること",
        "畑や庭",
        "お金の心配が少ないこと",
        "縁側でお茶",
    ];
    assert_eq!(lines("V1", Some(response)), expected);
}

#[test]
fn ranked_choices_stand_in_the_persons_order_with_their_rank() {
    let response = choose(&["hospital", "home"], "");
    assert_eq!(lines("L1", Some(response)), ["1. 病院", "2. 自宅"]);
}

#[test]
fn a_radio_group_among_lists_says_its_title() {
    let response = choose(&["soon", "doctor"], "");
    assert_eq!(
        lines("D1", Some(response)),
        ["かかりつけの医師", "いつ: 今日か、明日"]
    );
}

#[test]
fn people_are_numbered_and_empty_parts_and_people_left_out() {
    let response = name(vec![
        person("daughter", "山田 花子", "090-1234-5678"),
        Spokesperson::default(),
        person("friend", "", ""),
        person("", " 次郎 ", ""),
    ]);
    let expected = ["1. 娘　山田 花子　090-1234-5678", "2. 友人", "3. 次郎"];
    assert_eq!(lines("N1", Some(response)), expected);
}

#[test]
fn by_hand_and_nobody_say_so() {
    let people = |by_hand, nobody| {
        Response::Answered(Value::People(People {
            by_hand,
            nobody,
            ..People::default()
        }))
    };
    assert_eq!(
        lines("N1", Some(people(true, false))),
        ["名前は、紙に手で書く"]
    );
    assert_eq!(
        lines("N1", Some(people(false, true))),
        ["いまは、いない、思いうかばない"]
    );
}

#[test]
fn an_answer_this_version_cannot_read_is_said_to_be_there() {
    let unreadable = "この画面では読めない答えが残っています";
    assert_eq!(lines("V1", Some(choose(&["newer"], ""))), [unreadable]);
    assert_eq!(
        lines("V1", Some(choose(&["newer", "garden"], ""))),
        ["畑や庭", unreadable]
    );
    assert_eq!(
        lines("L1", Some(choose(&["home", "newer"], ""))),
        ["1. 自宅", unreadable]
    );
    assert_eq!(
        lines("V1", Some(name(vec![person("friend", "", "")]))),
        [unreadable]
    );
    assert_eq!(lines("N1", Some(choose(&["home"], ""))), [unreadable]);
}

#[test]
fn an_answer_with_nothing_in_it_was_passed_over() {
    for (id, response) in [
        ("V1", choose(&[], " ")),
        ("L1", choose(&[], "")),
        ("N1", name(vec![])),
        ("N1", name(vec![person("", " ", "")])),
    ] {
        assert_eq!(lines(id, Some(response)), ["答えていません"], "{id}");
    }
}

#[test]
fn whose_words_these_are_is_said_in_full() {
    let table = [
        (EnteredBy::Principal, "本人が入れました"),
        (EnteredBy::Scribe, "本人の話を聞いて、ほかの人が入れました"),
        (
            EnteredBy::ImaginedByOthers,
            "本人が書いたものではありません（家族などが思い出して入れました）",
        ),
    ];
    for (by, text) in table {
        assert_eq!(wording::entered_by(by, words()), text);
    }
}
