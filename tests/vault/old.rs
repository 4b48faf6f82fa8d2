//! Records that an earlier version wrote open for ever, and what a newer one added survives.

use engawa::acp::answer::EnteredBy;
use engawa::acp::record::Record;
use engawa::vault::{MemoryStore, open as unseal, restore, seal};
use serde_json::Value as Json;

use crate::people::{GOLDEN, GOLDEN_SLOT, golden, open, set};

#[test]
fn records_and_slots_of_schema_1_open_for_ever() {
    let record = golden();
    assert_eq!(record.versions.len(), 2);
    assert_eq!(record.current().unwrap().answers.len(), 5);
    let slot = GOLDEN_SLOT.trim_end();
    assert_eq!(unseal(slot).unwrap().record(), Some(&record));
    // The form of the envelope has not changed; in the record are now the names that people are spoken of by.
    let [old, new] = [slot, &seal(&record, 7)].map(|text| {
        let mut envelope: Json = serde_json::from_str(text).unwrap();
        envelope["sum"].take();
        let body = envelope["body"].as_str().unwrap().to_string();
        envelope["body"] = serde_json::from_str(&body).unwrap();
        envelope
    });
    assert_eq!(with_ids(old), new);
}

/// A stored record, or an envelope of one, as this version writes the golden one.
fn with_ids(mut stored: Json) -> Json {
    let record = match stored.get_mut("body") {
        Some(body) => body,
        None => &mut stored,
    };
    record["entered_by"] = "principal".into();
    let people = &mut record["versions"][1]["answers"]["D1"]["response"]["value"]["people"];
    people[0]["id"] = "p1".into();
    people[1]["id"] = "p2".into();
    stored
}

#[test]
fn people_of_old_records_get_a_name_to_be_spoken_of_by_once() {
    let record = golden();
    let ids = |record: &Record| {
        let stored = serde_json::to_value(record).unwrap();
        let people = &stored["versions"][1]["answers"]["D1"]["response"]["value"]["people"];
        [people[0]["id"].clone(), people[1]["id"].clone()]
    };
    assert_eq!(ids(&record), ["p1", "p2"]);
    let (mut again, store) = (record.clone(), MemoryStore::new());
    for reason in ["a", "b", "c"] {
        let (mut vault, _) = open(store.clone());
        set(&mut again, "V1", reason);
        again = vault.save(&again).unwrap().record;
        assert_eq!(ids(&again), ["p1", "p2"]);
    }
}

#[test]
fn a_record_of_before_the_prompts_were_whole_opens_and_is_written_back_whole() {
    let text = include_str!("../fixtures/record-v1-card.json");
    let record = restore::from_text(text).unwrap();
    let card = serde_json::to_value(&record.card).unwrap();
    let mut expected: Json = serde_json::from_str(text).unwrap();
    assert_eq!(card, expected["card"]);
    expected["entered_by"] = "principal".into();
    assert_eq!(serde_json::to_value(&record).unwrap(), expected);
    assert!(record.is_empty() && record.talks.is_empty());
}

#[test]
fn who_wrote_down_the_answers_of_an_old_record_goes_on_doing_so() {
    let mut old: Json = serde_json::from_str(GOLDEN).unwrap();
    old["versions"][1]["entered_by"] = "scribe".into();
    let record = restore::from_text(&old.to_string()).unwrap();
    assert_eq!(record.entered_by, EnteredBy::Scribe);
    old["entered_by"] = "principal".into();
    let record = restore::from_text(&old.to_string()).unwrap();
    assert_eq!(record.entered_by, EnteredBy::Principal);
}

#[test]
fn fields_of_a_newer_version_survive_at_every_level() {
    let store = MemoryStore::new();
    let (mut vault, _) = open(store.clone());
    vault.save(&golden()).unwrap();
    let (mut vault, opened) = open(store.clone());
    let mut record = opened.record;
    set(&mut record, "V9", "");
    vault.save(&record).unwrap();

    let mut stored = serde_json::to_value(open(store).1.record).unwrap();
    let answers = &mut stored["versions"][1]["answers"];
    answers.as_object_mut().unwrap().remove("V9").unwrap();
    assert_eq!(stored, with_ids(serde_json::from_str(GOLDEN).unwrap()));
}

#[test]
fn the_golden_record_has_a_field_to_survive_at_each_level() {
    for level in ["record", "version", "answer", "choices", "people", "person"] {
        assert!(GOLDEN.contains(&format!("\"added_to_{level}\"")), "{level}");
    }
}
