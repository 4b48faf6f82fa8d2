//! From JSON to a record, field by field, so that one field nobody understands does not cost the others.

use serde_json::{Map, Value as Json};

use super::response;
use crate::acp::answer::{Answer, Date, EnteredBy, Share};
use crate::acp::named::Named;
use crate::acp::record::{Record, Version};
use crate::acp::talk::TalkLog;
use crate::care::card::Card;

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

    /// Takes a field and types it; what `typed` does not understand is set aside.
    fn take<T>(&mut self, key: &str, typed: impl FnOnce(&Json) -> Option<T>) -> Option<T> {
        let value = self.left.remove(key)?;
        let result = typed(&value);
        if result.is_none() {
            self.set_aside(key, value);
        }
        result
    }

    fn text(&mut self, key: &str) -> Option<String> {
        self.take(key, |value| value.as_str().map(ToString::to_string))
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
    let id = fields.text("id").unwrap_or_default();
    let mode = fields.text("mode").unwrap_or_default();
    let stopped_at = fields.text("stopped_at").unwrap_or_default();
    let written_by = fields.take("entered_by", entered_by);
    let card = fields.take("card", |value| value.as_object().cloned());
    let talks = fields.take("talks", |value| value.as_array().cloned());
    let handed = fields.take("handed", |value| value.as_object().cloned());
    let mut versions = Vec::new();
    for value in fields
        .take("versions", |value| value.as_array().cloned())
        .unwrap_or_default()
    {
        match value {
            Json::Object(version_fields) => versions.push(version(version_fields)),
            other => fields.set_aside("versions", other),
        }
    }
    let thinned = fields.take("thinned", count).unwrap_or_default();
    // Before, only a version said it.
    let last = || versions.last().map(|version| version.entered_by);
    Record {
        schema,
        id,
        mode,
        stopped_at,
        entered_by: written_by.or_else(last).unwrap_or_default(),
        card: Card::from_stored(card.unwrap_or_default()),
        talks: TalkLog::from_stored(talks.unwrap_or_default()),
        handed: handed.unwrap_or_default(),
        versions,
        thinned,
        unknown: fields.unknown(),
    }
}

fn count(value: &Json) -> Option<u32> {
    u32::try_from(value.as_u64()?).ok()
}

fn version(fields: Map<String, Json>) -> Version {
    let mut fields = Fields::new(fields);
    let no = fields.take("no", count).unwrap_or_default();
    let created_on = fields
        .text("created_on")
        .map(Date::from_stored)
        .unwrap_or_default();
    let entered_by = fields.take("entered_by", entered_by).unwrap_or_default();
    let modes = fields.take("modes", response::texts).unwrap_or_default();
    let finished = fields.take("finished", Json::as_bool).unwrap_or_default();
    let mut answers: Named<Answer> = Named::new();
    for (prompt, value) in fields
        .take("answers", |value| value.as_object().cloned())
        .unwrap_or_default()
    {
        match answer(&value) {
            Some(answer) => {
                answers.insert(prompt, answer);
            }
            None => fields.set_aside(&prompt, value),
        }
    }
    Version {
        no,
        created_on,
        entered_by,
        modes,
        finished,
        answers,
        unknown: fields.unknown(),
    }
}

/// An answer; none when any part of it is not understood, so that the whole of it is kept as it is.
fn answer(value: &Json) -> Option<Answer> {
    let mut left = value.as_object()?.clone();
    let response = response::response(&left.remove("response")?)?;
    let answered_on = Date::from_stored(left.remove("answered_on")?.as_str()?.to_string());
    let entered_by = match left.remove("entered_by") {
        Some(value) => entered_by(&value)?,
        None => EnteredBy::default(),
    };
    let reason = match left.remove("reason") {
        Some(value) => value.as_str()?.to_string(),
        None => String::new(),
    };
    let reason_of_before = match left.remove("reason_of_before") {
        Some(value) => value.as_bool()?,
        None => false,
    };
    let share = match left.remove("share") {
        Some(value) => share(&value)?,
        None => Share::default(),
    };
    Some(Answer {
        response,
        answered_on,
        entered_by,
        reason,
        reason_of_before,
        share,
        unknown: left,
    })
}

fn entered_by(value: &Json) -> Option<EnteredBy> {
    match value.as_str()? {
        "principal" => Some(EnteredBy::Principal),
        "scribe" => Some(EnteredBy::Scribe),
        "imagined_by_others" => Some(EnteredBy::ImaginedByOthers),
        _ => None,
    }
}

fn share(value: &Json) -> Option<Share> {
    Share::named(value.as_str()?)
}
