//! Titles and descriptions: what a tab, a search and a link preview show.

use std::collections::BTreeSet;

use engawa::content::route::Route;
use engawa::site;
use engawa::ui::reading::describe;
use engawa::ui::titles::full_title;

use crate::site::{content, pages};

#[test]
fn every_page_has_a_title_of_its_own() {
    let mut titles = BTreeSet::new();
    for route in site::routes().into_iter().chain([Route::NotFound]) {
        let title = full_title(&describe(&route, content()).title);
        assert!(title.contains(site::name()), "{route:?}: {title}");
        assert!(
            title.chars().count() > site::name().chars().count() + 1,
            "{route:?}: {title}"
        );
        assert!(
            titles.insert(title.clone()),
            "{route:?}: {title} stands twice"
        );
    }
}

#[test]
fn every_page_says_in_a_sentence_what_it_is() {
    for route in site::routes().into_iter().chain([Route::NotFound]) {
        let description = describe(&route, content()).description;
        let length = description.chars().count();
        assert!(
            (10..=120).contains(&length) && description.ends_with('。'),
            "{route:?}: {description}"
        );
    }
}

#[test]
fn a_fragment_brings_its_title_along() {
    for page in pages().iter().filter(|page| page.route.is_reading()) {
        let about = describe(&page.route, content());
        let tags = page.tags();
        let frame = tags.iter().find(|tag| tag.has_class("reading")).unwrap();
        assert_eq!(
            frame.get("data-title"),
            Some(&*full_title(&about.title)),
            "{}",
            page.name()
        );
        assert_eq!(
            frame.get("data-description"),
            Some(&*about.description),
            "{}",
            page.name()
        );
    }
}
