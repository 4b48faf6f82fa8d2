//! Several people on one device.

use engawa::acp::record::Record;
use engawa::vault::failing::{FailingStore, Fault};
use engawa::vault::{
    FIRST_RECORD, Keys, MAX_NAME, MemoryStore, People, Slot, State, Store, StoreError, Vault,
};
use proptest::prelude::*;

use crate::people::{contents, keys, reason, saved_twice, set};

const BASE: &str = "/";

fn read(store: &impl Store) -> People {
    People::read(store, BASE).unwrap()
}

fn list(store: &impl Store) -> Vec<(String, String)> {
    let people = read(store);
    let owned = people.list().map(|(id, name)| (id.into(), name.into()));
    owned.collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter()
        .map(|(id, name)| ((*id).into(), (*name).into()))
        .collect()
}

/// The record of `id` as another tab or the next visit opens it.
fn open(store: &MemoryStore, id: &str) -> (Vault<MemoryStore>, Record) {
    let (vault, opened) = Vault::open(store.clone(), Keys::new(BASE, id));
    (vault, opened.record)
}

/// The first record of `saved_twice` is 花子's, and 太郎 has one, too, which is open.
fn couple() -> (MemoryStore, String) {
    let (store, ..) = saved_twice();
    let mut people = read(&store);
    people.call(FIRST_RECORD, "花子");
    let id = people.new_id("1795362276123");
    people.call(&id, "太郎");
    assert!(people.choose(&id));
    people.keep(&store, BASE).unwrap();
    (store, id)
}

#[test]
fn a_device_nobody_used_has_one_record_and_no_register() {
    let store = MemoryStore::new();
    let people = read(&store);
    assert_eq!((people.open(), people.are_several()), (FIRST_RECORD, false));
    people.keep(&store, BASE).unwrap();
    assert_eq!(store.keys().unwrap(), [""; 0]);
}

#[test]
fn what_was_written_before_there_was_a_register_is_the_first_record() {
    let (store, _, record) = saved_twice();
    assert_eq!(list(&store), pairs(&[("1", "")]));
    assert_eq!(open(&store, read(&store).open()).1, record);
}

#[test]
fn two_people_have_a_record_each() {
    let (store, taro) = couple();
    assert_eq!(list(&store), pairs(&[("1", "花子"), (&taro, "太郎")]));
    assert_eq!(read(&store).open(), taro);
    let (mut vault, mut record) = open(&store, &taro);
    assert!(record.is_empty());
    set(&mut record, "V1", "太郎の答え");
    vault.save(&record).unwrap();
    assert_eq!(reason(&open(&store, FIRST_RECORD).1, "V1"), Some("new"));
    assert_eq!(reason(&open(&store, &taro).1, "V1"), Some("太郎の答え"));
}

#[test]
fn a_tab_writes_into_the_record_it_has_open_whatever_another_chooses() {
    let (store, taro) = couple();
    let (mut hanako_tab, mut hanako) = open(&store, FIRST_RECORD);
    let mut people = read(&store);
    people.choose(&taro);
    people.keep(&store, BASE).unwrap();
    let before = open(&store, &taro).1;
    set(&mut hanako, "N1", "花子の答え");
    hanako_tab.save(&hanako).unwrap();
    assert_eq!(open(&store, &taro).1, before);
    assert_eq!(
        reason(&open(&store, FIRST_RECORD).1, "N1"),
        Some("花子の答え")
    );
}

#[test]
fn two_tabs_each_add_somebody() {
    let (store, taro) = couple();
    for name in ["一郎", "二郎"] {
        let mut people = read(&store);
        let id = people.new_id("1795362276123");
        people.call(&id, name);
        people.keep(&store, BASE).unwrap();
    }
    let next = |by: u64| (taro.parse::<u64>().unwrap() + by).to_string();
    let expected = [
        ("1", "花子"),
        (&taro, "太郎"),
        (&next(1), "一郎"),
        (&next(2), "二郎"),
    ];
    assert_eq!(list(&store), pairs(&expected));
}

#[test]
fn a_memo_is_a_record_of_its_own_and_found_again_by_its_name() {
    let (store, taro) = couple();
    let memo = "花子のこと（家族のメモ）";
    let before = open(&store, FIRST_RECORD).1;
    for stamp in ["1795362276999", "1795362277000"] {
        let mut people = read(&store);
        people.choose(FIRST_RECORD);
        people.turn_to(memo, stamp);
        people.keep(&store, BASE).unwrap();
        assert_eq!(read(&store).open(), "1795362276999");
    }
    let all = [("1", "花子"), (&taro, "太郎"), ("1795362276999", memo)];
    assert_eq!(list(&store), pairs(&all));
    assert!(open(&store, "1795362276999").1.is_empty());
    assert_eq!(open(&store, FIRST_RECORD).1, before);
}

#[test]
fn a_damaged_register_loses_names_and_no_record() {
    let (store, taro) = couple();
    let (mut vault, mut record) = open(&store, &taro);
    set(&mut record, "V1", "太郎の答え");
    vault.save(&record).unwrap();
    for damaged in [
        "",
        "null",
        "[]",
        "{\"people\":",
        r#"{"people":{"1":"花子"},"open":1}"#,
        r#"{"people":[1,null,{"id":2},{"id":"","name":"x"}],"open":"9"}"#,
    ] {
        store.set(&keys().people(), damaged).unwrap();
        assert_eq!(list(&store), pairs(&[("1", ""), (&taro, "")]), "{damaged}");
        assert_eq!(read(&store).open(), FIRST_RECORD, "{damaged}");
    }
    let mut people = read(&store);
    people.call(&taro, "太郎");
    people.keep(&store, BASE).unwrap();
    assert_eq!(list(&store), pairs(&[("1", ""), (&taro, "太郎")]));
}

