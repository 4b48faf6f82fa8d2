use std::collections::{BTreeMap, BTreeSet};

use engawa::acp::answer::{Answer, Date};
use engawa::acp::record::Record;
use engawa::vault::{MemoryStore, Slot, Store, Vault, seal};
use proptest::prelude::*;

use crate::people::{answer, keys, open, reason, saved_twice, set, slot};

/// A page that is open: its vault, and the record on its screen.
struct Tab {
    vault: Vault<MemoryStore>,
    screen: Record,
}

impl Tab {
    fn open(store: &MemoryStore) -> Self {
        let (vault, opened) = open(store.clone());
        Self {
            vault,
            screen: opened.record,
        }
    }

    fn save(&mut self) {
        self.screen = self.vault.save(&self.screen).unwrap().record;
    }

    fn look(&mut self) {
        if let Some(record) = self.vault.refresh(&self.screen) {
            self.screen = record;
        }
    }
}

#[test]
fn each_tab_sees_what_the_other_answered() {
    let store = MemoryStore::new();
    let [mut one, mut two] = [Tab::open(&store), Tab::open(&store)];
    set(&mut one.screen, "V1", "one");
    one.save();
    set(&mut two.screen, "N1", "two");
    let saved = two.vault.save(&two.screen).unwrap();
    assert!(saved.changed);
    two.screen = saved.record;
    one.look();
    assert_eq!(one.screen, two.screen);
    assert_eq!(one.vault.refresh(&one.screen), None, "nothing new");
}

#[test]
fn the_field_being_typed_in_wins_and_the_others_are_taken() {
    let (store, ..) = saved_twice();
    let [mut one, mut two] = [Tab::open(&store), Tab::open(&store)];
    set(&mut two.screen, "V1", "two");
    set(&mut two.screen, "N1", "two");
    two.save();
    set(&mut one.screen, "V1", "one");
    one.look();
    assert_eq!(
        (reason(&one.screen, "V1"), reason(&one.screen, "N1")),
        (Some("one"), Some("two"))
    );
    one.save();
    two.look();
    assert_eq!(two.screen, one.screen);
}

#[test]
fn two_tabs_that_save_in_the_same_instant_lose_nothing() {
    let (store, ..) = saved_twice();
    let [mut one, mut two] = [Tab::open(&store), Tab::open(&store)];
    set(&mut two.screen, "N1", "two");
    let at_the_same_time = seal(&two.screen, 3);
    set(&mut one.screen, "L1", "one");
    one.save();
    // Tab two had read before tab one wrote, and writes the same slot with the same number.
    store.set(&keys().slot(Slot::A), &at_the_same_time).unwrap();
    one.look();
    assert_eq!(
        (reason(&one.screen, "L1"), reason(&one.screen, "N1")),
        (Some("one"), Some("two"))
    );
    one.save();
    two.look();
    assert_eq!(reason(&two.screen, "L1"), Some("one"));
    assert!(slot(&store, Slot::A).is_some());
}

#[test]
fn both_begin_the_next_sitting_and_nothing_of_either_is_lost() {
    for prints in [false, true] {
        let (store, ..) = saved_twice();
        let [mut one, mut two] = [Tab::open(&store), Tab::open(&store)];
        let today = Date::new(2026, 11, if prints { 22 } else { 23 });
        set(&mut one.screen, "L1", "before");
        one.save();
        if prints {
            one.screen.finish();
            one.save();
        }
        two.look();
        let say = |tab: &mut Tab, id: &str, text: &str| {
            let answer = Answer {
                answered_on: today.clone(),
                ..answer(text)
            };
            let version = tab.screen.current_mut(&today);
            version.answers.insert(id.into(), answer);
        };
        say(&mut one, "N1", "one");
        say(&mut two, "D1", "two");
        two.screen.current_mut(&today).answers.remove("L1");
        one.save();
        two.save();
        one.look();
        assert_eq!(one.screen, two.screen);
        let [old, new] = &one.screen.versions[..] else {
            panic!("{:?}", one.screen.versions)
        };
        assert_eq!((old.finished, new.finished), (prints, false));
        assert!(old.answers.contains_key("L1") && !old.answers.contains_key("N1"));
        for (id, text) in [
            ("N1", Some("one")),
            ("D1", Some("two")),
            ("V1", Some("new")),
        ] {
            assert_eq!(reason(&one.screen, id), text, "{id}");
        }
        assert_eq!(reason(&one.screen, "L1"), None, "what was cleared stays so");
    }
}

