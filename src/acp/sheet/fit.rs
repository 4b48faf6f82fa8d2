//! That the page is one page: which rows stand how close, and what is shortened when even the closest are too many.

use super::block::{Block, Content};
use super::head::HeadLine;
use super::measure::{Density, width};
use crate::words::Words;

/// How many people the page names.
const PEOPLE: usize = 4;
/// What is printable of an A4 page, high, in tenths of a millimetre.
const PAGE: usize = 2_770;
/// How much of the page is to be left for what the law says to be there, too.
const SPARE: usize = 250;

/// The widest density in which `blocks` fit; at the closest, what is too long is shortened until they do.
pub(super) fn fit(
    head: &[HeadLine],
    blocks: &mut Vec<Block>,
    statements: usize,
    words: &Words,
) -> Density {
    for density in [Density::Roomy, Density::Plain, Density::Close] {
        if density.height(head, blocks, statements) <= PAGE {
            return density;
        }
    }
    let density = Density::Full;
    let fits = |blocks: &[Block]| density.height(head, blocks, statements) <= PAGE;
    write_closer(blocks, words);
    if fits(blocks) {
        return density;
    }
    for block in blocks.iter_mut().filter(|block| !block.apart) {
        block.reasons.clear();
    }
    if fits(blocks) {
        return density;
    }
    // Why somebody wants a treatment or does not is never left out unsaid.
    let mut gone = Some(words.sheet().reasons_gone.to_string());
    for block in blocks.iter_mut().filter(|block| !block.reasons.is_empty()) {
        block.reasons = gone.take().into_iter().collect();
    }
    // Two lines of each, in the order that the questionnaire gives; then one.
    let last = blocks.iter().map(|block| block.cut).max().unwrap_or(0);
    for keep in [2, 1] {
        for turn in 1..=last {
            if fits(blocks) {
                return density;
            }
            for block in blocks.iter_mut().filter(|block| block.cut == turn) {
                shorten(block, keep * density.line(), words.sheet().see_details);
            }
        }
    }
    fold(blocks, last, fits, words);
    if !fits(blocks) {
        // The note about reasons makes room, and stands beside what else is on くわしい紙.
        for block in blocks.iter_mut() {
            block.reasons.clear();
            if let Content::Answer(lines) = &mut block.content
                && block.label == words.sheet().in_details
            {
                lines.push(words.sheet().reasons.into());
            }
        }
    }
    if !fits(blocks) {
        // With as many names as the page takes there is nobody left to write in by hand.
        for block in blocks.iter_mut() {
            if let Content::People { lines, by_hand, .. } = &mut block.content {
                *by_hand &= lines.len() < PEOPLE;
            }
        }
    }
    density
}

/// Takes out whole blocks, in the same order, until the rest fits; one line says what stands on くわしい紙 instead.
fn fold(blocks: &mut Vec<Block>, last: u8, fits: impl Fn(&[Block]) -> bool, words: &Words) {
    let labels = words.sheet();
    for turn in 1..=last {
        // More than one block may have its turn at once.
        while let Some(at) = blocks.iter().position(|block| block.cut == turn) {
            if fits(blocks) {
                return;
            }
            let gone = blocks.remove(at).label;
            let seen = |block: &&mut Block| block.label == labels.in_details;
            match blocks.iter_mut().find(seen).map(|block| &mut block.content) {
                Some(Content::Answer(lines)) => lines.push(gone),
                _ => {
                    // Before what is written by hand.
                    let foot = blocks.len().saturating_sub(1);
                    blocks.insert(
                        foot,
                        Block::new(labels.in_details, Content::Answer(vec![gone])),
                    );
                }
            }
        }
    }
}

/// What is written by hand moves together: the illness beside the contacts, the signature beside who sat there.
fn write_closer(blocks: &mut Vec<Block>, words: &Words) {
    let labels = words.sheet();
    let told = blocks.iter().position(|block| block.label == labels.told);
    if let Some(told) = told {
        blocks.remove(told);
    }
    for block in blocks.iter_mut() {
        match &mut block.content {
            Content::ByHand(rows) => {
                rows.pop();
                rows.push(labels.illness_told.into());
            }
            Content::Halves(rows) => {
                *rows = vec![labels.present, labels.signature, labels.clinic];
            }
            _ => {}
        }
    }
}

/// How much of the page is left; less than nothing where it runs over.
pub(super) fn room(
    density: Density,
    head: &[HeadLine],
    blocks: &[Block],
    statements: usize,
) -> isize {
    let height = density.height(head, blocks, statements);
    PAGE.cast_signed() - height.cast_signed()
}

/// Whether the page holds a long statement more.
pub(super) fn has_room(head: &[HeadLine], blocks: &[Block], statements: usize) -> bool {
    Density::Roomy.height(head, blocks, statements) + SPARE <= PAGE
}

/// Keeps of an answer what stands in `room`, and says where the rest is.
fn shorten(block: &mut Block, room: usize, see: &str) {
    let lines = match &mut block.content {
        Content::Answer(lines) | Content::Questions(lines) => lines,
        _ => return,
    };
    let all = lines.len();
    lines.retain(|line| line != see);
    let mut left = room.saturating_sub(width(see));
    let whole = lines
        .iter()
        .take_while(|line| {
            let takes = width(line) + 3;
            let holds = takes <= left;
            left = left.saturating_sub(takes);
            holds
        })
        .count();
    // What was shortened before stays so, even where all that was left has room.
    if whole < all {
        lines.truncate(whole);
        lines.push(see.to_string());
    }
    if whole == 0 && all > 0 {
        // Nothing of the answer is left that a note could stand beside, nor a question that could be answered.
        block.content = Content::Answer(vec![see.to_string()]);
        block.notes.clear();
    }
}
