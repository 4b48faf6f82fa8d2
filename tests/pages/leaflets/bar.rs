//! The reading bar, which stands before every page.

use std::collections::{BTreeMap, BTreeSet};

use engawa::ui::render;

use crate::site::{content, pages};
use crate::tag::{inside, tags, text};

#[test]
fn every_choice_of_the_bar_has_a_name_and_each_group_one_to_begin_with() {
    let bar = render::bar(content());
    let all = tags(&bar);
    assert_eq!((&*all[0].name, all[0].get("id")), ("details", Some("aids")));
    assert!(all[0].get("open").is_none(), "it is folded");
    let mut groups: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut labelled = 0;
    for label in all.iter().filter(|tag| tag.name == "label") {
        let said = inside(&bar, label);
        assert_eq!(said.matches("<input").count(), 1, "{said}");
        assert!(!text(said).trim().is_empty(), "{said}");
        labelled += 1;
    }
    for input in all.iter().filter(|tag| tag.name == "input") {
        let group = groups.entry(input.get("name").unwrap().into()).or_default();
        group.0 += 1;
        group.1 += usize::from(input.get("checked").is_some());
        let usual = input.get("value") == Some("");
        assert_eq!(input.get("checked").is_some(), usual, "{input:?}");
        assert_eq!(input.get("type"), Some("radio"));
    }
    let expected = [
        ("aid-contrast", (2, 1)),
        ("aid-ruby", (2, 1)),
        ("aid-size", (4, 1)),
    ];
    let groups: Vec<_> = groups
        .iter()
        .map(|(name, count)| (name.as_str(), *count))
        .collect();
    assert_eq!(groups, expected);
    assert_eq!(labelled, 8);
    for fieldset in all.iter().filter(|tag| tag.name == "fieldset") {
        assert!(inside(&bar, fieldset).starts_with("<legend>"));
    }
}

#[test]
fn no_id_of_the_bar_stands_on_a_page() {
    let bar = render::bar(content());
    let mut ids = BTreeSet::new();
    for tag in tags(&bar) {
        if let Some(id) = tag.get("id") {
            assert!(ids.insert(id.to_string()), "{id} stands twice");
        }
    }
    assert!(ids.len() > 8);
    for page in pages() {
        for tag in page.tags() {
            assert!(
                tag.get("id").is_none_or(|id| !ids.contains(id)),
                "{}: {tag:?}",
                page.name()
            );
        }
    }
}

#[test]
fn numbers_are_spoken_digit_by_digit_the_longest_first() {
    let bar = render::bar(content());
    let say = tags(&bar)[0].get("data-say").unwrap().to_string();
    let pairs: Vec<(&str, &str)> = say
        .split(';')
        .map(|pair| pair.split_once('=').unwrap())
        .collect();
    assert!(pairs.contains(&("119", "いちいちきゅう")), "{say}");
    for (at, (number, _)) in pairs.iter().enumerate() {
        let later = pairs[at + 1..]
            .iter()
            .find(|(other, _)| other.contains(number));
        assert_eq!(later, None, "{number} would be said inside it");
    }
}
