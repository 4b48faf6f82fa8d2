//! Sections of a page, as its events come in.

use pulldown_cmark::{Event, html};

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

/// The section being written, and those before it.
#[derive(Default)]
pub(super) struct Builder<'e> {
    pub(super) sections: Vec<Section>,
    pub(super) section: Section,
    pub(super) events: Vec<Event<'e>>,
    pub(super) links: Vec<(String, usize)>,
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

    pub(super) fn push_phone(&mut self, phone: Phone) {
        self.flush_html();
        self.section.blocks.push(Block::Phone(Box::new(phone)));
    }

    pub(super) fn flush_section(&mut self) {
        self.flush_html();
        let section = std::mem::take(&mut self.section);
        if !section.blocks.is_empty() {
            self.sections.push(section);
        }
    }

    pub(super) fn next_section(&mut self, heading: &str) {
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
