//! A text as it is read, and where each kana of it came from.

use std::ops::Range;

use super::kana::{Kana, fold, is_hiragana};
use crate::content::readings::{Readings, is_kanji};

/// The reading of a text.
#[derive(Clone, Debug, Default)]
pub struct Read(Kana);

impl Read {
    /// Reads `text`.
    #[must_use]
    pub fn new(readings: &Readings<'_>, text: &str) -> Self {
        Self::with(readings, text, |c| c)
    }

    /// The same, where `behind_kana` sounds the first kana of each word that stands behind kana.
    pub(super) fn with(
        readings: &Readings<'_>,
        text: &str,
        behind_kana: impl Fn(char) -> char,
    ) -> Self {
        let (mut kana, mut at, mut is_behind) = (Kana::new(), 0, false);
        for (piece, reading) in readings.pieces(text) {
            for mut c in reading.unwrap_or(piece).chars() {
                if is_behind && reading.is_some() {
                    c = behind_kana(c);
                }
                is_behind = false;
                fold(c, at, &mut kana);
            }
            is_behind = reading.is_none() && piece.starts_with(is_hiragana);
            at += piece.len();
        }
        Self(kana)
    }

    /// How the whole of it is read.
    #[must_use]
    pub fn kana(&self) -> String {
        self.0.iter().map(|(c, _)| c).collect()
    }

    pub(super) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The first place from `from` on where `term` is read.
    pub(super) fn find(&self, term: &Self, from: usize) -> Option<usize> {
        let alike = |at: &usize| {
            let rest = self.0.iter().skip(*at).map(|(c, _)| c);
            rest.take(term.len()).eq(term.0.iter().map(|(c, _)| c))
        };
        (from..(self.len() + 1).saturating_sub(term.len())).find(alike)
    }

    /// Where the text is read as the `length` kana from `at`: whole words of it.
    pub(super) fn source(&self, at: usize, length: usize, text: &str) -> Range<usize> {
        let place = |at: usize| self.0.get(at).map_or(text.len(), |(_, place)| *place);
        let last = place((at + length).saturating_sub(1));
        let mut end = at + length;
        while place(end) == last && end < self.len() {
            end += 1;
        }
        place(at)..place(end)
    }

    /// Whether a word begins at this place.
    pub(super) fn begins_word(&self, at: usize, text: &str) -> bool {
        let place = |at: usize| self.0.get(at).map(|(_, place)| *place);
        let Some(here) = place(at) else { return false };
        let (before, after) = text.split_at_checked(here).unwrap_or_default();
        (at == 0 || place(at - 1) != Some(here)) && begins_word(before, after)
    }
}

/// Whether a word begins where `after` follows `before`: a kanji does, katakana and letters where they are the first
/// of their kind, ひらがな only where no other letter is joined to it.
fn begins_word(before: &str, after: &str) -> bool {
    let kind = |c: Option<char>| match c {
        Some(c) if is_kanji(c) => 4,
        Some('ァ'..='ー') => 3,
        Some('ぁ'..='ゖ') => 2,
        Some('0'..='9' | 'A'..='Z' | 'a'..='z') => 1,
        _ => 0,
    };
    let (last, first) = (kind(before.chars().next_back()), kind(after.chars().next()));
    match first {
        4 => true,
        2 => last == 0,
        _ => first != last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Read, &str) {
        let words = [("看護", "かんご"), ("訪問", "ほうもん"), ("止", "と")];
        (Read::new(&Readings::new(words.into()), text), text)
    }

    #[test]
    fn a_text_is_read_and_knows_its_places() {
        let (text, source) = read("訪問看護ステーションへ");
        assert_eq!(text.kana(), "ほうもんかんごすてしよんへ");
        let (term, _) = read("かんごすて");
        let at = text.find(&term, 0).unwrap();
        assert_eq!(&source[text.source(at, term.len(), source)], "看護ステー");
        assert!(text.begins_word(at, source) && !text.begins_word(at + 1, source));
        assert_eq!(text.find(&term, at + 1), None);
    }

    #[test]
    fn part_of_a_word_is_shown_whole() {
        let (text, source) = read("訪問する");
        assert_eq!(&source[text.source(1, 1, source)], "訪問");
        assert_eq!(&source[text.source(3, 2, source)], "訪問す");
    }

    #[test]
    fn a_word_behind_kana_may_sound_otherwise() {
        let words = Readings::new(vec![("止", "とめ"), ("薬", "くすり")]);
        let sounded = |text| Read::with(&words, text, |_| 'ど').kana();
        assert_eq!(sounded("いたみ止"), "いたみどめ");
        assert_eq!(sounded("薬止"), "くすりとめ");
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        let (nothing, _) = read("");
        let (text, source) = read("看護");
        assert_eq!(nothing.find(&text, 0), None);
        assert_eq!(text.source(9, 9, source), 6..6);
        assert!(!text.begins_word(9, source));
    }
}
