//! Where the facts come from.

use super::table::Table;

/// One source, as the page 出典 lists it.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Short name that leaflets use.
    pub id: String,
    /// Title of the page or paper.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, as far as known.
    pub date: String,
    /// Its address; may be empty.
    pub url: String,
    /// Anything a reader should know; may be empty.
    pub note: String,
}

pub(crate) fn read(table: &Table<'_>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for entry in table.tables("source") {
        let source = Source {
            id: entry.text("id"),
            title: entry.text("title"),
            publisher: entry.text("publisher"),
            date: entry.text_or_empty("date"),
            url: entry.text_or_empty("url"),
            note: entry.text_or_empty("note"),
        };
        entry.finish();
        if !source.url.is_empty() && !source.url.starts_with("https://") {
            entry.problem_at(
                "url",
                format!("https:// で始まっていません: {}", source.url),
                "https:// の住所を書いてください",
            );
        }
        if sources
            .iter()
            .any(|other| !source.id.is_empty() && other.id == source.id)
        {
            entry.problem_at(
                "id",
                format!("id「{}」が二度あります", source.id),
                "別の id にしてください",
            );
        }
        sources.push(source);
    }
    table.finish();
    sources
}
