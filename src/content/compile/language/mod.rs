//! Whether people can read it: the rules R1 to R20 of `acp.md` 6.1, for every text a resident sees.
//!
//! A [`Reader`] is given the texts one by one, a TOML file with the keys that are seen, or a page with its
//! sections. What breaks a rule becomes a problem, or a warning in the [`Report`].
//!
//! Elsewhere: R14 in `questions`, R15 in `facts`, R16 for Markdown and R18 in `markdown` and `leaflet`.
//! Not built: R5 and R17, which are for a plainer level of the texts.

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

use fault::Fault;
use scripts::kanji_and_letters;
use seen::Seen;
use sentences::{is_full, sentences};
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

    /// Reads texts, and counts them.
    fn read(
        &self,
        place: &Place<'_>,
        texts: &[(usize, String)],
        kind: Kind,
        figures: &mut Figures,
    ) {
        for (line, text) in texts {
            let (kanji, letters) = kanji_and_letters(text);
            figures.kanji += kanji;
            figures.letters += letters;
            figures.characters += text.chars().count();
            if kind == Kind::Question {
                let faults = [length::question(text), length::question_kanji(text)];
                self.note(place, *line, text, faults.into_iter().flatten());
            }
            for sentence in sentences(text) {
                self.sentence(place, *line, sentence, kind);
            }
        }
        if kind == Kind::Card {
            self.card(place, texts, figures);
        }
    }

    fn sentence(&self, place: &Place<'_>, line: usize, text: &str, kind: Kind) {
        let masked = self.vocabulary.masked(text, "□");
        let mut faults = length::runs_of_kanji(&masked);
        if kind != Kind::Question {
            faults.extend(length::sentence(text));
        }
        faults.extend(length::one_idea(text));
        faults.extend(manner::ending(text));
        faults.extend(manner::denied_twice(text));
        faults.extend(manner::office(text));
        faults.extend(notation::notation(text));
        faults.extend(manner::command(text));
        if !place.names_loaded_words {
            faults.extend(loaded::loaded(text));
        }
        self.note(place, line, text, faults);
        self.foreign(place, line, text, &masked);
    }

    /// R11: each word once in a file.
    fn foreign(&self, place: &Place<'_>, line: usize, text: &str, masked: &str) {
        for word in self.vocabulary.foreign(masked, &place.explained) {
            let fault = Fault::warning(
                11,
                format!("カタカナの言葉に説明がありません「{word}」"),
                "「レスパイト（家族が休むための入院）」のように説明するか、よく知られた言葉なら katakana.toml に足してください",
            );
            let same = |other: &Finding| other.file == place.file && other.what == fault.what;
            let known = self.findings.borrow().iter().any(same);
            self.note(place, line, text, (!known).then_some(fault));
        }
    }

    /// The sentences of a text that its score is counted from.
    fn full_sentences(&self, text: &str) -> Vec<String> {
        let sentences = sentences(text).into_iter();
        sentences
            .filter(|sentence| is_full(sentence))
            .map(|sentence| self.vocabulary.masked(sentence, "もの"))
            .collect()
    }

    fn note(
        &self,
        place: &Place<'_>,
        line: usize,
        text: &str,
        faults: impl IntoIterator<Item = Fault>,
    ) {
        let findings = faults.into_iter().map(|fault| Finding {
            file: place.file.into(),
            line,
            rule: fault.rule,
            text: text.into(),
            grade: fault.grade,
            what: fault.what,
            remedy: fault.remedy,
        });
        self.findings.borrow_mut().extend(findings);
    }
}
