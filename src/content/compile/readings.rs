//! `readings.toml`: how the words with kanji are read, for the search.
//!
//! A word that ends in kana stands for its other endings too: 動く for 動か, 動き, 動い. Where the same kanji are read
//! in two ways (行く, 行う), each word counts as it is written.

mod smallest;

use super::glossary::Glossary;
use super::table::Table;
use crate::readings::{Readings, is_kanji};
use smallest::smallest;

/// The table that the search reads with, as small as it can be.
#[derive(Clone, Debug, Default)]
pub struct ReadingTable(Vec<(String, String)>);

impl ReadingTable {
    pub(crate) fn read(table: &Table<'_>, glossary: &Glossary) -> Self {
        let terms = glossary.terms().iter();
        let mut words: Vec<(String, String)> = terms
            .filter(|term| term.term.contains(is_kanji))
            .map(|term| (term.term.clone(), hiragana(&term.reading)))
            .collect();
        for (word, reading) in table.all_texts() {
            if !word.contains(is_kanji) || !reading.chars().all(|c| is_hiragana(c) || c == 'ー') {
                table.problem_at(
                    &word,
                    format!("「{word}」の読みの書き方がちがいます"),
                    "漢字のある言葉を左に、ひらがなだけの読みを右に、\"看取り\" = \"みとり\" のように書いてください",
                );
            }
            let other = words
                .iter()
                .find(|(known, other)| *known == word && *other != reading);
            if let Some((_, other)) = other {
                table.problem_at(
                    &word,
                    format!("「{word}」の読みが、glossary.toml では「{other}」です"),
                    "どちらかに合わせてください",
                );
            }
            words.push((word, reading));
        }
        table.finish();
        Self(smallest(words))
    }

    /// The table, to read with.
    #[must_use]
    pub fn readings(&self) -> Readings<'_> {
        let words = self.0.iter().map(|(word, reading)| (&**word, &**reading));
        Readings::new(words.collect())
    }

    /// Every word with its reading, in the order of their characters.
    pub fn words(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }

    /// The words with kanji in `text` that no entry reads, each with the letters around it.
    #[must_use]
    pub fn unread(&self, text: &str) -> Vec<String> {
        let readings = self.readings();
        let (mut found, mut word, mut is_unread) = (Vec::new(), String::new(), false);
        for (piece, reading) in readings.pieces(text).chain([("", None)]) {
            if reading.is_some() || piece.contains(is_kanji) {
                word.push_str(piece);
                is_unread |= reading.is_none();
                continue;
            }
            let whole = std::mem::take(&mut word);
            if std::mem::take(&mut is_unread) {
                found.push(whole);
            }
        }
        found
    }
}

const fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

fn hiragana(text: &str) -> String {
    let small = |c: char| match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        c => c,
    };
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(words: &[(&str, &str)]) -> ReadingTable {
        let words = words
            .iter()
            .map(|(word, reading)| ((*word).into(), (*reading).into()));
        ReadingTable(smallest(words.collect()))
    }

    #[test]
    fn a_verb_is_read_with_all_its_endings() {
        let table = table(&[("動く", "うごく"), ("動き", "うごき"), ("運動", "うんどう")]);
        assert_eq!(
            table.0,
            [
                ("動".into(), "うご".into()),
                ("運動".into(), "うんどう".into())
            ]
        );
        assert_eq!(table.unread("動いて運動する"), Vec::<String>::new());
    }

    #[test]
    fn kanji_with_two_readings_are_read_as_they_are_written() {
        let table = table(&[("行く", "いく"), ("行う", "おこなう"), ("行", "ぎょう")]);
        assert_eq!(table.0.len(), 3);
        assert_eq!(table.0.first(), Some(&("行".into(), "ぎょう".into())));
        assert!(table.0.contains(&("行う".into(), "おこなう".into())));
    }

    #[test]
    fn what_others_read_alike_is_left_out() {
        let table = table(&[
            ("訪問看護", "ほうもんかんご"),
            ("看護", "かんご"),
            ("訪問", "ほうもん"),
            ("看取り", "みとり"),
        ]);
        assert_eq!(table.0.len(), 3);
    }

    #[test]
    fn an_unread_word_is_named_whole() {
        let table = table(&[("医師", "いし")]);
        assert_eq!(table.unread("副医師と看護師、医師"), ["副医師", "看護師"]);
    }
}
