//! A backup: one record as a plain file that the person keeps where they like
//! (`docs/decisions/0017-a-register-of-people.md`).
//!
//! ```text
//! {"engawa":"backup","form":1,"check":"1a2b3c4d","name":"花子","saved_on":"2026-11-22","envelope":{…}}
//! ```
//!
//! `check` is the CRC-32 of every byte behind it: a file is the one that was written, or it is refused. `envelope` is
//! what a slot holds. Whoever writes the file anew in another layout spoils it; a line end behind it does no harm.

use std::fmt::Write as _;

use serde_json::Value as Json;

use super::envelope::{self, Damage, Envelope};
use super::outcome::SaveError;
use super::people::{People, shortened};
use super::restore::MAX_BYTES;
use super::store::Store;
use super::{Keys, Vault};
use crate::acp::answer::Date;
use crate::acp::record::Record;

/// The form of the file.
pub const FORM: u64 = 1;
/// The longest file that is looked at: the longest envelope, and what stands around it.
pub const MAX_FILE: usize = MAX_BYTES + 1024;

/// What every backup begins with.
const LABEL: &str = "{\"engawa\":\"backup\",\"form\":";
/// What stands between the form and the check.
const CHECK: &str = ",\"check\":\"";
/// What stands between the check and what is checked.
const CHECKED: &str = "\",";
/// What stands before the envelope. No name can hold it: in it, these signs are escaped.
const ENVELOPE: &str = ",\"envelope\":";

/// A backup that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// Whose record it is; empty when it had no name.
    pub name: String,
    /// The day it was made.
    pub saved_on: Date,
    /// The record.
    pub record: Record,
}

/// Why a file is not taken. Nothing was changed.
#[derive(Clone, Debug, PartialEq)]
pub enum BackupRefusal {
    /// No backup of えんがわ.
    NotOurs,
    /// One that lost or changed something.
    Damaged,
    /// Made by a newer えんがわ: as much of it as can be read, to be shown and not to be taken.
    Newer(Option<Box<Backup>>),
    /// Larger than [`MAX_FILE`]; not looked at.
    TooLarge,
}

/// Whether nothing that a person wrote is in `record`: then a backup may go into it. That a mode was begun is nothing;
/// every field that this function does not know is something.
#[must_use]
pub fn is_unwritten(record: &Record) -> bool {
    let mut bare = Record::new(&record.id);
    bare.mode.clone_from(&record.mode);
    if record.is_empty() {
        bare.versions.clone_from(&record.versions);
    }
    *record == bare
}

/// What a person sees of a backup before taking it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The day of the newest answer, if there is any.
    pub newest: Option<Date>,
    /// How many versions there are.
    pub versions: usize,
    /// How many prompts the newest version answers.
    pub answers: usize,
    /// Whether there is a card.
    pub has_card: bool,
}

impl Backup {
    /// The text of the file.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut checked = String::from("\"name\":");
        checked.push_str(&Json::from(shortened(&self.name)).to_string());
        checked.push_str(",\"saved_on\":");
        checked.push_str(&Json::from(self.saved_on.as_str()).to_string());
        checked.push_str(ENVELOPE);
        checked.push_str(&envelope::seal(&self.record, 1));
        checked.push('}');
        let mut text = String::from(LABEL);
        let _ = write!(text, "{FORM}{CHECK}{}{CHECKED}", envelope::crc(&checked));
        text + &checked
    }

    /// What the file is called: 「engawa-花子-2026-11-22.json」, the name where there are `several` people. Of the name
    /// stands what every disk takes.
    #[must_use]
    pub fn file_name(&self, several: bool) -> String {
        let mut name = String::from("engawa-");
        let before = name.len();
        if several {
            name.extend(self.name.chars().filter(|c| {
                c.is_ascii_alphanumeric()
                    || matches!(c, '\u{3005}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fc}')
                    || matches!(c, '\u{4e00}'..='\u{9fff}')
            }));
        }
        if name.len() > before {
            name.push('-');
        }
        name.push_str(self.saved_on.as_str());
        name.push_str(".json");
        name
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    /// When it is not what was written, or a newer えんがわ wrote it.
    pub fn read(text: &str) -> Result<Self, BackupRefusal> {
        if text.len() > MAX_FILE {
            return Err(BackupRefusal::TooLarge);
        }
        let text = text.trim_start_matches('\u{FEFF}').trim();
        let behind = text.strip_prefix(LABEL).ok_or(BackupRefusal::NotOurs)?;
        let digits = behind.find(|c: char| !c.is_ascii_digit());
        let (form, behind) = behind.split_at(digits.unwrap_or(behind.len()));
        match form.parse::<u64>() {
            Ok(FORM) => {}
            Ok(form) if form > FORM => return Err(BackupRefusal::Newer(None)),
            _ => return Err(BackupRefusal::Damaged),
        }
        checked(behind)
    }

    /// What a person sees before taking it.
    #[must_use]
    pub fn preview(&self) -> Preview {
        let versions = &self.record.versions;
        let answers = versions.iter().flat_map(|version| version.answers.values());
        Preview {
            newest: answers.map(|answer| &answer.answered_on).max().cloned(),
            versions: versions.len(),
            answers: self.record.current().map_or(0, |now| now.answers.len()),
            has_card: !self.record.card.is_empty(),
        }
    }

    /// Takes it in as a record of its own, `id`, which nobody has, and makes that the open one. What was there before
    /// stays as it is, and in the list.
    ///
    /// # Errors
    /// When there is no room. Then nothing of it is left.
    pub fn take_beside<S: Store + Clone>(
        &self,
        store: &S,
        base: &str,
        id: &str,
    ) -> Result<(), SaveError> {
        let (mut vault, _) = Vault::open(store.clone(), Keys::new(base, id));
        let taken = vault.save(&self.record).and_then(|_| {
            let mut people = People::read(store, base).map_err(SaveError::Store)?;
            people.call(id, &self.name);
            people.choose(id);
            people.keep(store, base).map_err(SaveError::Store)
        });
        if taken.is_err() {
            let _ = vault.erase();
        }
        taken
    }
}

/// What stands behind the form.
fn checked(text: &str) -> Result<Backup, BackupRefusal> {
    let damaged = || BackupRefusal::Damaged;
    let (check, checked) = text
        .strip_prefix(CHECK)
        .and_then(|behind| behind.split_once(CHECKED))
        .ok_or_else(damaged)?;
    if check != envelope::crc(checked) {
        return Err(damaged());
    }
    let (about, sealed) = checked.split_once(ENVELOPE).ok_or_else(damaged)?;
    let about: Json = serde_json::from_str(&["{", about, "}"].concat()).map_err(|_| damaged())?;
    let said = |key: &str| about.get(key).and_then(Json::as_str).unwrap_or_default();
    let sealed = sealed.strip_suffix('}').ok_or_else(damaged)?;
    let envelope = envelope::open(sealed).map_err(|damage| match damage {
        Damage::TooLarge => BackupRefusal::TooLarge,
        _ => BackupRefusal::Damaged,
    })?;
    let backup = |envelope: &Envelope| {
        Some(Backup {
            name: shortened(said("name")),
            saved_on: Date::parse(said("saved_on")).unwrap_or_default(),
            record: envelope.record()?.clone(),
        })
    };
    let backup = backup(&envelope);
    if envelope.is_newer() {
        return Err(BackupRefusal::Newer(backup.map(Box::new)));
    }
    backup.ok_or_else(damaged)
}
