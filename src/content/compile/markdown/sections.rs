//! Sections of a page, as its events come in.

use std::ops::Range;

use pulldown_cmark::{Event, html};

use crate::compile::facts::Fact;
use crate::compile::phones::Phone;
use crate::compile::phrases::phrases;
use crate::phrase::Phrases;

/// A part of a page under one heading of level 2.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// `s1`, `s2` …; the part before the first heading is `s0`.
    pub id: String,
    /// Empty for `s0`.
    pub heading: Phrases,
    /// The line of its heading.
    pub line: usize,
    /// What stands under it.
    pub blocks: Vec<Block>,
    /// Its text without markup, for the search.
    pub plain: String,
    /// The same, passage by passage, for the checks.
    pub passages: Vec<Passage>,
}

/// A paragraph or a list item as it is read aloud, and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The line of the file.
    pub line: usize,
    /// What it is.
    pub kind: PassageKind,
    /// Its text without markup.
    pub text: String,
    /// The words of each link in it.
    pub links: Vec<String>,
    /// Where it is bold, in bytes.
    pub strong: Vec<Range<usize>>,
    /// Its number, in a numbered list.
    pub number: Option<u64>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// Running sentences.
    Paragraph,
    /// One item of a list, which may be a mere name.
    Item,
    /// The name on a telephone card, a fact or a ruled space.
    Label,
    /// The words on a button, which paper leaves out.
    Button,
    /// A heading of level 3.
    Heading,
    /// A number of ruled lines to write on.
    Ruled(u8),
}

/// A piece of a section.
#[derive(Clone, Debug)]
pub enum Block {
    /// Checked HTML.
    Html(String),
    /// A telephone card.
    Phone(Box<Phone>),
    /// Something that ages, under its name.
    Fact(String, Box<Fact>),
    /// A label and so many ruled lines to write on.
    Ruled(String, u8),
}

/// The section being written, and those before it.
#[derive(Default)]
pub(super) struct Builder<'e> {
    pub(super) sections: Vec<Section>,
    pub(super) section: Section,
    pub(super) events: Vec<Event<'e>>,
    pub(super) links: Vec<(String, usize)>,
    /// Ids of the facts that were shown.
    pub(super) facts: Vec<String>,
    /// Whether a list item is open: its paragraphs are part of it.
    pub(super) in_item: bool,
    /// The lists that are open, each with the number of its next item.
    pub(super) lists: Vec<Option<u64>>,
    /// Whether a link is open.
    pub(super) in_link: bool,
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

    pub(super) fn push_block(&mut self, block: Block) {
        self.flush_html();
        self.section.blocks.push(block);
    }

    /// What follows is a passage of its own.
    pub(super) fn begin(&mut self, kind: PassageKind, line: usize) {
        self.section.passages.push(Passage {
            line,
            kind,
            text: String::new(),
            links: Vec::new(),
            strong: Vec::new(),
            number: None,
        });
    }

    /// What follows is an item of the list that was opened last.
    pub(super) fn begin_item(&mut self, line: usize) {
        self.in_item = true;
        self.begin(PassageKind::Item, line);
        let number = self.lists.last_mut().and_then(Option::as_mut);
        if let (Some(number), Some(passage)) = (number, self.section.passages.last_mut()) {
            passage.number = Some(*number);
            *number += 1;
        }
    }

    /// What follows is bold.
    pub(super) fn begin_strong(&mut self) {
        if let Some(passage) = self.section.passages.last_mut() {
            passage.strong.push(passage.text.len()..passage.text.len());
        }
    }

    /// It was bold up to here.
    pub(super) fn end_strong(&mut self) {
        if let Some(passage) = self.section.passages.last_mut() {
            let end = passage.text.len();
            passage
                .strong
                .iter_mut()
                .next_back()
                .into_iter()
                .for_each(|bold| bold.end = end);
        }
    }

    /// More text of the passage that has begun.
    pub(super) fn text(&mut self, text: &str) {
        self.section.plain.push_str(text);
        if let Some(passage) = self.section.passages.last_mut() {
            passage.text.push_str(text);
            if let Some(link) = passage.links.last_mut().filter(|_| self.in_link) {
                link.push_str(text);
            }
        }
    }

    /// What follows is a link, until it is closed.
    pub(super) fn begin_link(&mut self) {
        self.in_link = true;
        if let Some(passage) = self.section.passages.last_mut() {
            passage.links.push(String::new());
        }
    }

    pub(super) fn flush_section(&mut self) {
        self.flush_html();
        let section = std::mem::take(&mut self.section);
        if !section.blocks.is_empty() {
            self.sections.push(section);
        }
    }

    pub(super) fn next_section(&mut self, heading: &str, line: usize) {
        self.flush_section();
        let number = self.sections.len()
            + usize::from(self.sections.first().is_none_or(|first| first.id != "s0"));
        self.section = Section {
            id: format!("s{number}"),
            heading: phrases(heading),
            line,
            ..Section::default()
        };
    }
}
