//! 「この画面を見せる」: the sheet's answers in big type, in the sheet's order.

use super::html::Html;
use super::sheet::meta;
use crate::acp::sheet::{Content, Sheet};
use crate::words::{Words, fill};

/// The answers as HTML, without the parts that are written by hand.
pub(super) fn show(sheet: &Sheet, words: &Words) -> Html {
    let mut html = Html::new();
    if !sheet.written_on.is_empty() {
        html.element("p class=\"show__meta\"", &meta(sheet, words));
    }
    let blank = ["", words.sheet().birth_blank];
    let told = sheet.head.iter();
    let told = told.filter(|line| !blank.contains(&line.text.as_str()));
    let told: Vec<String> = told
        .map(|line| titled(line.label, &line.text, words))
        .collect();
    if !told.is_empty() {
        html.list(&told);
    }
    // Before anything can be read as an order.
    let labels = words.sheet();
    let first = [labels.statement_1, labels.statement_4];
    for statement in first {
        html.element("p class=\"show__note\"", statement);
    }
    for block in &sheet.blocks {
        let lines = match &block.content {
            Content::Answer(lines) | Content::Questions(lines) => lines.clone(),
            Content::People { lines, more, .. } => {
                let people = lines.iter().map(|(line, _)| line);
                people.chain(more).cloned().collect()
            }
            Content::NotAsked | Content::ByHand(_) | Content::Halves(_) => continue,
        };
        html.open("section class=\"show__block\"");
        html.element("h2", &block.label).list(&lines);
        for note in block.reasons.iter().chain(&block.notes) {
            html.element("p class=\"show__note\"", note);
        }
        html.close("section");
    }
    for statement in sheet
        .statements
        .iter()
        .filter(|said| !first.contains(*said))
    {
        html.element("p class=\"show__note\"", statement);
    }
    html
}

fn titled(title: &str, text: &str, words: &Words) -> String {
    fill(words.state().titled, &[("title", title), ("text", text)])
}
