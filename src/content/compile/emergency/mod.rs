//! When something happens: the ladder of whom to call, what to say, the signs, the last days.
//!
//! The same text for everyone: nothing is entered and nothing is computed (`acp.md` 3.7).

mod ladder;
mod read;
mod searched;
mod signs;

pub(crate) use read::With;

use super::care_map::Pieces;
use super::phones::Phone;
use crate::phrase::Phrases;

/// `emergency.toml`.
#[derive(Clone, Debug, Default)]
pub struct Emergency {
    /// The day of issue, `YYYY-MM-DD`.
    pub issued_on: String,
    /// The clinician who confirmed all of it; empty when none has.
    pub reviewed_by: String,
    /// When, `YYYY-MM-DD`; empty when nobody has.
    pub reviewed_on: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Ids of leaflets to read on.
    pub related: Vec<String>,
    /// What every ladder begins with: signs that mean 119.
    pub danger: Vec<String>,
    /// One for each of [`LADDERS`].
    pub ladders: Vec<Ladder>,
    /// What to say on the telephone.
    pub talks: Vec<Talk>,
    /// 心肺蘇生と救急車.
    pub resuscitation: Resuscitation,
    /// The table of signs.
    pub signs: Vec<Sign>,
    /// 看取りのときに起こること.
    pub last_days: LastDays,
}

/// The situations, in their order: anchors on the page, and names in the style sheet.
pub const LADDERS: [&str; 3] = ["visited", "not-visited", "agreed"];

/// The numbers that only the person has. The paper has room for them; later the card fills them.
pub const BLANKS: [&str; 5] = ["day", "night", "next", "usual", "agreed"];

/// Whom to call in one situation, in which order.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    /// One of [`LADDERS`].
    pub id: String,
    /// Whose situation it is.
    pub title: Phrases,
    /// For whom it is not; may be empty.
    pub lead: String,
    /// What stands before the signs that mean 119.
    pub before: String,
    /// One after another.
    pub rungs: Vec<Rung>,
    /// Beneath.
    pub notes: Vec<Pieces>,
}

/// One step.
#[derive(Clone, Debug, Default)]
pub struct Rung {
    /// When it is one's turn.
    pub when: Pieces,
    /// What one does.
    pub act: Pieces,
    /// Room for one's own numbers, each one of [`BLANKS`].
    pub blanks: Vec<String>,
    /// Numbers to dial; 119 asks first.
    pub calls: Vec<Phone>,
    /// A page outside: its words and its address.
    pub link: Option<(String, String)>,
}

/// What to say to one who answers.
#[derive(Clone, Debug, Default)]
pub struct Talk {
    /// To whom.
    pub title: Phrases,
    /// One after another.
    pub items: Vec<String>,
    /// Beneath.
    pub notes: Vec<String>,
}

/// 心肺蘇生と救急車, in short.
#[derive(Clone, Debug, Default)]
pub struct Resuscitation {
    /// The heading.
    pub title: Phrases,
    /// What it says.
    pub texts: Vec<Pieces>,
    /// Ids of leaflets that say more.
    pub related: Vec<String>,
}

/// How somebody looks, and what is done.
#[derive(Clone, Debug, Default)]
pub struct Sign {
    /// Its anchor.
    pub id: String,
    /// 「息が苦しい」
    pub title: Phrases,
    /// What to do first.
    pub first: Vec<Pieces>,
    /// When to call the nurse or the doctor.
    pub call: Vec<Pieces>,
    /// When to call 119.
    pub now: Vec<Pieces>,
}

/// 看取りのときに起こること, and the gate before it.
#[derive(Clone, Debug, Default)]
pub struct LastDays {
    /// The title of the page.
    pub title: Phrases,
    /// What stands at the gate, and in a list of pages.
    pub lead: String,
    /// More at the gate.
    pub gate: Vec<String>,
    /// Behind it.
    pub parts: Vec<Part>,
    /// Ids of leaflets that say more.
    pub related: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// A part of that page.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The heading.
    pub title: Phrases,
    /// A list.
    pub items: Vec<Pieces>,
    /// Paragraphs.
    pub texts: Vec<Pieces>,
}
