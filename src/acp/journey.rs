//! Which prompt comes next: computed from the definition and the record's mode, never stored.

use super::answer::Answer;
use super::record::Record;
use crate::content::questionnaire::{Mode, Prompt, Questionnaire};

/// The way through the prompts of one mode.
#[derive(Clone, Copy, Debug)]
pub struct Journey<'a> {
    questionnaire: &'a Questionnaire,
    mode: Option<&'a Mode>,
}

/// A place on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step<'a> {
    /// Before the first prompt.
    Start,
    /// A prompt.
    Prompt(&'a Prompt),
    /// After the last one: what was asked and answered.
    Check,
}

/// One row of the check page.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What was asked.
    pub prompt: &'a Prompt,
    /// What was answered; `None` when the prompt was passed over.
    pub answer: Option<&'a Answer>,
}

impl<'a> Journey<'a> {
    /// The way of the mode `mode`; an unknown or empty one is the questionnaire's first.
    #[must_use]
    pub fn new(questionnaire: &'a Questionnaire, mode: &str) -> Self {
        Self {
            questionnaire,
            mode: questionnaire.mode(mode),
        }
    }

    /// The prompts, in the order they are asked.
    pub fn prompts(&self) -> impl Iterator<Item = &'a Prompt> {
        let questionnaire = self.questionnaire;
        self.mode
            .into_iter()
            .flat_map(|mode| &mode.prompts)
            .filter_map(|id| questionnaire.prompt(id))
    }

    /// Whether this mode asks the prompt `id`.
    #[must_use]
    pub fn asks(&self, id: &str) -> bool {
        self.prompts().any(|prompt| prompt.id == id)
    }

    /// What comes after the prompt `id`. A prompt of another mode leads to the check page.
    #[must_use]
    pub fn after(&self, id: &str) -> Step<'a> {
        self.prompts()
            .skip_while(|prompt| prompt.id != id)
            .nth(1)
            .map_or(Step::Check, Step::Prompt)
    }

    /// What came before the prompt `id`.
    #[must_use]
    pub fn before(&self, id: &str) -> Step<'a> {
        self.prompts()
            .take_while(|prompt| prompt.id != id)
            .last()
            .map_or(Step::Start, Step::Prompt)
    }

    /// The first prompt nobody answered yet; the check page when there is none.
    #[must_use]
    pub fn unanswered(&self, record: &Record) -> Step<'a> {
        self.prompts()
            .find(|prompt| record.answer(&prompt.id).is_none())
            .map_or(Step::Check, Step::Prompt)
    }

    /// What was asked and answered.
    pub fn rows<'r>(&self, record: &'r Record) -> impl Iterator<Item = Row<'r>>
    where
        'a: 'r,
    {
        self.prompts().map(move |prompt| Row {
            prompt,
            answer: record.answer(&prompt.id),
        })
    }
}
