//! Each region's page: what is known, and honestly what is not.

mod followed;

use engawa::content::compile::State;
use engawa::content::route::Route;
use engawa::words::words;

use crate::links::hrefs;
use crate::site::{Page, content, pages};
use crate::tag::inside;

fn page(id: &str) -> &'static Page {
    let route = Route::Region(id.into());
    pages()
        .iter()
        .find(|page| page.route == route && page.base == "/")
        .unwrap()
}

#[test]
fn every_region_is_one_tap_from_the_list_and_the_list_from_the_emergency_page() {
    let list = pages()
        .iter()
        .find(|page| page.route == Route::Regions)
        .unwrap();
    let links = hrefs(list);
    for region in content().regions.all() {
        assert!(
            links.contains(&format!("/regions/{}/", region.id)),
            "{}",
            region.name
        );
    }
    let emergency = pages()
        .iter()
        .find(|page| page.route == Route::Emergency)
        .unwrap();
    assert!(
        hrefs(emergency)
            .iter()
            .any(|href| href.starts_with("/regions/"))
    );
}

#[test]
fn what_is_known_can_be_dialled_and_says_of_what_day_it_is() {
    let words = words().regions();
    for region in content().regions.all() {
        let page = page(&region.id);
        let links = hrefs(page);
        for (advice, line) in [
            (&region.adults, "tel:#7119"),
            (&region.children, "tel:#8000"),
        ] {
            let there = matches!(advice.state, State::Available | State::Partial);
            assert_eq!(
                links.iter().any(|href| href == line),
                there,
                "{} {line}",
                region.id
            );
            for phone in &advice.phones {
                assert!(
                    there && links.contains(&format!("tel:{}", phone.dial())),
                    "{} {}",
                    region.id,
                    phone.number
                );
            }
        }
        for id in ["adults", "children"] {
            let tag = page
                .tags()
                .into_iter()
                .find(|tag| tag.get("id") == Some(id));
            let card = inside(&page.html, &tag.unwrap());
            let (known, unknown) = (card.contains(words.check), card.contains(words.ask));
            assert!(known != unknown, "{} {id}", region.id);
        }
    }
}

#[test]
fn what_nobody_is_sure_of_is_said_to_be_so() {
    let words = words().regions();
    let akita = page("akita");
    assert_eq!(akita.html.matches(words.unknown).count(), 2);
    assert!(!hrefs(akita).iter().any(|href| href.starts_with("tel:")));
    assert!(page("mie").html.contains(words.not_seen));
    assert!(page("hokkaido").html.contains(words.partial));
}

#[test]
fn what_editors_note_is_not_shown() {
    for (id, note) in [
        ("aomori", "陸奥新報"),
        ("kanagawa", "045-663-9181"),
        ("hiroshima", "082-505-1399"),
        ("chiba", "#7009"),
    ] {
        assert!(!page(id).html.contains(note), "{id}: {note}");
    }
}

#[test]
fn a_sample_shows_every_field_and_dials_nobody_of_its_own() {
    let sample = page("sample");
    assert!(sample.html.contains(words().regions().sample));
    assert!(!hrefs(sample).iter().any(|href| href.starts_with("tel:000")));
    for id in [
        "adults",
        "children",
        "night",
        "support",
        "home-care",
        "visitors",
        "fire",
        "sheets",
        "neighbours",
        "office",
    ] {
        assert!(sample.html.contains(&format!("id=\"{id}\"")), "{id}");
    }
    let words = words().regions();
    for text in [
        words.doctor,
        words.nurse,
        words.pharmacy,
        words.dentist,
        words.day_and_night,
        words.not_at_night,
        "長寿あんしん相談センター",
        "シートの置き場所を",
        "水戸の病院に行く人",
        "見本町 高齢福祉課",
        "休日の当番の病院",
    ] {
        assert!(sample.html.contains(text), "{text}");
    }
    // Each desk says of what day it is, as each fact does.
    let town = &content().regions.find("sample").unwrap().town;
    let desks = [
        &town.support_desks,
        &town.home_care_desks,
        &town.visitors,
        &town.night,
        &town.office,
    ];
    let desks = desks.iter().map(|desks| desks.len()).sum::<usize>();
    let facts = desks + town.neighbours.len() + 2;
    let dated = format!("2026年11月の資料です。 {}", words.check).replace(' ', "");
    let said = sample.html.replace(' ', "");
    assert_eq!(said.matches(&dated).count(), facts + 1, "with #7119's");
}
