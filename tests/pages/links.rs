//! Where links lead.

use std::collections::{BTreeMap, BTreeSet};

use engawa::content::route::Route;
use engawa::paper::Links;
use engawa::site;

use crate::site::{Page, content, pages};

/// Where the page's links lead. What has no address is a place for a number of the person's own, and no link yet.
pub(crate) fn hrefs(page: &Page) -> Vec<String> {
    let links = page.all("a");
    let address = |tag: &crate::tag::Tag| tag.get("href").map(ToString::to_string);
    links.iter().filter_map(address).collect()
}

#[test]
fn what_is_no_link_yet_is_a_place_that_the_program_fills() {
    let later = ["data-dial", "download"];
    for page in pages() {
        for tag in page.all("a").iter().filter(|tag| tag.get("href").is_none()) {
            assert!(
                later.iter().any(|mark| tag.get(mark).is_some()),
                "{}: {tag:?}",
                page.name()
            );
        }
    }
}

/// The place of the site an address leads to, and the part of that page; none for addresses outside.
pub(crate) fn inside(page: &Page, href: &str) -> Option<(Route, String)> {
    let (path, part) = href.split_once('#').unwrap_or((href, ""));
    if path.is_empty() {
        return Some((page.route.clone(), part.to_string()));
    }
    if path.starts_with("tel:") || path.starts_with("https://") {
        return None;
    }
    let links = Links::new(page.base);
    let below = links
        .inside(path)
        .unwrap_or_else(|| panic!("{}: {href} leaves the base path", page.name()));
    Some((Route::parse(below, &site::slugs()), part.to_string()))
}

#[test]
fn every_internal_link_leads_to_a_page_and_ends_in_a_slash() {
    for page in pages() {
        for href in hrefs(page) {
            let Some((route, _)) = inside(page, &href) else {
                continue;
            };
            assert!(
                route != Route::NotFound || href.starts_with('#'),
                "{}: {href}",
                page.name()
            );
            let path = href.split('#').next().unwrap();
            assert!(
                path.is_empty() || path.ends_with('/'),
                "{}: {href}",
                page.name()
            );
            assert!(
                !href.contains('?'),
                "{}: {href}: no answer is ever in an address",
                page.name()
            );
        }
    }
}

#[test]
fn a_link_to_a_part_of_a_page_finds_it() {
    let mut ids: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
    for page in pages() {
        let on_page = page
            .tags()
            .iter()
            .filter_map(|tag| tag.get("id").map(ToString::to_string))
            .collect();
        ids.insert((page.base, page.route.path()), on_page);
    }
    let mut found = 0;
    for page in pages() {
        for href in hrefs(page) {
            if let Some((route, part)) = inside(page, &href).filter(|(_, part)| !part.is_empty()) {
                assert!(
                    ids[&(page.base, route.path())].contains(&part),
                    "{}: {href}",
                    page.name()
                );
                found += 1;
            }
        }
    }
    assert!(found > pages().len(), "{found}");
}

#[test]
fn every_page_can_be_reached_from_home_by_links() {
    for base in ["/", "/x/"] {
        let mut reached = BTreeSet::from([Route::Home]);
        loop {
            let here = pages()
                .iter()
                .filter(|page| page.base == base && reached.contains(&page.route));
            let next: BTreeSet<Route> = here
                .flat_map(|page| {
                    hrefs(page)
                        .into_iter()
                        .filter_map(|href| inside(page, &href))
                })
                .map(|(route, _)| route)
                .collect();
            let before = reached.len();
            reached.extend(next);
            if reached.len() == before {
                break;
            }
        }
        // From prompt to prompt of a section one comes by answers, in the program (`tests/acp/journey.rs`): the list leads
        // to the first.
        let later = |route: &Route| match route {
            Route::Prompt(slug) => {
                let all = site::questionnaire();
                let section = &all.at(slug).unwrap().section;
                let first = all.of_section(section).next().unwrap();
                first.slug != *slug && reached.contains(&Route::Prompt(first.slug.clone()))
            }
            // From what was written in the mode of the memo (`tests/acp/shown.rs`).
            Route::MemoSheet => true,
            _ => false,
        };
        for route in site::routes() {
            assert!(
                reached.contains(&route) || later(&route),
                "{base}: {route:?}"
            );
        }
    }
}

#[test]
fn every_number_that_can_be_dialled_is_in_the_table() {
    let mut dialled = BTreeSet::new();
    for page in pages() {
        for href in hrefs(page) {
            if let Some(number) = href.strip_prefix("tel:") {
                assert!(
                    content().phones.dialled(number).is_some(),
                    "{}: {href}",
                    page.name()
                );
                dialled.insert(number.to_string());
            }
        }
    }
    assert!(
        dialled.contains("119") && dialled.contains("0120279338"),
        "{dialled:?}"
    );
}

#[test]
fn only_the_page_that_asks_dials_119() {
    for page in pages() {
        let dials = hrefs(page).iter().any(|href| href == "tel:119");
        let asks = page.route == Route::Page("call-119".into());
        assert_eq!(dials, asks, "{}", page.name());
    }
}

#[test]
fn help_is_two_taps_from_everywhere() {
    let hard = Route::Page("hard-times".into());
    for page in pages() {
        let leads = hrefs(page)
            .iter()
            .filter_map(|href| inside(page, href))
            .any(|(route, _)| route == hard);
        assert!(leads, "{}", page.name());
    }
    let help = pages().iter().find(|page| page.route == hard).unwrap();
    assert!(hrefs(help).iter().any(|href| href == "/call-119/"));
    assert!(
        hrefs(help)
            .iter()
            .filter(|href| href.starts_with("tel:"))
            .count()
            >= 5
    );
}

#[test]
fn links_out_of_the_site_are_https() {
    for page in pages() {
        for href in hrefs(page) {
            let known = ["/", "#", "tel:", "https://"]
                .iter()
                .any(|start| href.starts_with(start));
            assert!(known && !href.starts_with("//"), "{}: {href}", page.name());
        }
    }
}
