//! The papers made from the card: which line stands on which, and what the blank ones have.

use std::collections::BTreeSet;

use engawa::care::card::MAX_CALLS;
use engawa::content::compile::CardKind;
use engawa::content::route::{CardPaper, Route};

use crate::site::{Page, content, pages};
use crate::tag::{Tag, inside, tags, text};

/// How many of the people to call stand on each.
const MOST: [(CardPaper, usize); 4] = [
    (CardPaper::Fridge, MAX_CALLS),
    (CardPaper::Wallet, 3),
    (CardPaper::Telephone, 4),
    (CardPaper::Picture, 2),
];

/// Those that are printed.
const PRINTED: [CardPaper; 3] = [CardPaper::Fridge, CardPaper::Wallet, CardPaper::Telephone];

fn page(paper: CardPaper) -> &'static Page {
    let found = pages()
        .iter()
        .find(|page| page.route == Route::CardPaper(paper) && page.base == "/");
    found.unwrap()
}

/// What stands in the first element of this class.
fn part<'p>(page: &'p Page, class: &str) -> &'p str {
    let tag = page.tags().into_iter().find(|tag| tag.has_class(class));
    inside(
        &page.html,
        &tag.unwrap_or_else(|| panic!("{}: .{class}", page.name())),
    )
}

fn slots(html: &str) -> Vec<Tag> {
    let mut all = tags(html);
    all.retain(|tag| tag.get("data-card").is_some());
    all
}

fn keys(html: &str) -> BTreeSet<String> {
    let all = slots(html);
    all.iter()
        .filter_map(|tag| tag.get("data-card"))
        .map(String::from)
        .collect()
}

#[test]
fn every_line_stands_on_the_papers_it_names_and_on_no_other() {
    for (paper, _) in MOST {
        let fields = content().card.fields();
        let wanted: BTreeSet<String> = fields
            .filter(|field| field.on.iter().any(|name| name == paper.name()))
            .map(|field| field.id.clone())
            .collect();
        let mut found = keys(&page(paper).html);
        found.retain(|key| !key.starts_with("call-") && key != "written");
        assert_eq!(found, wanted, "{}", paper.name());
    }
}

#[test]
fn the_people_to_call_stand_in_their_order() {
    for (paper, most) in MOST {
        let all = slots(&page(paper).html);
        let names = all.iter().filter_map(|tag| tag.get("data-card"));
        let names: Vec<&str> = names
            .filter(|key| key.starts_with("call-") && key.ends_with("-name"))
            .collect();
        let one: Vec<String> = (0..most).map(|at| format!("call-{at}-name")).collect();
        let copies = if paper == CardPaper::Wallet { 10 } else { 1 };
        assert_eq!(names, vec![one; copies].concat(), "{}", paper.name());
    }
}

#[test]
fn a_ticks_words_ride_with_its_place() {
    let ticks: Vec<_> = content()
        .card
        .fields()
        .filter(|field| field.kind == CardKind::Check)
        .collect();
    assert!(!ticks.is_empty());
    for field in ticks {
        let all = slots(&page(CardPaper::Fridge).html);
        let slot = all
            .iter()
            .find(|tag| tag.get("data-card") == Some(&field.id))
            .unwrap();
        assert_eq!(slot.get("data-label"), Some(field.label.as_str()));
    }
}

#[test]
fn nothing_of_the_person_stands_on_the_front() {
    let page = page(CardPaper::Fridge);
    let front = part(page, "fridge__front");
    assert!(
        keys(front).is_empty() && !front.contains("data-has"),
        "{front}"
    );
    assert!(text(front).contains("うら"), "it says where to look");
    let back = part(page, "fridge__back");
    assert_eq!(keys(back), keys(&page.html), "everything stands behind");
}

