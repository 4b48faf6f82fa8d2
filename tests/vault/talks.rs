//! Talks and handed papers are kept like answers: whole, within bounds, and by two tabs.

use engawa::acp::record::Record;
use engawa::acp::talk::MAX_TALKS;
use engawa::vault::restore::from_text;
use serde_json::{Value as Json, json};

use crate::people::open;
use engawa::vault::{MemoryStore, Slot, Store as _};

fn restored(talks: &Json, handed: &Json) -> Record {
    let record =
        json!({ "schema": 1, "id": "1", "versions": [], "talks": talks, "handed": handed });
    from_text(&record.to_string()).unwrap()
}

fn written(record: &Record) -> Json {
    serde_json::to_value(record).unwrap()
}

#[test]
fn what_a_newer_program_put_beside_a_talk_stays() {
    let talks = json!([{ "id": "a", "said": "家で", "mood": { "calm": [1] } }, 7]);
    let handed = json!({ "doctor": "2026-11-22", "neighbour": { "on": 1 } });
    let record = restored(&talks, &handed);
    assert_eq!(written(&record)["talks"], talks);
    assert_eq!(written(&record)["handed"], handed);
    let again = from_text(&written(&record).to_string()).unwrap();
    assert_eq!(again, record);
}

#[test]
fn what_is_no_list_is_set_aside_and_costs_nothing_else() {
    let record = restored(&json!("gone"), &json!([1]));
    assert!(record.talks.is_empty() && record.handed.is_empty());
    let kept = written(&record);
    assert_eq!(kept["unread"], json!({ "talks": "gone", "handed": [1] }));
    assert_eq!(kept.get("talks"), None);
}

#[test]
fn talks_stay_within_their_bounds_and_have_names_of_their_own() {
    let mut talks: Vec<Json> = (0..=MAX_TALKS)
        .map(|at| json!({ "said": at.to_string() }))
        .collect();
    talks[1] = json!({ "id": "", "said": "あ".repeat(401), "place": "a\u{202E}b\u{0}" });
    talks[2] = json!({ "id": "1", "said": "one" });
    talks[3] = json!({ "id": "1", "said": "another" });
    let record = restored(&Json::Array(talks), &json!({}));
    let kept = written(&record)["talks"].as_array().unwrap().clone();
    assert_eq!(kept.len(), MAX_TALKS, "the oldest gives way");
    assert_eq!(kept[0]["said"].as_str().unwrap().chars().count(), 400);
    assert_eq!(kept[0]["place"], "ab");
    let mut names: Vec<&str> = kept
        .iter()
        .map(|talk| talk["id"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), MAX_TALKS);
    assert_eq!(
        (&kept[1]["said"], &kept[2]["said"]),
        (&json!("one"), &json!("another"))
    );
    assert_eq!(from_text(&written(&record).to_string()).unwrap(), record);
}

/// A page that is open, and what it does.
fn tab(store: &MemoryStore, act: impl FnOnce(&mut Record)) -> Record {
    let (mut vault, opened) = open(store.clone());
    let mut record = opened.record;
    act(&mut record);
    vault.save(&record).unwrap().record
}

#[test]
fn two_tabs_keep_each_others_talks() {
    let store = MemoryStore::new();
    tab(&store, |record| {
        record.talks.write("a", "said", "はじめ");
        record.handed.insert("family".into(), "2026-11-20".into());
    });
    let (mut one, first) = open(store.clone());
    let (mut two, second) = open(store.clone());
    let (mut mine, mut theirs) = (first.record, second.record);
    theirs.talks.write("t", "said", "むこう");
    theirs.handed.insert("doctor".into(), "2026-11-21".into());
    two.save(&theirs).unwrap();
    mine.talks.write("a", "said", "なおした");
    mine.talks.write("m", "said", "こちら");
    mine.handed.remove("family");
    let both = one.save(&mine).unwrap().record;
    let said = ["a", "m", "t"].map(|name| both.talks.named(name).unwrap().typed("said"));
    assert_eq!(said, ["なおした", "こちら", "むこう"]);
    let handed: Vec<&String> = both.handed.keys().collect();
    assert_eq!(handed, ["doctor"]);
    assert_eq!(two.refresh(&theirs), Some(both));
}

#[test]
fn a_damaged_slot_costs_no_talk_of_the_other() {
    let store = MemoryStore::new();
    tab(&store, |record| {
        record.talks.write("a", "said", "古い");
    });
    let new = tab(&store, |record| {
        record.talks.write("a", "said", "新しい");
    });
    for (slot, said) in [(Slot::A, "新しい"), (Slot::B, "古い")] {
        let copy = MemoryStore::new();
        for key in store.keys().unwrap() {
            copy.set(&key, &store.get(&key).unwrap().unwrap()).unwrap();
        }
        let key = crate::people::keys().slot(slot);
        let half = copy.get(&key).unwrap().unwrap();
        copy.set(&key, &half[..half.len() / 2]).unwrap();
        let (_, opened) = open(copy);
        let talk = opened
            .record
            .talks
            .named("a")
            .unwrap()
            .typed("said")
            .to_string();
        assert_eq!(talk, said);
    }
    assert_eq!(open(store).1.record, new);
}
