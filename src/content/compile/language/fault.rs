//! What a rule finds.

use std::fmt;

/// The number of a rule in the table of `acp.md` 6.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule(pub u8);

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "R{}", self.0)
    }
}

/// How much it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Better mended.
    Warning,
    /// Nothing is published with it.
    Error,
}

/// A text that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// From the project's top: `content/ja/leaflets/acp.md`.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// Which rule.
    pub rule: Rule,
    /// The sentence.
    pub text: String,
    /// How much it weighs.
    pub grade: Grade,
    /// What is wrong, in plain words.
    pub what: String,
    /// What to write instead.
    pub remedy: String,
}

/// The longest text that is shown whole.
const SHOWN: usize = 60;

impl Finding {
    /// What is wrong, by which rule, and where in the text: one line.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut shown: String = self.text.chars().take(SHOWN).collect();
        if shown.len() < self.text.len() {
            shown.push('…');
        }
        let said = if shown.is_empty() { "" } else { ": " };
        format!("{}［{}］{said}{shown}", self.what, self.rule)
    }
}

/// A fault of one sentence, before it is known where it stands.
pub(super) struct Fault {
    pub(super) rule: Rule,
    pub(super) grade: Grade,
    pub(super) what: String,
    pub(super) remedy: String,
}

impl Fault {
    pub(super) fn error(rule: u8, what: String, remedy: impl Into<String>) -> Self {
        Self {
            rule: Rule(rule),
            grade: Grade::Error,
            what,
            remedy: remedy.into(),
        }
    }

    pub(super) fn warning(rule: u8, what: String, remedy: impl Into<String>) -> Self {
        Self {
            grade: Grade::Warning,
            ..Self::error(rule, what, remedy)
        }
    }
}