#[test]
fn first_come_day_and_night() {
    for paper in PRINTED {
        let all = slots(&page(paper).html);
        let at = |key: &str| {
            all.iter()
                .position(|tag| tag.get("data-card") == Some(key))
                .unwrap()
        };
        let order = [
            "day_name",
            "day_phone",
            "night_name",
            "night_phone",
            "call-0-name",
            "doctor",
        ];
        assert!(order.map(at).is_sorted(), "{}", paper.name());
    }
}

#[test]
fn a_blank_paper_has_a_ruled_place_for_everything() {
    for paper in PRINTED {
        let page = page(paper);
        let ruled: BTreeSet<String> = page
            .tags()
            .iter()
            .filter(|tag| tag.has_class("slot"))
            .flat_map(|tag| keys(inside(&page.html, tag)))
            .collect();
        assert_eq!(ruled, keys(&page.html), "{}", paper.name());
        let toggle = page
            .tags()
            .into_iter()
            .find(|tag| tag.get("id") == Some("as-blank"));
        let toggle = toggle.unwrap_or_else(|| panic!("{}", paper.name()));
        // No answer, and not remembered over a reload: the type is fitted to what is written.
        assert!(toggle.get("data-view").is_some() && toggle.get("autocomplete") == Some("off"));
    }
}

#[test]
fn every_place_is_left_out_with_its_row() {
    for (paper, _) in MOST {
        let page = page(paper);
        let rows: BTreeSet<String> = page
            .tags()
            .iter()
            .filter_map(|tag| tag.get("data-has"))
            .flat_map(|keys| keys.split(' ').map(String::from))
            .collect();
        // Role and hours belong to somebody who has a name or a number.
        let of_a_person = |key: &String| key.ends_with("-role") || key.ends_with("-hours");
        let alone: Vec<String> = keys(&page.html)
            .into_iter()
            .filter(|key| !of_a_person(key) && !rows.contains(key))
            .collect();
        assert_eq!(alone, Vec::<String>::new(), "{}", paper.name());
    }
}

#[test]
fn ten_cards_for_the_wallet_are_alike() {
    let page = page(CardPaper::Wallet);
    let cards = page
        .tags()
        .into_iter()
        .filter(|tag| tag.has_class("wallet__card"));
    let cards: Vec<&str> = cards.map(|tag| inside(&page.html, &tag)).collect();
    assert_eq!(cards.len(), 10);
    assert!(cards.iter().all(|card| card == &cards[0]));
}

#[test]
fn a_line_of_the_picture_can_be_left_out() {
    let page = page(CardPaper::Picture);
    let list = page
        .tags()
        .into_iter()
        .find(|tag| tag.get("id") == Some("picture-lines"));
    let list = inside(&page.html, &list.unwrap());
    let lines: Vec<Tag> = tags(list)
        .into_iter()
        .filter(|tag| tag.name == "li")
        .collect();
    assert!(lines.iter().all(|line| {
        line.get("data-label")
            .is_some_and(|label| !label.is_empty())
    }));
    let boxes: Vec<Tag> = tags(list)
        .into_iter()
        .filter(|tag| tag.name == "input")
        .collect();
    assert_eq!(boxes.len(), lines.len());
    assert!(boxes.iter().all(|choice| choice.get("data-view").is_some()));
    let left_out = boxes
        .iter()
        .filter(|choice| choice.get("checked").is_none());
    let left_out: Vec<_> = left_out.filter_map(|choice| choice.get("id")).collect();
    assert_eq!(left_out, ["line-call-0", "line-call-1", "line-birth"]);
}

#[test]
fn papers_lead_to_each_other_by_a_load_of_their_own() {
    for (paper, _) in MOST {
        let page = page(paper);
        for other in CardPaper::ALL.into_iter().filter(|other| *other != paper) {
            let href = Route::CardPaper(other).path();
            let link = page
                .all("a")
                .into_iter()
                .find(|link| link.get("href") == Some(&href));
            let link = link.unwrap_or_else(|| panic!("{}: {href}", paper.name()));
            assert_eq!(
                link.get("rel"),
                Some("external"),
                "{}: {href}",
                paper.name()
            );
        }
    }
}
