//! A paper for a hall, as a value: parts in an order, each with what is read and what is written on.

use crate::phrase::Phrases;

/// A sheet to print, `content/ja/seminar/*.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HallPaper {
    /// Its file's name, and the last part of its address.
    pub slug: String,
    /// Where it is written.
    pub path: String,
    /// Its place among the papers.
    pub order: u32,
    /// In whose hands it comes.
    pub reader: Reader,
    /// What it is called.
    pub title: Phrases,
    /// What it is for, on the screen.
    pub lead: String,
    /// How many sides of A4 it takes.
    pub pages: u32,
    /// Whether it lies on its long side.
    pub lying: bool,
    /// Whether there is room for larger letters.
    pub large: bool,
    /// Whether it says who wrote it, when and where: a line to fill in.
    pub dated: bool,
    /// Whether it can be hard to write: then one number to talk to stands at its foot.
    pub gentle: bool,
    /// Whether it speaks of treatment or of an emergency, and so waits for a clinician's word.
    pub clinical: bool,
    /// The clinician who confirmed it; empty when none has.
    pub reviewed_by: String,
    /// When, `YYYY-MM-DD`; empty when nobody has.
    pub reviewed_on: String,
    /// From top to bottom.
    pub parts: Vec<Part>,
}

/// In whose hands a paper comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Those who came to listen.
    #[default]
    Audience,
    /// Whoever speaks, and the helpers at the tables.
    Lecturer,
    /// The office that reports what was done.
    Office,
}

impl Reader {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Audience, Self::Lecturer, Self::Office];

    /// Its word in the files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Audience => "audience",
            Self::Lecturer => "lecturer",
            Self::Office => "office",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.id() == id)
    }
}

/// What stands under one heading. What is empty is left out; the rest stands in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading; may be empty.
    pub title: Phrases,
    /// Whether it begins another side.
    pub new_page: bool,
    /// Whether it stands in a frame.
    pub framed: bool,
    /// Paragraphs.
    pub texts: Vec<String>,
    /// A list.
    pub items: Vec<String>,
    /// A list with numbers.
    pub steps: Vec<String>,
    /// The id of a prompt: asked as on the worksheet.
    pub prompt: String,
    /// Boxes to tick.
    pub ticks: Vec<String>,
    /// Cards to cut out.
    pub cards: Vec<ValueCard>,
    /// How many more cards have nothing on them.
    pub blank_cards: u32,
    /// Whether it is the sheet of ten slips with the site's address.
    pub slips: bool,
    /// A table to fill in.
    pub grid: Option<Grid>,
    /// Lines to write on, each with what stands before it.
    pub lines: Vec<String>,
    /// What the lecturer says to it, where the paper is shown as slides; never on the paper.
    pub notes: Vec<String>,
    /// For how many minutes, then; 0: as long as any slide.
    pub minutes: u32,
    /// Whether slides leave it to the lecturer: it is for helpers, not for the hall.
    pub spoken: bool,
}

/// A table: what stands in it, and room for the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The names of the columns; may be empty.
    pub head: Vec<String>,
    /// The cells, row by row; an empty one is to be written in.
    pub rows: Vec<Vec<String>>,
    /// Whether the rows are high enough for several lines.
    pub tall: bool,
}

/// A card of the game about what matters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValueCard {
    /// What it says: the words of the prompt's choice, so that card, worksheet and phone say the same.
    pub label: String,
    /// What that can be on a day like any other.
    pub example: String,
}
