//! What the tables of one region's file share: whose they are, and the numbers that are known already.

use std::cell::RefCell;

use crate::compile::facts::last_day;
use crate::compile::markdown::ADD_NUMBER;
use crate::compile::phones::{Phone, Phones, digits, shape};
use crate::compile::table::Table;

/// A number and the prefecture in whose files it stands.
pub(super) type Known = (String, String);

/// The region that is being read.
pub(super) struct Place<'a> {
    pub(super) id: String,
    pub(super) ids: &'a [String],
    pub(super) file: String,
    pub(super) name: String,
    pub(super) prefecture: String,
    pub(super) sample: bool,
    pub(super) known: &'a RefCell<Vec<Known>>,
    pub(super) phones: Option<&'a Phones>,
}

/// What a sample's numbers look like: nobody can be called by them.
const NOBODY: &str = "000-000-0000";

impl Place<'_> {
    /// The line of `number`, completed by `with`; none of a sample's. Its shape is checked, and that no other
    /// prefecture has it.
    pub(super) fn phone(
        &self,
        entry: &Table<'_>,
        key: &str,
        number: &str,
        with: impl FnOnce(Phone) -> Phone,
    ) -> Option<Phone> {
        if self.sample {
            if number != NOBODY && !number.is_empty() {
                entry.problem_at(
                    key,
                    format!("見本に、かけられる形の番号があります: {number}"),
                    format!("見本の番号は \"{NOBODY}\" にしてください"),
                );
            }
            return None;
        }
        shape::check(entry, key, number);
        let dial = digits(number);
        let twin = |(other, prefecture): &Known| *other == dial && *prefecture != self.prefecture;
        let national = self
            .phones
            .is_some_and(|phones| phones.dialled(&dial).is_some());
        if !dial.is_empty() && (national || self.known.borrow().iter().any(twin)) {
            entry.problem_at(
                key,
                format!("{number} は、ほかの県か phones.toml にもあります"),
                "番号を確かめ、まちがっているほうを直してください",
            );
        }
        self.known
            .borrow_mut()
            .push((dial, self.prefecture.clone()));
        Some(with(Phone {
            number: number.into(),
            region: self.name.clone(),
            file: self.file.clone(),
            line: entry.line_of(key),
            ..Phone::default()
        }))
    }

    /// The day that a source is of.
    pub(super) fn as_of(&self, entry: &Table<'_>) -> String {
        let as_of = entry.text("as_of");
        if !as_of.is_empty() && last_day(&as_of).is_none() {
            entry.problem_at(
                "as_of",
                format!("「as_of」が日付の形ではありません: {as_of}"),
                "\"2026\"、\"2026-07\"、\"2026-07-01\" のどれかの形で書いてください",
            );
        }
        as_of
    }

    /// A text made of names of places, which the rules of language leave alone: only its numbers are looked at.
    pub(super) fn says(&self, entry: &Table<'_>, key: &str, text: &str) {
        for number in self
            .phones
            .iter()
            .flat_map(|phones| phones.unknown_in(text))
        {
            let what = format!("電話番号 {number} が content/phones.toml にありません");
            entry.problem_at(key, what, ADD_NUMBER);
        }
    }
}
