//! Who writes, a backup, erasing: as they are delivered, they know nobody.

use std::collections::BTreeSet;

use engawa::content::route::{CardPaper, Route, Start};

use crate::links::{hrefs, inside};
use crate::site::{Page, pages};
use crate::tag::text;

/// What the program looks for.
const PROGRAM: &str = include_str!("../../src/ui/records.rs");

fn of(route: &Route) -> impl Iterator<Item = &'static Page> {
    pages().iter().filter(move |page| page.route == *route)
}

fn all() -> impl Iterator<Item = &'static Page> {
    [Route::People, Route::Backup, Route::Erase]
        .into_iter()
        .flat_map(|route| of(&route).collect::<Vec<_>>())
}

fn ids(page: &Page) -> BTreeSet<String> {
    let tags = page.tags();
    let ids = tags.iter().filter_map(|tag| tag.get("id"));
    ids.map(ToString::to_string).collect()
}

/// What stands in the element with this id, as text.
fn says(page: &Page, id: &str) -> String {
    let tags = page.tags();
    let tag = tags.iter().find(|tag| tag.get("id") == Some(id)).unwrap();
    let inside = page.html[tag.end..].split_once(&format!("</{}>", tag.name));
    text(inside.unwrap().0)
}

#[test]
fn they_begin_at_once_and_are_six() {
    assert_eq!(all().count(), 6);
    assert!(all().all(|page| page.route.start() == Start::Now && page.route.is_reading()));
}

#[test]
fn every_place_and_sentence_that_the_program_names_is_there() {
    let there: BTreeSet<String> = all().flat_map(ids).collect();
    let named = PROGRAM.split('"').skip(1).step_by(2);
    let begins = ["people-", "backup-", "erase-"];
    let named: BTreeSet<&str> = named
        .filter(|name| begins.iter().any(|begin| name.starts_with(begin)))
        .collect();
    assert!(named.len() > 35, "{}", named.len());
    for name in named {
        // One button for each name, written by the program.
        assert!(there.contains(name) || name == "people-open", "{name}");
    }
    for page in all() {
        let said = page.route.path().replace("/acp/", "").replace('/', "-said");
        assert!(ids(page).contains(&said), "{}: {said}", page.name());
    }
}

#[test]
fn every_button_is_one_that_the_program_answers() {
    for page in all() {
        for button in page.all("button") {
            let Some(act) = button.get("data-act") else {
                continue;
            };
            assert_eq!(button.get("id"), Some(act), "{}", page.name());
            assert!(
                PROGRAM.contains(&format!("\"{act}\"")),
                "{}: {act}",
                page.name()
            );
        }
    }
}

#[test]
fn nobody_is_named_and_nothing_is_counted() {
    for page in of(&Route::People) {
        assert_eq!(says(page, "people"), "");
    }
    for page in of(&Route::Backup) {
        for id in [
            "backup-whose",
            "backup-day",
            "backup-newest",
            "backup-versions",
            "backup-answers",
            "backup-card",
        ] {
            assert_eq!(says(page, id), "", "{}: {id}", page.name());
        }
    }
}

#[test]
fn a_file_is_chosen_when_the_program_can_read_it() {
    for page in of(&Route::Backup) {
        let fields = page.all("input");
        let field = fields
            .iter()
            .find(|field| field.get("type") == Some("file"))
            .unwrap();
        assert!(field.get("disabled").is_some(), "{}", page.name());
    }
}

#[test]
fn the_page_says_who_can_read_the_file() {
    for page in of(&Route::Backup) {
        assert!(text(&page.html).contains("ファイルをもらった人は、だれでも中を読めます"));
    }
}

#[test]
fn erasing_asks_twice_and_offers_paper_and_a_backup_first() {
    for page in of(&Route::Erase) {
        let tags = page.tags();
        let hidden = |id: &str| {
            let tag = tags.iter().find(|tag| tag.get("id") == Some(id)).unwrap();
            tag.get("hidden").is_some()
        };
        assert!(hidden("erase-sure") && hidden("erase-what-one") && hidden("erase-what-all"));
        // What was set aside is named only where there is something.
        assert!(hidden("erase-what-one-aside") && hidden("erase-what-all-aside"));
        let whose = says(page, "erase-what-one");
        assert_eq!(whose.matches("いま選んでいる人").count(), 1, "{whose}");
        let at = |id: &str| page.html.find(&format!("id=\"{id}\"")).unwrap();
        assert!(at("erase-sure") < at("erase-do"), "{}", page.name());
        let before: BTreeSet<Route> = hrefs(page)
            .iter()
            .filter_map(|href| Some(inside(page, href)?.0))
            .collect();
        for route in [
            Route::Sheet,
            Route::CardPaper(CardPaper::Fridge),
            Route::Backup,
        ] {
            assert!(before.contains(&route), "{}: {route:?}", page.name());
        }
        assert_eq!(
            says(page, "erase-all-gone"),
            "消えました。もう何も残っていません。"
        );
    }
}

#[test]
fn pages_with_answers_on_them_have_a_place_that_says_whose() {
    let mut places = 0;
    for page in pages() {
        let shows = matches!(
            page.route,
            Route::Home
                | Route::Acp
                | Route::Check
                | Route::Sheet
                | Route::Show
                | Route::Pause
                | Route::Sections
                | Route::Details
                | Route::FamilySheet
                | Route::MemoSheet
                | Route::Versions
                | Route::Prompt(_)
                | Route::Card
                | Route::CardPaper(_)
                | Route::People
                | Route::Backup
                | Route::Erase
        );
        let tags = page.tags();
        let mut found = tags
            .iter()
            .filter(|tag| tag.get("data-fill") == Some("whose"));
        if shows {
            let tag = found.next().unwrap_or_else(|| panic!("{}", page.name()));
            assert!(page.html[tag.end..].starts_with("</p>"), "{}", page.name());
            places += 1;
        }
    }
    let prompts = engawa::site::questionnaire().prompts.len();
    assert_eq!(places, 2 * (19 + prompts));
}
