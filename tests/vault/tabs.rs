use std::collections::{BTreeMap, BTreeSet};

use engawa::acp::record::Record;
use engawa::vault::{MemoryStore, Slot, Store, Vault, seal};
use proptest::prelude::*;

use crate::people::{clear, keys, open, reason, saved_twice, set, slot};

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

#[derive(Clone, Copy, Debug)]
enum Act {
    Answer(usize, u32),
    Clear(usize),
    Save,
    Look,
    /// Closes the page after a save, and opens it again.
    Reopen,
}

const PROMPTS: [&str; 6] = ["V1", "N1", "L1", "D1", "T0", "P1"];

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..PROMPTS.len(), any::<u32>()).prop_map(|(prompt, text)| Act::Answer(prompt, text)),
        1 => (0..PROMPTS.len()).prop_map(Act::Clear),
        2 => Just(Act::Save),
        2 => Just(Act::Look),
        1 => Just(Act::Reopen),
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
        for (who, act) in acts {
            let tab = &mut tabs[who];
            match act {
                Act::Answer(prompt, text) => {
                    let text = text.to_string();
                    set(&mut tab.screen, PROMPTS[prompt], &text);
                    touched.entry(PROMPTS[prompt]).or_default().insert(who);
                    last.insert(PROMPTS[prompt], Some(text));
                }
                Act::Clear(prompt) => {
                    clear(&mut tab.screen, PROMPTS[prompt]);
                    touched.entry(PROMPTS[prompt]).or_default().insert(who);
                    last.insert(PROMPTS[prompt], None);
                }
                Act::Save => tab.save(),
                Act::Look => tab.look(),
                Act::Reopen => {
                    tab.save();
                    *tab = Tab::open(&store);
                }
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
