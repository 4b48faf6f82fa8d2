//! One answer, as the person gave it.
//!
//! Undecided is an answer (DESIGN 2-6): it is stored, printed and shown like every other. A prompt
//! nobody answered has no `Answer` at all.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::named::Named;
pub use crate::content::questionnaire::Share;

/// Fields a newer version of えんがわ wrote and this one does not know: kept, written back, never read.
pub type Unknown = Map<String, Json>;

/// What was answered, when, by whom, why, and who may see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The answer itself.
    pub response: Response,
    /// The day it was last changed.
    pub answered_on: Date,
    /// Whose words these are.
    pub entered_by: EnteredBy,
    /// 「そう思うわけ」; empty when none was given.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Whether the reason was given for what was answered before: it stands on no paper until the person says that it
    /// still holds.
    #[serde(skip_serializing_if = "is_not")]
    pub reason_of_before: bool,
    /// Who may see it on paper.
    pub share: Share,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_not(flag: &bool) -> bool {
    !*flag
}

impl Answer {
    /// The reason as a paper prints it: empty where none was given for this answer.
    #[must_use]
    pub fn why(&self) -> &str {
        if self.reason_of_before {
            ""
        } else {
            self.reason.trim()
        }
    }

    /// Whether it is what others remember (家族のメモ), and not the person's own word.
    #[must_use]
    pub fn is_memory(&self) -> bool {
        self.entered_by == EnteredBy::ImaginedByOthers
    }

    /// Whether a paper of the person's own words, for the eyes of `reach`, may print it.
    #[must_use]
    pub fn is_for(&self, reach: Share) -> bool {
        self.share <= reach && !self.is_memory()
    }
}

/// The four answers a prompt can have (`acp.md` 2.3).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "state", content = "value", rename_all = "snake_case")]
pub enum Response {
    /// The person answered.
    Answered(Value),
    /// まだ決められない
    Undecided,
    /// 今は考えたくない
    NotNow,
    /// 話してから決めたい: the middle option of T0–T4 only.
    AfterConsult,
}

/// The content of an answered prompt.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Value {
    /// Choices from a list, in the order they were chosen, and words of the person's own.
    Choices(Choices),
    /// People, in the person's order.
    People(People),
    /// One choice for each of several people.
    Each(Each),
}

/// Choices from the prompt's list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Choices {
    /// Choice ids, in the order they were chosen.
    pub chosen: Vec<String>,
    /// ほか（書く）; empty when none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other: String,
    /// What stands on the lines of a choice, by the line's id.
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub texts: Named<String>,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What stands before the id of a person among choices (I3).
pub const PERSON: char = '@';

/// Choices for several people, by the id of the person.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Each {
    /// Person id, choice id.
    pub chosen: Named<String>,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// The people a person named, or why no name stands here.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct People {
    /// In the person's order: the first is asked first.
    pub people: Vec<Spokesperson>,
    /// 「紙に手で書く」: names are written on the paper by hand.
    #[serde(skip_serializing_if = "is_false")]
    pub by_hand: bool,
    /// 「いない・思いうかばない」
    #[serde(skip_serializing_if = "is_false")]
    pub nobody: bool,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl People {
    /// Whether nobody was written yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.people.iter().all(Spokesperson::is_blank)
    }
}

/// Somebody who would talk for the person: 本人の意思を推定する者 of the 2018 guideline. A friend counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Spokesperson {
    /// Which person of this list; other answers speak of them by it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Relation id from the prompt's list; empty when not chosen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// Name, as written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Telephone number, as written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Spokesperson {
    /// Whether nothing was written about this person yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.relation.is_empty() && self.name.trim().is_empty() && self.phone.trim().is_empty()
    }
}

/// Whose words an answer holds; who is nearest to the person first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EnteredBy {
    /// 本人
    #[default]
    Principal,
    /// 本人の話を聞いて、ほかの人が入れた
    Scribe,
    /// 家族などが、本人が話していたことを思い出して入れた
    ImaginedByOthers,
}

/// A calendar day as `YYYY-MM-DD`, in the person's own time zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Date(String);

impl Date {
    /// A day from year, month (1–12) and day of the month (1–31).
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Self {
        Self(format!("{year:04}-{month:02}-{day:02}"))
    }

    /// Reads `YYYY-MM-DD`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts
            .next()?
            .parse()
            .ok()
            .filter(|m| (1..=12).contains(m))?;
        let day = parts
            .next()?
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        Some(Self::new(year, month, day))
    }

    /// A day as it was stored, whatever stands there; [`crate::vault::restore`] repairs it.
    pub(crate) const fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// 「2026年11月22日」; the stored text itself when it is no date.
    #[must_use]
    pub fn in_words(&self) -> String {
        let mut parts = self.0.split('-').map(|part| part.trim_start_matches('0'));
        match (parts.next(), parts.next(), parts.next()) {
            (Some(year), Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
            _ => self.0.clone(),
        }
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}