#[derive(Clone, Copy, Debug)]
enum Act {
    Answer(usize, u32),
    Clear(usize),
    Save,
    Look,
    /// Closes the page after a save, and opens it again.
    Reopen,
    /// Makes a paper: what is answered from then on stands in the next version.
    Print,
    /// Another day comes, for both.
    NewDay,
}

const PROMPTS: [&str; 6] = ["V1", "N1", "L1", "D1", "T0", "P1"];

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..PROMPTS.len(), any::<u32>()).prop_map(|(prompt, text)| Act::Answer(prompt, text)),
        1 => (0..PROMPTS.len()).prop_map(Act::Clear),
        2 => Just(Act::Save),
        2 => Just(Act::Look),
        1 => Just(Act::Reopen),
        1 => Just(Act::Print),
        1 => Just(Act::NewDay),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_one_tab_alone_answered_or_cleared_is_never_undone(acts in prop::collection::vec((0..2_usize, act()), 0..60)) {
        let store = MemoryStore::new();
        let mut tabs = [Tab::open(&store), Tab::open(&store)];
        let mut touched: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        let mut last: BTreeMap<&str, Option<String>> = BTreeMap::new();
        let mut day = 1;
        for (who, act) in acts {
            let tab = &mut tabs[who];
            let today = Date::new(2026, 11, day);
            match act {
                Act::Answer(prompt, text) => {
                    let text = text.to_string();
                    let answer = Answer { answered_on: today.clone(), ..answer(&text) };
                    tab.screen.current_mut(&today).answers.insert(PROMPTS[prompt].into(), answer);
                    touched.entry(PROMPTS[prompt]).or_default().insert(who);
                    last.insert(PROMPTS[prompt], Some(text));
                }
                Act::Clear(prompt) => {
                    tab.screen.current_mut(&today).answers.remove(PROMPTS[prompt]);
                    touched.entry(PROMPTS[prompt]).or_default().insert(who);
                    last.insert(PROMPTS[prompt], None);
                }
                Act::Save => tab.save(),
                Act::Look => tab.look(),
                Act::Reopen => {
                    tab.save();
                    *tab = Tab::open(&store);
                }
                Act::Print => {
                    tab.screen.finish();
                }
                Act::NewDay => day = (day + 1).min(28),
            }
            // At every moment, the tab that alone touched a prompt shows what was done there last.
            for (prompt, tabs_that_did) in touched.iter().filter(|(_, tabs)| tabs.len() == 1) {
                for who in tabs_that_did {
                    prop_assert_eq!(reason(&tabs[*who].screen, prompt), last[prompt].as_deref(), "{}", prompt);
                }
            }
        }
        let [one, two] = &mut tabs;
        one.save();
        two.save();
        one.look();
        prop_assert_eq!(&one.screen, &two.screen);
        prop_assert_eq!(&open(store).1.record, &one.screen);
        for (prompt, tabs) in touched {
            if tabs.len() == 1 {
                prop_assert_eq!(reason(&one.screen, prompt), last[prompt].as_deref(), "{}", prompt);
            } else {
                // Both touched it: one of them has it, nobody made it up.
                prop_assert!(one.screen.answer(prompt).is_none_or(|answer| !answer.reason.is_empty()));
            }
        }
    }
}
