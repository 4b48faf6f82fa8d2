//! The form that every choice has: the same headings, two sides alike.

use std::ops::Range;

use super::{Choice, ChoiceKind};
use crate::compile::markdown::{PassageKind, Section};
use crate::compile::problem::Problems;
use crate::compile::table::Table;

/// The headings of a treatment, in their order.
const TREATMENT: [&str; 5] = [
    "どんなものですか",
    "助けになるかもしれないこと",
    "負担になるかもしれないこと",
    "ためすこと、変えること",
    "聞いておきたいこと",
];
/// The headings of a place.
const PLACE: [&str; 5] = [
    "どんなところですか",
    "よいかもしれないこと",
    "大変かもしれないこと",
    "場所を変えること",
    "聞いておきたいこと",
];
/// Which of them are the two sides.
pub(super) const SIDES: Range<usize> = 1..3;
/// How much longer one side may be: this part of the longer one, or so many characters.
const MORE_PERCENT: usize = 15;
const MORE: usize = 20;
/// What every treatment says.
const ASK: &str = "くわしくは、医師に聞いてください";
pub(super) fn check(choice: &Choice, table: &Table<'_>, problems: &Problems) {
    if choice.kind == ChoiceKind::Treatment && !says(choice, ASK) {
        table.problem_at(
            "title",
            format!("「{ASK}」がありません"),
            "「聞いておきたいこと」のはじめに書いてください",
        );
    }
    if headings(choice, table, problems)
        && let (_, [help, burden], _) = choice.parts()
    {
        alike(help, burden, &choice.page.path, problems);
    }
}

/// Whether the headings are those of its kind.
fn headings(choice: &Choice, table: &Table<'_>, problems: &Problems) -> bool {
    let expected = match choice.kind {
        ChoiceKind::Treatment => TREATMENT,
        ChoiceKind::Place => PLACE,
    };
    let remedy = format!("見出しは、この順です: ## {}", expected.join("、## "));
    let sections = &choice.page.sections;
    let found: Vec<String> = sections.iter().map(|part| part.heading.text()).collect();
    if found == expected {
        return true;
    }
    let missing = expected
        .iter()
        .filter(|heading| !found.iter().any(|text| text == *heading));
    let mut named = false;
    for heading in missing {
        let what = format!("見出し「## {heading}」がないか、その下に文がありません");
        table.problem_at("title", what, &remedy);
        named = true;
    }
    for (part, text) in sections.iter().zip(&found) {
        if !expected.contains(&text.as_str()) {
            let first = part.passages.first().map_or(part.line, |first| first.line);
            let (line, what) = if text.is_empty() {
                (first, "はじめの見出しの前に文があります".to_string())
            } else {
                (part.line, format!("見出し「## {text}」は使えません"))
            };
            problems.add(&choice.page.path, line, what, &remedy);
            named = true;
        }
    }
    if !named {
        table.problem_at("title", "見出しの順がちがうか、二度あります", &remedy);
    }
    false
}

/// The two sides weigh the same: as many items and paragraphs, and about as many characters.
fn alike(help: &Section, burden: &Section, path: &str, problems: &Problems) {
    let (a, b) = (length(help), length(burden));
    let longer = if a >= b { help } else { burden };
    let line = longer
        .passages
        .first()
        .map_or(longer.line, |first| first.line);
    let names = |a: usize, b: usize, unit: &str| {
        let (help, burden) = (help.heading.text(), burden.heading.text());
        format!("「{help}」は {a} {unit}、「{burden}」は {b} {unit}です")
    };
    let allowed = (a.max(b) * MORE_PERCENT / 100).max(MORE);
    if a.abs_diff(b) > allowed {
        problems.add(
            path,
            line,
            names(a, b, "字"),
            format!("ちがいを {allowed} 字までにしてください。どちらも同じ重さで書きます"),
        );
    }
    for (kind, name) in [
        (PassageKind::Item, "一覧"),
        (PassageKind::Paragraph, "段落"),
    ] {
        let count = |part: &Section| {
            part.passages
                .iter()
                .filter(|passage| passage.kind == kind)
                .count()
        };
        if count(help) != count(burden) {
            problems.add(
                path,
                line,
                format!(
                    "{name}の数がちがいます。{}",
                    names(count(help), count(burden), "つ")
                ),
                "同じ数にしてください",
            );
        }
    }
}

/// Its characters as they are read, without space.
fn length(part: &Section) -> usize {
    let texts = part
        .passages
        .iter()
        .flat_map(|passage| passage.text.chars());
    texts.filter(|c| !c.is_whitespace()).count()
}

fn says(choice: &Choice, text: &str) -> bool {
    let mut passages = choice.page.sections.iter().flat_map(|part| &part.passages);
    passages.any(|passage| passage.text.contains(text))
}
