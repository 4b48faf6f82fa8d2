//! The words an editor has declared: glossary terms, names of telephone lines, and foreign words that need no
//! explanation.

use std::collections::BTreeSet;

use super::scripts::{Script, runs};
use crate::compile::glossary::Glossary;
use crate::compile::phones::Phones;
use crate::compile::table::Table;

/// `katakana.toml`: foreign words everyone knows.
#[derive(Debug, Default)]
pub(crate) struct Katakana(BTreeSet<String>);

impl Katakana {
    pub(crate) fn read(table: &Table<'_>) -> Self {
        let mut known = BTreeSet::new();
        for (line, word) in table.spoken("words") {
            if known.contains(&word) {
                table.problem_on(
                    line,
                    format!("「{word}」が二度あります"),
                    "片方を消してください",
                );
            }
            known.insert(word);
        }
        let _ = table.texts("words");
        table.finish();
        Self(known)
    }
}

/// All of them, as the rules ask for them.
pub(super) struct Vocabulary<'a> {
    /// Glossary terms and the names of telephone lines, the longest first.
    names: Vec<&'a str>,
    katakana: &'a Katakana,
}

impl<'a> Vocabulary<'a> {
    pub(super) fn new(
        glossary: &'a Glossary,
        katakana: &'a Katakana,
        phones: Option<&'a Phones>,
    ) -> Self {
        let terms = glossary.terms().iter().map(|term| term.term.as_str());
        let lines = phones.into_iter().flat_map(Phones::all);
        let mut names: Vec<&str> = terms.chain(lines.map(|line| line.name.as_str())).collect();
        names.retain(|name| !name.is_empty());
        names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
        Self { names, katakana }
    }

    /// `text` with each declared name replaced, the longest first.
    pub(super) fn masked(&self, text: &str, with: &str) -> String {
        let names = self.names.iter();
        names.fold(text.to_string(), |text, name| text.replace(name, with))
    }

    /// The foreign words in `masked` that nobody has declared or explained.
    pub(super) fn foreign<'t>(
        &self,
        masked: &'t str,
        explained: &BTreeSet<String>,
    ) -> Vec<&'t str> {
        let unknown = |word: &&str| !self.katakana.0.contains(*word) && !explained.contains(*word);
        foreign_words(masked).into_iter().filter(unknown).collect()
    }
}

/// Foreign words with their explanation beside them: 「レスパイト（家族が休むこと）」 or the other way round.
pub(super) fn explained(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut opened = false;
    for piece in text.split_inclusive(['（', '）']) {
        let inner = piece.trim_end_matches(['（', '）']);
        let words = foreign_words(inner);
        let fills = |word: &str| opened && piece.ends_with('）') && inner == word;
        let names = |word: &str| piece.ends_with('（') && inner.ends_with(word);
        let last = words.last().filter(|word| fills(word) || names(word));
        found.extend(last.map(ToString::to_string));
        opened = piece.ends_with('（');
    }
    found
}

fn foreign_words(text: &str) -> Vec<&str> {
    let runs = runs(text).into_iter();
    runs.filter(|(script, run)| *script == Script::Katakana && run.chars().nth(1).is_some())
        .map(|(_, run)| run)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_word_beside_a_bracket_is_explained() {
        let words = explained("レスパイト（休むための入院）と、痛み止め（モルヒネ）、サービス");
        assert_eq!(
            Vec::from_iter(&words),
            ["モルヒネ", "レスパイト"],
            "サービス stands alone"
        );
        for text in [
            "ナイト。（休み）",
            "ナイト",
            "ナイト）",
            "（ナイト",
            "（長い）ナイト）",
        ] {
            assert!(explained(text).is_empty(), "{text}");
        }
    }
}
