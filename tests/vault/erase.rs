use engawa::acp::record::Record;
use engawa::vault::failing::{FailingStore, Fault};
use engawa::vault::{
    EraseError, Keys, MemoryStore, People, Slot, State, Store, StoreError, Vault, erase_all,
};

use crate::people::{contents, keys, open, reason, saved_twice, set};

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

/// Between processes a tab may see the store after each key that goes, in any order.
#[test]
fn a_tab_that_looks_while_another_erases_is_empty_in_the_end() {
    for order in [[Slot::A, Slot::B], [Slot::B, Slot::A]] {
        for typed in ["", "typed since"] {
            let (store, ..) = saved_twice();
            let (mut vault, opened) = open(store.clone());
            let mut mine = opened.record;
            set(&mut mine, "L1", "kept last");
            mine = vault.save(&mine).unwrap().record;
            if !typed.is_empty() {
                set(&mut mine, "N1", typed);
            }
            for slot in order {
                store.remove(&keys().slot(slot)).unwrap();
                mine = vault.refresh(&mine).unwrap_or(mine);
            }
            let left = ["V1", "L1", "N1"].map(|id| reason(&mine, id));
            let typed = Some(typed).filter(|typed| !typed.is_empty());
            assert_eq!(left, [None, None, typed], "{order:?}");
        }
    }
}

#[test]
fn a_tab_that_looks_when_another_began_again_brings_nothing_back() {
    let (store, ..) = saved_twice();
    let (mut vault, opened) = open(store.clone());
    let mut mine = opened.record;
    set(&mut mine, "L1", "kept last");
    mine = vault.save(&mine).unwrap().record;
    let (mut other, _) = open(store);
    other.erase().unwrap();
    let mut again = Record::new("1");
    set(&mut again, "N1", "again");
    other.save(&again).unwrap();
    let mine = vault.refresh(&mine).unwrap();
    assert_eq!(
        ["V1", "L1", "N1"].map(|id| reason(&mine, id)),
        [None, None, Some("again")]
    );
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

/// Two people, a text set aside, how the pages are shown; and what others keep on the same host.
fn everything() -> (MemoryStore, Vec<(String, String)>) {
    let (store, ..) = saved_twice();
    for (key, value) in [
        ("theme", "dark"),
        ("engawa", "another program"),
        ("engawa:/x/:1:a", "another site"),
        ("engawa:/x/:people", "another site"),
    ] {
        store.set(key, value).unwrap();
    }
    let others = contents(&store);
    let others = others
        .into_iter()
        .filter(|(key, _)| !key.starts_with("engawa:/:"));
    for key in [
        "2:a",
        "2:aside:0",
        "17:b",
        "people",
        "card",
        "display",
        "region",
        "what a newer one added",
    ] {
        store.set(&format!("engawa:/:{key}"), "x").unwrap();
    }
    (store.clone(), others.collect())
}

#[test]
fn erasing_all_leaves_no_key_of_the_site_and_every_key_of_others() {
    let (store, others) = everything();
    erase_all(&store, "/").unwrap();
    assert_eq!(contents(&store), others);
    assert_eq!(open(store.clone()).1.state, State::Empty);
    let people = People::read(&store, "/").unwrap();
    assert_eq!(people.list().collect::<Vec<_>>(), [("1", "")]);
}

#[test]
fn erasing_all_that_did_not_work_says_so() {
    let (memory, others) = everything();
    let store = FailingStore::new(memory.clone());
    store.fail(Fault::Writes(StoreError::Other));
    assert_eq!(
        erase_all(&store, "/"),
        Err(EraseError::Store(StoreError::Other))
    );
    store.fail(Fault::Reads(StoreError::Blocked));
    assert_eq!(
        erase_all(&store, "/"),
        Err(EraseError::Store(StoreError::Blocked))
    );
    let left = memory.keys().unwrap().len() - others.len();
    assert_eq!(
        erase_all(&Stubborn(memory.clone()), "/"),
        Err(EraseError::Left(left))
    );
    store.heal();
    assert_eq!(erase_all(&store, "/"), Ok(()));
}

#[test]
fn no_tab_left_open_brings_back_what_was_erased_everywhere() {
    for look_first in [false, true] {
        let (store, _) = everything();
        let tab = |id| Vault::open(store.clone(), Keys::new("/", id));
        let mut tabs = ["1", "2", "17"].map(tab);
        for (vault, opened) in &mut tabs {
            set(&mut opened.record, "V1", "kept before");
            opened.record = vault.save(&opened.record).unwrap().record;
        }
        erase_all(&store, "/").unwrap();
        for (vault, opened) in &mut tabs {
            if look_first {
                opened.record = vault.refresh(&opened.record).unwrap();
            }
            let saved = vault.save(&opened.record).unwrap();
            assert!(saved.record.is_empty());
        }
        let left = store.keys().unwrap();
        assert!(!left.iter().any(|key| keys().is_ours(key)), "{left:?}");
    }
}
