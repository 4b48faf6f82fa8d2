//! Bringing together two cards: line by line, and the people to call one by one, so that no number ever comes to
//! stand beside another's name.

use serde_json::Value as Json;

use super::entries;
use super::list::list;
use crate::care::card::{CALLS, Card};

/// The card, from what both started with, mine and theirs.
pub(super) fn card(sides: [&Card; 3]) -> Card {
    let mut merged = entries(sides.map(Card::stored));
    let [base, mine, theirs] = sides.map(Card::calls);
    if mine != base && theirs != base && mine != theirs {
        merged.insert(CALLS.into(), Json::Array(list([base, mine, theirs])));
    }
    Card::from_stored(merged)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A card from `id=number` words.
    fn written(text: &str) -> Card {
        let calls = text.split_whitespace().map(|word| {
            let (id, phone) = word.split_once('=').unwrap();
            serde_json::json!({ "id": id, "phone": phone })
        });
        let calls = Json::Array(calls.collect());
        Card::from_stored(serde_json::Map::from_iter([(CALLS.to_string(), calls)]))
    }

    #[test]
    fn people_to_call_are_brought_together_one_by_one() {
        for (what, base, mine, theirs, merged) in [
            ("they added", "a=1", "a=1", "a=1 b=2", "a=1 b=2"),
            ("each added one", "a=1", "a=1 m=2", "a=1 t=3", "a=1 m=2 t=3"),
            (
                "each changed one",
                "a=1 b=2",
                "a=9 b=2",
                "a=1 b=8",
                "a=9 b=8",
            ),
            ("both changed one", "a=1", "a=9", "a=8", "a=9"),
            ("they took one off", "a=1 b=2", "a=1 b=2", "b=2", "b=2"),
            (
                "I changed the order, they a number",
                "a=1 b=2",
                "b=2 a=1",
                "a=1 b=8",
                "b=8 a=1",
            ),
            ("I took off, they added", "a=1", "", "a=1 t=3", "t=3"),
            (
                "I changed whom they took off",
                "a=1 b=2",
                "a=9 b=2",
                "b=2",
                "a=9 b=2",
            ),
        ] {
            assert_eq!(
                card([&written(base), &written(mine), &written(theirs)]),
                written(merged),
                "{what}"
            );
        }
    }
}
