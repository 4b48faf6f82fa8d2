//! What the check counted: a line for each file, and what would be better mended.

use std::fmt::Write as _;

use super::fault::{Finding, Grade};
use super::scripts::percent;

/// The figures of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// From the project's top.
    pub file: String,
    /// Characters of its text, without headings.
    pub characters: usize,
    /// Kanji among its letters.
    pub kanji: usize,
    /// Letters of any script.
    pub letters: usize,
    /// How easily each of its cards is read, the hardest first.
    pub scores: Vec<f64>,
}

impl Figures {
    /// The part of kanji, in percent.
    #[must_use]
    pub fn kanji_percent(&self) -> f64 {
        percent(self.kanji, self.letters)
    }

    /// The score of the hardest card.
    #[must_use]
    pub fn lowest(&self) -> Option<f64> {
        self.scores.first().copied()
    }

    /// The score in the middle.
    #[must_use]
    pub fn median(&self) -> Option<f64> {
        self.scores.get(self.scores.len() / 2).copied()
    }
}

/// The language of a content folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// By path.
    pub files: Vec<Figures>,
    /// By file and line.
    pub warnings: Vec<Finding>,
}

/// Columns of the table, with their widths; a kanji is two wide.
const COLUMNS: [(&str, usize); 5] = [
    ("字数", 7),
    ("漢字", 7),
    ("RS中央", 9),
    ("RS最低", 9),
    ("気づき", 9),
];

impl Report {
    /// A line for each file.
    #[must_use]
    pub fn table(&self) -> String {
        let names = self.files.iter().map(|figures| figures.file.len());
        let name_width = names.max().unwrap_or_default();
        let mut out = " ".repeat(name_width);
        for (name, width) in COLUMNS {
            let taken: usize = name.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
            let _ = write!(out, "{}{name}", " ".repeat(width - taken));
        }
        out.push('\n');
        for figures in &self.files {
            let score =
                |score: Option<f64>| score.map_or("－".into(), |score| format!("{score:.0}"));
            let warnings = self.warnings_of(&figures.file).count();
            let cells = [
                figures.characters.to_string(),
                format!("{:.0}%", figures.kanji_percent()),
                score(figures.median()),
                score(figures.lowest()),
                warnings.to_string(),
            ];
            let _ = write!(out, "{:name_width$}", figures.file);
            for (cell, (_, width)) in cells.iter().zip(COLUMNS) {
                let width = if cell == "－" { width - 1 } else { width };
                let _ = write!(out, "{cell:>width$}");
            }
            out.push('\n');
        }
        out
    }

    /// The warnings with their sentences, file by file.
    #[must_use]
    pub fn notes(&self) -> String {
        let mut out = String::new();
        for note in &self.warnings {
            let _ = writeln!(
                out,
                "{}:{}: {}\n    → {}",
                note.file,
                note.line,
                note.summary(),
                note.remedy
            );
        }
        out
    }

    fn warnings_of(&self, file: &str) -> impl Iterator<Item = &Finding> {
        self.warnings.iter().filter(move |note| note.file == file)
    }

    /// Parts what was found: warnings stay, errors are given back.
    pub(super) fn new(mut findings: Vec<Finding>, mut files: Vec<Figures>) -> (Self, Vec<Finding>) {
        findings.sort();
        findings.dedup();
        files.sort_by(|a, b| a.file.cmp(&b.file));
        let (errors, warnings) = findings
            .into_iter()
            .partition(|finding| finding.grade == Grade::Error);
        (Self { files, warnings }, errors)
    }
}
