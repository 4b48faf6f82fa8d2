//! Whose records this device keeps: a name each, and which one is open (`docs/decisions/0017-a-register-of-people.md`).
//!
//! The register is a convenience: a record that it does not name, or that it can't name because its text is damaged, is
//! found by its keys and listed without a name. What a newer えんがわ adds to it is written back.

use serde_json::{Map, Value as Json};

use super::keys::Keys;
use super::restore::clean;
use super::store::{Store, StoreError};

/// The record that a device keeps before there is another.
pub const FIRST_RECORD: &str = "1";
/// The longest name, in characters.
pub const MAX_NAME: usize = 20;

/// Everybody whose record is kept here, the oldest record first; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    people: Vec<Map<String, Json>>,
    open: String,
    unknown: Map<String, Json>,
}

impl People {
    /// Reads the register of the site whose root is `base`, and looks which records there are.
    ///
    /// # Errors
    /// When the store can't be read. A damaged register is none: then no record has a name.
    pub fn read<S: Store>(store: &S, base: &str) -> Result<Self, StoreError> {
        let keys = Keys::new(base, FIRST_RECORD);
        let text = store.get(&keys.people())?.unwrap_or_default();
        let mut unknown = match serde_json::from_str(&text) {
            Ok(Json::Object(fields)) => fields,
            _ => Map::new(),
        };
        let mut people = Self {
            people: Vec::new(),
            open: String::new(),
            unknown: Map::new(),
        };
        if let Some(Json::Array(list)) = unknown.remove("people") {
            for person in list {
                if let Json::Object(fields) = person {
                    people.put(fields);
                }
            }
        }
        for id in store.keys()?.iter().filter_map(|key| keys.record_of(key)) {
            people.put(person(&id));
        }
        if let Some(Json::String(open)) = unknown.remove("open") {
            people.open = open;
        }
        people.unknown = unknown;
        people.settle();
        Ok(people)
    }

    /// Puts somebody into the list, by age of the record: an id is a number, and a larger one is newer. Whoever is there
    /// already stays as they are.
    fn put(&mut self, mut fields: Map<String, Json>) {
        let id = text(&fields, "id").to_string();
        let name = shortened(text(&fields, "name"));
        fields.insert("name".into(), Json::String(name));
        let age = |id: &str| (id.len(), id.to_string());
        let place = self
            .people
            .partition_point(|there| age(text(there, "id")) < age(&id));
        if !id.is_empty() && !self.has(&id) {
            self.people.insert(place, fields);
        }
    }

    /// There is always somebody, and the open record is one of the list.
    fn settle(&mut self) {
        if self.people.is_empty() {
            self.people.push(person(FIRST_RECORD));
        }
        if !self.has(&self.open) {
            let first = self.list().next().map(|(id, _)| id.to_string());
            self.open = first.unwrap_or_default();
        }
    }

    /// The id of each record, and the name of whose it is; empty where it has none.
    pub fn list(&self) -> impl Iterator<Item = (&str, &str)> {
        let of = |person| (text(person, "id"), text(person, "name"));
        self.people.iter().map(of)
    }

    /// Whether there is a record with this id, or a place for it.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.list().any(|(there, _)| there == id)
    }

    /// Whose record `id` is; empty where it has no name.
    #[must_use]
    pub fn name(&self, id: &str) -> &str {
        self.list()
            .find(|(there, _)| *there == id)
            .map_or("", |(_, name)| name)
    }

    /// The id of the record that a page opens.
    #[must_use]
    pub fn open(&self) -> &str {
        &self.open
    }

    /// Whether more than one record is kept: then pages say whose it is.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.people.len() > 1
    }

    /// A number for a new record that no record here has. `stamp` is a moment in milliseconds, so that no erased record
    /// had it either: a tab that still has one of those open would write into the new one.
    #[must_use]
    pub fn new_id(&self, stamp: &str) -> String {
        let mut number: u64 = stamp.parse().unwrap_or(2);
        while self.has(&number.to_string()) {
            number += 1;
        }
        number.to_string()
    }

    /// Names whose record `id` is, which need not be there yet. The name is cleaned and cut at [`MAX_NAME`].
    pub fn call(&mut self, id: &str, name: &str) {
        self.put(person(id));
        for fields in &mut self.people {
            if text(fields, "id") == id {
                fields.insert("name".into(), Json::String(shortened(name)));
            }
        }
    }

    /// Makes `id` the record that a page opens. `false` when there is none.
    pub fn choose(&mut self, id: &str) -> bool {
        let there = self.has(id);
        if there {
            self.open = id.into();
        }
        there
    }

    /// Makes the record called `name` the one that a page opens; where there is none, it gets the number [`Self::new_id`]
    /// gives.
    pub fn turn_to(&mut self, name: &str, stamp: &str) {
        let name = shortened(name);
        let there = self.list().find(|(_, there)| *there == name);
        let there = there.map(|(id, _)| id.to_string());
        let id = there.unwrap_or_else(|| self.new_id(stamp));
        self.call(&id, &name);
        self.open = id;
    }

    /// Takes an erased record off the list.
    pub fn forget(&mut self, id: &str) {
        self.people.retain(|person| text(person, "id") != id);
        self.settle();
    }

    /// Writes the register and makes sure that it is there. Where there is nothing to say, none is kept.
    ///
    /// # Errors
    /// When the store does not take it.
    pub fn keep<S: Store>(&self, store: &S, base: &str) -> Result<(), StoreError> {
        let key = Keys::new(base, FIRST_RECORD).people();
        if self.people == [person(FIRST_RECORD)] && self.unknown.is_empty() {
            return store.remove(&key);
        }
        let mut fields = self.unknown.clone();
        let people = self.people.iter().cloned().map(Json::Object);
        fields.insert("people".into(), Json::Array(people.collect()));
        fields.insert("open".into(), Json::String(self.open.clone()));
        let text = Json::Object(fields).to_string();
        let set = store.set(&key, &text);
        if store.get(&key)?.as_deref() == Some(&*text) {
            return Ok(());
        }
        Err(set.err().unwrap_or(StoreError::Other))
    }
}

fn person(id: &str) -> Map<String, Json> {
    let mut fields = Map::new();
    fields.insert("id".into(), Json::String(id.into()));
    fields.insert("name".into(), Json::String(String::new()));
    fields
}

fn text<'f>(fields: &'f Map<String, Json>, key: &str) -> &'f str {
    fields.get(key).and_then(Json::as_str).unwrap_or_default()
}

/// A name as it is kept: on one line, with nothing that can't be seen.
pub(super) fn shortened(name: &str) -> String {
    let mut name: String = name.lines().next().unwrap_or_default().trim().into();
    clean(&mut name);
    name.chars()
        .take(MAX_NAME)
        .collect::<String>()
        .trim()
        .into()
}
