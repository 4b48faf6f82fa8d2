//! Bringing together what two tabs wrote, with what both started from.
//!
//! The unit is an answer: what one side changed or cleared and the other left alone is taken; where both
//! changed the same answer, mine is taken, because mine is the field being typed in.

mod card;
mod list;

use serde_json::{Map, Value as Json};

use crate::acp::answer::Answer;
use crate::acp::named::Named;
use crate::acp::record::{Record, Version};
use crate::acp::talk::TalkLog;

/// `mine` with everything `theirs` changed since `base` and `mine` did not.
#[must_use]
pub fn merge(base: &Record, mine: &Record, theirs: &Record) -> Record {
    let sides = [base, mine, theirs];
    let (of_mine, of_theirs, unbegun) = (mine, theirs, Version::default());
    let numbers = std::iter::successors(next_no(None, mine, theirs), |no| {
        next_no(Some(*no), mine, theirs)
    });
    let versions = numbers.filter_map(|no| {
        let [was, mine, theirs] = sides.map(|record| by_no(record, no));
        if let Some(was) = was {
            return version(was, mine, theirs);
        }
        let [before, my_last, their_last] = sides.map(|record| record.versions.last());
        let before = before.unwrap_or(&unbegun);
        // Begun since. Whoever has not begun it yet still wrote in the version before: it belongs into the newest.
        let is_newest = next_no(Some(no), of_mine, of_theirs).is_none();
        let wrote = |last: &&Version| is_newest && *last != before;
        match (
            mine.or(my_last.filter(wrote)),
            theirs.or(their_last.filter(wrote)),
        ) {
            (Some(mine), Some(theirs)) => Some(both(no, [before, mine, theirs])),
            (only, None) | (None, only) => only.cloned(),
        }
    });
    Record {
        schema: mine.schema,
        id: mine.id.clone(),
        mode: pick(sides.map(|record| &record.mode)).clone(),
        stopped_at: pick(sides.map(|record| &record.stopped_at)).clone(),
        entered_by: pick(sides.map(|record| record.entered_by)),
        card: card::card(sides.map(|record| &record.card)),
        talks: TalkLog::from_stored(list::list(sides.map(|record| record.talks.stored()))),
        handed: entries(sides.map(|record| &record.handed)),
        versions: versions.collect(),
        thinned: mine.thinned.max(theirs.thinned),
        unknown: entries(sides.map(|record| &record.unknown)),
    }
}

/// The rule, for anything that can be compared.
fn pick<T: PartialEq>([base, mine, theirs]: [T; 3]) -> T {
    if mine == base { theirs } else { mine }
}

/// A map that two tabs can both have changed.
trait Entries: Default {
    type Value: Clone + PartialEq;
    fn value(&self, key: &str) -> Option<&Self::Value>;
    fn names(&self) -> impl Iterator<Item = &String>;
    fn put(&mut self, key: String, value: Self::Value);
}

impl Entries for Named<Answer> {
    type Value = Answer;

    fn value(&self, key: &str) -> Option<&Answer> {
        self.get(key)
    }

    fn names(&self) -> impl Iterator<Item = &String> {
        self.keys()
    }

    fn put(&mut self, key: String, value: Answer) {
        self.insert(key, value);
    }
}

impl Entries for Map<String, Json> {
    type Value = Json;

    fn value(&self, key: &str) -> Option<&Json> {
        self.get(key)
    }

    fn names(&self) -> impl Iterator<Item = &String> {
        self.keys()
    }

    fn put(&mut self, key: String, value: Json) {
        self.insert(key, value);
    }
}

/// The rule, for each entry of a map; an entry that is not there is one more thing to compare.
fn entries<M: Entries>([base, mine, theirs]: [&M; 3]) -> M {
    let mut merged = M::default();
    // Entry by entry: collecting into sorted maps would cost the browser a sort for each kind of value.
    for key in mine.names().chain(theirs.names()) {
        if let Some(picked) = pick([base.value(key), mine.value(key), theirs.value(key)]) {
            merged.put(key.clone(), picked.clone());
        }
    }
    merged
}

fn by_no(record: &Record, no: u32) -> Option<&Version> {
    record.versions.iter().rfind(|version| version.no == no)
}

/// The smallest number after `last` that either side has.
fn next_no(last: Option<u32>, mine: &Record, theirs: &Record) -> Option<u32> {
    let numbers = mine.versions.iter().chain(&theirs.versions);
    numbers
        .map(|version| version.no)
        .filter(|no| last.is_none_or(|last| *no > last))
        .min()
}

/// A version that there was before.
fn version(base: &Version, mine: Option<&Version>, theirs: Option<&Version>) -> Option<Version> {
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => Some(both(base.no, [base, mine, theirs])),
        // Dropped by one side: only what the other changed since is left of it.
        (Some(only), None) | (None, Some(only)) if only != base => {
            let dropped = Version {
                answers: Named::new(),
                ..only.clone()
            };
            Some(both(base.no, [base, only, &dropped]))
        }
        _ => None,
    }
}

/// The version `no`. A paper that was made of the one before is no paper of this one.
fn both(no: u32, sides: [&Version; 3]) -> Version {
    Version {
        no,
        created_on: pick(sides.map(|version| &version.created_on)).clone(),
        entered_by: pick(sides.map(|version| version.entered_by)),
        modes: modes(sides.map(|version| &version.modes)),
        finished: sides
            .into_iter()
            .any(|version| version.finished && version.no == no),
        answers: entries(sides.map(|version| &version.answers)),
        unknown: entries(sides.map(|version| &version.unknown)),
    }
}

/// What either side went through.
fn modes([_, mine, theirs]: [&Vec<String>; 3]) -> Vec<String> {
    let more = theirs.iter().filter(|mode| !mine.contains(mode));
    mine.iter().chain(more).cloned().collect()
}

#[cfg(test)]
mod tests;
