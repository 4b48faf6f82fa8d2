//! Makes the slides of a leaflet from its own sections (`docs/decisions/0020`).

mod items;
pub(crate) mod notes;

use notes::Written;

use super::leaflet::Leaflet;
use super::markdown::{ADD_NUMBER, PassageKind, Section};
use super::phrases::phrases;
use super::reading::Context;
use super::sources::Source;
use crate::deck::{Deck, Item, Mark, Notes, Slide, deal};
use crate::phrase::Phrases;

pub use items::item;

/// What a slide of a section takes when nobody has written how long.
const SECONDS: u32 = 60;
/// Nobody turns a page faster.
const SECONDS_LEAST: u32 = 10;

/// The slides of `leaflet`, with the notes that were written in its file.
pub(crate) fn deck(leaflet: &Leaflet, written: &[Written]) -> Deck {
    let sections: Vec<&Section> = leaflet.page.sections.iter().collect();
    let mut deck = Deck::default();
    let first = sections.iter().find(|section| section.line > 0);
    let title = written
        .iter()
        .filter(|one| first.is_none_or(|first| one.line < first.line));
    deck.notes = joined(title);
    for (at, section) in sections.iter().enumerate() {
        let ends = sections.get(at + 1).map_or(usize::MAX, |next| next.line);
        let own = written
            .iter()
            .filter(|one| section.line > 0 && (section.line..ends).contains(&one.line));
        let slides = slides(&section.heading, items::of(section), &joined(own));
        if slides.len() > 1 {
            deck.split.push(section.heading.text());
        }
        deck.slides.extend(slides);
    }
    deck
}

/// Slides with one heading, as many as `items` take. The notes stand with the first, their time is shared.
#[must_use]
pub fn slides(heading: &Phrases, items: Vec<Item>, notes: &Notes) -> Vec<Slide> {
    let dealt = deal(items);
    let of = dealt.len();
    let seconds = match notes.seconds {
        0 => SECONDS,
        all => (all / u32::try_from(of).unwrap_or(1).max(1)).max(SECONDS_LEAST),
    };
    let slide = |(at, items): (usize, Vec<Item>)| Slide {
        heading: heading.clone(),
        part: (at + 1, of),
        items,
        notes: Notes {
            seconds,
            said: notes.said.clone(),
        },
    };
    dealt.into_iter().enumerate().map(slide).collect()
}

/// What a leaflet's poster says, as a list.
#[must_use]
pub fn points(leaflet: &Leaflet) -> Vec<Item> {
    let points = leaflet.points.iter();
    points.map(|text| item(Mark::Bullet, text)).collect()
}

/// Where it comes from, as a list.
#[must_use]
pub fn sources(leaflet: &Leaflet, all: &[Source]) -> Vec<Item> {
    let ids = leaflet.sources.iter();
    let known = ids.filter_map(|id| all.iter().find(|source| source.id == *id));
    known
        .map(|source| {
            let year = source.date.get(..4).unwrap_or_default();
            let dated = year.chars().all(|c| c.is_ascii_digit());
            let from = [source.publisher.as_str(), if dated { year } else { "" }];
            let from: Vec<&str> = from.into_iter().filter(|text| !text.is_empty()).collect();
            let text = format!("{}（{}）", source.title, from.join("、"));
            item(Mark::Bullet, &text)
        })
        .collect()
}

/// Every note is spoken in a hall: the rules of language hold for it, and its numbers are looked up.
pub(crate) fn check(written: &[Written], path: &str, context: &Context<'_>) {
    let problems = context.problems;
    for one in written {
        if one.notes.said.is_empty() {
            problems.add(
                path,
                one.line,
                "講師のメモに、文がありません",
                "話すことを書くか、メモの 2 行を消してください",
            );
        }
        let texts: Vec<(usize, String)> = one.texts().collect();
        context.reader.beside(path, &texts);
        for (line, text) in &texts {
            let unknown = context.phones.map(|phones| phones.unknown_in(text));
            for number in unknown.into_iter().flatten() {
                let what = format!("電話番号 {number} が content/phones.toml にありません");
                problems.add(path, *line, what, ADD_NUMBER);
            }
        }
    }
}

fn joined<'w>(written: impl Iterator<Item = &'w Written>) -> Notes {
    written.fold(Notes::default(), |mut all, one| {
        all.seconds += one.notes.seconds;
        all.said.extend(one.notes.said.iter().cloned());
        all
    })
}

/// Whether a passage stands on a slide. Lines to write on and buttons are for paper and for the hand.
const fn is_shown(kind: PassageKind) -> bool {
    !matches!(kind, PassageKind::Ruled(_) | PassageKind::Button)
}

/// The heading of a list within a slide.
fn heading(text: &str) -> Item {
    Item::new(Mark::Heading, &phrases(text), true)
}
