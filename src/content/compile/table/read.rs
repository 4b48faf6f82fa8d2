//! What stands under a key, in the shape that is asked for; another shape is a problem.

use std::cell::RefCell;
use std::rc::Rc;

use super::Table;
use super::value::{Value, is_day};

impl Table<'_> {
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
}
