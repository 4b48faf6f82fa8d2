//! What a slot holds: a record with a number, and a sum that tells whether all of it is there.
//!
//! The form of the envelope never changes, whatever becomes of records: an old program must be able to
//! tell "written by a newer one" from "damaged".

use crc::{CRC_32_ISO_HDLC, Crc};
use serde_json::{Map, Value as Json};

use super::restore::{self, Refusal};
use crate::acp::record::Record;

static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// The largest number a save can have: what every JSON reader can count to, with a long way to go.
const LAST_SEQ: u64 = 1 << 53;

/// Why a text is no envelope to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Not in the form of an envelope.
    NotAnEnvelope,
    /// The sum does not agree: something is missing or changed.
    Checksum,
    /// All is there as it was written, but it is no record.
    Body,
    /// Larger than anything this program writes.
    TooLarge,
}

/// A whole envelope, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    seq: u64,
    content: Content,
}

#[derive(Clone, Debug, PartialEq)]
enum Content {
    Typed(Record),
    Newer(Option<Record>),
}

impl Envelope {
    /// The number of the save: the larger one is the later one.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Whether a newer えんがわ wrote it.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(self.content, Content::Newer(_))
    }

    /// The record; of a newer one, as much as can be read, if anything can.
    #[must_use]
    pub fn record(&self) -> Option<&Record> {
        match &self.content {
            Content::Typed(record) => Some(record),
            Content::Newer(record) => record.as_ref(),
        }
    }
}

/// Read and written by hand: serde's derive would cost the browser 1 KB.
struct Wire {
    schema: u32,
    seq: u64,
    sum: String,
    body: String,
}

impl Wire {
    fn read(text: &str) -> Option<Self> {
        let Json::Object(mut fields) = serde_json::from_str(text).ok()? else {
            return None;
        };
        let mut text = |name| match fields.remove(name) {
            Some(Json::String(text)) => Some(text),
            _ => None,
        };
        let (sum, body) = (text("sum")?, text("body")?);
        let number = |name| fields.get(name).and_then(Json::as_u64);
        Some(Self {
            schema: u32::try_from(number("schema")?).ok()?,
            seq: number("seq")?,
            sum,
            body,
        })
    }

    fn write(self) -> String {
        let fields: [(&str, Json); 4] = [
            ("schema", self.schema.into()),
            ("seq", self.seq.into()),
            ("sum", self.sum.into()),
            ("body", self.body.into()),
        ];
        let mut wire = Map::new();
        for (name, value) in fields {
            wire.insert(name.into(), value);
        }
        Json::Object(wire).to_string()
    }
}

/// Puts `record` into an envelope with the number `seq`.
#[must_use]
pub fn seal(record: &Record, seq: u64) -> String {
    // Neither can fail: every key is a string. If one did, the text would not open, and the vault opens a
    // text before it writes it.
    let body = serde_json::to_string(record).unwrap_or_default();
    let wire = Wire {
        schema: record.schema,
        seq,
        sum: sum(record.schema, seq, &body),
        body,
    };
    wire.write()
}

/// Opens an envelope.
///
/// # Errors
/// When it cannot be trusted to be what was sealed.
pub fn open(text: &str) -> Result<Envelope, Damage> {
    if text.len() > restore::MAX_BYTES {
        return Err(Damage::TooLarge);
    }
    let wire = Wire::read(text).ok_or(Damage::NotAnEnvelope)?;
    if wire.seq > LAST_SEQ {
        return Err(Damage::NotAnEnvelope);
    }
    if wire.sum != sum(wire.schema, wire.seq, &wire.body) {
        return Err(Damage::Checksum);
    }
    let newer = wire.schema > crate::acp::record::SCHEMA;
    let content = match restore::from_text(&wire.body) {
        Ok(record) if newer => Content::Newer(Some(record)),
        Ok(record) => Content::Typed(record),
        Err(Refusal::Newer(record)) => Content::Newer(Some(*record)),
        Err(_) if newer => Content::Newer(None),
        Err(Refusal::TooLarge | Refusal::NotARecord) => return Err(Damage::Body),
    };
    Ok(Envelope {
        seq: wire.seq,
        content,
    })
}

fn sum(schema: u32, seq: u64, body: &str) -> String {
    crc(&(format!("{schema}:{seq}:") + body))
}

/// The CRC-32 of a text, in eight digits.
pub(super) fn crc(text: &str) -> String {
    format!("{:08x}", CRC.checksum(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire(schema: u32, seq: u64, body: &str) -> String {
        let wire = Wire {
            schema,
            seq,
            sum: sum(schema, seq, body),
            body: body.into(),
        };
        wire.write()
    }

    #[test]
    fn what_was_sealed_opens() {
        let record = Record::new("1");
        let envelope = open(&seal(&record, 7)).unwrap();
        assert_eq!(
            (envelope.seq(), envelope.record(), envelope.is_newer()),
            (7, Some(&record), false)
        );
    }

    #[test]
    fn each_damage_has_its_name() {
        let whole = wire(1, 7, r#"{"schema":1,"id":"1"}"#);
        for (text, damage) in [
            (String::new(), Damage::NotAnEnvelope),
            ("null".into(), Damage::NotAnEnvelope),
            (whole.replace("\"seq\"", "\"seek\""), Damage::NotAnEnvelope),
            (wire(1, u64::MAX, "{}"), Damage::NotAnEnvelope),
            (whole.replace("\"seq\":7", "\"seq\":8"), Damage::Checksum),
            (
                whole.replace("\"schema\":1,\"seq\"", "\"schema\":2,\"seq\""),
                Damage::Checksum,
            ),
            (wire(1, 7, "[]"), Damage::Body),
            (wire(1, 7, "{}"), Damage::Body),
            (
                wire(1, 7, &" ".repeat(restore::MAX_BYTES)),
                Damage::TooLarge,
            ),
        ] {
            assert_eq!(open(&text), Err(damage), "{:.80}", text);
        }
    }

    #[test]
    fn newer_is_known_even_when_nothing_in_it_is() {
        for (schema, body, readable) in [
            (2, "<html>", false),
            (
                2,
                r#"{"schema":2,"id":"1","versions":{"moved":"elsewhere"}}"#,
                true,
            ),
            (1, r#"{"schema":2,"id":"1"}"#, true),
            (2, r#"{"schema":1,"id":"1"}"#, true),
        ] {
            let envelope = open(&wire(schema, 1, body)).unwrap();
            assert!(envelope.is_newer(), "{body}");
            assert_eq!(envelope.record().is_some(), readable, "{body}");
        }
    }
}
