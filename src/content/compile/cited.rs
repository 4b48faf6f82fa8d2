//! What a text rests on: its sources, and the clinician who confirmed it.

use super::sources::Source;
use super::table::Table;

/// Notes every id under `key` that is no source. `sources` is none when they can't be read: then none is unknown.
pub(crate) fn check_sources<'i>(
    ids: impl IntoIterator<Item = &'i String>,
    sources: Option<&[Source]>,
    table: &Table<'_>,
    key: &str,
) {
    for id in ids {
        let known = |sources: &[Source]| sources.iter().any(|source| source.id == *id);
        if !id.is_empty() && !sources.is_none_or(known) {
            table.problem_at(
                key,
                format!("出典「{id}」が sources.toml にありません"),
                "sources.toml に足すか、名前を直してください",
            );
        }
    }
}

/// Notes a name without a day, or a day without a name.
pub(crate) fn check_reviewed(by: &str, on: &str, table: &Table<'_>) {
    if by.is_empty() == on.is_empty() {
        return;
    }
    let written = if by.is_empty() {
        "reviewed_on"
    } else {
        "reviewed_by"
    };
    table.problem_at(
        written,
        "reviewed_by と reviewed_on は、両方書くか、両方なしにします",
        "確かめた人と日付をそろえてください",
    );
}
