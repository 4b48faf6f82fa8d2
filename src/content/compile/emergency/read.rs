//! Reads `emergency.toml`, and holds it to what a frightened person needs: 119 first, numbers of the table alone.

use super::{Emergency, Resuscitation, Talk};
use crate::compile::care_map::Pieces;
use crate::compile::glossary::Glossary;
use crate::compile::leaflet::Leaflet;
use crate::compile::phones::Phones;
use crate::compile::phrases::phrases;
use crate::compile::sources::Source;
use crate::compile::table::Table;

/// What the file is read with; none of the options where it can't be read: then nothing is called unknown.
pub(crate) struct With<'a> {
    pub(crate) glossary: &'a Glossary,
    pub(crate) phones: Option<&'a Phones>,
    pub(crate) sources: Option<&'a [Source]>,
    pub(crate) leaflets: Option<&'a [Leaflet]>,
}

impl Emergency {
    pub(crate) fn read(table: &Table<'_>, with: &With<'_>) -> Self {
        let danger = table.needed_tables("danger");
        let all = Self {
            issued_on: table.date("issued_on"),
            reviewed_by: table.text_or_empty("reviewed_by"),
            reviewed_on: table.date_or_empty("reviewed_on"),
            sources: with.sources(table),
            related: with.related(table),
            danger: danger.first().map(danger_signs).unwrap_or_default(),
            ladders: with.ladders(table),
            talks: table.needed_tables("talk").iter().map(talk).collect(),
            resuscitation: one(table, "resuscitation", |part| with.resuscitation(part)),
            signs: with.signs(table),
            last_days: one(table, "last_days", |part| with.last_days(part)),
        };
        if all.reviewed_by.is_empty() != all.reviewed_on.is_empty() {
            table.problem_at(
                if all.reviewed_by.is_empty() {
                    "reviewed_on"
                } else {
                    "reviewed_by"
                },
                "reviewed_by と reviewed_on は、両方書くか、両方なしにします",
                "確かめた人と日付をそろえてください",
            );
        }
        table.finish();
        all
    }
}

fn one<T: Default>(table: &Table<'_>, key: &str, read: impl Fn(&Table<'_>) -> T) -> T {
    let tables = table.needed_tables(key);
    tables.first().map(read).unwrap_or_default()
}

/// The texts of a list that must not be empty.
pub(super) fn needed(table: &Table<'_>, key: &str) -> Vec<String> {
    let texts = table.texts(key);
    if texts.is_empty() {
        table.problem_at(
            key,
            format!("「{key}」に何も書いてありません"),
            "1 つは書いてください",
        );
    }
    texts
}

fn danger_signs(entry: &Table<'_>) -> Vec<String> {
    let signs = needed(entry, "signs");
    entry.finish();
    signs
}

fn talk(entry: &Table<'_>) -> Talk {
    let talk = Talk {
        title: phrases(&entry.text("title")),
        items: needed(entry, "items"),
        notes: entry.texts("notes"),
    };
    entry.finish();
    talk
}

impl With<'_> {
    pub(super) fn pieces(&self, texts: &[String]) -> Vec<Pieces> {
        let mut seen = Vec::new();
        let owned = |(piece, reading): (&str, Option<&str>)| {
            (piece.to_string(), reading.map(ToString::to_string))
        };
        let cut = texts.iter().map(|text| self.glossary.cut(text, &mut seen));
        cut.map(|pieces| pieces.into_iter().map(owned).collect())
            .collect()
    }

    fn resuscitation(&self, entry: &Table<'_>) -> Resuscitation {
        let part = Resuscitation {
            title: phrases(&entry.text("title")),
            texts: self.pieces(&needed(entry, "texts")),
            related: self.related(entry),
        };
        entry.finish();
        part
    }

    pub(super) fn sources(&self, table: &Table<'_>) -> Vec<String> {
        let ids = table.texts("sources");
        for id in &ids {
            let known = |sources: &[Source]| sources.iter().any(|source| source.id == *id);
            if !self.sources.is_none_or(known) {
                table.problem_at(
                    "sources",
                    format!("出典「{id}」が sources.toml にありません"),
                    "sources.toml に足すか、名前を直してください",
                );
            }
        }
        ids
    }

    pub(super) fn related(&self, table: &Table<'_>) -> Vec<String> {
        let ids = table.texts("related");
        for id in &ids {
            let known = |leaflets: &[Leaflet]| leaflets.iter().any(|leaflet| leaflet.id == *id);
            if !self.leaflets.is_none_or(known) {
                table.problem_at(
                    "related",
                    format!("リーフレット「{id}」がありません"),
                    "リーフレットの id（例 \"L06\"）を書いてください",
                );
            }
        }
        ids
    }
}
