//! Leaflets: every one whole without a program, found in three taps, kind where it touches what is hard.

mod bar;
mod code;
mod editions;

use std::collections::BTreeMap;

use engawa::content::compile::{Fact, Leaflet, STAGES};
use engawa::content::route::Route;
use engawa::site;
use engawa::words::words;

use crate::links::{hrefs, inside as leads_to};
use crate::site::{Page, content, pages, unmarked};
use crate::tag::{inside, plain};

/// The page of a route of the published content, on a site of its own.
fn at(route: &Route) -> &'static Page {
    let here = |page: &&Page| page.route == *route && page.base == "/";
    pages().iter().find(here).unwrap()
}

fn leaflets() -> impl Iterator<Item = (&'static Leaflet, &'static Page)> {
    content().leaflets.iter().map(|leaflet| {
        let route = Route::Leaflet(leaflet.page.slug.clone());
        (leaflet, at(&route))
    })
}

/// The parts stand on the page one after another.
fn in_order(page: &Page, parts: &[&str]) {
    let html = unmarked(&page.html);
    let mut rest = html.as_str();
    for part in parts {
        let found = rest.split_once(part);
        let (_, after) =
            found.unwrap_or_else(|| panic!("{}: {part} is not there or not in order", page.name()));
        rest = after;
    }
}

#[test]
fn there_are_twenty_six_and_each_has_three_to_seven_cards() {
    let ids: Vec<&str> = content().leaflets.iter().map(|one| &*one.id).collect();
    let expected: Vec<String> = (1..=26).map(|number| format!("L{number:02}")).collect();
    assert_eq!(ids, expected);
    for leaflet in &content().leaflets {
        let sections = &leaflet.page.sections;
        let cards = sections.iter().filter(|part| part.id != "s0").count();
        assert!((3..=7).contains(&cards), "{}: {cards} cards", leaflet.id);
        let last = sections.last().unwrap().heading.text();
        assert_eq!(last, "だれに電話するか", "{}", leaflet.id);
    }
}

#[test]
fn a_leaflet_says_everything_in_one_order() {
    for (leaflet, page) in leaflets() {
        let lead = format!("<p class=\"lead\">{}</p>", leaflet.page.lead);
        let state = words().leaflet().not_reviewed;
        let reviewed = leaflet.reviewed_by.is_empty().then_some(state);
        let mut parts = vec![
            "class=\"leaflet__kind\"",
            "href=\"/leaflets/\"",
            "<h1",
            &lead,
            "<p class=\"reviewed\">",
            reviewed.unwrap_or("内容を確かめました。"),
            "class=\"leaflet__cards\"",
        ];
        let ids: Vec<String> = leaflet
            .page
            .sections
            .iter()
            .map(|part| format!("id=\"{}\"", part.id))
            .collect();
        parts.extend(ids.iter().map(String::as_str));
        let contact = words().contact();
        let blanks = [contact.office, contact.phone, contact.hours, contact.night];
        let blanks = blanks.map(|name| format!("<th scope=\"row\">{name}</th><td></td>"));
        parts.push("<footer class=\"foot\">");
        parts.extend(blanks.iter().map(String::as_str));
        parts.extend([
            "class=\"foot__issue\"",
            "class=\"related",
            "id=\"leaflet-sources\"",
        ]);
        in_order(page, &parts);
        let said = plain(&page.html);
        for section in &leaflet.page.sections {
            assert!(said.contains(&section.heading.text()), "{}", page.name());
            for passage in section.passages.iter().filter(|one| !one.text.is_empty()) {
                assert!(
                    said.contains(&passage.text),
                    "{}: {}",
                    page.name(),
                    passage.text
                );
            }
        }
        let call = page
            .tags()
            .into_iter()
            .find(|tag| tag.has_class("card--call"))
            .unwrap();
        assert!(
            plain(inside(&page.html, &call)).starts_with("だれに電話するか"),
            "{}",
            page.name()
        );
        assert_eq!(
            page.html.matches("card--call").count(),
            1,
            "{}",
            page.name()
        );
    }
}

#[test]
fn where_a_leaflet_touches_what_is_hard_it_begins_gently() {
    let (mut gentle, words) = (0, words().leaflet());
    for (leaflet, page) in leaflets() {
        let line = page.tags().into_iter().find(|tag| tag.has_class("gentle"));
        assert_eq!(line.is_some(), leaflet.page.gentle, "{}", page.name());
        let Some(line) = line else {
            assert!(!page.html.contains(words.gentle), "{}", page.name());
            continue;
        };
        in_order(
            page,
            &["class=\"lead\"", "class=\"gentle\"", "class=\"card\""],
        );
        let said = inside(&page.html, &line);
        assert!(plain(said).starts_with(words.gentle), "{said}");
        assert!(said.contains("href=\"/hard-times/\""), "{said}");
        gentle += 1;
    }
    assert!((4..=12).contains(&gentle), "{gentle}");
}

