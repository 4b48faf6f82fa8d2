//! Whether people can read it: the rules R1 to R20 of `acp.md` 6.1, for every text a resident sees.
//!
//! A [`Reader`] is given the texts one by one, a TOML file with the keys that are seen, or a page with its
//! sections. What breaks a rule becomes a problem, or a warning in the [`Report`].
//!
//! Elsewhere: R14 in `questions`, R15 in `facts`, R16 for Markdown and R18 in `markdown` and `leaflet`.
//! Not built: R5 and R17, which are for a plainer level of the texts.

mod check;
mod ending;
mod fault;
mod length;
mod loaded;
mod manner;
mod notation;
mod page;
mod report;
mod score;
mod scripts;
pub(crate) mod seen;
mod sentences;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::cell::RefCell;
use std::collections::BTreeSet;

pub use fault::{Finding, Grade, Rule};
pub use report::{Figures, Report};
pub(crate) use vocabulary::Katakana;

use seen::Seen;
use vocabulary::{Vocabulary, explained};

use super::glossary::Glossary;
use super::markdown::ADD_NUMBER;
use super::phones::Phones;
use super::problem::Problems;
use super::table::Table;

/// What a text is, which decides what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Sentences, a name, a label.
    Text,
    /// Sentences that are read as a whole, as a section is: their score counts too.
    Card,
    /// What a person is asked.
    Question,
}

/// Reads texts as a resident does, and keeps what it finds.
pub(crate) struct Reader<'a> {
    vocabulary: Vocabulary<'a>,
    /// None when they can't be read: then no number is called unknown.
    phones: Option<&'a Phones>,
    findings: RefCell<Vec<Finding>>,
    files: RefCell<Vec<Figures>>,
}

/// What the texts of one file share.
struct Place<'f> {
    file: &'f str,
    /// Foreign words that the file explains.
    explained: BTreeSet<String>,
    /// Whether it explains loaded words, and so has to name them.
    names_loaded_words: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        glossary: &'a Glossary,
        katakana: &'a Katakana,
        phones: Option<&'a Phones>,
    ) -> Self {
        Self {
            vocabulary: Vocabulary::new(glossary, katakana, phones),
            phones,
            findings: RefCell::default(),
            files: RefCell::default(),
        }
    }

    /// Reads what is seen of a TOML file.
    pub(crate) fn table(&self, table: &Table<'_>, seen: Seen) {
        for (path, kind) in seen {
            for texts in table.spoken_together(path) {
                self.texts(table.path(), &texts, *kind);
                for (line, text) in &texts {
                    let unknown = self.phones.map(|phones| phones.unknown_in(text));
                    for number in unknown.into_iter().flatten() {
                        let what = format!("電話番号 {number} が content/phones.toml にありません");
                        table.problem_on(*line, what, ADD_NUMBER);
                    }
                }
            }
        }
    }

    /// Reads texts that stand together, each with its line.
    pub(crate) fn texts(&self, file: &str, texts: &[(usize, String)], kind: Kind) {
        let place = Place {
            file,
            explained: texts.iter().flat_map(|(_, text)| explained(text)).collect(),
            names_loaded_words: false,
        };
        let mut figures = self.figures(file);
        self.read(&place, texts, kind, &mut figures);
        self.files.borrow_mut().push(figures);
    }

    /// Reads what stands beside a page, and is no part of its length: a lecturer's notes.
    pub(crate) fn beside(&self, file: &str, texts: &[(usize, String)]) {
        let place = Place {
            file,
            explained: texts.iter().flat_map(|(_, text)| explained(text)).collect(),
            names_loaded_words: false,
        };
        self.read(&place, texts, Kind::Text, &mut Figures::default());
    }

    /// Leaves files out of the table of figures: a list of numbers has no length to look at.
    pub(crate) fn uncounted(&self, folder: &str) {
        let mut files = self.files.borrow_mut();
        files.retain(|figures| !figures.file.starts_with(folder));
    }

    /// Gives the errors to `problems`, and reports the rest.
    pub(crate) fn finish(self, problems: &Problems) -> Report {
        let (report, errors) = Report::new(self.findings.into_inner(), self.files.into_inner());
        for error in errors {
            problems.add(&error.file, error.line, error.summary(), error.remedy);
        }
        report
    }

    /// The figures of `file` so far.
    fn figures(&self, file: &str) -> Figures {
        let mut files = self.files.borrow_mut();
        let known = files.iter().position(|figures| figures.file == file);
        known.map_or_else(
            || Figures {
                file: file.into(),
                ..Figures::default()
            },
            |at| files.swap_remove(at),
        )
    }
}
