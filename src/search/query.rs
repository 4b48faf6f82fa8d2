//! The words of a question.

use super::kana::{is_hiragana, voiced};
use super::read::Read;
use crate::content::readings::{Readings, is_kanji};

/// One word that must be found.
#[derive(Clone, Debug)]
pub(super) struct Term<'q> {
    /// As it was typed, when it has kanji: then it is also looked for as it stands.
    pub(super) written: Option<&'q str>,
    /// The ways it is read; いたみ止め is いたみとめ or いたみどめ.
    pub(super) reads: [Read; 2],
}

impl Term<'_> {
    /// One or two kana stand within many words: they count where a word begins, if one does.
    pub(super) fn is_short(&self) -> bool {
        let [read, _] = &self.reads;
        self.written.is_none() && read.len() < 3
    }
}

/// More words than anybody types are not looked for.
const MOST: usize = 9;
/// What a person may type between words.
const BETWEEN: &str = " \u{3000}\t\n、。，．・？！?!,「」『』（）()：:；;/／";

/// What joins words, where a whole question is typed in kana.
const PARTICLES: &str = "がをはにでのと";

/// How a question is understood: each, when those before it found nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Attempt {
    /// As it was typed.
    Typed,
    /// The same, and short words may stand within others.
    Anywhere,
    /// Without the letters at its end: 「いたm」 is 「いたみ」 half typed.
    Half,
    /// The words within a sentence: 「退院後の生活」 is 退院, 後, 生活.
    Within,
    /// The words between particles: 「くすりがのめない」 is くすり, のめない.
    Between,
}

impl Attempt {
    pub(super) const ALL: [Self; 5] = [
        Self::Typed,
        Self::Anywhere,
        Self::Half,
        Self::Within,
        Self::Between,
    ];
}

/// The words that must be found.
pub(super) fn terms<'q>(
    readings: &Readings<'_>,
    query: &'q str,
    attempt: Attempt,
) -> Vec<Term<'q>> {
    let mut words = Vec::new();
    let mut least = 1;
    match attempt {
        Attempt::Typed | Attempt::Anywhere => split(query, "", &mut words),
        Attempt::Half => {
            let kana = query.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            split(kana, "", &mut words);
        }
        Attempt::Within => within(readings, query, &mut words),
        Attempt::Between => {
            split(query, PARTICLES, &mut words);
            least = 2;
        }
    }
    let mut terms = Vec::new();
    for word in words {
        let reads = [
            Read::new(readings, word),
            Read::with(readings, word, voiced),
        ];
        let [read, _] = &reads;
        if read.len() >= least && terms.len() < MOST {
            let written = word.contains(is_kanji).then_some(word);
            terms.push(Term { written, reads });
        }
    }
    terms
}

fn split<'q>(query: &'q str, more: &str, words: &mut Vec<&'q str>) {
    words.extend(query.split(|c| BETWEEN.contains(c) || more.contains(c)));
}

fn within<'q>(readings: &Readings<'_>, query: &'q str, words: &mut Vec<&'q str>) {
    let (mut begin, mut at) = (0, 0);
    for (piece, reading) in readings.pieces(query) {
        let is_letter = |c: char| !is_hiragana(c) && !BETWEEN.contains(c);
        if reading.is_some() || !piece.contains(is_letter) {
            words.extend(query.get(begin..at));
            words.extend(reading.map(|_| piece));
            begin = at + piece.len();
        }
        at += piece.len();
    }
    words.extend(query.get(begin..at));
}
