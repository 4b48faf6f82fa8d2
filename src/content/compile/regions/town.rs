//! What a town's file adds to its prefecture's.

use super::desk::Desk;
use super::noted::{Fire, Noted};
use super::place::Place;
use crate::compile::table::Table;

/// A town's own people and ways.
#[derive(Clone, Debug, Default)]
pub struct Town {
    /// What its 地域包括支援センター is called there.
    pub community_support: LocalName,
    /// Where that is.
    pub support_desks: Vec<Desk>,
    /// 在宅医療・介護連携の相談窓口.
    pub home_care_desks: Vec<Desk>,
    /// Who comes to the house.
    pub visitors: Vec<Desk>,
    /// At night and on holidays.
    pub night: Vec<Desk>,
    /// The office in charge.
    pub office: Vec<Desk>,
    /// What the fire brigade does for somebody who wants no resuscitation.
    pub fire: Option<Fire>,
    /// Whether the town keeps a register of sheets.
    pub sheets: Option<Noted>,
    /// Another town where people of this one go to hospital, by its id or by what is to be known.
    pub neighbours: Vec<Noted>,
}

/// A name that people of a town use.
#[derive(Clone, Debug, Default)]
pub struct LocalName {
    /// As it is written.
    pub name: String,
    /// As it is read, in ひらがな.
    pub reading: String,
    /// When the town said so: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
    /// Where.
    pub source: String,
}

impl Town {
    pub(super) fn read(table: &Table<'_>, place: &Place<'_>) -> Self {
        let desks = |key: &str| Desk::all(table, key, place, false);
        let noted = |key: &str| Noted::all(table, key, place);
        Self {
            community_support: LocalName::of(table, place),
            support_desks: desks("support_desk"),
            home_care_desks: desks("home_care_desk"),
            visitors: Desk::all(table, "visitor", place, true),
            night: desks("night"),
            office: desks("office"),
            fire: Fire::of(table, place),
            sheets: noted("sheets").into_iter().next(),
            neighbours: noted("neighbour"),
        }
    }

    pub(super) fn desks(&self) -> impl Iterator<Item = &Desk> {
        let all = [
            &self.support_desks,
            &self.home_care_desks,
            &self.visitors,
            &self.night,
            &self.office,
        ];
        all.into_iter().flatten()
    }
}

impl LocalName {
    fn of(table: &Table<'_>, place: &Place<'_>) -> Self {
        let tables = table.needed_tables("community_support");
        let Some(entry) = tables.first() else {
            return Self::default();
        };
        let name = Self {
            name: entry.text("name"),
            reading: entry.text("reading"),
            as_of: place.as_of(entry),
            source: entry.text("source"),
        };
        entry.finish();
        name
    }
}
