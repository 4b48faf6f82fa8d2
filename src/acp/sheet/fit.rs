//! That the page is one page: how close the rows stand, and what is shortened when even the closest are too many.
//!
//! Heights are tenths of a millimetre, measured on printed pages in Chromium and Firefox; the browser tests print the
//! fullest page of each density. A little is always left over.

use super::block::{Block, Content};
use super::head::HeadLine;
use crate::words::Words;

/// How close the rows stand, so that the page holds them and never runs over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Density {
    /// Answers in 14 pt, a line each, much room to write.
    Roomy,
    /// Answers in 12 pt, one after the other.
    Plain,
    /// The same, rows closer.
    Close,
    /// Rows as close as they go, room to write as low as a hand can use (9 mm).
    Full,
}

/// What a page of one density takes.
struct Measure {
    /// What a line of answers holds, as [`width`] counts.
    line: usize,
    /// What a line of a block's label holds.
    label: usize,
    /// How high a line of answers is.
    height: usize,
    /// How high a line of notes and statements is.
    small: usize,
    /// How high a ruled line is.
    ruled: usize,
    /// What a block adds around its lines.
    around: usize,
    /// Whether parts of an answer stand one after the other.
    joined: bool,
    /// What stands above and below the blocks: title, day, foot.
    frame: usize,
}

/// How many people the page names.
const PEOPLE: usize = 4;
/// How high a row of the head is at least: a hand writes there.
const HEAD_ROW: usize = 95;
/// How high a line of the head is.
const HEAD_LINE: usize = 52;
/// What a line of the head holds: beside another, and alone.
const HEAD_LINES: [usize; 2] = [2 * 17, 2 * 37];

/// What is printable of an A4 page, high.
const PAGE: usize = 2_770;
/// What a line of notes and statements holds.
const SMALL_LINE: usize = 2 * 39;
/// A statement is one line high, but two where it is long.
const STATEMENT: usize = 1;
/// What the boxes after each person's name take of their line.
const TICKS: usize = 21;
/// How much of the page is to be left for what the law says to be there, too.
const SPARE: usize = 250;

impl Density {
    const fn measure(self) -> Measure {
        match self {
            Self::Roomy => Measure {
                line: 2 * 28,
                label: 2 * 7,
                height: 70,
                small: 47,
                ruled: 122,
                around: 40,
                joined: false,
                frame: 190,
            },
            Self::Plain => Measure {
                line: 2 * 33,
                label: 2 * 7,
                height: 60,
                small: 47,
                ruled: 117,
                around: 28,
                joined: true,
                frame: 190,
            },
            Self::Close => Measure {
                line: 2 * 33,
                label: 2 * 7,
                height: 56,
                small: 47,
                ruled: 92,
                around: 15,
                joined: true,
                frame: 170,
            },
            Self::Full => Measure {
                line: 2 * 34,
                label: 2 * 7,
                height: 52,
                small: 46,
                ruled: 92,
                around: 10,
                joined: true,
                // Its rows come out lower than they are counted: 15 mm are left over on the fullest pages printed.
                frame: 40,
            },
        }
    }

    /// How high the page stands with `head`, `blocks` and so many statements.
    fn height(self, head: &[HeadLine], blocks: &[Block], statements: usize) -> usize {
        let measure = self.measure();
        let blocks: usize = blocks.iter().map(|block| measure.block(self, block)).sum();
        measure.frame + head_height(head) + blocks + statements * STATEMENT * measure.small
    }
}

impl Measure {
    fn block(&self, density: Density, block: &Block) -> usize {
        let content = match &block.content {
            Content::Answer(lines) => self.answer(lines),
            Content::People {
                lines,
                by_hand,
                more,
            } => {
                let ticks = |known: bool| if known { 0 } else { TICKS };
                let people = lines
                    .iter()
                    .map(|(line, known)| self.wrapped(width(line) + ticks(*known)));
                people.sum::<usize>() + self.answer(more) + usize::from(*by_hand) * self.ruled
            }
            // On the fullest page the room for what was said is the rest of the question's own line.
            Content::Questions(lines) if density == Density::Full => lines
                .iter()
                .map(|line| self.wrapped(width(line)).max(self.ruled))
                .sum(),
            Content::Questions(lines) => lines
                .iter()
                .map(|line| self.wrapped(width(line)) + self.ruled)
                .sum(),
            Content::NotAsked => self.height + self.small,
            Content::ByHand(rows) => {
                let more = |row: &String| (width(row) / self.line) * self.height;
                rows.iter().map(|row| self.ruled + more(row)).sum()
            }
            Content::Halves(rows) => (rows.len() - 1) * self.ruled,
        };
        let small = |texts: &[String]| {
            let lines = texts.iter().map(|text| width(text).div_ceil(SMALL_LINE));
            lines.sum::<usize>() * self.small
        };
        let confirm = usize::from(block.confirm) * self.ruled;
        // A label beside little is as high as itself.
        let label = width(&block.label).div_ceil(self.label) * self.small;
        let inside = content + small(&block.reasons) + small(&block.notes) + confirm;
        inside.max(label) + self.around
    }

    fn answer(&self, lines: &[String]) -> usize {
        if self.joined {
            let all: usize = lines.iter().map(|line| width(line) + 3).sum();
            return self.wrapped(all) * usize::from(!lines.is_empty());
        }
        lines.iter().map(|line| self.wrapped(width(line))).sum()
    }

    /// How high a text of this width stands. Words that do not part leave a little at each line's end.
    fn wrapped(&self, width: usize) -> usize {
        width.div_ceil(self.line - 2).max(1) * self.height
    }
}

/// How high the head stands: two lines beside each other, as the page writes them.
fn head_height(head: &[HeadLine]) -> usize {
    let rows = HeadLine::rows(head);
    let high = |row: &[&HeadLine]| {
        let holds = if row.len() > 1 {
            HEAD_LINES[0]
        } else {
            HEAD_LINES[1]
        };
        let lines = row.iter().map(|line| width(&line.text).div_ceil(holds));
        (lines.max().unwrap_or(0) * HEAD_LINE).max(HEAD_ROW)
    };
    rows.iter().map(|row| high(row)).sum()
}

/// How wide a text is: 2 for a letter as wide as 字, 1 for one of half its width.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

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
    for block in blocks.iter_mut() {
        block.reasons.clear();
    }
    // Two lines of each, in the order that the questionnaire gives; then one.
    let last = blocks.iter().map(|block| block.cut).max().unwrap_or(0);
    for keep in [2, 1] {
        for turn in 1..=last {
            if fits(blocks) {
                return density;
            }
            for block in blocks.iter_mut().filter(|block| block.cut == turn) {
                shorten(
                    block,
                    keep * density.measure().line,
                    words.sheet().see_details,
                );
            }
        }
    }
    fold(blocks, last, fits, words);
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
