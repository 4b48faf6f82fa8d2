//! The only place that reads Markdown: what is allowed, and what becomes of it.
//!
//! Allowed: headings of level 2 and 3, paragraphs, lists, bold, links. Raw HTML is an error, never output.
//! A paragraph that is one link becomes a button; to `tel:` a telephone card, to `fact:` a dated fact, to `write:` ruled
//! lines. Furigana from the glossary stands over the first use of a hard word.

mod allowed;
mod links;
mod sections;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

pub use sections::{Block, Passage, PassageKind, Section};

use allowed::{is_allowed, refusal};
use links::is_link_alone;
use sections::Builder;

use super::facts::Fact;
use super::glossary::Glossary;
use super::phones::Phones;
use super::problem::Problems;

/// What the renderer needs to know.
pub(crate) struct Dialect<'a> {
    pub(crate) path: &'a str,
    pub(crate) lines_before: usize,
    pub(crate) phones: Option<&'a Phones>,
    pub(crate) glossary: &'a Glossary,
    pub(crate) problems: &'a Problems,
    /// Whether `tel:119` may dial here at once, or goes to the page that asks.
    pub(crate) dials_119: bool,
    /// What ages on this page.
    pub(crate) facts: &'a [Fact],
}

/// Sections of a page, the internal addresses it links to with their lines, and the facts it shows.
pub(crate) struct Rendered {
    pub(crate) sections: Vec<Section>,
    pub(crate) links: Vec<(String, usize)>,
    pub(crate) facts: Vec<String>,
}

/// An event, and the bytes it was read from.
type Spanned<'e> = (Event<'e>, Range<usize>);

/// What to do about a number that is not in the table.
pub(crate) const ADD_NUMBER: &str = "番号を確かめ、phones.toml に出典といっしょに足してください";

impl Dialect<'_> {
    /// Checks and renders `source`.
    pub(crate) fn render(&self, source: &str) -> Rendered {
        let mut build = Builder {
            section: Section {
                id: "s0".into(),
                ..Section::default()
            },
            ..Builder::default()
        };
        let mut seen = Vec::new();
        let mut events = Parser::new_ext(source, Options::empty()).into_offset_iter();
        while let Some((event, range)) = events.next() {
            let line = self.line(source, range.start);
            match event {
                Event::Start(Tag::Heading {
                    level: HeadingLevel::H2,
                    ..
                }) => {
                    let inner = until(&mut events, TagEnd::Heading(HeadingLevel::H2));
                    let text = self.heading(&inner, line);
                    build.next_section(&text, line);
                }
                Event::Start(Tag::Paragraph) => {
                    let inner = until(&mut events, TagEnd::Paragraph);
                    let alone = is_link_alone(&inner);
                    if let Some(block) = self.card(&inner, line, &mut build) {
                        build.push_block(block);
                    } else {
                        let (opening, kind) = if alone {
                            (
                                Event::Html(CowStr::from("<p class=\"act\">")),
                                PassageKind::Button,
                            )
                        } else {
                            (Event::Start(Tag::Paragraph), PassageKind::Paragraph)
                        };
                        if !build.in_item {
                            build.begin(kind, line);
                        }
                        build.events.push(opening);
                        for (event, range) in inner {
                            let line = self.line(source, range.start);
                            self.part(event, line, &mut build, &mut seen);
                        }
                        build.events.push(Event::End(TagEnd::Paragraph));
                    }
                }
                other => self.part(other, line, &mut build, &mut seen),
            }
        }
        build.flush_section();
        Rendered {
            sections: build.sections,
            links: build.links,
            facts: build.facts,
        }
    }

    fn line(&self, source: &str, at: usize) -> usize {
        self.lines_before
            + 1
            + source
                .bytes()
                .take(at)
                .filter(|byte| *byte == b'\n')
                .count()
    }

    /// The text of a heading of level 2, which is also a card's name in lists: letters alone.
    fn heading(&self, inner: &[Spanned<'_>], line: usize) -> String {
        let mut text = String::new();
        for (event, _) in inner {
            match event {
                Event::Text(part) => text.push_str(part),
                Event::InlineHtml(_) | Event::Start(Tag::Image { .. }) => self.refuse(event, line),
                _ => self.problems.add(
                    self.path,
                    line,
                    "見出しに、文字でないものがあります",
                    "## のあとは、太字もリンクもない一行にしてください",
                ),
            }
        }
        self.check_numbers(&text, line);
        text
    }

    /// Takes in one event of those that are allowed; every other is refused, and never comes out.
    fn part<'e>(
        &self,
        event: Event<'e>,
        line: usize,
        build: &mut Builder<'e>,
        seen: &mut Vec<String>,
    ) {
        match event {
            Event::Text(text) => {
                self.check_numbers(&text, line);
                build.text(&text);
                build.events.extend(self.with_ruby(&text, seen));
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let dest_url = self.target(dest_url, line, build);
                build.begin_link();
                build.events.push(Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                }));
            }
            allowed if is_allowed(&allowed) => {
                match allowed {
                    Event::Start(Tag::Item) => build.begin_item(line),
                    Event::Start(Tag::List(first)) => build.lists.push(first),
                    Event::End(TagEnd::List(_)) => drop(build.lists.pop()),
                    Event::Start(Tag::Strong) => build.begin_strong(),
                    Event::End(TagEnd::Strong) => build.end_strong(),
                    Event::Start(Tag::Heading { .. }) => build.begin(PassageKind::Heading, line),
                    Event::End(TagEnd::Item) => build.in_item = false,
                    Event::End(TagEnd::Link) => build.in_link = false,
                    _ => {}
                }
                build.events.push(allowed);
            }
            // What was refused when it began.
            Event::End(_) | Event::Html(_) => {}
            other => self.refuse(&other, line),
        }
    }

    fn refuse(&self, event: &Event<'_>, line: usize) {
        let (what, remedy) = refusal(event);
        self.problems.add(self.path, line, what, remedy);
    }

    fn check_numbers(&self, text: &str, line: usize) {
        let unknown = self.phones.map(|phones| phones.unknown_in(text));
        for number in unknown.into_iter().flatten() {
            self.problems.add(
                self.path,
                line,
                format!("電話番号 {number} が content/phones.toml にありません"),
                ADD_NUMBER,
            );
        }
    }

    fn with_ruby<'e>(&self, text: &str, seen: &mut Vec<String>) -> Vec<Event<'e>> {
        let mut known: Vec<&str> = seen.iter().map(String::as_str).collect();
        let pieces = self.glossary.cut(text, &mut known);
        let mut events = Vec::new();
        for (piece, reading) in pieces {
            let text = |text: &str| Event::Text(CowStr::from(text.to_string()));
            let tag = |tag| Event::InlineHtml(CowStr::Borrowed(tag));
            match reading {
                None => events.push(text(piece)),
                Some(reading) => events.extend([
                    tag("<ruby>"),
                    text(piece),
                    tag("<rp>（</rp><rt>"),
                    text(reading),
                    tag("</rt><rp>）</rp></ruby>"),
                ]),
            }
        }
        let now: Vec<String> = known.into_iter().map(ToString::to_string).collect();
        *seen = now;
        events
    }
}

/// The events before `end`, which is taken out too.
fn until<'e>(events: &mut impl Iterator<Item = Spanned<'e>>, end: TagEnd) -> Vec<Spanned<'e>> {
    events
        .take_while(|(event, _)| *event != Event::End(end))
        .collect()
}
