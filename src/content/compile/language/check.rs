//! A text against the rules, sentence by sentence.

use super::fault::{Fault, Finding};
use super::report::Figures;
use super::scripts::kanji_and_letters;
use super::sentences::{is_full, sentences};
use super::{Kind, Place, Reader, ending, length, loaded, manner, notation};

impl Reader<'_> {
    /// Reads texts, and counts them.
    pub(super) fn read(
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

    pub(super) fn sentence(&self, place: &Place<'_>, line: usize, text: &str, kind: Kind) {
        let masked = self.vocabulary.masked(text, "□");
        let mut faults = length::runs_of_kanji(&masked);
        if kind != Kind::Question {
            faults.extend(length::sentence(text));
        }
        faults.extend(length::one_idea(text));
        faults.extend(ending::ending(text));
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
    pub(super) fn full_sentences(&self, text: &str) -> Vec<String> {
        let sentences = sentences(text).into_iter();
        sentences
            .filter(|sentence| is_full(sentence))
            .map(|sentence| self.vocabulary.masked(sentence, "もの"))
            .collect()
    }

    pub(super) fn note(
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
