//! Everything one person has answered: the document the vault keeps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Date, EnteredBy, Unknown};
use super::handed::Handed;
use super::talk::TalkLog;
use crate::care::card::Card;

/// The schema this version of えんがわ reads and writes. A record with a larger number is shown, never written.
pub const SCHEMA: u32 = 1;

/// The id of a prompt, such as `V1`.
pub type PromptId = String;

/// One person's record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The schema it was written with.
    pub schema: u32,
    /// Which record on this device; part of the storage key.
    pub id: String,
    /// The mode the person chose last, by its id in `questionnaire.toml`; empty before the first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mode: String,
    /// The card for the refrigerator.
    #[serde(default, skip_serializing_if = "Card::is_unwritten")]
    pub card: Card,
    /// What was talked over.
    #[serde(default, skip_serializing_if = "TalkLog::is_empty")]
    pub talks: TalkLog,
    /// To whom the paper was handed.
    #[serde(default, skip_serializing_if = "Handed::is_empty")]
    pub handed: Handed,
    /// Oldest first; the last one is being written. Never empty once something was answered.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// One dated state of the answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// 第○版, from 1.
    pub no: u32,
    /// The day it was begun.
    pub created_on: Date,
    /// Whose words it holds (`setup` prompt G2).
    #[serde(default)]
    pub entered_by: EnteredBy,
    /// By prompt id.
    #[serde(default)]
    pub answers: BTreeMap<PromptId, Answer>,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Record {
    /// An empty record for the id `id`.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            schema: SCHEMA,
            id: id.into(),
            mode: String::new(),
            card: Card::default(),
            talks: TalkLog::default(),
            handed: Handed::new(),
            versions: Vec::new(),
            unknown: Unknown::new(),
        }
    }

    /// The version being written, if any answer was ever given.
    #[must_use]
    pub fn current(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The version being written; begun on `today` when there is none.
    pub fn current_mut(&mut self, today: &Date) -> &mut Version {
        let begun = || Version {
            no: 1,
            created_on: today.clone(),
            ..Version::default()
        };
        let last = self.versions.pop().unwrap_or_else(begun);
        self.versions.push_mut(last)
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

    /// Whether no prompt was answered; the card is not asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.versions
            .iter()
            .all(|version| version.answers.is_empty())
    }
}
