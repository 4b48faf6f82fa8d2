//! A few words around what was found.

use std::ops::Range;

use super::index::Line;
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
    /// The words of `line` around the first of `terms`; its beginning when it says none of them.
    pub(super) fn of(line: &Line<'a>, terms: &[Term<'_>]) -> Self {
        let (text, marks) = (line.text, line.places(terms));
        let first = next(&marks, 0).unwrap_or(0..0);
        let (mut start, mut cut_before) = (first.start, false);
        let before = text.get(..start).unwrap_or_default();
        for (count, c) in before.chars().rev().enumerate() {
            if matches!(c, '。' | '\u{3000}') {
                break;
            }
            cut_before = count == BEFORE;
            if cut_before {
                break;
            }
            start -= c.len_utf8();
        }
        let rest = text.get(start..).unwrap_or_default().chars();
        let length: usize = rest.take(LENGTH).map(char::len_utf8).sum();
        let stop = first.end.max(start + length);
        let whole = text.get(start..stop).unwrap_or_default();
        let stop = start + whole.trim_end_matches('\u{3000}').len();
        Self {
            pieces: pieces(text, start..stop, &marks),
            cut_before,
            cut_after: stop < text.len(),
        }
    }
}

impl Line<'_> {
    /// Where the words stand in the text.
    fn places(&self, terms: &[Term<'_>]) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        for term in terms {
            for read in &term.reads {
                let mut from = 0;
                while let Some(at) = self.read.find(read, from) {
                    places.push(self.read.source(at, read.len(), self.text));
                    from = at + read.len();
                }
            }
            if let Some(written) = term.written {
                let place = self.text.find(written);
                places.extend(place.map(|at| at..at + written.len()));
            }
        }
        places
    }
}

/// The first of the marks that end after `at`.
fn next(marks: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let later = marks.iter().filter(|mark| mark.end > at);
    later.min_by_key(|mark| mark.start).cloned()
}

/// The part `window` of `text`, cut at the marks.
fn pieces<'a>(text: &'a str, window: Range<usize>, marks: &[Range<usize>]) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut at = window.start;
    while at < window.end {
        let mark = next(marks, at).unwrap_or(window.end..window.end);
        let (begin, end) = (mark.start.clamp(at, window.end), mark.end.min(window.end));
        pieces.extend(text.get(at..begin).map(|piece| (piece, false)));
        pieces.extend(text.get(begin..end).map(|piece| (piece, true)));
        at = end.max(begin).max(at + 1);
    }
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}
