//! Somebody in a town who answers the telephone or comes to the house.

use super::place::Place;
use crate::compile::phones::Phone;
use crate::compile::table::Table;

/// One of them.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// 「桜町北 地域包括支援センター」
    pub name: String,
    /// What it is for; may be empty.
    pub purpose: String,
    /// Which part of the town; may be empty.
    pub covers: String,
    /// When somebody answers.
    pub hours: String,
    /// Of those who come: `doctor`, `nurse`, `pharmacy`, `dentist`; empty for others.
    pub kind: String,
    /// Whether they can be reached day and night.
    pub day_and_night: bool,
    /// The number as it is written.
    pub number: String,
    /// The day of the source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
    /// The line, where it can be dialled: not that of a sample.
    pub phone: Option<Phone>,
}

/// Who comes to the house, in the order in which they are shown.
pub const KINDS: [&str; 4] = ["doctor", "nurse", "pharmacy", "dentist"];

impl Desk {
    /// Reads all of `[[key]]`; those who come to the house say what they are.
    pub(super) fn all(table: &Table<'_>, key: &str, place: &Place<'_>, comes: bool) -> Vec<Self> {
        let tables = table.tables(key);
        let read = tables.iter().enumerate();
        read.map(|(at, entry)| {
            let id = format!("{}-{key}-{}", place.id, at + 1);
            Self::read(entry, &id, place, comes)
        })
        .collect()
    }

    fn read(entry: &Table<'_>, id: &str, place: &Place<'_>, comes: bool) -> Self {
        let mut desk = Self {
            name: entry.text("name"),
            purpose: entry.text_or_empty("purpose"),
            covers: entry.text_or_empty("covers"),
            hours: entry.text("hours"),
            kind: if comes {
                entry.text("kind")
            } else {
                String::new()
            },
            day_and_night: comes && entry.flag("day_and_night"),
            number: entry.text("number"),
            as_of: place.as_of(entry),
            phone: None,
        };
        if !desk.kind.is_empty() && !KINDS.contains(&desk.kind.as_str()) {
            entry.problem_at(
                "kind",
                format!("kind が「{}」です", desk.kind),
                format!("{} から選んでください", KINDS.join(", ")),
            );
        }
        let verified_on = entry.date_or_empty("verified_on");
        let (source, as_of) = (entry.text("source"), desk.as_of.clone());
        let cost = entry.text_or_empty("cost");
        desk.phone = place.phone(entry, "number", &desk.number, |phone| Phone {
            id: id.into(),
            name: desk.name.clone(),
            purpose: desk.purpose.clone(),
            hours: desk.hours.clone(),
            cost,
            source,
            source_date: as_of,
            verified: !verified_on.is_empty(),
            verified_on,
            ..phone
        });
        place.says(entry, "covers", &desk.covers);
        entry.finish();
        desk
    }
}
