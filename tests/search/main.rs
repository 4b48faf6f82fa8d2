//! The search over the published content: what a resident types, and what must be found.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod asked;

use std::path::Path;
use std::sync::OnceLock;

use engawa::content::compile::{Site, compile};
use engawa::content::readings::is_kanji;
use engawa::search::Index;
use engawa::search::build::Files;
use engawa::site;

use asked::ASKED;

fn content() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap())
}

fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| Files::of(content()))
}

fn index() -> &'static Index<'static> {
    static INDEX: OnceLock<Index<'static>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index::new(&files().small).unwrap();
        assert!(index.complete(&files().text));
        index
    })
}

#[test]
fn what_a_resident_types_is_among_the_first_three() {
    let mut missed = Vec::new();
    for (query, slug) in ASKED {
        let hits = index().find(query);
        let first: Vec<&str> = hits.iter().take(3).map(|hit| hit.path).collect();
        if !first.contains(&&*format!("/leaflets/{slug}/")) {
            missed.push(format!("{query} → {slug}: {first:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn every_title_finds_its_page() {
    for page in content().searched() {
        let hits = index().find(&page.title);
        let found = hits.iter().take(3).any(|hit| hit.path == page.path);
        assert!(found, "{}: {:?}", page.title, hits.first());
    }
}

#[test]
fn every_result_leads_to_a_place_that_is_there() {
    let paths: Vec<String> = site::routes().iter().map(|route| route.path()).collect();
    for page in content().searched() {
        assert!(paths.contains(&page.path), "{}", page.path);
    }
}

#[test]
fn titles_headings_and_keywords_are_read_wholly_and_texts_nearly() {
    let readings = &content().readings;
    let (mut kanji, mut unread) = (0, Vec::new());
    for page in content().searched() {
        let headings = page.parts.iter().map(|part| &part.heading);
        let shown = page.keywords.iter().chain(headings).chain([&page.title]);
        for text in shown {
            assert_eq!(
                readings.unread(text),
                Vec::<String>::new(),
                "{}: {text}",
                page.file
            );
        }
        for passage in page.parts.iter().flat_map(|part| &part.passages) {
            kanji += passage.chars().filter(|c| is_kanji(*c)).count();
            unread.extend(readings.unread(passage));
        }
    }
    let letters: usize = unread.iter().map(|word| word.chars().count()).sum();
    assert!(letters * 100 <= kanji, "{letters} of {kanji}: {unread:?}");
}

#[test]
fn nobody_meets_the_text_of_a_gentle_page_unasked() {
    let gentle: Vec<String> = content()
        .searched()
        .into_iter()
        .filter(|page| page.gentle)
        .map(|page| page.path)
        .collect();
    assert!(gentle.iter().any(|path| path.starts_with("/choices/")));
    for query in ["死", "最期", "心臓", "いのち"] {
        for hit in index().find(query) {
            let shown = !hit.excerpt.pieces.is_empty();
            assert!(
                !(shown && gentle.iter().any(|path| path == hit.path)),
                "{}",
                hit.path
            );
        }
    }
}

/// The limits in brotli are in `cargo xtask sizes`; this notices a file that grew by accident.
#[test]
fn the_files_are_small() {
    assert!(files().small.len() < 32 * 1024, "{}", files().small.len());
    assert!(files().text.len() < 160 * 1024, "{}", files().text.len());
}
