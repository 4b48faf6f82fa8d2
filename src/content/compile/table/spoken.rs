//! The texts of a table as they are read, for the checks of language: no key is marked as known by it.

use super::Table;
use super::value::{Entry, Value};

/// The step of a path after which texts belong together.
const TOGETHER: &str = "+";

/// The texts that were found so far.
struct Found {
    groups: Vec<Vec<(usize, String)>>,
    together: bool,
}

impl Found {
    fn add(&mut self, text: (usize, String)) {
        match self.groups.last_mut().filter(|_| self.together) {
            Some(group) => group.push(text),
            None => self.groups.push(vec![text]),
        }
    }
}

impl Table<'_> {
    /// The file, as problems name it.
    pub(crate) fn path(&self) -> &str {
        &self.file.path
    }

    /// The texts at a path of keys such as `prompt.group.title`, through lists and tables alike, with their
    /// lines. `*` is every key.
    pub(crate) fn spoken(&self, path: &str) -> Vec<(usize, String)> {
        self.spoken_together(path).into_iter().flatten().collect()
    }

    /// The same, in groups: what follows a `+` in the path is read as one text, as in `row.cell.+.sentence`.
    pub(crate) fn spoken_together(&self, path: &str) -> Vec<Vec<(usize, String)>> {
        let path: Vec<&str> = path.split('.').collect();
        let mut found = Found {
            groups: Vec::new(),
            together: path.contains(&TOGETHER),
        };
        self.gather(&self.entries, &path, &mut found);
        found.groups
    }

    /// Whether `key` is `true`.
    pub(crate) fn says(&self, key: &str) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|entry| entry.key == key && matches!(entry.value, Value::Flag(true)))
    }

    /// Notes a problem at a line that `spoken` gave.
    pub(crate) fn problem_on(
        &self,
        line: usize,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.problems.add(&self.file.path, line, what, remedy);
    }

    fn gather(&self, entries: &[Entry], path: &[&str], found: &mut Found) {
        let Some((key, rest)) = path.split_first() else {
            return;
        };
        if *key == TOGETHER {
            found.groups.push(Vec::new());
            return self.gather(entries, rest, found);
        }
        for entry in entries
            .iter()
            .filter(|entry| *key == "*" || *key == entry.key)
        {
            self.gather_from(&entry.value, entry.key_at, rest, found);
        }
    }

    fn gather_from(&self, value: &Value, at: usize, path: &[&str], found: &mut Found) {
        match value {
            Value::Text(text) if path.is_empty() => found.add((self.file.line(at), text.clone())),
            Value::List(items) => {
                for (item, at) in items {
                    self.gather_from(item, *at, path, found);
                }
            }
            Value::Table(entries) => self.gather(entries, path, found),
            _ => {}
        }
    }
}
