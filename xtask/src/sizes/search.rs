//! What the search fetches, against its limits.

use super::{bytes, table::Table, verdict, weight::Weight};

/// How its files are called.
pub(super) const FILES: &str = "search-";

/// Titles, headings, keywords and readings, with the search's part of the program, brotli.
const LIMIT: usize = 15 * 1024;

/// All text that is searched, brotli.
const TEXT_LIMIT: usize = 40 * 1024;

/// The search's part of the WebAssembly, brotli: the program with it less the program without it, weighed by hand when
/// the search changes.
const CODE: usize = 8_100;

/// The files by name, each against its limit.
pub(super) fn table(files: &[(String, Weight)]) -> Table<4> {
    let mut table = Table::new(["search", "raw", "br", ""]);
    for (name, weight) in files {
        let (weighed, limit) = weighed(name, *weight);
        let verdict = verdict(weighed, limit);
        table.row([
            name.clone(),
            bytes(weight.raw),
            bytes(weight.brotli),
            format!("{} / {} {verdict}", bytes(weighed), bytes(limit)),
        ]);
    }
    table
}

/// Those over their limit.
pub(super) fn over(files: &[(String, Weight)]) -> impl Iterator<Item = &str> {
    let over = |(name, weight): &&(String, Weight)| {
        let (weighed, limit) = weighed(name, *weight);
        weighed > limit
    };
    files.iter().filter(over).map(|(name, _)| name.as_str())
}

/// What a file weighs, and its limit.
fn weighed(name: &str, file: Weight) -> (usize, usize) {
    if name.starts_with("search-text-") {
        (file.brotli, TEXT_LIMIT)
    } else {
        (file.brotli + CODE, LIMIT)
    }
}
