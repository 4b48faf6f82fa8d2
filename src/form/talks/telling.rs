//! What a person did on the page, and what becomes of the record.

use serde_json::Value as Json;

use super::FIELD;
use super::parts::{HANDED, SAID};
use crate::acp::answer::Date;
use crate::acp::handed::{self, State, state};
use crate::acp::record::Record;
use crate::acp::talk::{FIELDS, MAX_TALKS};
use crate::form::Setting;
use crate::words::{Words, fill};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<'a> {
    /// The control with this id holds this now: `1` in a box that is ticked.
    Set(&'a str, &'a str),
    /// The button with this `data-act` was pressed; the place of its talk in the record.
    Pressed(&'a str, usize),
}

/// What is open and offered while the page is. Nothing of it is kept.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    is_open: bool,
    /// The name of the talk in the form; none before its first letter.
    writing: Option<String>,
    /// What was taken off last, and from which place.
    gone: Option<(usize, Json)>,
    /// What stood there for whom was ticked last, so that the next tap on it brings that back.
    unticked: Option<(String, Option<Json>)>,
    refused: bool,
}

impl Telling {
    /// Does to `record` what `told` says, on the day `today`; a talk that begins is named `stamp`, a text that no other
    /// has. None when it is nothing of this page; else the id of the element to go to, empty to stay.
    pub fn hear(
        &mut self,
        record: &mut Record,
        told: Told<'_>,
        today: &Date,
        stamp: &str,
    ) -> Option<String> {
        let next = match told {
            Told::Set(id, text) => {
                if let Some(role) = id.strip_prefix(HANDED) {
                    self.hand(record, role, !text.is_empty(), today);
                } else {
                    self.write(record, id.strip_prefix(FIELD)?, text, stamp)?;
                }
                return Some(String::new());
            }
            Told::Pressed("talk-new", _) => {
                self.refused = record.talks.is_full();
                if self.refused {
                    return Some(String::new());
                }
                self.turn_to(None);
                "talk-form"
            }
            Told::Pressed("talk-edit", at) => {
                self.turn_to(record.talks.name(at));
                "talk-form"
            }
            Told::Pressed("talk-done", _) => {
                if let Some(name) = &self.writing {
                    record.talks.drop_blank(name);
                }
                self.turn_to(None);
                self.is_open = false;
                "talk-new"
            }
            Told::Pressed("talk-remove", at) => {
                if self.writing.as_deref() == record.talks.name(at) {
                    self.is_open = false;
                    self.writing = None;
                }
                self.refused = false;
                self.gone = record.talks.take_off(at).map(|talk| (at, talk));
                "talk-back"
            }
            Told::Pressed("talk-back", _) => {
                let (at, talk) = self.gone.take()?;
                record.talks.put_back(at, talk);
                let name = record.talks.name(at).unwrap_or_default();
                return Some(["talk-edit", name].join("-"));
            }
            Told::Pressed(..) => return None,
        };
        Some(next.to_string())
    }

    /// The form, with this talk or a new one.
    fn turn_to(&mut self, name: Option<&str>) {
        self.is_open = true;
        self.refused = false;
        self.writing = name.map(Into::into);
    }

    fn write(&mut self, record: &mut Record, field: &str, text: &str, stamp: &str) -> Option<()> {
        FIELDS.iter().find(|(name, _)| *name == field)?;
        // An empty field of a talk that has not begun begins none.
        if self.writing.is_none() && text.is_empty() {
            return Some(());
        }
        let name = self.writing.get_or_insert_with(|| stamp.to_string());
        self.is_open = true;
        self.refused = !record.talks.write(name, field, text);
        if self.refused {
            self.writing = None;
        }
        Some(())
    }

    /// Handed over today, or not after all; what the same tap did before is undone.
    fn hand(&mut self, record: &mut Record, role: &str, is_given: bool, today: &Date) {
        let since = record.current().map(|version| version.created_on.clone());
        let given =
            |stored: Option<&Json>| matches!(state(stored, since.as_ref()), State::Given(_));
        let before = record.handed.remove(role);
        if given(before.as_ref()) == is_given {
            // It stands like this already: the page set it, not the person.
            record
                .handed
                .extend(before.map(|day| (role.to_string(), day)));
            return;
        }
        let earlier = self
            .unticked
            .take()
            .filter(|(whose, day)| whose == role && given(day.as_ref()) == is_given);
        let today = || is_given.then(|| Json::String(today.as_str().to_string()));
        let after = earlier.map_or_else(today, |(_, day)| day);
        record
            .handed
            .extend(after.map(|day| (role.to_string(), day)));
        self.unticked = Some((role.to_string(), before));
    }

    /// How the controls of the page stand for `record`.
    #[must_use]
    pub fn settings(&self, record: &Record, all: &Words) -> Vec<Setting> {
        let limit = MAX_TALKS.to_string();
        let refused = if self.refused {
            fill(all.talks().full, &[("limit", &limit)])
        } else {
            String::new()
        };
        let mut settings = vec![
            Setting::Says("talk-refused".into(), refused),
            Setting::Marked("talk-form".into(), "hidden", !self.is_open),
            Setting::Marked("talk-new".into(), "hidden", self.is_open),
            Setting::Marked("talk-back".into(), "hidden", self.gone.is_none()),
        ];
        let talk = self
            .writing
            .as_ref()
            .and_then(|name| record.talks.named(name));
        for (field, _) in FIELDS {
            let text = talk.map_or("", |talk| talk.typed(field));
            settings.push(Setting::Holds([FIELD, field].concat(), text.into()));
        }
        for row in handed::of(record) {
            let id = [HANDED, row.role].concat();
            let words = all.handed();
            let (is_given, says, day) = match &row.state {
                State::NotYet => (false, words.not_yet, None),
                State::Earlier(day) => (false, words.earlier, Some(day)),
                State::Given(day) => (true, words.given, Some(day)),
            };
            let day = day.map(Date::in_words).unwrap_or_default();
            settings.push(Setting::Says(
                [&id, SAID].concat(),
                fill(says, &[("date", &day)]),
            ));
            settings.push(Setting::Checked(id, is_given));
        }
        settings
    }
}
