//! Which pages hold every word of a question, the best first.

use super::excerpt::Excerpt;
use super::index::{Index, Line, Page};
use super::query::{Attempt, Term, terms};

/// A page that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Its address from the site's root, without an anchor.
    pub path: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The place on the page; empty for its top.
    pub anchor: String,
    /// The heading of that place; may be empty.
    pub heading: &'a str,
    /// What stands there; nothing while the texts have not come, and for a gentle page.
    pub excerpt: Excerpt<'a>,
    /// Whether it is shown without a word of its text.
    pub gentle: bool,
}

/// What a word weighs by where it stands, and more where it begins a word or stands in several parts.
const TITLE: usize = 34;
const KEYWORD: usize = 22;
const HEADING: usize = 12;
const TEXT: usize = 3;
const BEGINS: usize = 4;
const PARTS: usize = 2;

/// Fewer pages than this are followed by those that hold only the words within the question.
const FEW: usize = 3;

impl<'a> Index<'a> {
    /// The pages that hold every word of `query`, then, when they are few, those that hold what else it may mean.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit<'a>> {
        let mut hits = Vec::new();
        for attempt in Attempt::ALL {
            let few = if attempt == Attempt::Within { FEW } else { 1 };
            if hits.len() < few {
                let terms = terms(&self.readings, query, attempt);
                self.ranked(&terms, attempt == Attempt::Typed, &mut hits);
            }
        }
        hits
    }

    fn ranked(&self, terms: &[Term<'_>], strict: bool, hits: &mut Vec<Hit<'a>>) {
        let weigh = |page| weigh(page, terms, strict);
        let weights: Vec<(usize, usize)> = self.pages.iter().map(weigh).collect();
        let most = weights.iter().map(|(weight, _)| *weight).max();
        // Few weights, few pages: no sorting, and equal pages keep their order.
        for wanted in (1..=most.unwrap_or_default()).rev() {
            for (page, (weight, part)) in self.pages.iter().zip(&weights) {
                if *weight == wanted && hits.iter().all(|hit| hit.path != page.path) {
                    hits.push(hit(page, *part, terms));
                }
            }
        }
    }
}

/// What `page` weighs for all words, nothing when it lacks one, and the part that holds most of them.
fn weigh(page: &Page<'_>, terms: &[Term<'_>], strict: bool) -> (usize, usize) {
    let mut total = 0;
    let mut in_title = true;
    let mut parts = vec![0; page.parts.len()];
    for term in terms {
        let strict = strict && term.is_short();
        let weigh = |line: &Line<'_>, weight| match line.holds(term) {
            Some(begins) if begins || !strict => weight + if begins { BEGINS } else { 0 },
            _ => 0,
        };
        let mut best = weigh(&page.title, TITLE);
        in_title &= best > 0;
        // Who writes keywords begins with the weightiest.
        for (at, keyword) in page.keywords.iter().enumerate() {
            best = best.max(weigh(keyword, KEYWORD + 2_usize.saturating_sub(at)));
        }
        let mut times = 0;
        for (part, weight) in page.parts.iter().zip(&mut parts) {
            let here = weigh(&part.heading, HEADING).max(weigh(&part.text, TEXT));
            best = best.max(here);
            *weight += here;
            times += usize::from(here > 0);
        }
        if best == 0 {
            return (0, 0);
        }
        total += best + times.min(PARTS);
    }
    // What the title says is found at the top of the page.
    let (mut best, mut most) = (0, 0);
    for (at, weight) in parts.into_iter().enumerate() {
        if weight > most && !in_title && !page.gentle {
            (best, most) = (at, weight);
        }
    }
    (total, best)
}

fn hit<'a>(page: &Page<'a>, part: usize, terms: &[Term<'_>]) -> Hit<'a> {
    let mut hit = Hit {
        path: page.path,
        title: page.title.text,
        anchor: String::new(),
        heading: "",
        excerpt: Excerpt::default(),
        gentle: page.gentle,
    };
    if part > 0 {
        hit.anchor = format!("s{part}");
    }
    if let Some(part) = page.parts.get(part) {
        hit.heading = part.heading.text;
        if !part.anchor.is_empty() {
            hit.anchor = part.anchor.to_string();
        }
        if !page.gentle {
            hit.excerpt = Excerpt::of(&part.text, terms);
        }
    }
    hit
}

impl Line<'_> {
    /// Whether the line holds `term`, and a word in it begins with it.
    fn holds(&self, term: &Term<'_>) -> Option<bool> {
        let mut found = None;
        for read in &term.reads {
            let mut from = 0;
            while let Some(at) = self.read.find(read, from) {
                if self.read.begins_word(at, self.text) {
                    return Some(true);
                }
                found = Some(false);
                from = at + 1;
            }
        }
        let is_written = |written| self.text.contains(written);
        found.or(term.written.is_some_and(is_written).then_some(false))
    }
}
