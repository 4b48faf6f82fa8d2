//! The only place that reads Markdown: what is allowed, and what becomes of it.
//!
//! Allowed: headings of level 2 and 3, paragraphs, lists, bold, links. Raw HTML is an error, never output.
//! A paragraph that is one `tel:` link becomes a telephone card; furigana from the glossary stands over
//! the first use of a hard word.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::glossary::Glossary;
use super::phones::{Phone, Phones};
use super::phrases::phrases;
use super::problem::Problems;
use crate::phrase::Phrases;

/// A part of a page under one heading of level 2.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// `s1`, `s2` …; the part before the first heading is `s0`.
    pub id: String,
    /// Empty for `s0`.
    pub heading: Phrases,
    /// What stands under it.
    pub blocks: Vec<Block>,
    /// Its text without markup, for the checks and the search.
    pub plain: String,
}

/// A piece of a section.
#[derive(Clone, Debug)]
pub enum Block {
    /// Checked HTML.
    Html(String),
    /// A telephone card.
    Phone(Box<Phone>),
}

/// What the renderer needs to know.
pub(crate) struct Dialect<'a> {
    pub(crate) path: &'a str,
    pub(crate) lines_before: usize,
    pub(crate) phones: &'a Phones,
    pub(crate) glossary: &'a Glossary,
    pub(crate) problems: &'a Problems,
    /// Whether `tel:119` may dial here at once, or goes to the page that asks.
    pub(crate) dials_119: bool,
}

/// Sections of a page, and the internal addresses it links to with their lines.
pub(crate) struct Rendered {
    pub(crate) sections: Vec<Section>,
    pub(crate) links: Vec<(String, usize)>,
}

/// Where `tel:119` leads: a page that asks once (DESIGN 9).
const ASK_119: &str = "/call-119/";

