use engawa::acp::record::Record;
use engawa::vault::failing::{FailingStore, Fault};
use engawa::vault::{MemoryStore, SaveError, Slot, State, StoreError, open as unseal};

use crate::people::{open, reason, saved_twice, set, slot};

const ERRORS: [StoreError; 3] = [StoreError::Blocked, StoreError::Full, StoreError::Other];

/// How many slots hold a record that can be read.
fn whole(store: &MemoryStore) -> usize {
    Slot::BOTH
        .into_iter()
        .filter_map(|at| slot(store, at))
        .filter(|text| unseal(text).is_ok())
        .count()
}

#[test]
fn a_store_that_cannot_be_read_gives_a_record_in_memory() {
    for error in ERRORS {
        let (memory, _, new) = saved_twice();
        let store = FailingStore::new(memory.clone());
        store.fail(Fault::Reads(error));
        let (mut vault, opened) = open(store.clone());
        assert_eq!(
            (&opened.record, opened.state),
            (&Record::new("1"), State::Unavailable(error))
        );
        let mut record = opened.record;
        set(&mut record, "N1", "mine");
        assert_eq!(vault.save(&record), Err(SaveError::Store(error)));
        assert_eq!(vault.refresh(&record), None);
        assert_eq!(vault.aside(), Err(error));

        store.heal();
        let saved = vault.save(&record).unwrap();
        assert_eq!(
            reason(&saved.record, "N1"),
            Some("mine"),
            "what was typed meanwhile is kept"
        );
        assert_eq!(
            reason(&saved.record, "V1"),
            reason(&new, "V1"),
            "beside what was there"
        );
    }
}

#[test]
fn a_failed_save_leaves_what_was_saved_before() {
    for error in ERRORS {
        let (memory, _, new) = saved_twice();
        let store = FailingStore::new(memory.clone());
        let (mut vault, opened) = open(store.clone());
        let mut record = opened.record;
        set(&mut record, "V1", "newest");
        store.fail(Fault::Writes(error));
        for _ in 0..3 {
            assert_eq!(vault.save(&record), Err(SaveError::Store(error)));
            assert_eq!(whole(&memory), 2);
            assert_eq!(open(memory.clone()).1.record, new);
        }
        store.heal();
        assert!(!vault.save(&record).unwrap().changed);
        assert_eq!(open(memory).1.record, record);
    }
}

#[test]
fn whichever_write_fails_each_answer_is_kept_or_said_not_to_be() {
    for nth in 1..12 {
        let memory = MemoryStore::new();
        let store = FailingStore::new(memory.clone());
        store.fail(Fault::Nth(nth, StoreError::Full));
        let (mut vault, opened) = open(store);
        let mut record = opened.record;
        let mut kept = record.clone();
        for n in 0..6 {
            set(&mut record, &format!("V{n}"), &n.to_string());
            if let Ok(saved) = vault.save(&record) {
                kept = saved.record;
            }
            assert_eq!(
                open(memory.clone()).1.record,
                kept,
                "write {nth}, answer {n}"
            );
        }
        vault.save(&record).unwrap();
        assert_eq!(
            open(memory).1.record,
            record,
            "the next save makes up for it"
        );
    }
}

#[test]
fn at_every_moment_one_slot_is_whole_even_when_a_write_is_cut_off() {
    let (template, ..) = saved_twice();
    let length = slot(&template, Slot::A).unwrap().len() + 80;
    for answer in [Ok(()), Err(StoreError::Full)] {
        for keep in 0..length {
            let (memory, _, new) = saved_twice();
            let store = FailingStore::new(memory.clone());
            let (mut vault, opened) = open(store.clone());
            let mut record = opened.record;
            set(&mut record, "N1", "mine");
            store.fail(Fault::Torn {
                nth: 1,
                keep,
                answer,
            });
            let outcome = vault.save(&record);
            assert!(whole(&memory) >= 1, "{keep}");
            let expected = if outcome.is_ok() { &record } else { &new };
            assert_eq!(&open(memory.clone()).1.record, expected, "{keep}");

            assert!(!vault.save(&record).unwrap().changed);
            let (vault, opened) = open(memory);
            assert_eq!(
                (opened.record, opened.state),
                (record, State::Intact),
                "{keep}"
            );
            assert_eq!(
                vault.aside().unwrap(),
                [""; 0],
                "half a text of our own is not put before a person"
            );
        }
    }
}

#[test]
fn a_page_that_dies_in_the_middle_of_a_write_leaves_the_record_before() {
    let (template, _, new) = saved_twice();
    let next = {
        let (mut vault, opened) = open(template.clone());
        let mut record = opened.record;
        set(&mut record, "N1", "mine");
        vault.save(&record).unwrap();
        slot(&template, Slot::A).unwrap()
    };
    for keep in 0..next.len() {
        let (memory, ..) = saved_twice();
        let text = next.get(..next.floor_char_boundary(keep)).unwrap();
        engawa::vault::Store::set(&memory, &crate::people::keys().slot(Slot::A), text).unwrap();
        assert_eq!(open(memory).1.record, new);
    }
}

#[test]
fn a_full_store_says_so_and_a_shorter_text_is_kept_again() {
    let memory = MemoryStore::new();
    let store = FailingStore::new(memory.clone());
    store.fail(Fault::Room(6_000));
    let (mut vault, opened) = open(store);
    let mut record = opened.record;
    set(&mut record, "V1", "short");
    vault.save(&record).unwrap();
    let mut long = record.clone();
    set(&mut long, "N1", &"long".repeat(250));
    set(&mut long, "L1", &"long".repeat(250));
    long = vault.save(&long).unwrap().record;
    set(&mut long, "L2", &"long".repeat(250));
    assert_eq!(vault.save(&long), Err(SaveError::Store(StoreError::Full)));
    assert_eq!(reason(&open(memory.clone()).1.record, "L2"), None);
    set(&mut long, "L2", "less");
    vault.save(&long).unwrap();
    assert_eq!(open(memory).1.record, long);
}

#[test]
fn a_record_too_large_to_be_read_again_is_not_written() {
    let (memory, _, new) = saved_twice();
    let (mut vault, opened) = open(memory.clone());
    let mut record = opened.record;
    for n in 0..200 {
        set(&mut record, &format!("X{n}"), &"あ".repeat(1_000));
    }
    assert_eq!(vault.save(&record), Err(SaveError::TooLarge));
    assert_eq!(open(memory).1.record, new);
}
