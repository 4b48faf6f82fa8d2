//! The card for the refrigerator, as one person wrote it: lines by name, and whom to call, in order.
//!
//! Which lines there are is `content/ja/card.toml`; the program knows only what it must show itself. Every text is
//! kept as it was typed; how a number is grouped and dialled is read from it each time (`care/phone.rs`).

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::phone::PhoneNumber;

/// The most people to call on a card.
pub const MAX_CALLS: usize = 10;

/// Where the people to call stand.
pub(crate) const CALLS: &str = "calls";
/// Where the day of the last change stands, `YYYY-MM-DD`.
const WRITTEN_ON: &str = "written_on";
/// What tells one person of the list from another, whatever their place.
pub(crate) const ID: &str = "id";

/// The card. What is neither text nor a list of people is a newer program's: kept, written back, never read.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Card(Map<String, Json>);

impl Card {
    /// A card from its stored fields, whatever stands there; [`crate::vault::restore`] cleans its texts.
    pub(crate) const fn from_stored(fields: Map<String, Json>) -> Self {
        Self(fields)
    }

    /// All that is stored.
    pub(crate) const fn stored(&self) -> &Map<String, Json> {
        &self.0
    }

    /// The same, to be cleaned.
    pub(crate) const fn stored_mut(&mut self) -> &mut Map<String, Json> {
        &mut self.0
    }

    /// Whether nothing is written on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let lines = self
            .0
            .iter()
            .filter(|(name, _)| ![WRITTEN_ON, CALLS].contains(&name.as_str()));
        let mut texts = lines.filter_map(|(_, value)| value.as_str());
        texts.all(|text| text.trim().is_empty()) && self.called().next().is_none()
    }

    /// Whether nobody ever wrote on it.
    #[must_use]
    pub fn is_unwritten(&self) -> bool {
        self.0.is_empty()
    }

    /// The day of the last change, `YYYY-MM-DD`; empty before the first.
    #[must_use]
    pub fn written_on(&self) -> &str {
        text(&self.0, WRITTEN_ON)
    }

    /// Everybody on the list, also those of whom nothing is written yet.
    #[must_use]
    pub fn calls(&self) -> &[Json] {
        let calls = self.0.get(CALLS).and_then(Json::as_array);
        calls.map(Vec::as_slice).unwrap_or_default()
    }

    /// Those of the list of whom something is written, in order.
    fn called(&self) -> impl Iterator<Item = &Map<String, Json>> {
        let people = self.calls().iter().filter_map(Json::as_object);
        people.filter(|call| {
            ["name", "phone"]
                .iter()
                .any(|part| !text(call, part).trim().is_empty())
        })
    }

    /// What was typed: into the line `key`, or into `call-N-PART` of the form's row N, from 0.
    #[must_use]
    pub fn typed(&self, key: &str) -> &str {
        let Some((at, part)) = row(key) else {
            return text(&self.0, key);
        };
        let call = self.calls().get(at).and_then(Json::as_object);
        call.map(|call| text(call, part)).unwrap_or_default()
    }

    /// What is printed for `key`: numbers grouped, `call-N-PART` of the Nth person of whom something is written, and
    /// `written` as a day in words.
    #[must_use]
    pub fn shown(&self, key: &str) -> String {
        if key == "written" {
            return crate::acp::answer::Date::parse(self.written_on())
                .map_or_else(String::new, |day| day.in_words());
        }
        let typed = match row(key) {
            Some((at, part)) => self
                .called()
                .nth(at)
                .map(|call| text(call, part))
                .unwrap_or_default(),
            None => text(&self.0, key),
        };
        match PhoneNumber::read(typed).filter(|_| is_phone(key)) {
            Some(number) => number.shown(),
            None => typed.trim().to_string(),
        }
    }

    /// What stands behind `tel:` for `key`; none where no number is. 119 is not dialled from here: it asks first.
    #[must_use]
    pub fn dial(&self, key: &str) -> Option<String> {
        let number = PhoneNumber::read(&self.shown(key)).filter(|_| is_phone(key))?;
        Some(number.dial()).filter(|dial| dial != "119")
    }

    /// Writes `text` where [`Self::typed`] reads it, on the day `today`. A person who was not on the list gets `id`, a
    /// text that no other has, with their place behind it.
    pub fn write(&mut self, key: &str, text: &str, today: &str, id: &str) {
        let text = Json::String(text.to_string());
        match row(key) {
            None => put(&mut self.0, key, text),
            Some((at, part)) if at < MAX_CALLS => {
                let Some(calls) = self.calls_mut() else {
                    return;
                };
                while calls.len() <= at {
                    let mut call = Map::new();
                    put(&mut call, ID, Json::String(format!("{id}-{}", calls.len())));
                    calls.push(Json::Object(call));
                }
                if let Some(Json::Object(call)) = calls.get_mut(at) {
                    put(call, part, text);
                }
            }
            Some(_) => return,
        }
        self.touch(today);
    }

    /// Takes the person in row `at` off the list, and gives them back to be put there again.
    pub fn take_off(&mut self, at: usize, today: &str) -> Option<Json> {
        let calls = self.calls_mut().filter(|calls| at < calls.len())?;
        let gone = calls.remove(at);
        self.touch(today);
        Some(gone)
    }

    /// Puts somebody who was taken off into row `at`.
    pub fn put_back(&mut self, at: usize, call: Json, today: &str) {
        if let Some(calls) = self.calls_mut() {
            calls.insert(at.min(calls.len()), call);
        }
        self.touch(today);
    }

    /// Moves the person in row `at` one place up.
    pub fn move_up(&mut self, at: usize, today: &str) {
        if let Some(calls) = self
            .calls_mut()
            .filter(|calls| (1..calls.len()).contains(&at))
        {
            calls.swap(at - 1, at);
            self.touch(today);
        }
    }

    /// The list, begun when there is none.
    fn calls_mut(&mut self) -> Option<&mut Vec<Json>> {
        if !self.0.get(CALLS).is_some_and(Json::is_array) {
            put(&mut self.0, CALLS, Json::Array(Vec::new()));
        }
        self.0.get_mut(CALLS)?.as_array_mut()
    }

    fn touch(&mut self, today: &str) {
        put(&mut self.0, WRITTEN_ON, Json::String(today.to_string()));
    }
}

/// Whether a line holds a telephone number: its name says so, and `content/` is held to it.
fn is_phone(key: &str) -> bool {
    key.ends_with("phone")
}

/// The row and part of `call-N-PART`.
fn row(key: &str) -> Option<(usize, &str)> {
    let (at, part) = key.strip_prefix("call-")?.split_once('-')?;
    Some((at.parse().ok()?, part))
}

fn text<'m>(fields: &'m Map<String, Json>, name: &str) -> &'m str {
    fields.get(name).and_then(Json::as_str).unwrap_or_default()
}

fn put(fields: &mut Map<String, Json>, name: &str, value: Json) {
    fields.insert(name.to_string(), value);
}

/// What tells one person of the list from another; nothing where a file was written by hand.
pub(crate) fn id(call: &Json) -> Option<&str> {
    call.as_object()?.get(ID)?.as_str()
}

#[cfg(test)]
mod tests;
