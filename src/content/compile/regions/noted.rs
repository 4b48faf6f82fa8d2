//! Things to know of a town that are no telephone line: its fire brigade's policy, its register, its neighbours.

use super::place::Place;
use crate::compile::table::Table;

/// Whether the ambulance may stop, on the doctor's word.
#[derive(Clone, Debug, Default)]
pub struct Fire {
    /// None while nobody knows.
    pub can: Option<bool>,
    /// When the policy was read, and where.
    pub noted: Noted,
}

/// Something to know, with its date and source.
#[derive(Clone, Debug, Default)]
pub struct Noted {
    /// What it says.
    pub text: String,
    /// The id of the region it leads to; may be empty.
    pub region: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
    /// Who says so.
    pub source: String,
}

impl Fire {
    pub(super) fn of(table: &Table<'_>, place: &Place<'_>) -> Option<Self> {
        let tables = table.tables("fire");
        let entry = tables.first()?;
        let policy = entry.text("policy");
        let can = match policy.as_str() {
            "can" => Some(true),
            "cannot" => Some(false),
            "" | "unknown" => None,
            _ => {
                entry.problem_at(
                    "policy",
                    format!("policy が「{policy}」です"),
                    "can（できる）, cannot（できない）, unknown（確認できていない）から選んでください",
                );
                None
            }
        };
        let noted = Noted::read(entry, place);
        Some(Self { can, noted })
    }
}

impl Noted {
    pub(super) fn all(table: &Table<'_>, key: &str, place: &Place<'_>) -> Vec<Self> {
        let tables = table.tables(key);
        tables
            .iter()
            .map(|entry| Self::read(entry, place))
            .collect()
    }

    fn read(entry: &Table<'_>, place: &Place<'_>) -> Self {
        let noted = Self {
            text: entry.text("text"),
            region: entry.text_or_empty("region"),
            as_of: place.as_of(entry),
            source: entry.text("source"),
        };
        if !noted.region.is_empty() && !place.ids.contains(&noted.region) {
            entry.problem_at(
                "region",
                format!("地域「{}」のファイルがありません", noted.region),
                "regions/ のファイルの名前を書くか、region を消してください",
            );
        }
        entry.finish();
        noted
    }
}
