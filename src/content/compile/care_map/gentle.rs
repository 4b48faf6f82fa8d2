//! The map hangs on walls and lies open to everyone: it has no word of death.

use crate::compile::table::Table;

/// What belongs to pages that a person may choose to read.
const HARD: [&str; 13] = [
    "死",
    "亡くな",
    "亡き",
    "看取",
    "みとり",
    "最期",
    "臨終",
    "終末",
    "ターミナル",
    "息を引き",
    "旅立",
    "遺族",
    "葬",
];

/// Every key that holds a text to be seen.
const SEEN: [&str; 14] = [
    "stage.title",
    "stage.goal",
    "stage.first",
    "institution.name",
    "institution.short",
    "institution.who",
    "institution.role",
    "institution.formal",
    "institution.cell.short",
    "institution.cell.formal",
    "institution.cell.sentence.text",
    "group.title",
    "group.extra.name",
    "group.extra.text",
];

pub(super) fn check(table: &Table<'_>) {
    let said = SEEN.iter().flat_map(|path| table.spoken(path));
    for (line, text) in said {
        if let Some(word) = HARD.iter().find(|word| text.contains(**word)) {
            table.problem_on(
                line,
                format!("だれでも開ける地図に、使わない言葉があります「{word}」"),
                "「体が弱っても」「望む場所で」「つらいとき」のように書き、くわしい話は読むかどうかを選べるページに書いてください",
            );
        }
    }
}
