//! How high each part of the page stands.
//!
//! Heights are tenths of a millimetre, measured on printed pages in Chromium and Firefox; the browser tests print the
//! fullest page of each density. A little is always left over.

use super::block::{Block, Content};
use super::head::HeadLine;

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

/// How high a row of the head is at least: a hand writes there.
const HEAD_ROW: usize = 95;
/// How high a line of the head is.
const HEAD_LINE: usize = 52;
/// What a line of the head holds: beside another, and alone.
const HEAD_LINES: [usize; 2] = [2 * 17, 2 * 37];

/// What a line of a block's label holds.
const LABEL_LINE: usize = 2 * 7;
/// What a line of notes and statements holds.
const SMALL_LINE: usize = 2 * 39;
/// What the boxes after each person's name take of their line.
const TICKS: usize = 21;

impl Density {
    const fn measure(self) -> Measure {
        match self {
            Self::Roomy => Measure {
                line: 2 * 28,
                height: 70,
                small: 47,
                ruled: 122,
                around: 40,
                joined: false,
                frame: 190,
            },
            Self::Plain => Measure {
                line: 2 * 33,
                height: 60,
                small: 47,
                ruled: 117,
                around: 28,
                joined: true,
                frame: 190,
            },
            Self::Close => Measure {
                line: 2 * 33,
                height: 56,
                small: 47,
                ruled: 92,
                around: 15,
                joined: true,
                frame: 170,
            },
            Self::Full => Measure {
                line: 2 * 34,
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

    /// What a line of answers holds, as [`width`] counts.
    pub(super) const fn line(self) -> usize {
        self.measure().line
    }

    /// How high the page stands with `head`, `blocks` and so many statements.
    pub(super) fn height(self, head: &[HeadLine], blocks: &[Block], statements: usize) -> usize {
        let measure = self.measure();
        let blocks: usize = blocks.iter().map(|block| measure.block(self, block)).sum();
        measure.frame + head_height(head) + blocks + statements * measure.small
    }
}

impl Measure {
    fn block(&self, density: Density, block: &Block) -> usize {
        let content = match &block.content {
            Content::Answer(lines) if block.apart && density != Density::Full => self.apart(lines),
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
        let label = width(&block.label).div_ceil(LABEL_LINE) * self.small;
        let inside = content + small(&block.reasons) + small(&block.notes) + confirm;
        inside.max(label) + self.around
    }

    fn answer(&self, lines: &[String]) -> usize {
        if self.joined {
            let all: usize = lines.iter().map(|line| width(line) + 3).sum();
            return self.wrapped(all) * usize::from(!lines.is_empty());
        }
        self.apart(lines)
    }

    /// How high lines of answers stand, each for itself.
    fn apart(&self, lines: &[String]) -> usize {
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
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}
