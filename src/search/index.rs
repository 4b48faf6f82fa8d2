//! What is searched, as the two files hold it (`build` writes them): lines of text, which every host compresses.

use super::read::Read;
use crate::content::readings::Readings;

/// Everything that is searched: titles, keywords and headings at first, all text once it has come. The words that the
/// first need are in the first file, so that nothing is read anew.
#[derive(Clone, Debug, Default)]
pub struct Index<'a> {
    pub(super) readings: Readings<'a>,
    pub(super) pages: Vec<Page<'a>>,
    has_text: bool,
}

/// A page that can be found.
#[derive(Clone, Debug, Default)]
pub(super) struct Page<'a> {
    pub(super) path: &'a str,
    pub(super) title: Line<'a>,
    pub(super) keywords: Vec<Line<'a>>,
    /// Shown without a word of its text.
    pub(super) gentle: bool,
    pub(super) parts: Vec<Part<'a>>,
}

/// What stands under one heading; the first part has none.
#[derive(Clone, Debug, Default)]
pub(super) struct Part<'a> {
    /// Its id on the page where that is not `s1`, `s2` …
    pub(super) anchor: &'a str,
    pub(super) heading: Line<'a>,
    pub(super) text: Line<'a>,
}

/// A text with its reading.
#[derive(Clone, Debug, Default)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) read: Read,
}

impl<'a> Line<'a> {
    fn new(readings: &Readings<'_>, text: &'a str) -> Self {
        Self {
            text,
            read: Read::new(readings, text),
        }
    }
}

impl<'a> Index<'a> {
    /// The index without its texts. None when `small` is no such file.
    #[must_use]
    pub fn new(small: &'a str) -> Option<Self> {
        let (words, pages) = small.split_once("\n\n")?;
        let readings = Readings::default().with(words_of(words));
        let mut index = Self::default();
        for line in pages.split('\n') {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            if line.starts_with('/') {
                let (path, title, keywords, gentle) = (next(), next(), next(), next());
                index.pages.push(Page {
                    path,
                    title: Line::new(&readings, title),
                    keywords: keywords
                        .split_terminator(' ')
                        .map(|keyword| Line::new(&readings, keyword))
                        .collect(),
                    gentle: !gentle.is_empty(),
                    parts: vec![Part::default()],
                });
            } else {
                index.pages.last_mut()?.parts.push(Part {
                    heading: Line::new(&readings, next()),
                    anchor: next(),
                    text: Line::default(),
                });
            }
        }
        index.readings = readings;
        Some(index)
    }

    /// Adds the texts. Changes nothing when `texts` does not belong to this index.
    pub fn complete(&mut self, texts: &'a str) -> bool {
        let Some((words, texts)) = texts.split_once("\n\n") else {
            return false;
        };
        let parts: usize = self.pages.iter().map(|page| page.parts.len()).sum();
        if texts.split('\n').count() != parts {
            return false;
        }
        let readings = std::mem::take(&mut self.readings).with(words_of(words));
        let mut texts = texts.split('\n');
        for page in &mut self.pages {
            for part in &mut page.parts {
                part.text = Line::new(&readings, texts.next().unwrap_or_default());
            }
        }
        self.readings = readings;
        self.has_text = true;
        true
    }

    /// Whether the texts have come.
    #[must_use]
    pub const fn has_text(&self) -> bool {
        self.has_text
    }
}

fn words_of(lines: &str) -> Vec<(&str, &str)> {
    lines
        .split('\n')
        .filter_map(|line| line.split_once('\t'))
        .collect()
}
