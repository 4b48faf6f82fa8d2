//! What several kinds of prompt have: choices, conditions, links, numbers.

use crate::compile::table::Table;
use crate::questionnaire::{Choice, Condition, More};

/// Says the problem `what` where `value`, which `entry` has under `key`, stands among `others` too.
pub(super) fn twins<'t>(
    entry: &Table<'_>,
    key: &str,
    value: &str,
    mut others: impl Iterator<Item = &'t String>,
    what: String,
) {
    if !value.is_empty() && others.any(|other| other == value) {
        entry.problem_at(key, what, format!("別の {key} にしてください"));
    }
}

/// A number from 1 to 255.
pub(super) fn small(entry: &Table<'_>, key: &str) -> Option<u8> {
    let number = entry.number(key)?;
    let small = u8::try_from(number).ok().filter(|number| *number > 0);
    if small.is_none() {
        entry.problem_at(
            key,
            format!("「{key}」が {number} です"),
            "1 から 255 までの数にしてください",
        );
    }
    small
}

/// The choices of a list. `ids` are those that stand before it.
pub(super) fn choices(entry: &Table<'_>, key: &str, ids: &mut Vec<String>) -> Vec<Choice> {
    let mut read: Vec<Choice> = Vec::new();
    for table in entry.needed_tables(key) {
        let choice = Choice {
            id: table.text("id"),
            label: table.text("label"),
            alone: table.flag("alone"),
            more: more(&table),
            suggested_by: conditions(&table, "suggested_by"),
        };
        table.finish();
        let what = format!("選ぶ文の id「{}」が二つあります", choice.id);
        twins(&table, "id", &choice.id, ids.iter(), what);
        ids.push(choice.id.clone());
        read.push(choice);
    }
    read
}

/// A page to read: its address and what the link says.
pub(super) fn more(entry: &Table<'_>) -> Option<More> {
    let to = entry.text_or_empty("more");
    let text = entry.text_or_empty("more_text");
    if to.is_empty() != text.is_empty() {
        entry.problem_at(
            if to.is_empty() { "more_text" } else { "more" },
            "more と more_text は、ふたつでひと組です",
            "両方を書くか、両方を消してください",
        );
    }
    (!to.is_empty()).then_some(More { to, text })
}

/// Conditions, each a word such as `N1:nobody`.
pub(super) fn conditions(entry: &Table<'_>, key: &str) -> Vec<Condition> {
    let mut read = Vec::new();
    for text in entry.texts(key) {
        match Condition::parse(&text) {
            Some(condition) => read.push(condition),
            None => entry.problem_at(
                key,
                format!("条件「{text}」が読めません"),
                "V1、V1:garden、V1>1、T0=not_now のどれかの形にしてください",
            ),
        }
    }
    read
}
