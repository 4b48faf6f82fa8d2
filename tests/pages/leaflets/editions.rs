//! The same leaflet for a wall and folded, and the page for those who hand them out.

use std::collections::BTreeMap;

use engawa::content::compile::{Leaflet, PassageKind};
use engawa::content::route::Route;
use engawa::words::words;

use super::{at, in_order, leaflets};
use crate::site::{Page, content, unmarked};
use crate::tag::{inside, plain};

/// The elements of a class, as they are read.
fn parts<'p>(page: &'p Page, class: &str) -> Vec<&'p str> {
    let tags = page.tags();
    let found = tags.iter().filter(|tag| tag.has_class(class));
    found.map(|tag| inside(&page.html, tag)).collect()
}

fn title(leaflet: &Leaflet) -> String {
    leaflet.page.title.text()
}

#[test]
fn the_wall_says_the_points_and_whom_to_call() {
    for leaflet in &content().leaflets {
        let page = at(&Route::Wall(leaflet.page.slug.clone()));
        let wall = parts(page, "wall");
        let [wall] = wall[..] else {
            panic!("{}", page.name())
        };
        let said = plain(wall);
        assert!((3..=6).contains(&leaflet.points.len()), "{}", page.name());
        let mut rest = said.as_str();
        let name = title(leaflet);
        let all = [name.as_str(), &leaflet.page.lead].into_iter();
        let all = all.chain(leaflet.points.iter().map(String::as_str));
        for part in all.chain(["だれに電話するか", words().contact().office]) {
            let (_, after) = rest
                .split_once(part)
                .unwrap_or_else(|| panic!("{}: {part}", page.name()));
            rest = after;
        }
        assert!(
            leaflet
                .points
                .iter()
                .all(|point| point.chars().count() <= 40)
        );
        assert_eq!(parts(page, "blanks__row").len(), 4, "{}", page.name());
    }
}

#[test]
fn the_folded_sheet_has_every_section_once_on_six_panels() {
    let mut count = 0;
    for leaflet in content()
        .leaflets
        .iter()
        .filter(|leaflet| !leaflet.fold.is_empty())
    {
        let page = at(&Route::Fold(leaflet.page.slug.clone()));
        let panels = parts(page, "panel");
        let [flap, back, cover, left, middle, right] = panels[..] else {
            panic!("{}: {} panels", page.name(), panels.len())
        };
        in_order(
            page,
            &[
                "panel--flap",
                "panel--back",
                "panel--cover",
                "fold--inside",
                "panel--flap",
            ],
        );
        let mut stood: BTreeMap<String, usize> = BTreeMap::new();
        let (buttons, sections): (Vec<_>, Vec<_>) = leaflet
            .page
            .sections
            .iter()
            .partition(|part| part.id == "s0");
        let mut before = buttons.iter().flat_map(|part| &part.passages);
        assert!(
            before.all(|one| one.kind == PassageKind::Button),
            "{}: only buttons may be missing on paper",
            page.name()
        );
        for section in sections {
            let mark = format!("id=\"{}\"", section.id);
            let panel = panels.iter().position(|panel| panel.contains(&mark));
            assert_eq!(
                page.html.matches(&mark).count(),
                1,
                "{}: {mark}",
                page.name()
            );
            stood.insert(section.id.clone(), panel.unwrap());
        }
        let inner = [left, middle, right, flap];
        for (numbers, panel) in leaflet.fold.iter().zip(inner) {
            for number in numbers {
                assert!(
                    panel.contains(&format!("id=\"s{number}\"")),
                    "{}: {number}",
                    page.name()
                );
            }
        }
        let last = leaflet.page.sections.last().unwrap();
        assert_eq!(
            stood[&last.id],
            1,
            "{}: whom to call is on the back",
            page.name()
        );
        assert!(plain(back).contains("だれに電話するか"), "{}", page.name());
        assert_eq!(
            back.matches("class=\"blanks__row\"").count(),
            4,
            "{}",
            page.name()
        );
        assert!(plain(cover).contains(&title(leaflet)) && cover.contains(&leaflet.page.lead));
        count += 1;
    }
    assert!(count >= 3, "{count}");
}

#[test]
fn those_who_hand_out_find_every_edition_and_every_notice() {
    let page = at(&Route::Handouts);
    for leaflet in &content().leaflets {
        let mut card = page.tags().into_iter();
        let card = card
            .rfind(|tag| tag.get("id") == Some(&*leaflet.id.to_lowercase()))
            .unwrap();
        let inside = unmarked(inside(&page.html, &card));
        let slug = &leaflet.page.slug;
        let leads = |end: &str| inside.contains(&format!("href=\"/leaflets/{slug}/{end}\""));
        assert!(leads("") && leads("wall/"), "{}", leaflet.id);
        assert_eq!(leads("fold/"), !leaflet.fold.is_empty(), "{}", leaflet.id);
        let length = leaflet.notice.chars().count();
        assert!((150..=210).contains(&length), "{}: {length}", leaflet.id);
        let notice = format!("<p class=\"notice-text\">{}</p>", leaflet.notice);
        assert!(inside.contains(&notice), "{}", leaflet.id);
        assert!(
            inside.contains(&format!("（{length}字）")),
            "{}",
            leaflet.id
        );
    }
}

#[test]
fn what_needs_a_script_is_not_there_before_it() {
    for (_, page) in leaflets() {
        for id in ["share", "share-link"] {
            let mut tags = page.tags();
            tags.retain(|tag| tag.get("id") == Some(id));
            assert_eq!(tags.len(), 1, "{}: {id}", page.name());
            assert_eq!(tags[0].get("hidden"), Some(""), "{}: {id}", page.name());
        }
    }
}
