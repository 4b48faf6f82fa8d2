//! A few words around what was found.

use std::ops::Range;

use super::index::Part;
use super::query::Term;

/// A piece of a text with what was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt<'a> {
    /// In order; `true` for what was found.
    pub pieces: Vec<(&'a str, bool)>,
    /// Whether the sentence began before it.
    pub cut_before: bool,
    /// Whether the text goes on.
    pub cut_after: bool,
}

/// Characters of an excerpt.
const LENGTH: usize = 76;
/// A sentence that begins further before what was found is cut.
const BEFORE: usize = 28;

impl<'a> Excerpt<'a> {
    /// The words of `part` around the first of `terms`; its beginning when it says none of them.
    pub(super) fn of(part: &Part<'a>, terms: &[Term<'_>]) -> Self {
        let (text, marks) = (part.text.text, part.places(terms));
        let first = marks.iter().min_by_key(|mark| mark.start);
        let (begin, end) = first.map_or((0, 0), |mark| (mark.start, mark.end));
        let (start, cut_before) = start(text, begin);
        let rest = text.get(start..).unwrap_or_default();
        let long = rest.char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| start + at);
        let stop = long.max(end);
        Self {
            pieces: pieces(text, start..stop, &marks),
            cut_before,
            cut_after: stop < text.len(),
        }
    }
}

/// Where an excerpt around `begin` starts: with its sentence, or a little before it.
fn start(text: &str, begin: usize) -> (usize, bool) {
    let before = text.get(..begin).unwrap_or_default();
    let mut start = begin;
    for (count, (at, c)) in before.char_indices().rev().enumerate() {
        if matches!(c, '。' | '\u{3000}') {
            return (start, false);
        }
        if count == BEFORE {
            return (start, true);
        }
        start = at;
    }
    (start, false)
}

/// The part `window` of `text`, cut at the marks.
fn pieces<'a>(text: &'a str, window: Range<usize>, marks: &[Range<usize>]) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut at = window.start;
    let mut push = |range: Range<usize>, found: bool| {
        let piece = text.get(range).filter(|piece| !piece.is_empty());
        pieces.extend(piece.map(|piece| (piece, found)));
    };
    while at < window.end {
        let later = marks.iter().filter(|mark| mark.end > at && mark.start < window.end);
        let next = later.min_by_key(|mark| mark.start);
        let Some(next) = next else { break };
        let (begin, end) = (next.start.max(at), next.end.min(window.end));
        push(at..begin, false);
        push(begin..end, true);
        at = end.max(at + 1);
    }
    push(at..window.end, false);
    pieces
}
