//! The reader's own region: where pages mark what follows it, and the files that hold it.

use std::collections::BTreeSet;
use std::sync::Arc;

use engawa::content::compile::{COMMUNITY_SUPPORT, Site};
use engawa::content::route::Route;
use engawa::ui::render;
use engawa::words::words;

use super::page;
use crate::links::hrefs;
use crate::site::{Page, content, page_of, pages};
use crate::tag::{Tag, inside, tags};

/// The parts in `html`, by name.
fn parts(html: &str) -> BTreeSet<String> {
    let marked = tags(html);
    let names = marked.iter().filter_map(|tag| tag.get("data-here"));
    names.map(ToString::to_string).collect()
}

fn part<'h>(html: &'h str, name: &str) -> &'h str {
    let all = tags(html);
    let found = all.iter().find(|tag| tag.get("data-here") == Some(name));
    inside(html, found.unwrap_or_else(|| panic!("{name}")))
}

fn file(id: &str, content: &Arc<Site>) -> String {
    render::here(id, "/", content)
}

#[test]
fn every_region_has_every_part_that_a_page_marks() {
    let marked: BTreeSet<String> = pages().iter().flat_map(|page| parts(&page.html)).collect();
    assert_eq!(
        marked.iter().map(String::as_str).collect::<Vec<_>>(),
        ["desks", "fire", "name", "name-read", "numbers"]
    );
    for region in content().regions.all() {
        let file = file(&region.id, content());
        assert_eq!(parts(&file), marked, "{}", region.id);
        let root = format!(
            "<div data-region=\"{}\" data-name=\"{}\">",
            region.id, region.name
        );
        assert!(file.starts_with(&root), "{file}");
        assert!(
            !part(&file, "name-read").contains("<rt></rt>"),
            "{}",
            region.id
        );
    }
    assert_eq!(file("atlantis", content()), "");
}

#[test]
fn a_page_of_the_sites_own_region_says_what_the_regions_file_says() {
    for id in ["ibaraki", "sample"] {
        let mut site: Site = (**content()).clone();
        site.region = site.regions.find(id).cloned();
        let site = Arc::new(site);
        let file = file(id, &site);
        let own = page_of(&site, Route::Emergency);
        for name in ["numbers", "fire"] {
            assert_eq!(part(&own.html, name), part(&file, name), "{id}: {name}");
        }
        let leaflet = page_of(&site, Route::Leaflet("home-care".into()));
        assert_eq!(part(&leaflet.html, "desks"), part(&file, "desks"), "{id}");
    }
}

#[test]
fn the_name_is_marked_wherever_a_page_says_it_and_kept_where_the_law_does() {
    let region = |page: &Page| matches!(page.route, Route::Region(_));
    let (mut marks, mut kept) = (0, 0);
    for page in pages()
        .iter()
        .filter(|page| page.route.is_reading() && !region(page))
    {
        let main = page.html.split_once("<main").unwrap().1;
        for (at, _) in main.match_indices(COMMUNITY_SUPPORT) {
            let before = &main[..at];
            let marked = before.ends_with("data-here=\"name\">")
                || before.ends_with("data-here=\"name-read\"><ruby>");
            let attribute = before.rfind('<') > before.rfind('>');
            let closed = |open: &str, close: &str| {
                before.matches(open).count() == before.matches(close).count()
            };
            let source =
                !closed("<details", "</details>") || !closed("<ol class=\"sources\"", "</ol>");
            assert!(
                marked || attribute || source,
                "{}: …{}",
                page.name(),
                &before[before.len().saturating_sub(60)..]
            );
            marks += usize::from(marked);
            kept += usize::from(source && !marked);
        }
    }
    assert!(marks > 40 && kept > 0, "{marks}, {kept}");
}

#[test]
fn a_sample_says_so_in_every_part_and_dials_nobody() {
    let file = file("sample", content());
    for name in ["numbers", "fire", "desks"] {
        assert!(
            part(&file, name).contains(words().regions().sample),
            "{name}"
        );
    }
    assert!(!file.contains("tel:000"));
    assert!(
        content()
            .regions
            .find("sample")
            .unwrap()
            .name
            .contains("見本")
    );
}

#[test]
fn each_fact_that_follows_says_of_what_day_it_is() {
    let words = words().regions();
    for region in content().regions.all() {
        let file = file(&region.id, content());
        let numbers = part(&file, "numbers");
        let said = numbers.matches(words.check).count() + numbers.matches(words.ask).count();
        assert_eq!(said, 2, "{}", region.id);
    }
}

#[test]
fn a_region_is_chosen_by_buttons_that_the_program_leaves_alone() {
    let of_scripts = |tag: &Tag| tag.get("data-choose").is_none() || tag.get("data-aid").is_some();
    for page in pages() {
        assert!(page.tags().iter().all(of_scripts), "{}", page.name());
    }
    let chooses = |page: &Page, id: &str| {
        page.all("button")
            .iter()
            .any(|tag| tag.get("data-choose") == Some(id))
    };
    for region in content().regions.all() {
        let page = page(&region.id);
        assert!(
            chooses(page, &region.id) && chooses(page, ""),
            "{}",
            region.id
        );
        let prefecture = content().regions.find(&region.prefecture);
        if let Some(prefecture) = prefecture {
            assert!(
                page.html
                    .contains(&words().regions().behind.replace("{name}", &prefecture.name))
            );
        }
    }
    let list = pages()
        .iter()
        .find(|page| page.route == Route::Regions)
        .unwrap();
    assert_eq!(list.all("option").len(), content().regions.all().len() + 1);
    assert!(chooses(list, "?") && chooses(list, ""));
    let emergency = pages()
        .iter()
        .find(|page| page.route == Route::Emergency)
        .unwrap();
    assert!(
        hrefs(emergency).contains(&"/regions/#choose".into()),
        "one tap to choose"
    );
}

#[test]
fn the_link_of_a_region_carries_its_id_and_nothing_else() {
    let links = page("ibaraki").all("input");
    let link = links.iter().find_map(|tag| tag.get("data-link"));
    assert_eq!(link, Some("/?openExternalBrowser=1#r=ibaraki"));
}
