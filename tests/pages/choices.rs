//! End-of-life choices: the gate before all else, the kind line, the ways out.

mod form;

use engawa::content::compile::Choice;
use engawa::content::route::Route;

use crate::site::{Page, content, pages};
use crate::tag::{Tag, text};

/// The gate, every treatment and place, and 「ことばの整理」, with base paths of both kinds.
fn section() -> impl Iterator<Item = &'static Page> {
    pages().iter().filter(|page| match &page.route {
        Route::Choices | Route::Choice(_) => true,
        Route::Page(slug) => slug == "words",
        _ => false,
    })
}

fn gates() -> impl Iterator<Item = &'static Page> {
    pages().iter().filter(|page| page.route == Route::Choices)
}

fn choices() -> impl Iterator<Item = (&'static Page, &'static Choice)> {
    let of = |slug: &str| {
        content()
            .choices
            .iter()
            .find(|choice| choice.page.slug == slug)
    };
    pages().iter().filter_map(move |page| match &page.route {
        Route::Choice(slug) => Some((page, of(slug)?)),
        _ => None,
    })
}

/// What stands inside `<main>`.
fn main_of(page: &Page) -> &str {
    let start = page.all("main")[0].end;
    page.html[start..].split_once("</main>").unwrap().0
}

fn main_links(page: &Page) -> Vec<Tag> {
    let mut links = crate::tag::tags(main_of(page));
    links.retain(|tag| tag.name == "a");
    links
}

fn leads(page: &Page, path: &str) -> bool {
    let href = format!("{}{path}", page.base);
    main_links(page)
        .iter()
        .any(|link| link.get("href") == Some(&href))
}

#[test]
fn the_gate_speaks_before_anything_is_listed() {
    assert_eq!(gates().count(), 2);
    for page in gates() {
        // The frame before it carries the description of the page.
        let main = main_of(page).split_once("<h1").unwrap().1;
        let at = |part: &str| {
            main.find(part)
                .unwrap_or_else(|| panic!("{}: {part}", page.name()))
        };
        let order = [
            "</h1>",
            "ここからは",
            "読みとばしてもかまいません",
            "だれかに急がされていませんか",
            "hard-times/",
            "id=\"read\"",
        ];
        let places: Vec<usize> = order.into_iter().map(at).collect();
        assert!(places.is_sorted(), "{places:?}");
        let before = &main[..at("id=\"read\"")];
        assert!(!before.contains("choices/"), "{}", page.name());
        let between = &main[at("</h1>")..at("ここからは")];
        assert_eq!(text(between), "", "{}", page.name());
    }
}

#[test]
fn the_gate_opens_without_a_program_and_every_way_weighs_the_same() {
    for page in gates() {
        let links = main_links(page);
        let buttons: Vec<&Tag> = links
            .iter()
            .filter(|link| link.has_class("button"))
            .collect();
        let hrefs: Vec<&str> = buttons.iter().filter_map(|link| link.get("href")).collect();
        let acp = format!("{}acp/", page.base);
        assert_eq!(hrefs, ["#read", page.base, &acp], "{}", page.name());
        assert!(
            buttons
                .iter()
                .all(|link| link.get("class") == Some("button button--wide"))
        );
        assert!(page.tags().iter().any(|tag| tag.get("id") == Some("read")));
    }
}

#[test]
fn the_gate_leads_to_every_treatment_and_place_in_one_order() {
    for page in gates() {
        let doors: Vec<String> = main_links(page)
            .iter()
            .filter(|link| link.has_class("door"))
            .filter_map(|link| link.get("href").map(ToString::to_string))
            .collect();
        let slugs = content().choices.iter().map(|choice| &choice.page.slug);
        let mut expected: Vec<String> = slugs
            .map(|slug| format!("{}choices/{slug}/", page.base))
            .collect();
        expected.push(format!("{}words/", page.base));
        assert_eq!(doors, expected);
    }
}

#[test]
fn whoever_comes_by_a_search_is_met_by_the_kind_line() {
    assert_eq!(choices().count(), 20);
    for (page, _) in choices() {
        let main = main_of(page);
        let (before, after) = main.split_once("<h1").unwrap();
        assert!(
            text(before).starts_with("読みとばしてもかまいません。"),
            "{}",
            page.name()
        );
        for path in ["choices/", "hard-times/"] {
            assert!(
                before.contains(&format!("{}{path}\"", page.base)),
                "{}: {path}",
                page.name()
            );
        }
        assert!(
            after.starts_with(" aria-describedby=\"gentle\""),
            "{}",
            page.name()
        );
    }
}

#[test]
fn help_is_offered_in_the_text_of_every_page_of_the_section() {
    assert_eq!(section().count(), 24);
    for page in section() {
        assert!(leads(page, "hard-times/"), "{}", page.name());
    }
}
