use engawa::acp::record::{Record, SCHEMA};
use engawa::vault::{MemoryStore, SaveError, Slot, State, Store, seal};

use crate::people::{contents, golden, keys, open, reason, saved_twice, set};

/// What a newer えんがわ would write.
fn newer() -> Record {
    Record {
        schema: SCHEMA + 1,
        ..golden()
    }
}

/// A store with a newer record in `at`, beside what is in the other slot.
fn store_with(at: Slot, seq: u64) -> MemoryStore {
    let (store, ..) = saved_twice();
    store.set(&keys().slot(at), &seal(&newer(), seq)).unwrap();
    store
}

#[test]
fn a_newer_record_is_shown_and_not_a_byte_of_it_changes() {
    for (at, seq) in [(Slot::A, 3), (Slot::B, 3), (Slot::A, 1), (Slot::B, 0)] {
        let store = store_with(at, seq);
        let before = contents(&store);
        let (mut vault, opened) = open(store.clone());
        assert_eq!(opened.state, State::Newer);
        if seq == 3 {
            assert_eq!(opened.record, newer());
        }
        let mut record = opened.record;
        set(&mut record, "V1", "mine");
        assert_eq!(vault.save(&record), Err(SaveError::Newer));
        assert_eq!(vault.refresh(&record), None);
        assert_eq!(contents(&store), before);
    }
}

#[test]
fn what_is_damaged_beside_a_newer_record_is_left_to_the_newer_program() {
    let store = store_with(Slot::A, 3);
    store.set(&keys().slot(Slot::B), "<unreadable>").unwrap();
    let before = contents(&store);
    let (mut vault, opened) = open(store.clone());
    assert_eq!((&opened.record, opened.state), (&newer(), State::Newer));
    assert_eq!(vault.save(&Record::new("1")), Err(SaveError::Newer));
    assert_eq!(vault.aside().unwrap(), ["<unreadable>"]);
    assert_eq!(contents(&store), before);
}

#[test]
fn a_tab_of_the_old_program_stops_writing_when_a_newer_one_has_written() {
    let (store, ..) = saved_twice();
    let (mut vault, opened) = open(store.clone());
    store
        .set(&keys().slot(Slot::A), &seal(&newer(), 3))
        .unwrap();
    let before = contents(&store);
    let mut record = opened.record;
    set(&mut record, "V1", "mine");
    assert_eq!(vault.refresh(&record), None);
    assert_eq!(vault.save(&record), Err(SaveError::Newer));
    assert_eq!(contents(&store), before);
}

#[test]
fn a_newer_record_shown_is_not_saved_as_one_of_ours_even_after_it_was_erased() {
    let store = store_with(Slot::A, 3);
    let (mut vault, opened) = open(store.clone());
    vault.erase().unwrap();
    assert_eq!(
        store.keys().unwrap(),
        [""; 0],
        "a person may erase what a newer program wrote"
    );
    assert_eq!(vault.save(&opened.record), Err(SaveError::Newer));
    let mut record = Record::new("1");
    set(&mut record, "V1", "again");
    assert_eq!(
        reason(&vault.save(&record).unwrap().record, "V1"),
        Some("again")
    );
}
