//! Who does what: seven institutions, four stages, one cell for each of both.

mod gentle;
mod pen;
mod read;

use crate::phrase::Phrases;

/// The stages of home care, in their order: short names in the files, and anchors on the page.
pub const STAGES: [&str; 4] = [
    "discharge-support",
    "daily-care",
    "acute-change",
    "end-of-life",
];

/// The institutions, in their order. The picture has a drawing for each.
pub const INSTITUTIONS: [&str; 7] = [
    "hospital",
    "doctor",
    "nursing",
    "care-manager",
    "support-center",
    "pharmacy",
    "dental",
];

/// `care_map.toml`.
#[derive(Clone, Debug, Default)]
pub struct CareMap {
    /// The day of issue, `YYYY-MM-DD`.
    pub issued_on: String,
    /// The clinician who confirmed the whole of it; empty when none has.
    pub reviewed_by: String,
    /// When, `YYYY-MM-DD`; empty when nobody has.
    pub reviewed_on: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// The four stages, in the order of [`STAGES`].
    pub stages: Vec<Stage>,
    /// The seven institutions, in the order of [`INSTITUTIONS`].
    pub institutions: Vec<Institution>,
    /// Who else helps.
    pub groups: Vec<Group>,
}

/// A time in home care.
#[derive(Clone, Debug, Default)]
pub struct Stage {
    /// One of [`STAGES`].
    pub id: String,
    /// 「退院するとき」
    pub title: Phrases,
    /// What everybody is working for then.
    pub goal: Pieces,
    /// What comes before everything else then; may be empty.
    pub first: String,
}

/// Somebody who helps.
#[derive(Clone, Debug, Default)]
pub struct Institution {
    /// One of [`INSTITUTIONS`].
    pub id: String,
    /// 「在宅医（家に来てくれる医師）」
    pub name: Phrases,
    /// 「在宅医」
    pub short: String,
    /// Who comes, or who is there.
    pub who: String,
    /// What they are to the person, in one line.
    pub role: String,
    /// What the professions call them.
    pub formal: String,
    /// What they do, a cell for each stage.
    pub cells: Vec<Cell>,
}

/// What one institution does at one stage.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// One of [`STAGES`].
    pub stage: String,
    /// For the picture: at most [`Cell::SHORT_MAX`] characters.
    pub short: String,
    /// What the professions call it; may be empty.
    pub formal: Vec<String>,
    /// In plain words.
    pub sentences: Vec<Sentence>,
}

impl Cell {
    /// As much as stands beside a drawing.
    pub const SHORT_MAX: usize = 8;
}

/// One sentence, and where it comes from.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// What it says.
    pub text: String,
    /// The same with the reading of each hard word that stands here first.
    pub pieces: Pieces,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a sentence comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The owner's documents name what it says.
    Seed,
    /// We added it: it waits for a clinician's word.
    #[default]
    Completed,
}

/// Who else helps, under one heading.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The heading.
    pub title: Phrases,
    /// Whether the printed map names them.
    pub on_paper: bool,
    /// One line each.
    pub extras: Vec<Extra>,
}

/// Somebody else who helps, or something else to know.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// 「訪問リハビリ」
    pub name: String,
    /// What they do.
    pub said: Sentence,
}

/// A text in pieces: each with its reading, where it is a hard word.
pub type Pieces = Vec<(String, Option<String>)>;
