//! From JSON to a record, field by field, so that one field nobody understands does not cost the others.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value as Json};

use crate::acp::answer::Answer;
use crate::acp::record::{PromptId, Record, Version};

/// Where what could not be typed is kept, among the unknown fields.
const UNREAD: &str = "unread";

/// The fields of one JSON object, taken one by one.
struct Fields {
    left: Map<String, Json>,
    unread: Map<String, Json>,
}

impl Fields {
    fn new(mut left: Map<String, Json>) -> Self {
        // What an earlier reading could not type is given another chance only by a newer program.
        let unread = match left.remove(UNREAD) {
            Some(Json::Object(unread)) => unread,
            Some(other) => Map::from_iter([(UNREAD.into(), other)]),
            None => Map::new(),
        };
        Self { left, unread }
    }

    fn take<T: for<'de> Deserialize<'de>>(&mut self, key: &str) -> Option<T> {
        let value = self.left.remove(key)?;
        self.typed(key, value)
    }

    fn typed<T: for<'de> Deserialize<'de>>(&mut self, key: &str, value: Json) -> Option<T> {
        let typed = T::deserialize(&value).ok();
        if typed.is_none() {
            self.set_aside(key, value);
        }
        typed
    }

    fn set_aside(&mut self, key: &str, value: Json) {
        // Never over something that is already there.
        let mut name = key.to_string();
        while self.unread.get(&name).is_some_and(|there| *there != value) {
            name.push('\'');
        }
        self.unread.insert(name, value);
    }

    fn unknown(mut self) -> Map<String, Json> {
        if !self.unread.is_empty() {
            self.left.insert(UNREAD.into(), Json::Object(self.unread));
        }
        self.left
    }
}

/// A record from its fields.
pub(super) fn record(schema: u32, mut fields: Map<String, Json>) -> Record {
    fields.remove("schema");
    let mut fields = Fields::new(fields);
    let id = fields.take("id").unwrap_or_default();
    let mode = fields.take("mode").unwrap_or_default();
    let mut versions = Vec::new();
    for value in fields.take::<Vec<Json>>("versions").unwrap_or_default() {
        match value {
            Json::Object(version_fields) => versions.push(version(version_fields)),
            other => fields.set_aside("versions", other),
        }
    }
    Record {
        schema,
        id,
        mode,
        versions,
        unknown: fields.unknown(),
    }
}

fn version(fields: Map<String, Json>) -> Version {
    let mut fields = Fields::new(fields);
    let no = fields.take("no").unwrap_or_default();
    let created_on = fields.take("created_on").unwrap_or_default();
    let entered_by = fields.take("entered_by").unwrap_or_default();
    let mut answers: BTreeMap<PromptId, Answer> = BTreeMap::new();
    for (prompt, value) in fields
        .take::<Map<String, Json>>("answers")
        .unwrap_or_default()
    {
        if let Some(answer) = fields.typed(&prompt, value) {
            answers.insert(prompt, answer);
        }
    }
    Version {
        no,
        created_on,
        entered_by,
        answers,
        unknown: fields.unknown(),
    }
}