#[test]
fn the_index_names_every_leaflet_by_what_happens_and_by_stage() {
    let index = at(&Route::Leaflets);
    let tags = index.tags();
    let under = |id: &str, slug: &str| {
        let fold = tags
            .iter()
            .find(|tag| tag.get("id") == Some(&format!("{id}-fold")))
            .unwrap();
        assert_eq!(fold.name, "details", "{id} opens without a program");
        let list = tags.iter().find(|tag| tag.get("id") == Some(id)).unwrap();
        assert!(fold.end < list.end, "a link to #{id} opens the fold");
        inside(&index.html, list).contains(&format!("href=\"/leaflets/{slug}/\""))
    };
    for leaflet in &content().leaflets {
        let slug = &leaflet.page.slug;
        assert!(
            !leaflet.situations.is_empty() && !leaflet.stages.is_empty(),
            "{slug}"
        );
        for id in leaflet.situations.iter().chain(&leaflet.stages) {
            assert!(under(id, slug), "{slug} is not under {id}");
        }
        for stage in STAGES
            .iter()
            .filter(|stage| !leaflet.stages.iter().any(|own| own == *stage))
        {
            assert!(!under(stage, slug), "{slug} is under {stage}");
        }
        let all = tags
            .iter()
            .find(|tag| tag.get("id") == Some("all"))
            .unwrap();
        assert!(
            inside(&index.html, all).contains(&format!("href=\"/leaflets/{slug}/\"")),
            "{slug}"
        );
    }
}

#[test]
fn everything_to_read_is_three_taps_from_home() {
    let mut taps = BTreeMap::from([(Route::Home, 0)]);
    for tap in 1..=3 {
        let before: Vec<Route> = taps.keys().cloned().collect();
        // From slides one goes back to their leaflet.
        let goes_on = |route: &Route| !matches!(route, Route::Present(_));
        for route in before.into_iter().filter(goes_on) {
            let page = at(&route);
            let next = hrefs(page)
                .into_iter()
                .filter_map(|href| leads_to(page, &href));
            for (route, _) in next.filter(|(route, _)| *route != Route::NotFound) {
                taps.entry(route).or_insert(tap);
            }
        }
    }
    for route in site::routes().into_iter().chain(site::decks()) {
        let near = match &route {
            // An exercise or a programme is for whoever speaks, as its paper is.
            Route::Present(slug) => site::slugs().leaflets.contains(&slug.as_str()),
            Route::Leaflet(_) | Route::Wall(_) | Route::Fold(_) | Route::Choice(_) => true,
            Route::Leaflets | Route::Who | Route::Handouts | Route::Choices => true,
            Route::Page(slug) => slug == "words",
            _ => false,
        };
        assert!(
            !near || taps.contains_key(&route),
            "{route:?} is more than three taps away"
        );
    }
}

#[test]
fn a_fact_that_ages_says_of_what_day_it_is_and_where_to_ask_now() {
    let mut count = 0;
    for (leaflet, page) in leaflets() {
        let facts: Vec<&Fact> = leaflet.page.facts.iter().collect();
        let cards: Vec<_> = page
            .tags()
            .into_iter()
            .filter(|tag| tag.has_class("fact"))
            .collect();
        assert_eq!(cards.len(), facts.len(), "{}", page.name());
        for card in cards {
            let said = unmarked(inside(&page.html, &card));
            let fact = facts.iter().find(|fact| said.contains(&fact.text)).unwrap();
            assert_eq!(
                card.get("data-fresh-until"),
                Some(&*fact.fresh_until().to_string())
            );
            assert!(said.contains("年") && said.contains("の資料。"), "{said}");
            assert!(said.contains(&format!("{}で聞けます", fact.ask)), "{said}");
            let old = format!("<p class=\"fact__old\">{}</p>", words().leaflet().fact_old);
            assert!(said.contains(&old), "{said}");
            assert!(!card.has_class("is-old"), "{}", page.name());
            count += 1;
        }
    }
    assert!(count >= 3, "{count}");
    let style = std::fs::read_to_string("style/leaflet.css").unwrap();
    assert!(
        style.contains(".fact__old {\n    display: none;"),
        "it is not shown before its time"
    );
}
