//! The two files of the search, written when the site is built.

use std::collections::BTreeSet;

use crate::content::compile::{Searched, SearchedPart, Site};

/// What the browser fetches.
#[derive(Clone, Debug)]
pub struct Files {
    /// Titles, keywords, headings, and the readings that these need.
    pub small: String,
    /// The texts, and all other readings: those that only a question may need too.
    pub text: String,
}

impl Files {
    /// The files of `site`.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let searched = site.searched();
        let readings = site.readings.readings();
        let shown = searched.iter().flat_map(shown);
        let pieces = shown.flat_map(|text| readings.pieces(text));
        let needed: BTreeSet<&str> = pieces
            .filter_map(|(word, reading)| reading.map(|_| word))
            .collect();
        let all = site.readings.words();
        let (first, rest): (Vec<_>, Vec<_>) =
            all.partition(|(word, _)| needed.contains(word.as_str()));
        let pages: Vec<String> = searched.iter().map(page).collect();
        let parts = searched.iter().flat_map(|page| &page.parts);
        let texts: Vec<String> = parts.map(text).collect();
        Self {
            small: format!("{}\n\n{}", lines(&first), pages.join("\n")),
            text: format!("{}\n\n{}", lines(&rest), texts.join("\n")),
        }
    }
}

fn shown(page: &Searched) -> Vec<&str> {
    let headings = page.parts.iter().map(|part| part.heading.as_str());
    let keywords = page.keywords.iter().map(String::as_str);
    headings
        .chain(keywords)
        .chain([page.title.as_str()])
        .collect()
}

fn lines(words: &[&(String, String)]) -> String {
    let lines = words
        .iter()
        .map(|(word, reading)| format!("{word}\t{reading}"));
    lines.collect::<Vec<_>>().join("\n")
}

fn page(page: &Searched) -> String {
    let keywords = page
        .keywords
        .iter()
        .map(|word| word.replace([' ', '\u{3000}'], ""));
    let keywords = keywords.collect::<Vec<_>>().join(" ");
    let gentle = if page.gentle { "\tgentle" } else { "" };
    let (path, title) = (&page.path, plain(&page.title));
    let headings = page.parts.iter().enumerate().skip(1).map(|(at, part)| {
        let heading = plain(&part.heading);
        if part.anchor == format!("s{at}") {
            format!("\n{heading}")
        } else {
            format!("\n{heading}\t{}", part.anchor)
        }
    });
    format!(
        "{path}\t{title}\t{keywords}{gentle}{}",
        headings.collect::<String>()
    )
}

/// A full-width space stands between passages, and nowhere else.
fn text(part: &SearchedPart) -> String {
    let passages = part.passages.iter().map(|passage| plain(passage));
    let passages = passages.filter(|passage| !passage.is_empty());
    passages.collect::<Vec<_>>().join("\u{3000}")
}

/// One line without what the files keep for themselves.
fn plain(text: &str) -> String {
    let text = text.replace(['\t', '\n', '\r', '\u{3000}'], " ");
    text.trim().to_string()
}
