//! One dated state of the answers: what a sitting leaves behind.

use serde::Serialize;

use crate::acp::answer::{Answer, Choices, Date, EnteredBy, Response, Unknown, Value};
use crate::acp::named::Named;

/// One dated state of the answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Version {
    /// 第○版, from 1.
    pub no: u32,
    /// The day it was begun.
    pub created_on: Date,
    /// Whose words it holds (`setup` prompt G2).
    pub entered_by: EnteredBy,
    /// The modes and sections that were gone through in it: what they ask and nobody answered was passed over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<String>,
    /// Whether a paper or a copy was made of it: what is answered from then on stands in the next version.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub finished: bool,
    /// By prompt id.
    pub answers: Named<Answer>,
    /// What a newer version added.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Version {
    pub(super) fn first(today: &Date) -> Self {
        Self {
            no: 1,
            created_on: today.clone(),
            ..Self::default()
        }
    }

    /// The version after this one, with the same answers. What was said on which day stays with each answer.
    pub(super) fn next(&self, today: &Date) -> Self {
        Self {
            no: self.no + 1,
            created_on: today.clone(),
            entered_by: self.entered_by,
            modes: self.modes.clone(),
            finished: false,
            answers: self.answers.clone(),
            unknown: Unknown::new(),
        }
    }

    /// What was chosen and written at the prompt `id`.
    #[must_use]
    pub fn choices(&self, id: &str) -> Option<&Choices> {
        match &self.answers.get(id)?.response {
            Response::Answered(Value::Choices(choices)) => Some(choices),
            _ => None,
        }
    }

    /// Whether what is said on `today` belongs to the next version.
    pub(super) fn is_done(&self, newest: Option<&Date>, today: &Date) -> bool {
        !self.answers.is_empty() && (self.finished || newest.is_some_and(|newest| newest < today))
    }
}
