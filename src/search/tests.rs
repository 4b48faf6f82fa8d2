//! A small index.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod properties;

use super::{Hit, Index};

const SMALL: &str = "夜\tよる\n家\tいえ\n痛\tいた\n看護\tかんご\n訪問\tほうもん\n電話\tでんわ\n\n\
    /leaflets/nurse/\t訪問看護でできること\tナース 床ずれ\n\
    家ですること\n\
    夜の電話\tnight\n\
    /leaflets/pain/\t痛みをやわらげる\tモルヒネ\n\
    だれに電話するか\n\
    /choices/cpr/\t心臓が止まったとき\tAED\tgentle\n\
    どんなものですか";
const TEXTS: &str = "止\tと\n痛み止め\tいたみどめ\n薬\tくすり\n\n\
    看護師が家に来ます。\n\
    床ずれの手当てをします。　薬の相談にものります。\n\
    夜も電話できます。\n\
    痛みは話してよいものです。\n\
    痛み止めの薬は、薬局へ。水でむせるときも電話を。\n\
    重い病気が進んだときの話です。\n\
    胸を強くおします。";

fn index() -> Index<'static> {
    let mut index = Index::new(SMALL).unwrap();
    assert!(!index.has_text() && index.complete(TEXTS) && index.has_text());
    index
}

fn found(query: &str) -> Vec<String> {
    let hits = index().find(query).into_iter();
    hits.map(|hit| format!("{}#{}", hit.path, hit.anchor))
        .collect()
}

fn marked(hit: &Hit<'_>) -> Vec<String> {
    let pieces = hit.excerpt.pieces.iter().filter(|(_, found)| *found);
    pieces.map(|(piece, _)| (*piece).to_string()).collect()
}

#[test]
fn kana_kanji_and_both_find_the_same() {
    for query in [
        "痛み止め",
        "いたみどめ",
        "いたみ止め",
        "痛みどめ",
        "イタミドメ",
        "ｲﾀﾐﾄﾞﾒ",
    ] {
        let hits = index().find(query);
        assert_eq!(hits[0].path, "/leaflets/pain/", "{query}");
        assert_eq!(marked(&hits[0]), ["痛み止め"], "{query}");
    }
}

#[test]
fn a_title_weighs_more_than_a_keyword_a_heading_a_text() {
    assert_eq!(found("いたみ"), ["/leaflets/pain/#"]);
    assert_eq!(
        found("でんわ"),
        ["/leaflets/nurse/#night", "/leaflets/pain/#s1"]
    );
    assert_eq!(found("なーす"), ["/leaflets/nurse/#"]);
    assert_eq!(
        found("くすり"),
        ["/leaflets/nurse/#s1", "/leaflets/pain/#s1"]
    );
}

#[test]
fn every_word_must_be_found() {
    assert_eq!(found("よる　でんわ"), ["/leaflets/nurse/#night"]);
    assert_eq!(found("夜 モルヒネ"), Vec::<String>::new());
}

#[test]
fn a_sentence_is_understood_by_its_words() {
    assert_eq!(found("夜に電話したい"), ["/leaflets/nurse/#night"]);
    assert_eq!(found("くすりとみず"), Vec::<String>::new());
    assert_eq!(found("くすりがむせる"), ["/leaflets/pain/#s1"]);
}

#[test]
fn what_is_half_typed_finds_what_is_typed_so_far() {
    assert_eq!(found("いたm"), found("いた"));
    assert_eq!(found("AED"), ["/choices/cpr/#"]);
}

#[test]
fn a_short_word_begins_a_word_if_any_does() {
    assert_eq!(found("むせ"), ["/leaflets/pain/#s1"]);
    assert_eq!(found("よ"), ["/leaflets/nurse/#night"]);
}

#[test]
fn a_gentle_page_is_shown_without_its_words() {
    let hits = index().find("むねをつよく");
    assert_eq!(hits, []);
    let hits = index().find("胸を強く");
    assert!(hits[0].gentle && hits[0].anchor.is_empty() && hits[0].excerpt.pieces.is_empty());
}

#[test]
fn nothing_finds_nothing() {
    for query in ["", " ", "　", "、。", "ー", "ﾞ", "ぬるぽ"] {
        assert_eq!(found(query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn titles_are_found_before_the_texts_have_come() {
    let index = Index::new(SMALL).unwrap();
    let hits = index.find("ほうもん");
    assert_eq!(
        (hits[0].path, hits[0].excerpt.pieces.len()),
        ("/leaflets/nurse/", 0)
    );
}

#[test]
fn texts_of_another_version_change_nothing() {
    let mut index = Index::new(SMALL).unwrap();
    assert!(!index.complete("あ\tい\n\n一つ") && !index.complete("") && !index.has_text());
    assert!(Index::new("<!doctype html>").is_none() && Index::new("").is_none());
    assert!(Index::new("あ\tい\n\n題のない見出し").is_none());
}
