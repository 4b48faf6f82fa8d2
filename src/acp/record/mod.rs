//! Everything one person has answered: the document the vault keeps.

mod said;
mod version;

pub use said::{REASON_MAX, Said};
pub use version::Version;

use serde::Serialize;

use super::answer::{Answer, Date, EnteredBy, Unknown};
use super::handed::Handed;
use super::talk::TalkLog;
use crate::care::card::Card;
use crate::content::questionnaire::Prompt;

/// The schema this version of えんがわ reads and writes. A record with a larger number is shown, never written.
pub const SCHEMA: u32 = 1;

/// The id of a prompt, such as `V1`.
pub type PromptId = String;

/// One person's record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// The schema it was written with.
    pub schema: u32,
    /// Which record on this device; part of the storage key.
    pub id: String,
    /// The mode or section the person chose last, by its id in `questionnaire.toml`; empty before the first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mode: String,
    /// The prompt that was open when 今日はここまで was pressed, by its id; empty when one goes on elsewhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stopped_at: PromptId,
    /// Whose words are being written down now.
    pub entered_by: EnteredBy,
    /// The card for the refrigerator.
    #[serde(skip_serializing_if = "Card::is_unwritten")]
    pub card: Card,
    /// What was talked over.
    #[serde(skip_serializing_if = "TalkLog::is_empty")]
    pub talks: TalkLog,
    /// To whom the paper was handed.
    #[serde(skip_serializing_if = "Handed::is_empty")]
    pub handed: Handed,
    /// Oldest first; the last one is being written. Never empty once something was answered.
    pub versions: Vec<Version>,
    /// How many of the oldest versions were taken out to make room; it is said where the versions stand.
    #[serde(skip_serializing_if = "is_zero")]
    pub thinned: u32,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How many versions are kept.
pub const MAX_VERSIONS: usize = 50;
/// How long all of them may be as text: half of what the vault reads, so that a sitting always has room.
const VERSIONS_BYTES: usize = 128 * 1024;

impl Record {
    /// An empty record for the id `id`.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            schema: SCHEMA,
            id: id.into(),
            mode: String::new(),
            stopped_at: PromptId::new(),
            entered_by: EnteredBy::Principal,
            card: Card::default(),
            talks: TalkLog::default(),
            handed: Handed::new(),
            versions: Vec::new(),
            thinned: 0,
            unknown: Unknown::new(),
        }
    }

    /// The version being written, if any answer was ever given.
    #[must_use]
    pub fn current(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The version being written. A sitting becomes a version: when a paper was made of the last one, or another day
    /// has come, the next is begun with all its answers.
    pub fn current_mut(&mut self, today: &Date) -> &mut Version {
        let newest = self.last_answered_on();
        let next = match self.versions.last() {
            None => Some(Version::first(today)),
            Some(last) => last.is_done(newest, today).then(|| last.next(today)),
        };
        if let Some(next) = next {
            self.push(next);
        }
        // There is one: it was pushed if none was there.
        let last = self.versions.pop().unwrap_or_default();
        self.versions.push_mut(last)
    }

    /// Adds a version; where there is no room for another, the oldest goes, and is counted.
    fn push(&mut self, version: Version) {
        while self.versions.len() >= MAX_VERSIONS || self.versions_bytes() > VERSIONS_BYTES {
            self.versions.remove(0);
            self.thinned += 1;
        }
        self.versions.push(version);
    }

    fn versions_bytes(&self) -> usize {
        serde_json::to_string(&self.versions).map_or(0, |text| text.len())
    }

    /// Takes up the answers of the version `no` again, as the next version; all others stay. `false` when there is no
    /// such version.
    pub fn take_up(&mut self, no: u32, today: &Date) -> bool {
        let old = self.versions.iter().find(|version| version.no == no);
        let Some((old, last)) = old.zip(self.versions.last()) else {
            return false;
        };
        let mut next = last.next(today);
        next.answers = old.answers.clone();
        next.modes = old.modes.clone();
        self.push(next);
        true
    }

    /// The record as it was when the version `no` was the newest.
    #[must_use]
    pub fn as_of(&self, no: u32) -> Self {
        let mut then = self.clone();
        then.versions.retain(|version| version.no <= no);
        // What is gone through now was not asked then.
        then.mode = then
            .current()
            .and_then(|version| version.modes.last().cloned())
            .unwrap_or_default();
        then
    }

    /// Takes what was said to `prompt` into the version being written.
    pub fn say(&mut self, prompt: &Prompt, said: Said, today: &Date) {
        let (mode, entered_by) = (self.mode.clone(), self.entered_by);
        let version = self.current_mut(today);
        version.entered_by = entered_by;
        if !mode.is_empty() && !version.modes.contains(&mode) {
            version.modes.push(mode);
        }
        let before = version.answers.remove(&prompt.id);
        if let Some(answer) = said.answer(prompt, before, entered_by, today) {
            version.answers.insert(prompt.id.clone(), answer);
        }
    }

    /// Keeps where one stopped: at `from`, when 今日はここまで was pressed there. Whoever goes on from there takes the
    /// place along to the prompt `to`; none: to the end of the way. Where nothing is answered, nothing is kept.
    pub fn stop(&mut self, from: &str, to: Option<&str>, pauses: bool) {
        if pauses && !self.is_empty() {
            self.stopped_at = from.into();
        } else if self.stopped_at == from && !pauses {
            self.stopped_at = to.unwrap_or_default().into();
        }
    }

    /// Notes that a paper or a copy was made of what is written. `true` when that is news.
    pub fn finish(&mut self) -> bool {
        let current = self.versions.last_mut();
        current.is_some_and(|version| !std::mem::replace(&mut version.finished, true))
    }

    /// The answer to a prompt in the current version.
    #[must_use]
    pub fn answer(&self, prompt: &str) -> Option<&Answer> {
        self.current()?.answers.get(prompt)
    }

    /// The day of the newest answer; `None` when nothing is answered.
    #[must_use]
    pub fn last_answered_on(&self) -> Option<&Date> {
        self.current()?
            .answers
            .values()
            .map(|answer| &answer.answered_on)
            .max()
    }

    /// Whether the person's own words stand in it, in any version: what others remember is written elsewhere then.
    #[must_use]
    pub fn has_own_words(&self) -> bool {
        let mut answers = self
            .versions
            .iter()
            .flat_map(|version| version.answers.values());
        answers.any(|answer| !answer.is_memory())
    }

    /// Whether no prompt was answered; the card is not asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.versions
            .iter()
            .all(|version| version.answers.is_empty())
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}
