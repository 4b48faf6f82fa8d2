//! Reads `care_map.toml`: every stage, every institution, every cell of both, once each.

use super::pen::Pen;
use super::{CareMap, INSTITUTIONS, STAGES, gentle};
use crate::compile::cited::{check_reviewed, check_sources};
use crate::compile::glossary::Glossary;
use crate::compile::sources::Source;
use crate::compile::table::Table;

impl CareMap {
    pub(crate) fn read(table: &Table<'_>, glossary: &Glossary, sources: Option<&[Source]>) -> Self {
        gentle::check(table);
        let mut pen = Pen::new(glossary);
        let map = Self {
            issued_on: table.date("issued_on"),
            reviewed_by: table.text_or_empty("reviewed_by"),
            reviewed_on: table.date_or_empty("reviewed_on"),
            sources: table.texts("sources"),
            stages: once_each(table, "stage", "id", &STAGES, |entry, id| {
                pen.stage(entry, id)
            }),
            institutions: once_each(table, "institution", "id", &INSTITUTIONS, |entry, id| {
                pen.institution(entry, id)
            }),
            groups: table
                .tables("group")
                .iter()
                .map(|group| pen.group(group))
                .collect(),
        };
        table.finish();
        map.check(table, sources);
        map
    }

    fn check(&self, table: &Table<'_>, sources: Option<&[Source]>) {
        check_sources(&self.sources, sources, table, "sources");
        check_reviewed(&self.reviewed_by, &self.reviewed_on, table);
    }
}

/// The tables under `[[key]]`, in the order of `ids`: each of them once, and no other.
pub(super) fn once_each<T>(
    table: &Table<'_>,
    key: &str,
    name: &str,
    ids: &[&str],
    mut read: impl FnMut(&Table<'_>, &str) -> T,
) -> Vec<T> {
    let mut found: Vec<(usize, T)> = Vec::new();
    for entry in table.tables(key) {
        let id = entry.text(name);
        let at = ids.iter().position(|known| *known == id);
        let value = read(&entry, &id);
        entry.finish();
        match at {
            Some(at) if found.iter().any(|(other, _)| *other == at) => entry.problem_at(
                name,
                format!("「{id}」が二度あります"),
                "片方を消してください",
            ),
            Some(at) => found.push((at, value)),
            None if id.is_empty() => {}
            None => entry.problem_at(
                name,
                format!("「{id}」という名前は知りません"),
                format!("{} から選んでください", ids.join(", ")),
            ),
        }
    }
    for (at, id) in ids.iter().enumerate() {
        if !found.iter().any(|(other, _)| *other == at) {
            table.problem_at(
                name,
                format!("「{id}」の {key} の表がありません"),
                format!("ほかの所と同じ形で、{name} = \"{id}\" の表を足してください"),
            );
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, value)| value).collect()
}
