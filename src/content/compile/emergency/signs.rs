//! Reads the table of signs, and what stands behind the gate.

use super::read::{With, needed};
use super::{LastDays, Part, Sign};
use crate::compile::phrases::phrases;
use crate::compile::table::Table;

impl With<'_> {
    pub(super) fn signs(&self, table: &Table<'_>) -> Vec<Sign> {
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

    pub(super) fn last_days(&self, entry: &Table<'_>) -> LastDays {
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
}
