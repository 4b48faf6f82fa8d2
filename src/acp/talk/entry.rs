//! One talk, as it is shown and printed.

use serde_json::{Map, Value as Json};

use super::{FIELDS, NEXT_ON, ON, PRESENT, text};
use crate::acp::answer::Date;
use crate::words::{Words, fill};

/// One talk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TalkEntry<'a>(&'a Map<String, Json>);

impl<'a> TalkEntry<'a> {
    pub(super) const fn new(entry: &'a Map<String, Json>) -> Self {
        Self(entry)
    }

    /// What was typed into a line of [`super::FIELDS`].
    #[must_use]
    pub fn typed(self, field: &str) -> &'a str {
        text(self.0, field)
    }

    /// The day it took place, if one is written.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        Date::parse(self.typed(ON))
    }

    /// Whether nothing is written of it.
    #[must_use]
    pub fn is_blank(self) -> bool {
        let mut lines = FIELDS.iter().map(|(field, _)| self.typed(field));
        lines.all(|text| text.trim().is_empty())
    }

    /// What a line says on paper: a day in words; empty where nothing is written.
    #[must_use]
    pub fn shown(self, field: &str) -> String {
        let typed = self.typed(field).trim();
        match Date::parse(typed).filter(|_| is_day(field)) {
            Some(day) => day.in_words(),
            None => typed.to_string(),
        }
    }

    /// Every line in which something is written, in order: its label, and what it says.
    #[must_use]
    pub fn lines(self, words: &Words) -> Vec<(&'static str, String)> {
        let lines = FIELDS.iter().map(|(field, _)| (*field, self.shown(field)));
        let written = lines.filter(|(_, text)| !text.is_empty());
        written
            .map(|(field, text)| (label(field, words), text))
            .collect()
    }

    /// The same for a paper, a text a line: 「いた人: 長女、訪問看護師」. Its day is its heading there ([`Self::title`]).
    #[must_use]
    pub fn in_words(self, words: &Words) -> Vec<String> {
        let titled = words.state().titled;
        let lines = self.lines(words).into_iter();
        let on = label(ON, words);
        lines
            .filter(|(title, _)| *title != on)
            .map(|(title, text)| fill(titled, &[("title", title), ("text", &text)]))
            .collect()
    }

    /// Its day in words, or that there is none.
    #[must_use]
    pub fn title(self, words: &Words) -> String {
        let mut title = self.shown(ON);
        if title.is_empty() {
            title.push_str(words.talks().undated);
        }
        title
    }

    /// Who was there, as written.
    #[must_use]
    pub fn present(self) -> &'a str {
        self.typed(PRESENT).trim()
    }
}

/// What a line is called, on the screen and on paper.
#[must_use]
pub fn label(field: &str, words: &Words) -> &'static str {
    let words = words.talks();
    match field {
        ON => words.on,
        "place" => words.place,
        PRESENT => words.present,
        "said" => words.said,
        "decided" => words.decided,
        "open" => words.open,
        _ => words.next_on,
    }
}

/// Whether a line holds a day.
#[must_use]
pub fn is_day(field: &str) -> bool {
    field == ON || field == NEXT_ON
}
