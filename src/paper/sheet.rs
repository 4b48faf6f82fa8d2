//! The doctor's sheet: block layout, black on white, ruled lines of 9 mm and more.

use super::html::Html;
use crate::acp::sheet::{Block, Content, Density, HeadLine, Sheet};
use crate::words::{Words, fill};

/// More answers than this stand one after the other, not a line each.
const MANY: usize = 5;

/// The page as HTML.
pub(super) fn sheet(sheet: &Sheet, words: &Words) -> Html {
    let labels = words.sheet();
    let mut html = Html::new();
    html.open(match sheet.density {
        Density::Roomy => "section class=\"paper paper--roomy\"",
        Density::Plain => "section class=\"paper paper--plain\"",
        Density::Close => "section class=\"paper paper--close\"",
        Density::Full => "section class=\"paper paper--close paper--full\"",
    });
    html.element("h2 class=\"paper__title\"", &labels.title.text());
    html.element("p class=\"paper__meta\"", &meta(sheet, words));
    head(&mut html, sheet);
    for part in &sheet.blocks {
        block(&mut html, part, words);
    }
    html.open("ul class=\"paper__statements\"");
    for statement in &sheet.statements {
        html.element("li", statement);
    }
    html.close("ul");
    made_with(&mut html, words);
    html.close("section");
    html
}

/// The last line of a paper: what it was made with.
pub(super) fn made_with(html: &mut Html, words: &Words) {
    let made_with = fill(words.sheet().made_with, &[("name", crate::site::name())]);
    html.element(
        "p class=\"paper__foot\"",
        &format!("{made_with} {}", crate::site::base_url()),
    );
}

/// 「作成日 …　第1版　本人が入れました」
pub(super) fn meta(sheet: &Sheet, words: &Words) -> String {
    let labels = words.sheet();
    let written_on = if sheet.written_on.is_empty() {
        labels.written_blank.to_string()
    } else {
        fill(labels.written_on, &[("date", &sheet.written_on)])
    };
    let version = fill(labels.version, &[("version", &sheet.version.to_string())]);
    format!("{written_on}　{version}　{}", sheet.entered_by)
}

/// Whose it is.
fn head(html: &mut Html, sheet: &Sheet) {
    html.open("table class=\"paper__who\"").open("tbody");
    for row in HeadLine::rows(&sheet.head) {
        html.open("tr");
        let cell = if row.len() > 1 {
            "td"
        } else {
            "td colspan=\"3\""
        };
        for line in row {
            html.element("th scope=\"row\"", line.label)
                .element(cell, &line.text);
        }
        html.close("tr");
    }
    html.close("tbody").close("table");
}

fn block(html: &mut Html, block: &Block, words: &Words) {
    let labels = words.sheet();
    html.open(match &block.content {
        Content::Answer(_) if block.apart => "section class=\"block block--answer block--apart\"",
        Content::Answer(lines) if lines.len() > MANY => {
            "section class=\"block block--answer block--many\""
        }
        Content::Answer(_) => "section class=\"block block--answer\"",
        Content::People { .. } => "section class=\"block block--people\"",
        Content::Questions(_) => "section class=\"block block--questions\"",
        Content::NotAsked => "section class=\"block block--not-asked\"",
        Content::ByHand(_) => "section class=\"block block--by-hand\"",
        Content::Halves(_) => "section class=\"block block--halves\"",
    });
    html.element("h3", &block.label)
        .open("div class=\"block__body\"");
    match &block.content {
        Content::Answer(lines) => {
            html.list(lines);
        }
        Content::People {
            lines,
            by_hand,
            more,
        } => {
            html.open("ul");
            for (line, known) in lines {
                html.open("li").text(line);
                if !known {
                    html.element("span class=\"ticks\"", labels.spoken_agreed);
                }
                html.close("li");
            }
            for line in more {
                html.element("li", line);
            }
            html.close("ul");
            if *by_hand {
                html.element("p class=\"ruled\"", labels.person_by_hand);
            }
        }
        Content::Questions(lines) => {
            html.open("ul");
            for line in lines {
                html.open("li")
                    .text(line)
                    .element("span class=\"ruled\"", labels.answer_line)
                    .close("li");
            }
            html.close("ul");
        }
        Content::NotAsked => {
            html.element("p class=\"small\"", labels.not_asked);
        }
        Content::ByHand(rows) => ruled(html, rows),
        Content::Halves(rows) => ruled(html, rows),
    }
    for small in block.reasons.iter().chain(&block.notes) {
        html.element("p class=\"small\"", small);
    }
    if block.confirm {
        html.element("p class=\"ruled\"", labels.confirm);
    }
    html.close("div").close("section");
}

/// A ruled line for each of `rows`.
fn ruled(html: &mut Html, rows: &[impl AsRef<str>]) {
    for row in rows {
        html.element("p class=\"ruled\"", row.as_ref());
    }
}
