//! A text as it is read, and where each kana of it came from.

use std::ops::Range;

use super::kana::{fold, is_hiragana};
use crate::content::readings::{Readings, is_kanji};

/// The reading of a text.
#[derive(Clone, Debug, Default)]
pub struct Read {
    kana: String,
    /// Where each piece begins: in the kana, in the text.
    pieces: Vec<(usize, usize)>,
}

impl Read {
    /// Reads `text`.
    #[must_use]
    pub fn new(readings: &Readings<'_>, text: &str) -> Self {
        let mut read = Self::default();
        let mut at = 0;
        for (piece, reading) in readings.pieces(text) {
            read.pieces.push((read.kana.len(), at));
            for c in reading.unwrap_or(piece).chars() {
                fold(c, &mut read.kana);
            }
            at += piece.len();
        }
        read
    }

    /// How the whole of it is read.
    #[must_use]
    pub fn kana(&self) -> &str {
        &self.kana
    }

    /// The places in the kana where `term` stands.
    pub(super) fn places(&self, term: &str) -> impl Iterator<Item = Range<usize>> {
        let places = self.kana.match_indices(term);
        places.map(|(at, found)| at..at + found.len())
    }

    /// The part of the text that is read as this part of the kana: whole words.
    pub(super) fn source(&self, kana: &Range<usize>, text: &str) -> Range<usize> {
        let begins_by = |at: usize| self.pieces.partition_point(|(begin, _)| *begin <= at);
        let piece = |number: usize| self.pieces.get(number).copied();
        let start = begins_by(kana.start)
            .checked_sub(1)
            .and_then(piece)
            .map_or(0, |(_, at)| at);
        let next = begins_by(kana.end);
        // What is not sounded, a ー, belongs to what stands before it.
        let end = match next.checked_sub(1).and_then(piece) {
            Some((begin, at)) if begin == kana.end => at,
            _ => piece(next).map_or(text.len(), |(_, at)| at),
        };
        start..end.max(start)
    }

    /// Whether a word of `text`, which was read, begins at this place of the kana.
    pub(super) fn begins_word(&self, kana: usize, text: &str) -> bool {
        let piece = self
            .pieces
            .partition_point(|(begin, _)| *begin <= kana)
            .checked_sub(1)
            .and_then(|number| self.pieces.get(number));
        let Some((before, after)) = piece
            .filter(|(begin, _)| *begin == kana)
            .and_then(|(_, at)| text.split_at_checked(*at))
        else {
            return false;
        };
        begins_word(before, after)
    }
}

/// Whether a word begins where `after` follows `before`: a kanji does, kana and letters where they are the first of
/// their kind, ひらがな only where no other letter is joined to it.
pub(super) fn begins_word(before: &str, after: &str) -> bool {
    let kind = |c: char| match c {
        c if is_kanji(c) => 4,
        'ァ'..='ー' => 3,
        c if is_hiragana(c) => 2,
        c if c.is_ascii_alphanumeric() => 1,
        _ => 0,
    };
    let kind_before = before.chars().next_back().map_or(0, kind);
    match after.chars().next().map_or(0, kind) {
        4 => true,
        2 => kind_before == 0,
        kind => kind != kind_before,
    }
}
