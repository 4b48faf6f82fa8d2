//! Reads the ladders: all three of them, in their order, with numbers of the table alone.

use super::read::With;
use super::{BLANKS, LADDERS, Ladder, Rung};
use crate::compile::markdown::ADD_NUMBER;
use crate::compile::phrases::phrases;
use crate::compile::table::Table;

impl With<'_> {
    pub(super) fn ladders(&self, table: &Table<'_>) -> Vec<Ladder> {
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
}
