//! Furigana over hard words.

use crate::folder::{Folder, html, page};

/// The page's HTML for `body`, with the small content's glossary.
fn shown(body: &str) -> String {
    let site = Folder::with_page(body).compile().unwrap();
    html(&page(&site, "page").sections)
}

fn ruby(word: &str, reading: &str) -> String {
    format!("<ruby>{word}<rp>（</rp><rt>{reading}</rt><rp>）</rp></ruby>")
}

#[test]
fn furigana_stands_over_the_first_use_on_a_page_and_no_other() {
    let once = ruby("訪問看護", "ほうもんかんご");
    let html = shown("訪問看護と訪問看護。\n\n## 次の見出し\n\n訪問看護\n\n- 訪問看護\n");
    assert_eq!(html.matches("<ruby>").count(), 1, "{html}");
    assert!(
        html.contains(&format!("<p>{once}と訪問看護。</p>")),
        "{html}"
    );
}

#[test]
fn the_longest_word_is_read_whole() {
    let station = ruby("訪問看護ステーション", "ほうもんかんごステーション");
    let nursing = ruby("訪問看護", "ほうもんかんご");
    let html = shown("訪問看護ステーションの訪問看護");
    assert_eq!(html, format!("<p>{station}の{nursing}</p>\n"));
}

#[test]
fn a_long_word_that_was_read_before_is_not_read_in_part() {
    let station = ruby("訪問看護ステーション", "ほうもんかんごステーション");
    let html = shown("訪問看護ステーション、訪問看護ステーション");
    assert_eq!(html, format!("<p>{station}、訪問看護ステーション</p>\n"));
}

#[test]
fn a_word_the_glossary_does_not_mark_gets_no_furigana() {
    assert_eq!(shown("人生会議"), "<p>人生会議</p>\n");
}

#[test]
fn each_page_begins_anew() {
    let folder = Folder::with_page("訪問看護");
    folder.write("ja/pages/second.md", &folder.read("ja/pages/page.md"));
    let site = folder.compile().unwrap();
    let ruby = ruby("訪問看護", "ほうもんかんご");
    for slug in ["page", "second"] {
        assert!(html(&page(&site, slug).sections).contains(&ruby), "{slug}");
    }
}

#[test]
fn a_word_in_a_link_keeps_its_link() {
    let nursing = ruby("訪問看護", "ほうもんかんご");
    assert_eq!(
        shown("前の[訪問看護](/acp/)"),
        format!("<p>前の<a href=\"/acp/\">{nursing}</a></p>\n")
    );
}

#[test]
fn markup_in_the_glossary_is_shown_as_text() {
    let folder = Folder::with_page("訪問看護");
    let glossary = folder.read("ja/glossary.toml");
    folder.write(
        "ja/glossary.toml",
        &glossary.replace("\"ほうもんかんご\"", "\"<script>\""),
    );
    let site = folder.compile().unwrap();
    let html = html(&page(&site, "page").sections);
    assert!(html.contains("<rt>&lt;script&gt;</rt>"), "{html}");
}

#[test]
fn a_paragraph_that_is_one_link_is_a_button() {
    let button = shown("[はじめる](/acp/)");
    assert_eq!(
        button,
        "<p class=\"act\"><a href=\"/acp/\">はじめる</a></p>\n"
    );
    assert!(shown("[あ](/acp/)、[い](/acp/)").starts_with("<p><a"));
}
