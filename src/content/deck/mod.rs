//! A leaflet as slides for a talk: what stands on each screen of a hall, and what the lecturer says to it.
//!
//! Nothing is written twice. The words are the leaflet's own; here is what a slide holds and how a text is dealt out
//! over slides. `compile::deck` makes a [`Deck`] of every leaflet.

mod deal;
mod room;

pub use deal::deal;
pub use room::{CHARACTERS, LINES, lines};

use crate::phrase::Phrases;

/// All slides made of one leaflet's text, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deck {
    /// Points, sections, sources: what is the same in every hall.
    pub slides: Vec<Slide>,
    /// The lecturer's words before the first heading: for the title.
    pub notes: Notes,
    /// Headings whose text took more than one slide.
    pub split: Vec<String>,
}

/// One screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slide {
    /// What it is about.
    pub heading: Phrases,
    /// Which one of how many with this heading.
    pub part: (usize, usize),
    /// What stands on it.
    pub items: Vec<Item>,
    /// What is said to it.
    pub notes: Notes,
}

/// A paragraph, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What stands before it.
    pub mark: Mark,
    /// Its text, cut where a line may break.
    pub phrases: Vec<Vec<Run>>,
}

/// Letters in one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The letters.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
}

/// What stands before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: running sentences.
    None,
    /// An item of a list.
    Bullet,
    /// An item of a numbered list.
    Number(u64),
    /// Nothing: it is a heading within the slide.
    Heading,
}

/// What the lecturer says, and how long it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// The planned time.
    pub seconds: u32,
    /// Paragraph by paragraph.
    pub said: Vec<String>,
}

impl Item {
    /// `phrases` in one weight.
    #[must_use]
    pub fn new(mark: Mark, phrases: &Phrases, bold: bool) -> Self {
        let run = |text: &String| {
            vec![Run {
                text: text.clone(),
                bold,
            }]
        };
        Self {
            mark,
            phrases: phrases.as_slice().iter().map(run).collect(),
        }
    }

    /// The lines it takes.
    #[must_use]
    pub fn lines(&self) -> usize {
        lines(
            &self
                .phrases
                .iter()
                .map(|runs| text(runs))
                .collect::<Vec<_>>(),
        )
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> String {
        self.phrases.iter().map(|runs| text(runs)).collect()
    }
}

impl Slide {
    /// The lines of its items together.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.items.iter().map(Item::lines).sum()
    }
}

fn text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
