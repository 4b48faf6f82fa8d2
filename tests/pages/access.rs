//! For everybody: screen readers, keyboards, a strict policy.

use std::collections::BTreeSet;

use crate::site::pages;
use crate::tag::text;

#[test]
fn every_page_has_one_heading_of_the_first_level() {
    for page in pages() {
        assert_eq!(page.all("h1").len(), 1, "{}", page.name());
    }
}

#[test]
fn headings_skip_no_level() {
    for page in pages() {
        let mut last = 0;
        for tag in page.tags() {
            let Some(level) = tag
                .name
                .strip_prefix('h')
                .and_then(|level| level.parse::<u8>().ok())
            else {
                continue;
            };
            assert!(level <= last + 1, "{}: h{level} after h{last}", page.name());
            last = level;
        }
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for page in pages() {
        let mut ids = BTreeSet::new();
        for tag in page.tags() {
            if let Some(id) = tag.get("id") {
                assert!(
                    !id.is_empty() && ids.insert(id.to_string()),
                    "{}: {id}",
                    page.name()
                );
            }
        }
    }
}

#[test]
fn whatever_names_something_names_what_is_there() {
    let mut named = 0;
    for page in pages() {
        let tags = page.tags();
        let ids: BTreeSet<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        for tag in &tags {
            for attribute in [
                "for",
                "aria-labelledby",
                "aria-describedby",
                "aria-controls",
            ] {
                for id in tag
                    .get(attribute)
                    .into_iter()
                    .flat_map(|ids| ids.split(' '))
                {
                    assert!(ids.contains(id), "{}: {attribute}={id}", page.name());
                    named += 1;
                }
            }
        }
    }
    assert!(named > 20, "{named}");
}

#[test]
fn every_field_has_a_name() {
    let mut fields = 0;
    for page in pages() {
        let tags = page.tags();
        let labelled: BTreeSet<&str> = tags.iter().filter_map(|tag| tag.get("for")).collect();
        for tag in tags
            .iter()
            .filter(|tag| ["input", "select", "textarea"].contains(&&*tag.name))
        {
            // What is copied for each of several has its id later.
            let id = tag.get("id").unwrap_or_default();
            let before = &page.html[..tag.end];
            let inside = before.matches("<label").count() > before.matches("</label").count();
            assert!(labelled.contains(id) || inside, "{}: {id}", page.name());
            fields += 1;
        }
        for tag in tags.iter().filter(|tag| tag.name == "fieldset") {
            let legend = page.html[tag.end..].starts_with("<legend");
            assert!(
                legend || tag.get("aria-labelledby").is_some(),
                "{}",
                page.name()
            );
        }
    }
    assert!(fields > 40, "{fields}");
}

#[test]
fn every_link_and_button_says_something() {
    for page in pages() {
        for tag in page
            .tags()
            .iter()
            .filter(|tag| tag.name == "button" || tag.get("href").is_some())
        {
            let inside = page.html[tag.end..]
                .split_once(&format!("</{}>", tag.name))
                .unwrap()
                .0;
            let said = tag
                .get("aria-label")
                .map_or_else(|| text(inside), ToString::to_string);
            assert!(!said.trim().is_empty(), "{}: {tag:?}", page.name());
        }
    }
}

#[test]
fn nothing_is_chosen_before_the_person_chooses() {
    for page in pages() {
        for tag in page.tags() {
            // What is shown is no answer.
            let answers = tag.get("data-view").is_none();
            assert!(
                !answers || tag.get("checked").is_none(),
                "{}: {tag:?}",
                page.name()
            );
            if tag.name == "option" && tag.get("value") != Some("") {
                assert!(tag.get("selected").is_none(), "{}: {tag:?}", page.name());
            }
            if tag.name == "input" {
                assert!(
                    tag.get("value").is_none_or(str::is_empty),
                    "{}: {tag:?}",
                    page.name()
                );
            }
        }
    }
}

#[test]
fn no_page_carries_style_or_script_of_its_own() {
    for page in pages() {
        for tag in page.tags() {
            let name = page.name();
            assert!(
                !["style", "script", "iframe", "object"].contains(&&*tag.name),
                "{name}: {tag:?}"
            );
            assert!(tag.get("style").is_none(), "{name}: {tag:?}");
            let lower = format!("{tag:?}").to_lowercase();
            assert!(
                !lower.contains("(\"on") && !lower.contains("javascript:"),
                "{name}: {tag:?}"
            );
        }
    }
}

#[test]
fn every_page_can_be_skipped_to_its_text() {
    assert!(engawa::ui::render::skip().contains(" href=\"#main\""));
    for page in pages() {
        assert!(
            page.tags().iter().any(|tag| tag.get("id") == Some("main")),
            "{}",
            page.name()
        );
        assert_eq!(page.all("main").len(), 1, "{}", page.name());
    }
}
