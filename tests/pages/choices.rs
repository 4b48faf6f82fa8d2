//! End-of-life choices: the gate before all else, the ways out, both sides alike.

use engawa::content::compile::{Choice, ChoiceKind};
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
        let main = main_of(page);
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

#[test]
fn headings_of_one_kind_are_the_same_on_every_page() {
    for kind in [ChoiceKind::Treatment, ChoiceKind::Place] {
        let of_kind: Vec<Vec<String>> = choices()
            .filter(|(_, choice)| choice.kind == kind)
            .map(|(page, _)| headings(main_of(page)))
            .collect();
        assert!(
            of_kind.iter().all(|headings| *headings == of_kind[0]),
            "{of_kind:?}"
        );
        assert_eq!(of_kind[0].len(), 7, "{:?}", of_kind[0]);
    }
}

fn headings(main: &str) -> Vec<String> {
    let parts = main.split("<h2").skip(1);
    parts
        .map(|part| {
            text(
                part.split_once('>')
                    .unwrap()
                    .1
                    .split_once("</h2>")
                    .unwrap()
                    .0,
            )
        })
        .collect()
}

#[test]
fn both_sides_are_the_same_box_with_the_same_structure() {
    for (page, _) in choices() {
        let sides = part(main_of(page), "<div class=\"sides\">", "id=\"s4\"");
        let boxes: Vec<Vec<String>> = sides
            .split_inclusive("</section>")
            .take(2)
            .map(shape)
            .collect();
        assert_eq!(boxes[0], boxes[1], "{}", page.name());
        assert_eq!(boxes[0][0], "section.card", "{}", page.name());
        assert_eq!(
            boxes[0].iter().filter(|tag| *tag == "li.").count(),
            3,
            "{}",
            page.name()
        );
    }
}

/// Its elements with their classes, without those that only help to read.
fn shape(html: &str) -> Vec<String> {
    let mut tags = crate::tag::tags(html);
    tags.retain(|tag| !["wbr", "ruby", "rt", "rp"].contains(&&*tag.name));
    let shape = tags.iter();
    shape
        .map(|tag| format!("{}.{}", tag.name, tag.get("class").unwrap_or_default()))
        .collect()
}

/// What stands between `start` and `end`.
fn part<'h>(html: &'h str, start: &str, end: &str) -> &'h str {
    html.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn every_treatment_ends_with_comfort_and_every_place_with_the_way_to_be_cured() {
    for (page, choice) in choices() {
        let end = part(main_of(page), "id=\"end\"", "</section>");
        let line = match choice.kind {
            ChoiceKind::Treatment => "どれを選んでも、苦しさをやわらげる治療は受けられます。",
            ChoiceKind::Place => "治すための入院をことわる意味ではありません。",
        };
        assert!(text(end).contains(line), "{}", page.name());
        let told = text(main_of(page));
        assert!(told.contains("医師や看護師の確認は") || !choice.reviewed_by.is_empty());
        let ask = "くわしくは、医師に聞いてください";
        assert_eq!(
            told.contains(ask),
            choice.kind == ChoiceKind::Treatment,
            "{}",
            page.name()
        );
    }
}
