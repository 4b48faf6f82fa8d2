//! A TOML table that remembers its lines and which of its keys were read.
//!
//! serde stops at the first fault and forgets where it was. An editor wants all faults, with lines.

mod spoken;
mod value;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use toml::de::DeTable;

use value::{Entry, Value, entries, is_day};

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

    /// A text that must be there and not be empty.
    pub(crate) fn text(&self, key: &str) -> String {
        match self.get(key) {
            Some(Value::Text(text)) if !text.trim().is_empty() => text.clone(),
            Some(Value::Text(_)) => {
                self.problem_at(key, format!("「{key}」が空です"), "文を書いてください");
                String::new()
            }
            Some(_) => {
                self.wrong(key, "\" \" でかこんだ文");
                String::new()
            }
            None => {
                self.missing(key, "\"…\"");
                String::new()
            }
        }
    }

    /// A text that may be missing or empty.
    pub(crate) fn text_or_empty(&self, key: &str) -> String {
        match self.get(key) {
            Some(Value::Text(text)) => text.clone(),
            Some(_) => {
                self.wrong(key, "\" \" でかこんだ文");
                String::new()
            }
            None => String::new(),
        }
    }

    /// A day, `YYYY-MM-DD`.
    pub(crate) fn date(&self, key: &str) -> String {
        self.dated(key, self.text(key))
    }

    /// A day that may be missing or empty.
    pub(crate) fn date_or_empty(&self, key: &str) -> String {
        self.dated(key, self.text_or_empty(key))
    }

    fn dated(&self, key: &str, text: String) -> String {
        if !text.is_empty() && !is_day(&text) {
            self.problem_at(
                key,
                format!("「{key}」が日付の形ではありません: {text}"),
                "\"2026-11-22\" のように書いてください",
            );
        }
        text
    }

    /// A whole number that may be missing.
    pub(crate) fn number(&self, key: &str) -> Option<u32> {
        match self.get(key) {
            Some(Value::Number(number)) => Some(*number),
            Some(_) => {
                self.wrong(key, "数");
                None
            }
            None => None,
        }
    }

    /// A whole number that must be there.
    pub(crate) fn needed_number(&self, key: &str) -> u32 {
        if self.entry(key).is_none() {
            self.missing(key, "1");
        }
        self.number(key).unwrap_or_default()
    }

    /// `true` or `false`; missing is `false`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        match self.get(key) {
            Some(Value::Flag(flag)) => *flag,
            Some(_) => {
                self.wrong(key, "true か false ");
                false
            }
            None => false,
        }
    }

    /// A list of texts; missing is empty.
    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Value::List(items) = value else {
            self.wrong(key, "[ \"…\", \"…\" ] の形");
            return Vec::new();
        };
        let texts: Vec<String> = items
            .iter()
            .filter_map(|(item, _)| {
                if let Value::Text(text) = item {
                    Some(text.clone())
                } else {
                    None
                }
            })
            .collect();
        if texts.len() < items.len() {
            self.wrong(key, "[ \"…\", \"…\" ] の形");
        }
        texts
    }

    /// The tables under `[[key]]` or `[key]`.
    pub(crate) fn tables(&self, key: &str) -> Vec<Self> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        let child = |value: &Value, start: usize| match value {
            Value::Table(entries) => Some(Self {
                file: Rc::clone(&self.file),
                entries: entries.clone(),
                start,
                read: RefCell::default(),
                problems: self.problems,
            }),
            _ => None,
        };
        let tables: Vec<Self> = match &entry.value {
            Value::List(items) => items
                .iter()
                .filter_map(|(item, at)| child(item, *at))
                .collect(),
            value => child(value, entry.value_at).into_iter().collect(),
        };
        let others = matches!(&entry.value, Value::List(items) if items.len() > tables.len());
        if tables.is_empty() || others {
            self.wrong(key, "{ … } か [[ … ]] の表");
        }
        tables
    }

    /// The same, and there must be one.
    pub(crate) fn needed_tables(&self, key: &str) -> Vec<Self> {
        if self.entry(key).is_none() {
            self.problem_at(
                key,
                format!("「{key}」がありません"),
                "ほかの所と同じ形の表を足してください",
            );
        }
        self.tables(key)
    }

    /// Every key with its text, for tables whose keys are free (words).
    pub(crate) fn all_texts(&self) -> Vec<(String, String)> {
        let keys = self.keys();
        keys.iter()
            .map(|key| (key.clone(), self.text(key)))
            .collect()
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
