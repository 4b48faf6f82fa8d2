use engawa::acp::record::Record;
use engawa::vault::restore::{self, MAX_CHARS};
use engawa::vault::{Envelope, MemoryStore, Slot, State, Store, merge, open as unseal};
use proptest::prelude::*;

use crate::people::{
    any_record, contents, golden, keys, open, reason, saved_twice, set, slot, today,
};

#[test]
fn the_first_visit_leaves_nothing_behind() {
    let store = MemoryStore::new();
    let (mut vault, opened) = open(store.clone());
    assert_eq!(
        (&opened.record, opened.state),
        (&Record::new("1"), State::Empty)
    );
    assert!(!vault.save(&opened.record).unwrap().changed);
    assert_eq!(vault.refresh(&opened.record), None);
    assert_eq!(store.keys().unwrap(), [""; 0]);
}

#[test]
fn what_was_saved_is_there_the_next_time() {
    let (store, _, new) = saved_twice();
    let (_, opened) = open(store);
    assert_eq!((opened.record, opened.state), (new, State::Intact));
}

#[test]
fn saves_go_to_the_two_slots_in_turn_and_the_other_stays_as_it_was() {
    let (store, ..) = saved_twice();
    let (mut vault, opened) = open(store.clone());
    let mut record = opened.record;
    let mut newest = Slot::B;
    for n in 3..8_u64 {
        let before = slot(&store, newest);
        set(&mut record, "V1", &n.to_string());
        record = vault.save(&record).unwrap().record;
        assert_eq!(slot(&store, newest), before, "the newest was not touched");
        newest = newest.other();
        assert_eq!(
            unseal(&slot(&store, newest).unwrap())
                .as_ref()
                .map(Envelope::seq),
            Ok(n)
        );
    }
}

#[test]
fn a_save_that_changes_nothing_writes_nothing() {
    let (store, _, new) = saved_twice();
    let before = contents(&store);
    let (mut vault, _) = open(store.clone());
    assert!(!vault.save(&new).unwrap().changed);
    assert_eq!(contents(&store), before);
}

#[test]
fn the_mark_holds_the_day_of_the_newest_answer_and_nothing_else() {
    let (store, _, mut record) = saved_twice();
    let mark = || store.get(&keys().mark()).unwrap();
    assert_eq!(mark().as_deref(), Some("2026-11-22"));

    store.set(&keys().mark(), "stale").unwrap();
    let (mut vault, _) = open(store.clone());
    assert_eq!(
        mark().as_deref(),
        Some("2026-11-22"),
        "opening puts it right"
    );

    let next = record.current().unwrap().no + 1;
    record.versions.push(engawa::acp::record::Version {
        no: next,
        created_on: today(),
        ..Default::default()
    });
    vault.save(&record).unwrap();
    assert_eq!(
        mark().as_deref(),
        Some("2026-11-22"),
        "a version just begun has no newer day"
    );

    let record_of_many_days = golden();
    let mut record = vault.save(&record_of_many_days).unwrap().record;
    assert_eq!(
        mark().as_deref(),
        Some("2026-11-22"),
        "the newest of many days"
    );

    record.versions.clear();
    vault.save(&record).unwrap();
    assert_eq!(mark(), None, "nothing answered, no mark");
}

#[test]
fn a_text_too_long_is_cut_at_once_and_said_so() {
    let store = MemoryStore::new();
    let (mut vault, opened) = open(store.clone());
    let mut record = opened.record;
    set(&mut record, "V1", &"あ".repeat(MAX_CHARS + 1));
    let saved = vault.save(&record).unwrap();
    assert!(saved.changed);
    assert_eq!(
        reason(&saved.record, "V1").unwrap().chars().count(),
        MAX_CHARS
    );
    let before = contents(&store);
    assert_eq!(
        vault.save(&record),
        Ok(saved),
        "and the same again is not written again"
    );
    assert_eq!(contents(&store), before);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_is_read_as_it_was_saved(record in any_record()) {
        let store = MemoryStore::new();
        let (mut vault, _) = open(store.clone());
        let saved = vault.save(&record).unwrap();
        prop_assert!(!saved.changed);
        prop_assert_eq!(open(store).1.record, record);
    }

    #[test]
    fn repairing_twice_does_no_more_than_once(mut record in any_record(), no in any::<u32>(), text in any::<String>()) {
        record.mode = text.clone();
        if let Some(version) = record.versions.first_mut() {
            version.no = no;
            set(&mut record, &text, &text);
        }
        restore::repair(&mut record);
        let once = record.clone();
        restore::repair(&mut record);
        prop_assert_eq!(&record, &once);
        prop_assert_eq!(restore::from_text(&serde_json::to_string(&once).unwrap()), Ok(once));
    }

    #[test]
    fn merging_takes_the_side_that_changed(a in any_record(), mut b in any_record()) {
        // A paper that was made stays made, what gave way stays counted, and what was gone through stays gone through.
        b.thinned = b.thinned.max(a.thinned);
        for version in &mut b.versions {
            if let Some(before) = a.versions.iter().find(|before| before.no == version.no) {
                version.finished |= before.finished;
                version.modes.clone_from(&before.modes);
            }
        }
        prop_assert_eq!(merge(&a, &a, &a), a.clone());
        prop_assert_eq!(merge(&a, &b, &a), b.clone());
        prop_assert_eq!(merge(&a, &a, &b), b.clone());
        prop_assert_eq!(merge(&a, &b, &b), b);
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), schema in 0..3_u32) {
        let _ = restore::from_text(&text);
        let _ = unseal(&text);
        let _ = restore::from_text(&format!("{{\"schema\":{schema},{text}}}"));
        for slots in [[Some(&text), None], [None, Some(&text)], [Some(&text), Some(&text)]] {
            let store = MemoryStore::new();
            for (slot, text) in Slot::BOTH.into_iter().zip(slots) {
                if let Some(text) = text {
                    store.set(&keys().slot(slot), text).unwrap();
                }
            }
            let (mut vault, opened) = open(store.clone());
            let mut record = opened.record;
            set(&mut record, "V1", "new");
            vault.save(&record).unwrap();
            prop_assert!(vault.aside().unwrap().contains(&text));
        }
    }
}
