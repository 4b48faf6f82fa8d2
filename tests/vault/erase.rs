use engawa::acp::record::Record;
use engawa::vault::failing::{FailingStore, Fault};
use engawa::vault::{EraseError, Keys, MemoryStore, Slot, State, Store, StoreError, Vault};

use crate::people::{keys, open, reason, saved_twice, set};

#[test]
fn erasing_leaves_no_key_of_the_record_and_touches_no_other() {
    let (store, ..) = saved_twice();
    let neighbours = [
        ("theme", "dark"),
        ("engawa:/:2:a", "another record"),
        ("engawa:/x/:1:a", "another site"),
    ];
    for (key, value) in neighbours {
        store.set(key, value).unwrap();
    }
    store.set(&keys().slot(Slot::A), "<unreadable>").unwrap();
    let (mut vault, _) = open(store.clone());
    assert_eq!(vault.aside().unwrap().len(), 1);
    vault.erase().unwrap();
    let mut left = neighbours.map(|(key, _)| key);
    left.sort_unstable();
    assert_eq!(store.keys().unwrap(), left);
    assert_eq!(open(store).1.state, State::Empty);
}

#[test]
fn an_erasure_that_did_not_work_says_so() {
    let (memory, ..) = saved_twice();
    let store = FailingStore::new(memory.clone());
    let (mut vault, _) = open(store.clone());
    store.fail(Fault::Writes(StoreError::Other));
    assert_eq!(vault.erase(), Err(EraseError::Store(StoreError::Other)));
    store.fail(Fault::Reads(StoreError::Blocked));
    assert_eq!(vault.erase(), Err(EraseError::Store(StoreError::Blocked)));
    store.heal();
    assert_eq!(vault.erase(), Ok(()));
    assert_eq!(memory.keys().unwrap(), [""; 0]);
}

/// Says it removed, and did not.
struct Stubborn(MemoryStore);

impl Store for Stubborn {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get(key)
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.set(key, value)
    }
    fn remove(&self, _: &str) -> Result<(), StoreError> {
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.keys()
    }
}

#[test]
fn erased_is_checked_not_believed() {
    let (memory, ..) = saved_twice();
    let (mut vault, _) = Vault::open(Stubborn(memory), Keys::new("/", "1"));
    assert_eq!(vault.erase(), Err(EraseError::Left(3)));
}

#[test]
fn a_tab_left_open_does_not_bring_erased_answers_back() {
    for look_first in [false, true] {
        let (store, ..) = saved_twice();
        let (mut open_tab, opened) = open(store.clone());
        open(store.clone()).0.erase().unwrap();
        let mut mine = opened.record;
        if look_first {
            mine = open_tab.refresh(&mine).unwrap();
            assert!(mine.is_empty());
        }
        set(&mut mine, "N1", "typed since");
        let saved = open_tab.save(&mine).unwrap();
        assert_eq!(reason(&saved.record, "V1"), None);
        assert_eq!(reason(&saved.record, "N1"), Some("typed since"));
    }
}

#[test]
fn after_erasing_one_can_begin_again() {
    let (store, ..) = saved_twice();
    let (mut vault, _) = open(store.clone());
    vault.erase().unwrap();
    let mut record = Record::new("1");
    set(&mut record, "V1", "again");
    assert!(!vault.save(&record).unwrap().changed);
    let (_, opened) = open(store);
    assert_eq!((opened.record, opened.state), (record, State::Intact));
}
