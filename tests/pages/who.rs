//! Who does what, as it is delivered: all of it is there before any program, and says where it comes from.

use engawa::content::compile::{CareMap, INSTITUTIONS, Origin, STAGES};
use engawa::content::route::Route;
use engawa::words::words;

use crate::site::{Page, content, pages};
use crate::tag::{Tag, text};

fn page() -> &'static Page {
    let who = |page: &&Page| page.route == Route::Who && page.base == "/";
    pages().iter().find(who).unwrap()
}

fn map() -> &'static CareMap {
    &content().care_map
}

/// The page's text without the readings of hard words.
fn plain(html: &str) -> String {
    let mut parts = html.split("<rp>（</rp>");
    let first = parts.next().unwrap_or_default().to_string();
    let rest = parts.map(|part| part.split_once("</ruby>").unwrap().1);
    text(&rest.fold(first, |all, part| all + part))
}

fn with_id(id: &str) -> Tag {
    let mut tags = page().tags();
    tags.retain(|tag| tag.get("id") == Some(id));
    assert_eq!(tags.len(), 1, "#{id}");
    tags.remove(0)
}

/// From the start tag `tag` to the end of the element.
fn inside(tag: &Tag) -> &'static str {
    let (mut depth, mut at) = (1, tag.end);
    let (open, close) = (format!("<{}", tag.name), format!("</{}", tag.name));
    while depth > 0 {
        let rest = &page().html[at..];
        let ends = rest.find(&close).unwrap();
        match rest.find(&open).filter(|starts| *starts < ends) {
            Some(starts) => (depth, at) = (depth + 1, at + starts + 1),
            None => (depth, at) = (depth - 1, at + ends + 1),
        }
    }
    &page().html[tag.end..at - 1]
}

#[test]
fn every_stage_and_every_institution_has_an_anchor() {
    for id in STAGES.iter().chain(&INSTITUTIONS) {
        with_id(id);
    }
    let links = page().all("a");
    for id in INSTITUTIONS {
        let to = format!("#{id}");
        assert!(
            links.iter().any(|link| link.get("href") == Some(&to)),
            "{to}"
        );
    }
}

#[test]
fn each_institution_says_all_it_does_at_each_stage() {
    for one in &map().institutions {
        let said = plain(inside(&with_id(&one.id)));
        let mut rest = said.as_str();
        for (cell, stage) in one.cells.iter().zip(&map().stages) {
            let sentences = cell.sentences.iter().map(|sentence| sentence.text.clone());
            for text in [stage.title.text()].into_iter().chain(sentences) {
                let (_, after) = rest
                    .split_once(&text)
                    .unwrap_or_else(|| panic!("{}: {text}", one.id));
                rest = after;
            }
        }
        assert!(
            said.contains(&one.name.text()) && said.contains(&one.role) && said.contains(&one.who)
        );
        for formal in one.cells.iter().flat_map(|cell| &cell.formal) {
            assert!(said.contains(formal), "{}: {formal}", one.id);
        }
    }
}

#[test]
fn what_waits_for_a_clinician_is_marked_and_nothing_else() {
    let all = plain(&page().html);
    let mark = words().who().mark;
    let cells = map().institutions.iter().flat_map(|one| &one.cells);
    let cells = cells.flat_map(|cell| &cell.sentences);
    let extras = map().groups.iter().flat_map(|group| &group.extras);
    let (mut marked, mut count) = (0, 0);
    for sentence in cells.chain(extras.map(|extra| &extra.said)) {
        let before = all.split_once(&sentence.text).unwrap().0;
        let is_marked = before.ends_with(mark);
        assert_eq!(
            is_marked,
            sentence.origin == Origin::Completed,
            "{}",
            sentence.text
        );
        marked += usize::from(is_marked);
        count += 1;
    }
    assert!(marked > 15 && count > 2 * marked, "{marked} of {count}");
    assert!(words().who().legend.contains(mark) && all.contains(words().who().legend));
}

#[test]
fn the_picture_is_described_for_each_stage() {
    let labels: Vec<String> = page()
        .all("svg")
        .iter()
        .filter(|svg| svg.get("role") == Some("img"))
        .map(|svg| svg.get("aria-label").unwrap().to_string())
        .collect();
    assert_eq!(labels.len(), 1 + STAGES.len());
    for one in &map().institutions {
        assert!(labels[0].contains(&one.short), "{}", labels[0]);
    }
    for (at, stage) in map().stages.iter().enumerate() {
        let label = &labels[at + 1];
        assert!(label.contains(&stage.title.text()), "{label}");
        for one in &map().institutions {
            assert!(
                label.contains(&one.short) && label.contains(&one.cells[at].short),
                "{label}"
            );
        }
    }
    let texts = page().html.matches("<text").count();
    assert_eq!(texts, 1 + 7 + 7 * 4, "the picture's words are text");
}

#[test]
fn choosing_needs_no_program() {
    let radios: Vec<Tag> = page()
        .all("input")
        .into_iter()
        .filter(|tag| tag.get("name") == Some("stage"))
        .collect();
    let ids: Vec<String> = radios
        .iter()
        .map(|tag| tag.get("id").unwrap().to_string())
        .collect();
    let expected: Vec<String> = STAGES
        .iter()
        .chain(&["all"])
        .map(|stage| format!("stage-{stage}"))
        .collect();
    assert_eq!(
        ids, expected,
        "ids, so that what is chosen outlives the program's start"
    );
    let style = std::fs::read_to_string("style/who.css").unwrap();
    for stage in STAGES {
        assert!(
            style.contains(&format!(":has(#stage-{stage}:checked)")),
            "{stage}"
        );
        assert!(page().html.contains(&format!("at at-{stage}\"")), "{stage}");
    }
}

#[test]
fn the_paper_has_room_for_the_towns_own_numbers() {
    let call = inside(&with_id("call"));
    assert_eq!(call.matches("<td>").count(), 6);
    for text in [
        words().who().call_office,
        words().contact().phone,
        words().contact().hours,
    ] {
        assert_eq!(
            call.matches(&format!("<span>{text}</span>")).count(),
            2,
            "{text}"
        );
    }
}
