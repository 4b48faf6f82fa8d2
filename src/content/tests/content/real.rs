//! The content that is published.

use std::path::Path;

use engawa_content::compile::{Site, compile, phrases};
use engawa_content::questionnaire::Kind;
use proptest::prelude::*;

use crate::folder::Folder;

pub(crate) fn site() -> Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    compile(&root).unwrap_or_else(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"))
    })
}

#[test]
fn the_published_content_has_no_fault() {
    let site = site();
    assert!(site.leaflets.len() >= 4 && site.pages.len() >= 7);
    assert!(site.questionnaire.prompts.len() >= 5);
}

#[test]
fn the_small_content_of_the_tests_has_no_fault() {
    assert_eq!(Folder::small().problems(), Vec::<String>::new());
}

#[test]
fn leaflets_stand_in_the_order_of_their_ids() {
    let site = site();
    let ids: Vec<&str> = site.leaflets.iter().map(|leaflet| &*leaflet.id).collect();
    assert!(ids.is_sorted(), "{ids:?}");
}

#[test]
fn every_prompt_can_be_answered() {
    for prompt in &site().questionnaire.prompts {
        match &prompt.kind {
            Kind::Choices(form) => assert!(
                form.choices().count() > 1
                    || form.other.is_some()
                    || form.fields.iter().any(|field| field.when.is_empty()),
                "{}",
                prompt.id
            ),
            Kind::People(form) => assert!(form.max > 0 && !form.relations.is_empty()),
            Kind::Ranking(form) => assert!(form.limit > 1, "{}", prompt.id),
            Kind::Each(form) => assert!(form.choices.len() > 1, "{}", prompt.id),
            Kind::Gate(form) => assert!(form.ways.len() > 1, "{}: no other way", prompt.id),
            Kind::Log => assert!(!prompt.is_asked()),
        }
    }
}

#[test]
fn only_119_and_110_are_shown_as_sure_until_a_person_has_checked_a_number() {
    for phone in site().phones.all() {
        let sure = ["119", "110"].contains(&phone.number.as_str());
        assert_eq!(phone.verified, sure, "{}", phone.number);
    }
}

#[test]
fn the_number_that_is_often_printed_wrong_is_not_in_the_table() {
    assert!(site().phones.dialled("0570046556").is_none());
    assert!(site().phones.dialled("0570064556").is_some());
}

/// Elsewhere it stands under よりそいホットライン's name, and as open day and night.
#[test]
fn the_line_that_is_often_named_wrong_has_its_own_name_and_hours() {
    let site = site();
    let line = site.phones.dialled("0120783556").unwrap();
    assert_eq!(line.name, "いのちの電話");
    assert!(!line.hours.contains("24時間"), "{}", line.hours);
    assert!(!line.second_source.is_empty());
}

#[test]
fn headings_lose_no_character_when_they_are_cut_into_phrases() {
    for leaflet in &site().leaflets {
        for section in &leaflet.page.sections {
            let text = section.heading.text();
            assert_eq!(phrases(&text), section.heading);
        }
    }
    assert!(phrases("").as_slice().is_empty());
}

proptest! {
    #[test]
    fn phrases_put_together_are_the_text(text in "\\PC{0,40}") {
        prop_assert_eq!(phrases(&text).text(), text);
    }

    #[test]
    fn no_phrase_is_empty(text in "[ぁ-ん一-龠ァ-ヶa-z。、 ]{1,40}") {
        prop_assert!(phrases(&text).as_slice().iter().all(|phrase| !phrase.is_empty()));
    }
}
