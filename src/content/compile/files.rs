//! The files of the content folder.

use std::path::Path;

use super::problem::Problems;
use super::regions::COMMUNITY_SUPPORT;
use super::table;

/// Files that explain or quote the general name.
const KEEPS_THE_NAME: [&str; 3] = ["ja/glossary.toml", "ja/readings.toml", "ja/sources.toml"];

/// The key of a name as the law has it, which no town changes.
const FORMAL: &str = "formal = ";

/// A text file of the content folder.
pub(crate) struct File {
    /// Its name without folder and ending.
    pub(crate) stem: String,
    /// Its path from the content folder's parent, as problems name it.
    pub(crate) path: String,
    /// What it holds; none when it can't be read, which was noted then.
    pub(crate) text: Option<String>,
}

/// The content folder.
pub(crate) struct Files<'a> {
    pub(crate) root: &'a Path,
    pub(crate) problems: &'a Problems,
    /// What the town calls 地域包括支援センター; empty when it has no name of its own.
    pub(crate) community_support: String,
}

impl<'a> Files<'a> {
    pub(crate) fn table(&self, path: &str) -> Option<table::Table<'a>> {
        let text = self.read(path)?;
        table::Table::parse(&format!("content/{path}"), &text, 0, self.problems)
    }

    /// The file's text as every editor means it: without the mark and the line ends that Windows adds, with the
    /// town's own name.
    fn read(&self, path: &str) -> Option<String> {
        let file = format!("content/{path}");
        let bytes = std::fs::read(self.root.join(path)).map_err(|error| {
            self.problems.add(
                &file,
                1,
                format!("ファイルを読めません（{error}）"),
                "ファイルの名前と置き場所を確かめてください",
            );
        });
        let text = String::from_utf8(bytes.ok()?).map_err(|error| {
            let whole = error.utf8_error().valid_up_to();
            let line_ends = error.as_bytes().iter().take(whole);
            self.problems.add(
                &file,
                1 + line_ends.filter(|byte| **byte == b'\n').count(),
                "UTF-8 でない文字があります",
                "文字コードを UTF-8 にして、ファイルを保存しなおしてください",
            );
        });
        let text = text.ok()?.replace("\r\n", "\n");
        let text = text.trim_start_matches('\u{feff}');
        let speaks_of_it = !self.community_support.is_empty() && !KEEPS_THE_NAME.contains(&path);
        Some(if speaks_of_it {
            let lines = text.split_inclusive('\n').map(|line| {
                if line.starts_with(FORMAL) {
                    line.to_string()
                } else {
                    line.replace(COMMUNITY_SUPPORT, &self.community_support)
                }
            });
            lines.collect()
        } else {
            text.to_string()
        })
    }

    /// The names of the files in a folder, in the order of the alphabet; none where there is no folder.
    pub(crate) fn names(&self, folder: &str, ending: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.root.join(folder)) else {
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.ends_with(ending))
            .collect();
        names.sort();
        names
    }

    pub(crate) fn markdown(&self, folder: &str) -> Vec<File> {
        let names = self.names(folder, ".md").into_iter();
        names
            .map(|name| File {
                stem: name.trim_end_matches(".md").into(),
                path: format!("content/{folder}/{name}"),
                text: self.read(&format!("{folder}/{name}")),
            })
            .collect()
    }
}
