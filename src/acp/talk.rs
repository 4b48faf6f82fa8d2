//! What was talked over, when, with whom, and what is still open: an entry a talk (prompt D3).
//!
//! An entry is kept as it was typed, by a name of its own; what a newer program put beside the lines stays.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::care::card::{ID, id};

mod entry;

pub use entry::{TalkEntry, is_day, label};

/// The most talks of a record; the newest are kept.
pub const MAX_TALKS: usize = 40;

/// The lines of an entry in the order they are asked and printed, and how many characters each has room for.
pub const FIELDS: [(&str, u16); 7] = [
    (ON, 20),
    ("place", 40),
    (PRESENT, 120),
    ("said", 400),
    (DECIDED, 200),
    (OPEN, 200),
    (NEXT_ON, 20),
];

/// The line of what was decided.
pub const DECIDED: &str = "decided";
/// The line of what is still open.
pub const OPEN: &str = "open";
/// The day of the talk.
const ON: &str = "on";
/// Who was there, and as whom.
const PRESENT: &str = "present";
/// The day of the next one.
const NEXT_ON: &str = "next_on";

/// All talks, in the order they were written down.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct TalkLog(Vec<Json>);

impl TalkLog {
    /// A log from its stored entries, whatever stands there; [`crate::vault::restore`] cleans them.
    pub(crate) const fn from_stored(entries: Vec<Json>) -> Self {
        Self(entries)
    }

    /// All that is stored.
    pub(crate) fn stored(&self) -> &[Json] {
        &self.0
    }

    /// Whether nothing is stored at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one more talk has no room.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.0.len() >= MAX_TALKS
    }

    /// The talks of which something is written, each with its place among all: the newest first, those without a day
    /// last; of one day, the one written down last first.
    #[must_use]
    pub fn newest_first(&self) -> Vec<(usize, TalkEntry<'_>)> {
        let mut talks: Vec<(usize, TalkEntry<'_>)> = Vec::new();
        for (at, entry) in self.0.iter().enumerate() {
            let Some(talk) = entry.as_object().map(TalkEntry::new) else {
                continue;
            };
            // A sort would cost the browser 4 KB.
            let day = talk.day();
            if !talk.is_blank() {
                let place = talks.partition_point(|(_, there)| there.day() > day);
                talks.insert(place, (at, talk));
            }
        }
        talks
    }

    /// The newest talk, for the doctor's sheet.
    #[must_use]
    pub fn latest(&self) -> Option<TalkEntry<'_>> {
        self.newest_first().first().map(|(_, talk)| *talk)
    }

    /// The talk with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<TalkEntry<'_>> {
        let found = self.0.iter().find(|entry| id(entry) == Some(name));
        found.and_then(Json::as_object).map(TalkEntry::new)
    }

    /// The name of the talk at the place `at`.
    #[must_use]
    pub fn name(&self, at: usize) -> Option<&str> {
        id(self.0.get(at)?)
    }

    /// Writes into a line of the talk `name`, which is begun if there is none of this name. What is longer than the
    /// line has room for is cut. `false` when there is no such line, or no room for one more talk.
    pub fn write(&mut self, name: &str, field: &str, text: &str) -> bool {
        if max(field).is_none() {
            return false;
        }
        if self.named(name).is_none() {
            if self.is_full() {
                return false;
            }
            let named = (ID.to_string(), Json::String(name.to_string()));
            self.0.push(Json::Object(Map::from_iter([named])));
        }
        let mut text = text.to_string();
        cut(field, &mut text);
        let found = self.0.iter_mut().find(|entry| id(entry) == Some(name));
        if let Some(entry) = found.and_then(Json::as_object_mut) {
            entry.insert(field.to_string(), Json::String(text));
        }
        true
    }

    /// Takes the talk at the place `at` off, and gives it back to be put there again.
    pub fn take_off(&mut self, at: usize) -> Option<Json> {
        (at < self.0.len()).then(|| self.0.remove(at))
    }

    /// Takes the talk `name` off if nothing is written of it.
    pub fn drop_blank(&mut self, name: &str) {
        let is_blank = |entry: &Json| {
            entry
                .as_object()
                .is_some_and(|it| TalkEntry::new(it).is_blank())
        };
        self.0
            .retain(|entry| id(entry) != Some(name) || !is_blank(entry));
    }

    /// Puts back at the place `at` what was taken off there.
    pub fn put_back(&mut self, at: usize, talk: Json) {
        self.0.insert(at.min(self.0.len()), talk);
    }

    /// Brings the log within its bounds: every text through `clean`, every talk with a name of its own.
    pub(crate) fn repair(&mut self, clean: fn(&mut String)) {
        let beyond = self.0.len().saturating_sub(MAX_TALKS);
        self.0.drain(..beyond);
        for at in 0..self.0.len() {
            let (before, rest) = self.0.split_at_mut(at);
            let Some(entry) = rest.first_mut().and_then(Json::as_object_mut) else {
                continue;
            };
            for (field, value) in entry.iter_mut() {
                if let Json::String(text) = value {
                    clean(text);
                    cut(field, text);
                }
            }
            let name = text(entry, ID);
            if name.is_empty() || before.iter().any(|there| id(there) == Some(name)) {
                let mut name = format!("{at}");
                while before.iter().any(|there| id(there) == Some(&name)) {
                    name.push('\'');
                }
                entry.insert(ID.to_string(), Json::String(name));
            }
        }
    }
}

/// How many characters a line has room for; none for what is no line.
fn max(field: &str) -> Option<usize> {
    let found = FIELDS.iter().find(|(name, _)| *name == field);
    found.map(|(_, max)| usize::from(*max))
}

fn cut(field: &str, text: &mut String) {
    let end = max(field).and_then(|max| text.char_indices().nth(max));
    if let Some((end, _)) = end {
        text.truncate(end);
    }
}

fn text<'m>(fields: &'m Map<String, Json>, name: &str) -> &'m str {
    fields.get(name).and_then(Json::as_str).unwrap_or_default()
}
