//! A TOML table that remembers its lines and which of its keys were read.
//!
//! serde stops at the first fault and forgets where it was. An editor wants all faults, with lines.

mod read;
mod spoken;
mod value;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use toml::de::DeTable;

use value::{Entry, Value, entries};

use super::problem::Problems;

/// One table of a TOML file.
pub(crate) struct Table<'p> {
    file: Rc<FileText>,
    entries: Vec<Entry>,
    start: usize,
    read: RefCell<BTreeSet<String>>,
    problems: &'p Problems,
}

struct FileText {
    path: String,
    /// Where each line ends.
    line_ends: Vec<usize>,
    lines_before: usize,
}

impl FileText {
    fn line(&self, at: usize) -> usize {
        self.lines_before + 1 + self.line_ends.partition_point(|end| *end < at)
    }
}

impl<'p> Table<'p> {
    /// Parses a whole file, or a front matter that begins after `lines_before` lines.
    pub(crate) fn parse(
        path: &str,
        text: &str,
        lines_before: usize,
        problems: &'p Problems,
    ) -> Option<Self> {
        let (parsed, errors) = DeTable::parse_recoverable(text);
        let entries = entries(parsed.get_ref());
        let spans: Vec<(usize, String)> = errors
            .iter()
            .map(|error| {
                let at = error.span().map_or(0, |span| span.start);
                (
                    at,
                    error
                        .message()
                        .lines()
                        .next()
                        .unwrap_or_default()
                        .to_string(),
                )
            })
            .collect();
        let file = FileText {
            path: path.into(),
            line_ends: text.match_indices('\n').map(|(at, _)| at).collect(),
            lines_before,
        };
        for (at, message) in &spans {
            if message == "duplicate key" {
                problems.add(
                    path,
                    file.line(*at),
                    "同じ項目が二度あります",
                    "片方を消してください",
                );
            } else {
                problems.add(
                    path,
                    file.line(*at),
                    format!("TOML として読めません（{message}）"),
                    "かっこ、引用符、「=」の書き方を確かめてください",
                );
            }
        }
        if !spans.is_empty() {
            return None;
        }
        Some(Self {
            file: Rc::new(file),
            entries,
            start: 0,
            read: RefCell::default(),
            problems,
        })
    }

    fn entry(&self, key: &str) -> Option<&Entry> {
        self.read.borrow_mut().insert(key.into());
        self.entries.iter().find(|entry| entry.key == key)
    }

    fn get(&self, key: &str) -> Option<&Value> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The line where `key` stands, or where the table begins.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        let key_at = self
            .entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| entry.key_at);
        self.file.line(key_at.unwrap_or(self.start))
    }

    /// Notes a problem at the line of `key`.
    pub(crate) fn problem_at(&self, key: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems
            .add(&self.file.path, self.line_of(key), what, remedy);
    }

    fn wrong(&self, key: &str, wanted: &str) {
        self.problem_at(
            key,
            format!("「{key}」の形がちがいます"),
            format!("{wanted}を書いてください"),
        );
    }

    fn missing(&self, key: &str, wanted: &str) {
        self.problem_at(
            key,
            format!("「{key}」がありません"),
            format!("{key} = {wanted} を足してください"),
        );
    }

    /// Every key, in the order of the alphabet.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.entries.iter().map(|entry| entry.key.clone()).collect()
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(&self) {
        let read = self.read.borrow();
        let allowed: Vec<&str> = read.iter().map(String::as_str).collect();
        for entry in self
            .entries
            .iter()
            .filter(|entry| !read.contains(&entry.key))
        {
            self.problems.add(
                &self.file.path,
                self.file.line(entry.key_at),
                format!("知らない項目「{}」があります", entry.key),
                format!("使える項目: {}", allowed.join(", ")),
            );
        }
    }
}
