//! 「この画面を見せる」: the sheet's answers in big type, in the sheet's order.

use super::html::Html;
use super::sheet::meta;
use crate::acp::sheet::{Content, Sheet};
use crate::words::Words;

/// The answers as HTML, without the parts that are written by hand.
pub(super) fn show(sheet: &Sheet, words: &Words) -> Html {
    let mut html = Html::new();
    if !sheet.written_on.is_empty() {
        html.element("p class=\"show__meta\"", &meta(sheet, words));
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
    for statement in &sheet.statements {
        html.element("p class=\"show__note\"", statement);
    }
    html
}
