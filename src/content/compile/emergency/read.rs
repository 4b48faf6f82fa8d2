//! Reads `emergency.toml`, and holds it to what a frightened person needs: 119 first, numbers of the table alone.

use super::{BLANKS, Emergency, LADDERS, Ladder, LastDays, Part, Resuscitation, Rung, Sign, Talk};
use crate::compile::care_map::Pieces;
use crate::compile::glossary::Glossary;
use crate::compile::leaflet::Leaflet;
use crate::compile::markdown::ADD_NUMBER;
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
fn needed(table: &Table<'_>, key: &str) -> Vec<String> {
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
    fn pieces(&self, texts: &[String]) -> Vec<Pieces> {
        let mut seen = Vec::new();
        let owned = |(piece, reading): (&str, Option<&str>)| {
            (piece.to_string(), reading.map(ToString::to_string))
        };
        let cut = texts.iter().map(|text| self.glossary.cut(text, &mut seen));
        cut.map(|pieces| pieces.into_iter().map(owned).collect())
            .collect()
    }

    fn ladders(&self, table: &Table<'_>) -> Vec<Ladder> {
        let tables = table.needed_tables("ladder");
        let ladders: Vec<Ladder> = tables.iter().map(|entry| self.ladder(entry)).collect();
        let ids: Vec<&str> = ladders.iter().map(|ladder| &*ladder.id).collect();
        if ids != LADDERS {
            table.problem_at(
                "ladder",
                format!("ladder の id が {} です", ids.join(", ")),
                format!("{} を、この順に 1 つずつ書いてください", LADDERS.join(", ")),
            );
        }
        ladders
    }

    fn ladder(&self, entry: &Table<'_>) -> Ladder {
        let rungs = entry.needed_tables("rung");
        let ladder = Ladder {
            id: entry.text("id"),
            title: phrases(&entry.text("title")),
            lead: entry.text_or_empty("lead"),
            before: entry.text("before"),
            rungs: rungs.iter().map(|rung| self.rung(rung)).collect(),
            notes: self.pieces(&entry.texts("notes")),
        };
        entry.finish();
        ladder
    }

    fn rung(&self, entry: &Table<'_>) -> Rung {
        let said = [entry.text_or_empty("when"), entry.text("act")];
        let mut said = self.pieces(&said).into_iter();
        let mut rung = Rung {
            when: said.next().unwrap_or_default(),
            act: said.next().unwrap_or_default(),
            blanks: entry.texts("blanks"),
            ..Rung::default()
        };
        if let Some(unknown) = rung
            .blanks
            .iter()
            .find(|blank| !BLANKS.contains(&blank.as_str()))
        {
            entry.problem_at(
                "blanks",
                format!("blanks に「{unknown}」は使えません"),
                format!("{} から選んでください", BLANKS.join(", ")),
            );
        }
        for number in entry.texts("numbers") {
            match self
                .phones
                .map(|phones| phones.all().iter().find(|phone| phone.number == number))
            {
                Some(None) => entry.problem_at(
                    "numbers",
                    format!("電話番号 {number} が content/phones.toml にありません"),
                    ADD_NUMBER,
                ),
                found => rung.calls.extend(found.flatten().cloned()),
            }
        }
        if let Some(link) = entry.tables("link").first() {
            let (text, url) = (link.text("text"), link.text("url"));
            if !url.starts_with("https://") {
                link.problem_at(
                    "url",
                    format!("リンク先「{url}」は使えません"),
                    "https:// から書いてください",
                );
            }
            link.finish();
            rung.link = Some((text, url));
        }
        entry.finish();
        rung
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

    fn signs(&self, table: &Table<'_>) -> Vec<Sign> {
        let mut signs: Vec<Sign> = Vec::new();
        for entry in table.needed_tables("sign") {
            let sign = Sign {
                id: entry.text("id"),
                title: phrases(&entry.text("title")),
                first: self.pieces(&needed(&entry, "first")),
                call: self.pieces(&entry.texts("call")),
                now: self.pieces(&entry.texts("now")),
            };
            entry.finish();
            if sign.call.is_empty() && sign.now.is_empty() {
                let remedy = "call か now の、どちらかは書いてください";
                entry.problem_at("call", "いつ電話するかが書いてありません", remedy);
            }
            if !sign.id.is_empty() && signs.iter().any(|other| other.id == sign.id) {
                entry.problem_at(
                    "id",
                    format!("id「{}」が二度あります", sign.id),
                    "別の id にしてください",
                );
            }
            signs.push(sign);
        }
        signs
    }

    fn last_days(&self, entry: &Table<'_>) -> LastDays {
        let parts = entry.needed_tables("part");
        let part = |part: &Table<'_>| {
            let read = Part {
                title: phrases(&part.text("title")),
                items: self.pieces(&part.texts("items")),
                texts: self.pieces(&part.texts("texts")),
            };
            part.finish();
            read
        };
        let last_days = LastDays {
            title: phrases(&entry.text("title")),
            lead: entry.text("lead"),
            gate: needed(entry, "gate"),
            parts: parts.iter().map(part).collect(),
            related: self.related(entry),
            sources: self.sources(entry),
        };
        entry.finish();
        last_days
    }

    fn sources(&self, table: &Table<'_>) -> Vec<String> {
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

    fn related(&self, table: &Table<'_>) -> Vec<String> {
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
