//! Bringing together two lists entry by entry, by what tells one from another whatever its place: the people to call on
//! the card, and the talks.

use serde_json::Value as Json;

use super::pick;
use crate::care::card::id;

/// The list, from what both started with, mine and theirs. Where both changed it: every entry either side has, in my
/// order; what only they have comes last.
pub(super) fn list([base, mine, theirs]: [&[Json]; 3]) -> Vec<Json> {
    if mine == base || theirs == base || mine == theirs {
        return pick([base, mine, theirs]).to_vec();
    }
    let mut merged: Vec<Json> = Vec::new();
    for entry in mine.iter().chain(theirs) {
        let same = |list: &'_ [Json]| list.iter().position(|other| is_same(other, entry));
        let found = [base, mine, theirs].map(|list| same(list).and_then(|at| list.get(at)));
        if let Some(picked) = pick(found).filter(|_| same(&merged).is_none()) {
            merged.push(picked.clone());
        }
    }
    merged
}

/// Whether both are the same entry, as it is or changed. What has no name of its own is only the same as it is.
fn is_same(one: &Json, other: &Json) -> bool {
    match id(one) {
        Some(name) => id(other) == Some(name),
        None => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list from `id=text` words.
    fn written(text: &str) -> Vec<Json> {
        let entries = text.split_whitespace().map(|word| {
            let (id, said) = word.split_once('=').unwrap();
            if id == "_" {
                serde_json::json!({ "said": said })
            } else {
                serde_json::json!({ "id": id, "said": said })
            }
        });
        entries.collect()
    }

    #[test]
    fn entries_are_brought_together_one_by_one() {
        for (what, base, mine, theirs, merged) in [
            ("nothing changed", "a=1", "a=1", "a=1", "a=1"),
            ("they added", "a=1", "a=1", "a=1 b=2", "a=1 b=2"),
            ("each added one", "a=1", "a=1 m=2", "a=1 t=3", "a=1 m=2 t=3"),
            ("both added the first", "", "m=1", "t=2", "m=1 t=2"),
            (
                "each changed one",
                "a=1 b=2",
                "a=9 b=2",
                "a=1 b=8",
                "a=9 b=8",
            ),
            ("both changed one", "a=1", "a=9", "a=8", "a=9"),
            ("both did the same", "a=1", "a=9", "a=9", "a=9"),
            ("they took one off", "a=1 b=2", "a=1 b=2", "b=2", "b=2"),
            (
                "I took off, they took off",
                "a=1 b=2 c=3",
                "b=2 c=3",
                "a=1 c=3",
                "c=3",
            ),
            (
                "I changed what they took off",
                "a=1 b=2",
                "a=9 b=2",
                "b=2",
                "a=9 b=2",
            ),
            (
                "what has no name is not taken for another",
                "_=1 _=2",
                "_=1 _=2 m=3",
                "_=1 _=2 t=4",
                "_=1 _=2 m=3 t=4",
            ),
        ] {
            assert_eq!(
                list([&written(base), &written(mine), &written(theirs)]),
                written(merged),
                "{what}"
            );
        }
    }
}