impl Dialect<'_> {
    /// Checks and renders `source`.
    pub(crate) fn render(&self, source: &str) -> Rendered {
        let events: Vec<(Event<'_>, std::ops::Range<usize>)> =
            Parser::new_ext(source, Options::empty())
                .into_offset_iter()
                .collect();
        let mut build = Builder {
            section: Section {
                id: "s0".into(),
                ..Section::default()
            },
            ..Builder::default()
        };
        let mut seen = Vec::new();
        let mut events = events.into_iter().peekable();
        while let Some((event, range)) = events.next() {
            let line = self.line(source, range.start);
            match event {
                Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                    self.refuse_html(line)
                }
                Event::Start(Tag::Image { .. }) => self.problems.add(
                    self.path,
                    line,
                    "画像は、この文書では使えません",
                    "画像の行を消し、言葉で書いてください",
                ),
                Event::Start(Tag::Heading {
                    level: HeadingLevel::H2,
                    ..
                }) => {
                    let mut text = String::new();
                    for (inner, _) in events.by_ref() {
                        match inner {
                            Event::End(TagEnd::Heading(_)) => break,
                            Event::Text(part) => text.push_str(&part),
                            _ => {}
                        }
                    }
                    build.next_section(&text);
                }
                Event::Start(Tag::Heading { level, .. }) if level != HeadingLevel::H3 => {
                    self.problems.add(
                        self.path,
                        line,
                        "見出しは ## と ### だけです",
                        "# を ## に直してください（題は title から作られます）",
                    )
                }
                Event::Start(Tag::Paragraph) => {
                    let mut inner = Vec::new();
                    for (event, range) in events.by_ref() {
                        if event == Event::End(TagEnd::Paragraph) {
                            break;
                        }
                        inner.push((event, range));
                    }
                    if let Some(phone) = self.phone_card(source, &inner) {
                        build.section.plain.push_str(&phone.name);
                        build.push_phone(phone);
                    } else {
                        build.events.push(Event::Start(Tag::Paragraph));
                        for (event, range) in inner {
                            let line = self.line(source, range.start);
                            self.inline(event, line, &mut build, &mut seen);
                        }
                        build.events.push(Event::End(TagEnd::Paragraph));
                    }
                }
                other => self.inline(other, line, &mut build, &mut seen),
            }
        }
        build.flush_section();
        Rendered {
            sections: build.sections,
            links: build.links,
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

    fn refuse_html(&self, line: usize) {
        self.problems.add(
            self.path,
            line,
            "HTML のタグが書かれています",
            "タグを消し、Markdown だけで書いてください",
        );
    }

    fn inline<'e>(
        &self,
        event: Event<'e>,
        line: usize,
        build: &mut Builder<'e>,
        seen: &mut Vec<String>,
    ) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => self.refuse_html(line),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let dest_url = self.target(dest_url, line, build);
                build.events.push(Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                }));
            }
            Event::Text(text) => {
                build.section.plain.push_str(&text);
                build.events.extend(self.with_ruby(&text, seen));
            }
            other => build.events.push(other),
        }
    }

    fn with_ruby<'e>(&self, text: &str, seen: &mut Vec<String>) -> Vec<Event<'e>> {
        let mut known: Vec<&str> = seen.iter().map(String::as_str).collect();
        let pieces = self.glossary.cut(text, &mut known);
        let events = pieces
            .iter()
            .map(|(piece, reading)| match reading {
                None => Event::Text(CowStr::from((*piece).to_string())),
                Some(reading) => Event::InlineHtml(CowStr::from(format!(
                    "<ruby>{piece}<rp>（</rp><rt>{reading}</rt><rp>）</rp></ruby>"
                ))),
            })
            .collect();
        let now: Vec<String> = known.into_iter().map(ToString::to_string).collect();
        *seen = now;
        events
    }

    fn target<'e>(&self, target: CowStr<'e>, line: usize, build: &mut Builder<'e>) -> CowStr<'e> {
        if let Some(number) = target.strip_prefix("tel:") {
            if self.phones.dialled(number).is_none() {
                self.problems.add(
                    self.path,
                    line,
                    format!("電話番号 {number} が content/phones.toml にありません"),
                    "番号を確かめ、phones.toml に出典といっしょに足してください",
                );
            }
            if number == "119" && !self.dials_119 {
                build.links.push((ASK_119.into(), line));
                return CowStr::from(ASK_119);
            }
        } else if target.starts_with('/') {
            build.links.push((target.to_string(), line));
        } else if !target.starts_with("https://") {
            self.problems.add(
                self.path,
                line,
                format!("リンク先「{target}」は使えません"),
                "サイトの中は /leaflets/… のように / から、外は https:// から書いてください",
            );
        }
        target
    }

    fn phone_card(
        &self,
        source: &str,
        inner: &[(Event<'_>, std::ops::Range<usize>)],
    ) -> Option<Phone> {
        let ((first, _), (last, _)) = (inner.first()?, inner.last()?);
        let Event::Start(Tag::Link { dest_url, .. }) = first else {
            return None;
        };
        let number = dest_url.strip_prefix("tel:")?;
        let one_link = inner
            .iter()
            .filter(|(event, _)| matches!(event, Event::Start(Tag::Link { .. })))
            .count()
            == 1;
        if !one_link || *last != Event::End(TagEnd::Link) || (number == "119" && !self.dials_119) {
            return None;
        }
        let _ = source;
        self.phones.dialled(number).cloned()
    }
}

#[derive(Default)]
struct Builder<'e> {
    sections: Vec<Section>,
    section: Section,
    events: Vec<Event<'e>>,
    links: Vec<(String, usize)>,
}

impl Builder<'_> {
    fn flush_html(&mut self) {
        if self.events.is_empty() {
            return;
        }
        let mut out = String::new();
        html::push_html(&mut out, std::mem::take(&mut self.events).into_iter());
        self.section.blocks.push(Block::Html(out));
    }

    fn push_phone(&mut self, phone: Phone) {
        self.flush_html();
        self.section.blocks.push(Block::Phone(Box::new(phone)));
    }

    fn flush_section(&mut self) {
        self.flush_html();
        let section = std::mem::take(&mut self.section);
        if !section.blocks.is_empty() {
            self.sections.push(section);
        }
    }

    fn next_section(&mut self, heading: &str) {
        self.flush_section();
        let number = self.sections.len()
            + usize::from(self.sections.first().is_none_or(|first| first.id != "s0"));
        self.section = Section {
            id: format!("s{number}"),
            heading: phrases(heading),
            ..Section::default()
        };
    }
}
