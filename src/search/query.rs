//! The words of a question.

use super::kana::{fold, is_hiragana, voiced};
use super::read::Read;
use crate::content::readings::{Readings, is_kanji};

/// One word that must be found.
#[derive(Clone, Debug)]
pub(super) struct Term<'q> {
    /// As it was typed, when it has kanji: then it is also looked for as it stands.
    pub(super) written: Option<&'q str>,
    /// As it is read.
    pub(super) kana: String,
    /// As it is read where a word behind kana sounds otherwise: いたみ止め.
    voiced: String,
}

impl<'q> Term<'q> {
    fn new(readings: &Readings<'_>, typed: &'q str) -> Option<Self> {
        let kana = Read::new(readings, typed).kana().to_string();
        let written = typed.contains(is_kanji).then_some(typed);
        let voiced = voiced_behind_kana(readings, typed);
        (!kana.is_empty()).then_some(Self {
            written,
            kana,
            voiced,
        })
    }

    /// The ways it is read.
    pub(super) fn kanas(&self) -> impl Iterator<Item = &str> {
        let other = (self.voiced != self.kana).then_some(self.voiced.as_str());
        std::iter::once(self.kana.as_str()).chain(other)
    }

    /// One or two kana stand within many words: they count where a word begins, if one does.
    pub(super) fn is_short(&self) -> bool {
        self.written.is_none() && self.kana.chars().count() < 3
    }
}

fn voiced_behind_kana(readings: &Readings<'_>, typed: &str) -> String {
    let (mut out, mut behind_kana) = (String::new(), false);
    for (piece, reading) in readings.pieces(typed) {
        for (at, c) in reading.unwrap_or(piece).chars().enumerate() {
            let voices = at == 0 && behind_kana && reading.is_some();
            fold(if voices { voiced(c) } else { c }, &mut out);
        }
        behind_kana = reading.is_none() && piece.contains(is_hiragana);
    }
    out
}

/// What a person may type between words.
const BETWEEN: &str = "、。，．・？！?!,「」『』（）()：:；;/／";

/// The question as it was typed.
pub(super) fn typed<'q>(readings: &Readings<'_>, query: &'q str) -> Vec<Term<'q>> {
    let words = query.split(|c: char| c.is_whitespace() || BETWEEN.contains(c));
    words
        .filter_map(|word| Term::new(readings, word))
        .collect()
}

/// The same without letters behind kana: 「いたm」 is 「いたみ」 half typed.
pub(super) fn half_typed<'q>(readings: &Readings<'_>, query: &'q str) -> Vec<Term<'q>> {
    let kana = query.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    match kana.chars().next_back() {
        Some(last) if is_hiragana(last) => typed(readings, kana),
        _ => Vec::new(),
    }
}

/// The words within the question, where somebody wrote a sentence: 「退院後の生活」 is 退院, 後, 生活.
pub(super) fn within<'q>(readings: &Readings<'_>, query: &'q str) -> Vec<Term<'q>> {
    let mut words = Vec::new();
    let (mut begin, mut at) = (0, 0);
    let known = |from: usize, to: usize| query.get(from..to).filter(|word| !word.is_empty());
    for (piece, reading) in readings.pieces(query) {
        let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, 'ァ'..='ー' | '０'..='ﾟ');
        if reading.is_some() || !piece.contains(letter) {
            words.extend(known(begin, at));
            words.extend(reading.map(|_| piece));
            begin = at + piece.len();
        }
        at += piece.len();
    }
    words.extend(known(begin, at));
    words
        .into_iter()
        .filter_map(|word| Term::new(readings, word))
        .collect()
}