#[test]
fn a_record_of_which_only_unreadable_text_is_left_is_listed() {
    let store = MemoryStore::new();
    let other = Keys::new(BASE, "a:b%3A");
    store.set(&keys().slot(Slot::B), "<unreadable>").unwrap();
    store.set(&other.aside(0), "<unreadable>").unwrap();
    for (key, value) in [
        ("engawa:/:mark", "2026-11-22"),
        ("engawa:/:display", "large"),
        ("engawa:/:9:c", "no slot"),
        ("engawa:/x/:7:a", "another site"),
        ("theme", "dark"),
    ] {
        store.set(key, value).unwrap();
    }
    assert_eq!(list(&store), pairs(&[("1", ""), ("a:b%3A", "")]));
}

#[test]
fn what_a_newer_version_added_is_written_back() {
    let store = MemoryStore::new();
    let text = r#"{"added":1,"open":"1","people":[{"added":true,"id":"1","name":"花子"}]}"#;
    store.set(&keys().people(), text).unwrap();
    read(&store).keep(&store, BASE).unwrap();
    assert_eq!(store.get(&keys().people()).unwrap().as_deref(), Some(text));
}

#[test]
fn names_are_short_and_have_nothing_that_cannot_be_seen() {
    for (typed, kept) in [
        ("  花子 ", "花子"),
        ("花子\n太郎", "花子"),
        ("花\u{202E}子\u{0}\t", "花子"),
        (&"あ".repeat(30), &*"あ".repeat(MAX_NAME)),
        ("👩‍⚕️ <b>", "👩‍⚕️ <b>"),
    ] {
        let store = MemoryStore::new();
        let mut people = read(&store);
        people.call(FIRST_RECORD, typed);
        people.keep(&store, BASE).unwrap();
        assert_eq!(read(&store).name(FIRST_RECORD), kept, "{typed:?}");
        let raw = serde_json::json!({ "people": [{ "id": "1", "name": typed }] });
        store.set(&keys().people(), &raw.to_string()).unwrap();
        assert_eq!(read(&store).name(FIRST_RECORD), kept, "{typed:?}");
    }
}

#[test]
fn who_is_not_there_can_not_be_chosen() {
    let (store, taro) = couple();
    let mut people = read(&store);
    assert!(!people.choose("7"));
    assert_eq!(people.open(), taro);
}

#[test]
fn an_erased_record_leaves_the_list_and_the_other_is_opened() {
    let (store, taro) = couple();
    open(&store, &taro).0.erase().unwrap();
    let mut people = read(&store);
    people.forget(&taro);
    people.keep(&store, BASE).unwrap();
    assert_eq!(list(&store), pairs(&[("1", "花子")]));
    assert_eq!(read(&store).open(), FIRST_RECORD);
    open(&store, FIRST_RECORD).0.erase().unwrap();
    let mut people = read(&store);
    people.forget(FIRST_RECORD);
    people.keep(&store, BASE).unwrap();
    assert_eq!(store.keys().unwrap(), [""; 0]);
}

#[test]
fn a_store_that_fails_changes_no_name() {
    let (store, _) = couple();
    let before = contents(&store);
    let failing = FailingStore::new(store.clone());
    let mut people = read(&failing);
    people.call(FIRST_RECORD, "別の名前");
    failing.fail(Fault::Writes(StoreError::Full));
    assert_eq!(people.keep(&failing, BASE), Err(StoreError::Full));
    failing.fail(Fault::Torn {
        nth: 1,
        keep: 0,
        answer: Ok(()),
    });
    assert_eq!(people.keep(&failing, BASE), Err(StoreError::Other));
    failing.fail(Fault::Reads(StoreError::Blocked));
    assert_eq!(People::read(&failing, BASE), Err(StoreError::Blocked));
    failing.heal();
    store
        .set(
            &keys().people(),
            &before
                .iter()
                .find(|(key, _)| *key == keys().people())
                .unwrap()
                .1,
        )
        .unwrap();
    assert_eq!(contents(&store), before);
}

#[test]
fn opening_a_record_that_nobody_wrote_writes_nothing_into_the_register() {
    let (store, taro) = couple();
    let register = store.get(&keys().people()).unwrap();
    let (_, opened) = Vault::open(store.clone(), Keys::new(BASE, &taro));
    assert_eq!(opened.state, State::Empty);
    assert_eq!(store.get(&keys().people()).unwrap(), register);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_register_hides_a_record(text in any::<String>(), ids in prop::collection::btree_set("[0-9a-z:%]{1,4}", 1..5)) {
        let store = MemoryStore::new();
        store.set(&keys().people(), &text).unwrap();
        for id in &ids {
            store.set(&Keys::new(BASE, id).slot(Slot::A), "x").unwrap();
        }
        let people = read(&store);
        prop_assert!(ids.iter().all(|id| people.has(id)));
        prop_assert!(people.has(people.open()));
        let mut ages: Vec<_> = people.list().map(|(id, _)| (id.len(), id.to_string())).collect();
        let listed = ages.clone();
        ages.sort();
        ages.dedup();
        prop_assert_eq!(listed, ages);
        prop_assert!(!people.has(&people.new_id("1")));
    }
}
