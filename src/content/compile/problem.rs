//! What is wrong with the content, in words its editor understands.

use std::cell::RefCell;
use std::fmt;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// From the project's top: `content/ja/leaflets/acp.md`.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}:{}: {}\n    → {}",
            self.file, self.line, self.what, self.remedy
        )
    }
}

/// Problems as they are found; checking goes on after each.
#[derive(Debug, Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes one more problem.
    pub fn add(&self, file: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        self.0.borrow_mut().push(Problem {
            file: file.into(),
            line,
            what: what.into(),
            remedy: remedy.into(),
        });
    }

    /// `value` when nothing was found.
    ///
    /// # Errors
    /// All problems, sorted by file and line, each once.
    pub fn into_result<T>(self, value: T) -> Result<T, Vec<Problem>> {
        let mut found = self.0.into_inner();
        found.sort();
        found.dedup();
        if found.is_empty() {
            Ok(value)
        } else {
            Err(found)
        }
    }
}
