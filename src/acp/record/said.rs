//! What a person says to a prompt, and what becomes of the answer.

use crate::acp::answer::{Answer, Date, EnteredBy, Response, Share, Unknown};
use crate::content::questionnaire::Prompt;

/// The longest reason, in characters.
pub const REASON_MAX: usize = 200;

/// What was said to a prompt.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// The answer is this now; none takes it back.
    Response(Option<Response>),
    /// Why, in the person's words.
    Reason(String),
    /// Who may see it on paper.
    Share(Share),
    /// 「同じ」: it still holds (見直し).
    Same,
    /// The whole answer as it stood before.
    Back(Answer),
}

impl Said {
    /// The answer to `prompt` after this was said; `before` is what stood there.
    pub(super) fn answer(
        self,
        prompt: &Prompt,
        before: Option<Answer>,
        entered_by: EnteredBy,
        today: &Date,
    ) -> Option<Answer> {
        let mut answer = match self {
            Self::Response(None) => return None,
            // As it stood: on the day it was said.
            Self::Back(answer) => return Some(answer),
            Self::Response(Some(response)) => Answer {
                entered_by,
                response: response.clone(),
                ..before.unwrap_or_else(|| new(prompt, response))
            },
            // A reason for nothing is no answer.
            Self::Reason(reason) => Answer {
                reason: reason.chars().take(REASON_MAX).collect(),
                ..before?
            },
            Self::Share(share) => Answer { share, ..before? },
            // Whoever wrote it down first is still to be seen: only less of it is the person's own hand.
            Self::Same => before.map(|before| Answer {
                entered_by: before.entered_by.max(entered_by),
                ..before
            })?,
        };
        answer.answered_on = today.clone();
        Some(answer)
    }
}

fn new(prompt: &Prompt, response: Response) -> Answer {
    Answer {
        response,
        answered_on: Date::default(),
        entered_by: EnteredBy::Principal,
        reason: String::new(),
        share: prompt.share,
        unknown: Unknown::new(),
    }
}
