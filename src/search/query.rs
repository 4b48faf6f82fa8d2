//! The words of a question.

use super::kana::is_hiragana;
use super::read::Read;
use crate::content::readings::{Readings, is_kanji};

/// One word that must be found.
#[derive(Clone, Debug)]
pub(super) struct Term<'q> {
    /// As it was typed, when it has kanji: then it is also looked for as it stands.
    pub(super) written: Option<&'q str>,
    /// As it is read.
    pub(super) kana: String,
}

impl<'q> Term<'q> {
    fn new(readings: &Readings<'_>, typed: &'q str) -> Option<Self> {
        let kana = Read::new(readings, typed).kana().to_string();
        let written = typed.contains(is_kanji).then_some(typed);
        (!kana.is_empty()).then_some(Self { written, kana })
    }

    /// One or two kana stand within many words: they count where a word begins, if one does.
    pub(super) fn is_short(&self) -> bool {
        self.written.is_none() && self.kana.chars().count() < 3
    }
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
