//! Reads the parts of the map.

use super::read::once_each;
use super::{Cell, Extra, Group, Institution, Origin, Pieces, STAGES, Sentence, Stage};
use crate::compile::glossary::Glossary;
use crate::compile::phrases::phrases;
use crate::compile::table::Table;

/// Writes readings over hard words, over each where it stands first.
pub(super) struct Pen<'g> {
    glossary: &'g Glossary,
    seen: Vec<&'g str>,
}

impl<'g> Pen<'g> {
    pub(super) fn new(glossary: &'g Glossary) -> Self {
        Self {
            glossary,
            seen: Vec::new(),
        }
    }

    fn pieces(&mut self, text: &str) -> Pieces {
        let pieces = self.glossary.cut(text, &mut self.seen).into_iter();
        pieces
            .map(|(piece, reading)| (piece.to_string(), reading.map(ToString::to_string)))
            .collect()
    }

    pub(super) fn stage(&mut self, entry: &Table<'_>, id: &str) -> Stage {
        Stage {
            id: id.into(),
            title: phrases(&entry.text("title")),
            goal: self.pieces(&entry.text("goal")),
            first: entry.text_or_empty("first"),
        }
    }

    pub(super) fn institution(&mut self, entry: &Table<'_>, id: &str) -> Institution {
        Institution {
            id: id.into(),
            name: phrases(&entry.text("name")),
            short: entry.text("short"),
            who: entry.text("who"),
            role: entry.text("role"),
            formal: entry.text("formal"),
            cells: once_each(entry, "cell", "stage", &STAGES, |cell, stage| {
                self.cell(cell, stage)
            }),
        }
    }

    fn cell(&mut self, entry: &Table<'_>, stage: &str) -> Cell {
        let short = entry.text("short");
        let length = short.chars().count();
        if length > Cell::SHORT_MAX {
            entry.problem_at(
                "short",
                format!(
                    "絵に出る言葉が {length} 字あります（{} 字まで）",
                    Cell::SHORT_MAX
                ),
                format!("{} 字へらしてください", length - Cell::SHORT_MAX),
            );
        }
        let sentences = entry.needed_tables("sentence");
        Cell {
            stage: stage.into(),
            short,
            formal: entry.texts("formal"),
            sentences: sentences
                .iter()
                .map(|sentence| self.sentence(sentence))
                .collect(),
        }
    }

    fn sentence(&mut self, entry: &Table<'_>) -> Sentence {
        let sentence = self.said(entry);
        entry.finish();
        sentence
    }

    fn said(&mut self, entry: &Table<'_>) -> Sentence {
        let (text, origin) = (entry.text("text"), entry.text("origin"));
        if !text.is_empty() && !text.ends_with('。') {
            entry.problem_at(
                "text",
                format!("文が「。」で終わっていません: {text}"),
                "「。」で終わる文にしてください",
            );
        }
        if !matches!(origin.as_str(), "" | "seed" | "completed") {
            entry.problem_at(
                "origin",
                format!("origin が「{origin}」です"),
                "もとの資料にあれば \"seed\"、足した文なら \"completed\" にしてください",
            );
        }
        Sentence {
            pieces: self.pieces(&text),
            origin: if origin == "seed" {
                Origin::Seed
            } else {
                Origin::Completed
            },
            text,
        }
    }

    pub(super) fn group(&mut self, entry: &Table<'_>) -> Group {
        let extra = |extra: &Table<'_>| {
            let found = Extra {
                name: extra.text("name"),
                said: self.said(extra),
            };
            extra.finish();
            found
        };
        let group = Group {
            title: phrases(&entry.text("title")),
            on_paper: entry.flag("on_paper"),
            extras: entry.needed_tables("extra").iter().map(extra).collect(),
        };
        entry.finish();
        group
    }
}
