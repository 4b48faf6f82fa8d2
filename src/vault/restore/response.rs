//! From JSON to the response of an answer.
//!
//! By hand and not by serde's derive: an internally tagged, flattened type costs the browser three copies of
//! its reader (11 KB brotli, measured).

use serde_json::{Map, Value as Json};

use crate::acp::answer::{Choices, Each, People, Response, Spokesperson, Value};
use crate::acp::named::Named;

/// The response; none when a part of it is not understood.
pub(super) fn response(value: &Json) -> Option<Response> {
    let fields = value.as_object()?;
    match fields.get("state")?.as_str()? {
        "answered" => answered(fields.get("value")?.as_object()?).map(Response::Answered),
        "undecided" => Some(Response::Undecided),
        "not_now" => Some(Response::NotNow),
        "after_consult" => Some(Response::AfterConsult),
        _ => None,
    }
}

fn answered(fields: &Map<String, Json>) -> Option<Value> {
    let mut left = fields.clone();
    let kind = left.remove("kind")?;
    match kind.as_str()? {
        "choices" => {
            let chosen = match left.remove("chosen") {
                Some(list) => texts(&list)?,
                None => Vec::new(),
            };
            let other = text(&mut left, "other")?;
            let texts = named_texts(left.remove("texts"))?;
            Some(Value::Choices(Choices {
                chosen,
                other,
                texts,
                unknown: left,
            }))
        }
        "people" => {
            let people = match left.remove("people") {
                Some(list) => list
                    .as_array()?
                    .iter()
                    .map(person)
                    .collect::<Option<Vec<_>>>()?,
                None => Vec::new(),
            };
            let by_hand = flag(&mut left, "by_hand")?;
            let nobody = flag(&mut left, "nobody")?;
            Some(Value::People(People {
                people,
                by_hand,
                nobody,
                unknown: left,
            }))
        }
        "each" => {
            let chosen = named_texts(left.remove("chosen"))?;
            Some(Value::Each(Each {
                chosen,
                unknown: left,
            }))
        }
        _ => None,
    }
}

fn person(value: &Json) -> Option<Spokesperson> {
    let mut left = value.as_object()?.clone();
    let id = text(&mut left, "id")?;
    let relation = text(&mut left, "relation")?;
    let name = text(&mut left, "name")?;
    let phone = text(&mut left, "phone")?;
    Some(Spokesperson {
        id,
        relation,
        name,
        phone,
        unknown: left,
    })
}

/// A text; empty when it is not there, none when something else is.
fn text(left: &mut Map<String, Json>, key: &str) -> Option<String> {
    match left.remove(key) {
        Some(value) => value.as_str().map(ToString::to_string),
        None => Some(String::new()),
    }
}

fn flag(left: &mut Map<String, Json>, key: &str) -> Option<bool> {
    match left.remove(key) {
        Some(value) => value.as_bool(),
        None => Some(false),
    }
}

/// Texts by name; none at all when they are not there.
fn named_texts(map: Option<Json>) -> Option<Named<String>> {
    let mut texts = Named::new();
    for (name, text) in map.unwrap_or_else(|| Map::new().into()).as_object()? {
        texts.insert(name.clone(), text.as_str()?.to_string());
    }
    Some(texts)
}

pub(super) fn texts(list: &Json) -> Option<Vec<String>> {
    list.as_array()?
        .iter()
        .map(|item| item.as_str().map(ToString::to_string))
        .collect()
}
