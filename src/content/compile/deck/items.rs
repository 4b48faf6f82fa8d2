//! What of a section stands on slides: its passages, a telephone line with its number, a fact with its date.

use std::ops::Range;

use super::{heading, is_shown};
use crate::compile::facts::Fact;
use crate::compile::markdown::{Block, Passage, PassageKind, Section};
use crate::compile::phones::Phone;
use crate::compile::phrases::phrases;
use crate::deck::{Item, Mark, Run};

/// A text in one weight.
#[must_use]
pub fn item(mark: Mark, text: &str) -> Item {
    Item::new(mark, &phrases(text), false)
}

/// The items of a section, in their order.
pub(super) fn of(section: &Section) -> Vec<Item> {
    let mut cards = section
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Phone(_) | Block::Fact(..)));
    let mut items = Vec::new();
    for passage in section.passages.iter().filter(|one| is_shown(one.kind)) {
        match passage.kind {
            PassageKind::Label => match cards.next() {
                Some(Block::Phone(phone)) => items.extend(telephone(phone)),
                Some(Block::Fact(name, fact)) => items.extend(dated(name, fact)),
                _ => {}
            },
            // A fact's own sentence came with its name.
            PassageKind::Paragraph if is_of_a_fact(section, passage) => {}
            PassageKind::Heading => items.push(heading(&passage.text)),
            PassageKind::Item => {
                let mark = passage.number.map_or(Mark::Bullet, Mark::Number);
                items.push(marked(mark, passage));
            }
            _ => items.push(marked(Mark::None, passage)),
        }
    }
    items
}

fn telephone(phone: &Phone) -> [Item; 2] {
    let number = Item::new(Mark::None, &phrases(&phone.number), true);
    [heading(&phone.name), number]
}

fn dated(name: &str, fact: &Fact) -> [Item; 2] {
    let year: String = fact.as_of.chars().take(4).collect();
    let text = format!("{}（{year}年の資料。今は{}へ）", fact.text, fact.ask);
    [heading(name), item(Mark::None, &text)]
}

fn is_of_a_fact(section: &Section, passage: &Passage) -> bool {
    section.blocks.iter().any(|block| match block {
        Block::Fact(_, fact) => fact.line == passage.line && fact.text == passage.text,
        _ => false,
    })
}

/// A passage with its bold words.
fn marked(mark: Mark, passage: &Passage) -> Item {
    let (text, strong) = quoted(passage);
    let mut at = 0;
    let phrases = phrases(&text);
    let runs = phrases.as_slice().iter().map(|phrase| {
        let (from, to) = (at, at + phrase.len());
        at = to;
        // Bold words may begin or end within a phrase.
        let edges = strong.iter().flat_map(|bold| [bold.start, bold.end]);
        let mut edges: Vec<usize> = edges.filter(|edge| (from + 1..to).contains(edge)).collect();
        edges.push(to);
        let mut start = from;
        let run = |edge: usize| {
            let run = Run {
                text: text.get(start..edge)?.to_string(),
                bold: strong.iter().any(|bold| bold.contains(&start)),
            };
            start = edge;
            Some(run)
        };
        edges.into_iter().filter_map(run).collect()
    });
    Item {
        mark,
        phrases: runs.collect(),
    }
}

/// A link is the title of another page, which a hall can't touch: it stands in 「」.
fn quoted(passage: &Passage) -> (String, Vec<Range<usize>>) {
    let (mut text, mut strong) = (passage.text.clone(), passage.strong.clone());
    for words in passage.links.iter().filter(|words| !words.is_ascii()) {
        let Some(at) = text
            .find(words.as_str())
            .filter(|at| !text.get(..*at).is_some_and(|before| before.ends_with('「')))
        else {
            continue;
        };
        text.replace_range(at..at + words.len(), &format!("「{words}」"));
        let added = text.len() - passage.text.len();
        for bold in strong.iter_mut().filter(|bold| bold.start > at) {
            *bold = bold.start + added..bold.end + added;
        }
    }
    (text, strong)
}
