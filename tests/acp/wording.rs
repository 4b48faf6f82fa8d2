//! Answers in words.

use engawa::acp::answer::{EnteredBy, People, Response, Spokesperson, Value};
use engawa::acp::record::Record;
use engawa::acp::wording;
use engawa::words::words;

use crate::record::{choose, each, journey, kept, name, person, prompt, record, write};

fn lines(id: &str, response: Option<Response>) -> Vec<String> {
    among(&Record::new("1"), id, response)
}

/// The same, beside the answers of `record`.
fn among(record: &Record, id: &str, response: Option<Response>) -> Vec<String> {
    let answers = journey(record).answers;
    wording::lines(prompt(id), response.as_ref(), &answers, words())
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
fn people_of_other_answers_stand_by_name_and_whoever_is_gone_is_said_to_be() {
    let friends = ["花子", "次郎"].map(|name| person("friend", name, "090-1234-5678"));
    let all = record(vec![("N1", kept(friends.to_vec()))]);
    let said = each(&[("p2", "spoken"), ("p1", "hard"), ("p9", "will")]);
    assert_eq!(
        among(&all, "N2", Some(said)),
        ["友人　花子: 話しにくい", "友人　次郎: 話した"]
    );
    let with = choose(&["@p2", "@p9"], "先生");
    assert_eq!(
        among(&all, "I3", Some(with)),
        ["友人　次郎", "名前を消した人", "先生"]
    );
}

#[test]
fn what_counts_most_stands_in_order_as_far_as_it_is_still_chosen() {
    let ranked = choose(&["other", "faith", "garden"], "");
    let all = record(vec![
        ("V1", choose(&["garden", "quiet"], "縁側")),
        ("V2", ranked.clone()),
    ]);
    assert_eq!(among(&all, "V2", Some(ranked)), ["1. 縁側", "2. 畑や庭"]);
}

#[test]
fn a_line_stands_in_its_choice_and_only_while_that_is_chosen() {
    let date = [("date", "2027-01-03")];
    assert_eq!(
        lines("D4", Some(write(&["on_day"], &date))),
        ["日を決める（2027年1月3日）"]
    );
    assert_eq!(
        lines("D4", Some(write(&["new_year"], &date))),
        ["お正月のころ"]
    );
    let name = [("name", "山田 花子"), ("birth", "昭和23年5月3日")];
    assert_eq!(
        lines("P2", Some(write(&["enter"], &name))),
        ["入れる（山田 花子、昭和23年5月3日）"]
    );
    let memo = [("think", "庭だと思う"), ("said", "")];
    assert_eq!(
        lines("M1", Some(write(&[], &memo))),
        ["家族が思うこと: 庭だと思う"]
    );
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
