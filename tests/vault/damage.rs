use engawa::acp::record::Record;
use engawa::vault::failing::{FailingStore, Fault};
use engawa::vault::{MemoryStore, SaveError, Slot, State, Store, StoreError};

use crate::people::{clear, contents, keys, open, reason, saved_twice, set, slot};

/// `saved_twice` puts the old record into A and the new one into B.
fn damaged(slot_text: &[(Slot, &str)]) -> (MemoryStore, Record, Record) {
    let (store, old, new) = saved_twice();
    for (slot, text) in slot_text {
        store.set(&keys().slot(*slot), text).unwrap();
    }
    (store, old, new)
}

/// Opens what is left when `text` stands in `at`, and goes on from there.
fn check(at: Slot, text: &str, what: &str) {
    let (store, old, new) = damaged(&[(at, text)]);
    let (mut vault, opened) = open(store.clone());
    assert!(
        opened.record == old || opened.record == new,
        "{what}: neither the old nor the new record"
    );
    let unreadable = opened.state == State::Recovered { set_aside: 1 };
    assert!(
        unreadable || opened.state == State::Intact,
        "{what}: {:?}",
        opened.state
    );

    let mut record = opened.record;
    set(&mut record, "N1", "next");
    let record = vault.save(&record).unwrap().record;
    assert_eq!(
        open(store).1.record,
        record,
        "{what}: the next save is not kept"
    );
    if unreadable {
        assert_eq!(
            vault.aside().unwrap(),
            [text],
            "{what}: the unreadable text is gone"
        );
    }
}

#[test]
fn whichever_byte_is_wrong_the_old_or_the_new_record_is_there() {
    let (store, ..) = saved_twice();
    for at in Slot::BOTH {
        let whole = slot(&store, at).unwrap().into_bytes();
        for byte in 0..whole.len() {
            for mask in [0x01, 0x20, 0x80, 0xFF] {
                let mut flipped = whole.clone();
                flipped[byte] ^= mask;
                check(
                    at,
                    &String::from_utf8_lossy(&flipped),
                    &format!("byte {byte} of {at:?} ^ {mask:#04x}"),
                );
            }
        }
    }
}

#[test]
fn wherever_a_slot_ends_the_old_or_the_new_record_is_there() {
    let (store, ..) = saved_twice();
    for at in Slot::BOTH {
        let whole = slot(&store, at).unwrap().into_bytes();
        for length in 0..whole.len() {
            check(
                at,
                &String::from_utf8_lossy(&whole[..length]),
                &format!("{length} bytes of {at:?}"),
            );
        }
    }
}

#[test]
fn when_nothing_can_be_read_it_is_said_and_both_texts_are_kept() {
    let (store, ..) = damaged(&[(Slot::A, "<one>"), (Slot::B, "<two>")]);
    let (mut vault, opened) = open(store.clone());
    assert_eq!(
        (&opened.record, opened.state),
        (&Record::new("1"), State::Unreadable { set_aside: 2 })
    );
    let mut record = opened.record;
    for reason in ["a", "b", "c"] {
        set(&mut record, "V1", reason);
        record = vault.save(&record).unwrap().record;
    }
    let (vault, opened) = open(store);
    assert_eq!((opened.record, opened.state), (record, State::Intact));
    assert_eq!(vault.aside().unwrap(), ["<one>", "<two>"]);
}

#[test]
fn an_unreadable_text_is_kept_once_however_often_the_page_is_opened() {
    let (store, ..) = damaged(&[(Slot::B, "<one>")]);
    for _ in 0..3 {
        assert_eq!(
            open(store.clone()).1.state,
            State::Recovered { set_aside: 1 }
        );
    }
    assert_eq!(
        store
            .keys()
            .unwrap()
            .iter()
            .filter(|key| key.contains("aside"))
            .count(),
        1
    );
    store.set(&keys().slot(Slot::B), "<two>").unwrap();
    assert_eq!(open(store).0.aside().unwrap(), ["<one>", "<two>"]);
}

#[test]
fn an_unreadable_text_is_never_written_over_when_there_is_no_room_to_copy_it() {
    for torn in [false, true] {
        let (memory, old, _) = damaged(&[(Slot::B, "<unreadable>")]);
        let before = contents(&memory);
        let store = FailingStore::new(memory.clone());
        let fault = if torn {
            Fault::Torn {
                nth: 1,
                keep: 3,
                answer: Ok(()),
            }
        } else {
            Fault::Writes(StoreError::Full)
        };
        store.fail(fault);
        let (mut vault, opened) = open(store.clone());
        assert_eq!(
            (&opened.record, opened.state),
            (&old, State::Recovered { set_aside: 1 })
        );
        let mut record = opened.record;
        set(&mut record, "V1", "next");
        store.fail(fault);
        let refused = if torn {
            StoreError::Other
        } else {
            StoreError::Full
        };
        assert_eq!(vault.save(&record), Err(SaveError::Aside(refused)));
        assert_eq!(contents(&memory), before, "torn: {torn}");
        assert_eq!(
            vault.aside().unwrap(),
            ["<unreadable>"],
            "it can still be saved as a file"
        );

        store.heal();
        vault.save(&record).unwrap();
        assert_eq!(reason(&open(memory).1.record, "V1"), Some("next"));
    }
}

#[test]
fn a_free_slot_is_used_before_one_that_cannot_be_read() {
    let memory = MemoryStore::new();
    memory.set(&keys().slot(Slot::A), "<unreadable>").unwrap();
    let store = FailingStore::new(memory.clone());
    store.fail(Fault::Nth(1, StoreError::Full));
    let (mut vault, opened) = open(store);
    let mut record = opened.record;
    set(&mut record, "V1", "next");
    vault.save(&record).unwrap();
    assert_eq!(slot(&memory, Slot::A).as_deref(), Some("<unreadable>"));
    assert_eq!(open(memory).1.record, record);
}

#[test]
fn damage_while_the_page_is_open_takes_nothing_from_it() {
    for (a, b) in [
        (None, Some("<bad>")),
        (Some("<bad>"), None),
        (Some("<bad>"), Some("<bad>")),
    ] {
        for (look_first, clearing) in [(false, false), (true, false), (false, true), (true, true)] {
            let (store, ..) = saved_twice();
            let (mut vault, opened) = open(store.clone());
            let mut mine = opened.record;
            if clearing {
                clear(&mut mine, "V1")
            } else {
                set(&mut mine, "N1", "mine")
            }
            for (at, text) in [(Slot::A, a), (Slot::B, b)] {
                if let Some(text) = text {
                    store.set(&keys().slot(at), text).unwrap();
                }
            }
            if look_first {
                assert_eq!(vault.refresh(&mine), None);
            }
            let saved = vault.save(&mine).unwrap();
            assert!(!saved.changed);
            assert_eq!(open(store).1.record, mine);
        }
    }
}
