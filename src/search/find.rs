//! Which pages hold every word of a question, the best first.

use std::ops::Range;

use super::excerpt::Excerpt;
use super::index::{Index, Line, Page, Part};
use super::query::{self, Term};
use super::read::begins_word;

/// A page that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Its address from the site's root, without an anchor.
    pub path: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The place on the page; empty for its top.
    pub anchor: &'a str,
    /// The heading of that place; may be empty.
    pub heading: &'a str,
    /// What stands there; none while the texts have not come, and for a gentle page.
    pub excerpt: Excerpt<'a>,
    /// Whether it is shown without a word of its text.
    pub gentle: bool,
}

/// How a word stands in a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stands {
    Within,
    Begins,
}

impl<'a> Index<'a> {
    /// The pages that hold every word of `query`. When none does, what else it may mean is looked for.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit<'a>> {
        let typed = query::typed(&self.readings, query);
        let found = self.with_all(&typed);
        if !found.is_empty() || typed.is_empty() {
            return found;
        }
        let half = self.with_all(&query::half_typed(&self.readings, query));
        if half.is_empty() {
            self.with_all(&query::within(&self.readings, query))
        } else {
            half
        }
    }

    fn with_all(&self, terms: &[Term<'_>]) -> Vec<Hit<'a>> {
        let at_beginnings = self.ranked(terms, Stands::Begins);
        if at_beginnings.is_empty() && terms.iter().any(Term::is_short) {
            return self.ranked(terms, Stands::Within);
        }
        at_beginnings
    }

    /// `short` is how a short word has to stand.
    fn ranked(&self, terms: &[Term<'_>], short: Stands) -> Vec<Hit<'a>> {
        let weighed: Vec<(usize, Hit<'a>)> = self
            .pages
            .iter()
            .filter_map(|page| page.weighed(terms, short))
            .collect();
        let most = weighed.iter().map(|(weight, _)| *weight).max();
        // Few weights, few pages: no sorting, and equal pages keep their order.
        let weights = (0..=most.unwrap_or_default()).rev();
        let of_weight = |wanted| weighed.iter().filter(move |(weight, _)| *weight == wanted);
        weights
            .flat_map(of_weight)
            .map(|(_, hit)| hit.clone())
            .collect()
    }
}

/// What a word weighs within a line, and where one begins with it.
struct Weights(usize, usize);

const TITLE: Weights = Weights(34, 40);
const KEYWORD: Weights = Weights(22, 28);
const HEADING: Weights = Weights(12, 16);
const TEXT: Weights = Weights(3, 6);
/// A word in several parts weighs a little more.
const PARTS: usize = 2;

impl<'a> Page<'a> {
    fn weighed(&self, terms: &[Term<'_>], short: Stands) -> Option<(usize, Hit<'a>)> {
        let mut total = 0;
        let mut in_title = true;
        let mut parts = vec![0; self.parts.len()];
        for term in terms {
            let least = if term.is_short() { short } else { Stands::Within };
            let weigh = |line: &Line<'_>, weights: &Weights| match line.holds(term) {
                Some(stands) if stands < least => 0,
                Some(Stands::Begins) => weights.1,
                Some(Stands::Within) => weights.0,
                None => 0,
            };
            let title = weigh(&self.title, &TITLE);
            in_title &= title > 0;
            let keywords = self.keywords.iter().map(|word| weigh(word, &KEYWORD));
            let mut best = title.max(keywords.max().unwrap_or_default());
            let mut times = 0;
            for (part, weight) in self.parts.iter().zip(&mut parts) {
                let heading = weigh(&part.heading, &HEADING);
                let text = weigh(&part.text, &TEXT);
                best = best.max(heading).max(text);
                *weight += heading + text;
                times += usize::from(heading + text > 0);
            }
            if best == 0 {
                return None;
            }
            total += best + times.min(PARTS);
        }
        let most = parts.iter().max().filter(|most| **most > 0 && !in_title && !self.gentle);
        let best = most.and_then(|most| parts.iter().position(|weight| weight == most));
        Some((total, self.hit(best.unwrap_or_default(), terms)))
    }

    fn hit(&self, part: usize, terms: &[Term<'_>]) -> Hit<'a> {
        let part = self.parts.get(part);
        let text = part.filter(|_| !self.gentle).map(|part| Excerpt::of(part, terms));
        Hit {
            path: self.path,
            title: self.title.text,
            anchor: part.map_or("", |part| part.anchor),
            heading: part.map_or("", |part| part.heading.text),
            excerpt: text.unwrap_or_default(),
            gentle: self.gentle,
        }
    }
}

impl Line<'_> {
    fn holds(&self, term: &Term<'_>) -> Option<Stands> {
        let read = term.kanas().flat_map(|kana| self.read.places(kana));
        let mut begins = read.map(|place| self.read.begins_word(place.start, self.text));
        let mut best = begins.next();
        if best == Some(false) && begins.any(|begins| begins) {
            best = Some(true);
        }
        if best != Some(true)
            && let Some(written) = term.written
        {
            let places = self.text.match_indices(written);
            for (at, _) in places {
                let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
                best = Some(best == Some(true) || begins_word(before, after));
            }
        }
        best.map(|begins| if begins { Stands::Begins } else { Stands::Within })
    }
}

impl Part<'_> {
    /// Where the words stand in the text.
    pub(super) fn places(&self, terms: &[Term<'_>]) -> Vec<Range<usize>> {
        let mut all = Vec::new();
        let Line { text, read } = &self.text;
        for term in terms {
            let places = term.kanas().flat_map(|kana| read.places(kana));
            all.extend(places.map(|place| read.source(&place, text)));
            if let Some(written) = term.written {
                let places = text.match_indices(written);
                all.extend(places.map(|(at, found)| at..at + found.len()));
            }
        }
        all
    }
}
