//! What differs by town. Now: what people there call 地域包括支援センター.

use super::table::Table;

/// `regions/*.toml` of the town that this copy of the site serves.
#[derive(Clone, Debug, Default)]
pub struct Region {
    /// The town.
    pub name: String,
    /// What its 地域包括支援センター is called there.
    pub community_support: LocalName,
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

/// What texts call it; the build puts the town's own name in its place.
pub(crate) const COMMUNITY_SUPPORT: &str = "地域包括支援センター";

impl Region {
    pub(crate) fn read(table: &Table<'_>) -> Self {
        let support = table.needed_tables("community_support");
        let region = Self {
            name: table.text("name"),
            community_support: support.first().map(LocalName::read).unwrap_or_default(),
        };
        table.finish();
        region
    }
}

impl LocalName {
    fn read(table: &Table<'_>) -> Self {
        let name = Self {
            name: table.text("name"),
            reading: table.text("reading"),
            as_of: table.text("as_of"),
            source: table.text("source"),
        };
        table.finish();
        name
    }
}
