//! When something happens: 119 in two taps and a question, the ladders, the signs, the gate.

mod signs;

use std::collections::BTreeSet;

use engawa::content::compile::{BLANKS, LADDERS, Site};
use engawa::content::route::Route;
use engawa::words::words;

use crate::links::{hrefs, inside as place};
use crate::site::{Page, content, page_of, pages};
use crate::tag::{Tag, inside, plain, text};

fn page(route: &Route) -> &'static Page {
    let found = pages()
        .iter()
        .find(|page| page.route == *route && page.base == "/");
    found.unwrap()
}

fn emergency() -> &'static Page {
    page(&Route::Emergency)
}

fn with_id<'p>(page: &'p Page, id: &str) -> (&'p str, Tag) {
    let tag = page
        .tags()
        .into_iter()
        .find(|tag| tag.get("id") == Some(id));
    let tag = tag.unwrap_or_else(|| panic!("#{id}"));
    (inside(&page.html, &tag), tag)
}

/// Where the links of a page lead.
fn leads(page: &Page) -> BTreeSet<Route> {
    let all = hrefs(page);
    all.iter()
        .filter_map(|href| place(page, href))
        .map(|(route, _)| route)
        .collect()
}

#[test]
fn every_page_but_a_prompt_leads_here_first() {
    for page in pages() {
        if matches!(page.route, Route::Prompt(_)) {
            continue;
        }
        let menu = page
            .tags()
            .into_iter()
            .find(|tag| tag.has_class("menu"))
            .unwrap();
        let links = inside(&page.html, &menu);
        let first = links
            .split("href=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        assert_eq!(
            place(page, first).unwrap().0,
            Route::Emergency,
            "{}",
            page.name()
        );
    }
}

#[test]
fn home_to_119_is_two_taps_and_one_question() {
    assert!(leads(page(&Route::Home)).contains(&Route::Emergency));
    let first = hrefs(emergency())
        .into_iter()
        .find(|href| href.contains("119"))
        .unwrap();
    assert_eq!(first, "/call-119/");
    let asks = page(&Route::Page("call-119".into()));
    assert_eq!(
        hrefs(asks).iter().filter(|href| *href == "tel:119").count(),
        1
    );
    assert!(!hrefs(emergency()).iter().any(|href| href == "tel:119"));
}

#[test]
fn any_number_of_the_ladders_is_two_taps_from_home() {
    for number in ["tel:#7119", "tel:#8000"] {
        assert!(
            hrefs(emergency()).iter().any(|href| href == number),
            "{number}"
        );
    }
}

#[test]
fn the_first_thing_after_the_heading_is_119_then_the_three_situations() {
    let main = emergency().html.split_once("<main").unwrap().1;
    let order = [
        "<h1",
        "/call-119/",
        "id=\"choose\"",
        "#visited",
        "#not-visited",
        "#agreed",
        "class=\"ladders\"",
    ];
    let at: Vec<usize> = order
        .iter()
        .map(|part| main.find(part).unwrap_or_else(|| panic!("{part}")))
        .collect();
    assert!(at.is_sorted(), "{at:?}");
}

#[test]
fn every_ladder_begins_with_the_signs_that_mean_119() {
    let all = &content().emergency;
    assert_eq!(
        all.danger,
        [
            "息をしていない",
            "返事がない",
            "のどにつまった",
            "急に片方の手足が動かない",
            "大けが"
        ]
    );
    for (id, ladder) in LADDERS.iter().zip(&all.ladders) {
        let (html, _) = with_id(emergency(), id);
        let said = plain(html);
        let danger = said.find(&all.danger.join("、")).unwrap();
        let first: String = ladder.rungs[0]
            .act
            .iter()
            .map(|(text, _)| text.as_str())
            .collect();
        assert!(danger < said.find(&first).unwrap(), "{id}");
        let (before, _) = html.split_once(&all.danger[0]).unwrap();
        assert!(
            before.rsplit_once("<a ").unwrap().1.contains("/call-119/"),
            "{id}: the signs are the link"
        );
        assert!(
            (3..=4).contains(&ladder.rungs.len()),
            "{id}: a short column"
        );
    }
}

#[test]
fn the_ladder_of_those_who_have_talked_it_over_says_whose_it_is() {
    let agreed = plain(with_id(emergency(), "agreed").0);
    for said in [
        "話し合った様子とちがうとき",
        "待たずに訪問看護へ",
        "食べ物がつまった、けが、火事",
        "決めてある人だけ",
    ] {
        assert!(agreed.contains(said), "{said}");
    }
    assert!(hrefs(emergency()).contains(&"/emergency/last-days/".into()));
}

#[test]
fn day_and_night_are_two_rows_that_the_card_can_fill() {
    for id in ["visited", "agreed"] {
        let (html, _) = with_id(emergency(), id);
        for line in ["day_phone", "night_phone"] {
            assert!(
                html.contains(&format!("data-dial=\"{line}\"")),
                "{id}: {line}"
            );
        }
    }
    for blank in BLANKS {
        assert!(
            emergency().html.contains(&format!("blank--{blank}")),
            "{blank}"
        );
    }
}

#[test]
fn a_number_of_ones_own_is_no_link_before_the_card_says_it() {
    let tags = emergency().tags();
    let own: Vec<_> = tags
        .iter()
        .filter(|tag| tag.get("data-dial").is_some())
        .collect();
    assert!(own.len() > 10);
    assert!(own.iter().all(|tag| tag.get("href").is_none()));
}

#[test]
fn the_paper_has_room_for_the_address_and_two_numbers() {
    let wall = emergency()
        .tags()
        .into_iter()
        .find(|tag| tag.has_class("lines"))
        .unwrap();
    let said = text(inside(&emergency().html, &wall));
    let words = words().emergency();
    for label in [words.paper_address, words.blank_day, words.blank_night] {
        assert!(said.contains(label), "{label}");
    }
    assert!(
        page(&Route::Page("call-119".into()))
            .html
            .contains("write__line")
    );
}

#[test]
fn nothing_moves_and_rows_are_64_px() {
    let style = std::fs::read_to_string("style/emergency.css").unwrap();
    for word in ["transition", "animation", "@keyframes"] {
        assert!(!style.contains(word), "{word}");
    }
    assert!(style.matches("min-block-size: 4rem").count() >= 4);
}

#[test]
fn the_sites_own_region_stands_on_the_page() {
    let mut site: Site = (**content()).clone();
    site.region = site.regions.find("sample").cloned();
    let own = page_of(&std::sync::Arc::new(site), Route::Emergency);
    assert!(
        own.html.contains(words().emergency().fire_can),
        "the fire brigade's answer"
    );
    assert!(own.html.contains("見本町の東のほう"), "#7119's coverage");
    assert!(!own.html.contains("tel:000"), "a sample dials nobody");
    assert!(emergency().html.contains(words().emergency().fire_nowhere));
}
