//! The one door for untrusted text: from storage, from a file, from a 2D code.
//!
//! What comes out is a [`Record`] within bounds. Nothing that could not be understood is thrown away for
//! that reason: it stays under `unread`, beside the fields a newer version added, and is written back. An
//! empty id, a character nobody can see and what is beyond the bounds are the only things dropped.

mod bounds;
mod response;
mod typing;

pub use bounds::{MAX_ANSWERS, MAX_BYTES, MAX_CHARS, MAX_PEOPLE, MAX_VERSIONS, repair};

pub(super) use bounds::clean;

use serde_json::Value as Json;

use crate::acp::record::{Record, SCHEMA};

/// Why a text was not let in.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Larger than [`MAX_BYTES`]; not even looked at.
    TooLarge,
    /// Not a record of えんがわ.
    NotARecord,
    /// Written by a newer えんがわ: as much of it as can be read, to be shown and not to be written.
    Newer(Box<Record>),
}

/// Types and repairs a record.
///
/// # Errors
/// When the text is too large, no record, or of a newer schema.
pub fn from_text(text: &str) -> Result<Record, Refusal> {
    if text.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    let Ok(Json::Object(fields)) = serde_json::from_str(text) else {
        return Err(Refusal::NotARecord);
    };
    let schema = fields
        .get("schema")
        .and_then(Json::as_u64)
        .filter(|schema| *schema > 0);
    let schema = schema.ok_or(Refusal::NotARecord)?;
    let schema = u32::try_from(schema).unwrap_or(u32::MAX);
    let mut record = typing::record(schema, fields);
    repair(&mut record);
    if schema > SCHEMA {
        Err(Refusal::Newer(Box::new(record)))
    } else {
        Ok(record)
    }
}

#[cfg(test)]
mod tests;
