//! Reads a paper for a hall.

use super::check_prompt;
use crate::compile::cited::check_reviewed;
use crate::compile::phrases::phrases;
use crate::compile::table::Table;
use crate::questionnaire::{Kind, Questionnaire};
use crate::seminar::{Grid, HallPaper, Part, Reader, ValueCard};

/// What stands between two cells of a row.
const BETWEEN: char = '|';

pub(super) fn read(
    slug: &str,
    table: &Table<'_>,
    questionnaire: Option<&Questionnaire>,
) -> HallPaper {
    if !slug
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        table.problem_at(
            "title",
            format!("ファイルの名前「{slug}」は住所に使えません"),
            "小文字の英字、数字、ハイフンだけにしてください",
        );
    }
    let id = table.text("reader");
    let reader = Reader::named(&id).unwrap_or_else(|| {
        let all = Reader::ALL.map(Reader::id).join(", ");
        let what = format!("reader に「{id}」は使えません");
        table.problem_at("reader", what, format!("{all} から選んでください"));
        Reader::Audience
    });
    let parts = table.needed_tables("part");
    let paper = HallPaper {
        slug: slug.into(),
        path: table.path().into(),
        order: table.needed_number("order"),
        reader,
        title: phrases(&table.text("title")),
        lead: table.text("lead"),
        pages: table.number("pages").unwrap_or(1),
        lying: table.flag("lying"),
        large: table.flag("large"),
        dated: table.flag("dated"),
        gentle: table.flag("gentle"),
        clinical: table.flag("clinical"),
        reviewed_by: table.text_or_empty("reviewed_by"),
        reviewed_on: table.date_or_empty("reviewed_on"),
        parts: parts
            .iter()
            .map(|part| read_part(part, questionnaire))
            .collect(),
    };
    check_reviewed(&paper.reviewed_by, &paper.reviewed_on, table);
    table.finish();
    paper
}

fn read_part(table: &Table<'_>, questionnaire: Option<&Questionnaire>) -> Part {
    let prompt = table.text_or_empty("prompt");
    if !prompt.is_empty() {
        check_prompt(table, "prompt", &prompt, questionnaire);
    }
    let part = Part {
        title: phrases(&table.text_or_empty("title")),
        new_page: table.flag("new_page"),
        framed: table.flag("framed"),
        texts: table.texts("texts"),
        items: table.texts("items"),
        steps: table.texts("steps"),
        prompt,
        ticks: table.texts("ticks"),
        cards: read_cards(table, questionnaire),
        blank_cards: table.number("blank_cards").unwrap_or_default(),
        slips: table.flag("slips"),
        grid: read_grid(table),
        lines: table.texts("lines"),
        notes: table.texts("notes"),
        minutes: table.number("minutes").unwrap_or_default(),
        spoken: table.flag("spoken"),
    };
    table.finish();
    part
}

/// `cards_of = "V1"` with a `[[part.card]]` for every choice of it: `choice` names it, `example` makes it plain.
fn read_cards(table: &Table<'_>, questionnaire: Option<&Questionnaire>) -> Vec<ValueCard> {
    let of = table.text_or_empty("cards_of");
    if of.is_empty() {
        return Vec::new();
    }
    check_prompt(table, "cards_of", &of, questionnaire);
    let form = questionnaire
        .and_then(|all| all.prompt(&of))
        .and_then(|prompt| match &prompt.kind {
            Kind::Choices(form) => Some(form),
            _ => None,
        });
    let mut left: Vec<(&str, &str)> = form
        .into_iter()
        .flat_map(|form| form.choices())
        .map(|(_, choice)| (choice.id.as_str(), choice.label.as_str()))
        .collect();
    let mut cards = Vec::new();
    for entry in table.needed_tables("card") {
        let (id, example) = (entry.text("choice"), entry.text("example"));
        entry.finish();
        match left.iter().position(|(choice, _)| *choice == id) {
            Some(at) => {
                let (_, label) = left.remove(at);
                cards.push(ValueCard {
                    label: label.into(),
                    example,
                });
            }
            None if form.is_some() => entry.problem_at(
                "choice",
                format!("「{id}」は、{of} の選ぶ文にないか、二度あります"),
                format!("questionnaire.toml の {of} にある id を、1 回ずつ書いてください"),
            ),
            None => {}
        }
    }
    for (id, label) in left {
        table.problem_at(
            "cards_of",
            format!("「{label}」のカードがありません"),
            format!("choice = \"{id}\" と example を書いた [[part.card]] を足してください"),
        );
    }
    cards
}

/// `rows = ["1 | | "]`, with as many cells as `head`.
fn read_grid(table: &Table<'_>) -> Option<Grid> {
    let cells = |row: &str| -> Vec<String> {
        let cells = row.split(BETWEEN);
        cells.map(|cell| cell.trim().to_string()).collect()
    };
    let (head, rows) = (table.text_or_empty("head"), table.texts("rows"));
    let tall = table.flag("tall");
    let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
    let head = if head.is_empty() {
        Vec::new()
    } else {
        cells(&head)
    };
    let wide = rows.first().map_or(0, Vec::len);
    let even = rows.iter().all(|row| row.len() == wide) && (head.is_empty() || head.len() == wide);
    if !even {
        table.problem_at(
            "rows",
            "表の列の数がそろっていません",
            "head と rows の「|」の数を、どれも同じにしてください",
        );
    }
    (!rows.is_empty()).then_some(Grid { head, rows, tall })
}
