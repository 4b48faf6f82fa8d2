//! `questionnaire.toml` → [`Questionnaire`], with the rules of `acp.md` 2.2.

mod checks;
mod forms;
mod lists;
mod prompts;

use super::table::Table;
use crate::questionnaire::{Block, Head, Mode, Part, Questionnaire, Section};

pub(crate) fn read(table: &Table<'_>) -> Questionnaire {
    let prompts = prompts::read(table);
    let questionnaire = Questionnaire {
        content_version: table.needed_number("content_version"),
        sections: sections(table),
        modes: modes(table),
        blocks: blocks(table),
        head: head(table),
        family_sheet: table.texts("family_sheet"),
        resuscitation: table.text_or_empty("resuscitation"),
        prompts,
    };
    checks::check(table, &questionnaire);
    table.finish();
    questionnaire
}

fn sections(table: &Table<'_>) -> Vec<Section> {
    let read = |entry: &Table<'_>| {
        let section = Section {
            id: entry.text("id"),
            title: entry.text("title"),
            note: entry.text_or_empty("note"),
            rest_after: lists::small(entry, "rest_after").unwrap_or(0),
            rest_to: entry.text_or_empty("rest_to"),
        };
        entry.finish();
        section
    };
    table.needed_tables("section").iter().map(read).collect()
}

fn modes(table: &Table<'_>) -> Vec<Mode> {
    let mut modes: Vec<Mode> = Vec::new();
    for entry in table.needed_tables("mode") {
        let mode = Mode {
            id: entry.text("id"),
            title: entry.text("title"),
            memo: entry.flag("memo"),
            prompts: entry.texts("prompts"),
            once: entry.texts("once"),
        };
        entry.finish();
        let ids = modes.iter().map(|other| &other.id);
        let what = format!("id「{}」のモードが二つあります", mode.id);
        lists::twins(&entry, "id", &mode.id, ids, what);
        modes.push(mode);
    }
    modes
}

fn blocks(table: &Table<'_>) -> Vec<Block> {
    let read = |entry: &Table<'_>| {
        let block = Block {
            id: entry.text("id"),
            title: entry.text("title"),
            prompts: entry.texts("prompts"),
            leave_out: entry.flag("leave_out"),
            confirm: entry.flag("confirm"),
            contacts: entry.flag("contacts"),
            cut: lists::small(entry, "cut").unwrap_or(0),
        };
        entry.finish();
        block
    };
    table.tables("block").iter().map(read).collect()
}

fn head(table: &Table<'_>) -> Head {
    let Some(entry) = table.tables("head").into_iter().next() else {
        return Head::default();
    };
    let part = |key| Part::parse(&entry.text_or_empty(key));
    let head = Head {
        name: part("name"),
        furigana: part("furigana"),
        birth: part("birth"),
        call_name: part("call_name"),
        help: part("help"),
    };
    entry.finish();
    head
}
