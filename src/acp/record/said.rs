//! What a person says to a prompt, and what becomes of the answer.

use crate::acp::answer::{Answer, Date, EnteredBy, Response, Share, Unknown, Value};
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
            Self::Response(Some(response)) => {
                let mut answer = before.unwrap_or_else(|| new(prompt, response.clone()));
                answer.reason_of_before |= takes_back(&answer.response, &response);
                answer.reason_of_before &= !answer.reason.trim().is_empty();
                Answer {
                    entered_by,
                    response,
                    ..answer
                }
            }
            // A reason for nothing is no answer.
            Self::Reason(reason) => Answer {
                reason: reason.chars().take(REASON_MAX).collect(),
                reason_of_before: false,
                ..before?
            },
            Self::Share(share) => Answer { share, ..before? },
            // Whoever wrote it down first is still to be seen: only less of it is the person's own hand.
            Self::Same => before.map(|before| Answer {
                entered_by: before.entered_by.max(entered_by),
                reason_of_before: false,
                ..before
            })?,
        };
        answer.answered_on = today.clone();
        Some(answer)
    }
}

/// Whether `now` takes back something that `before` said. What is only added, or written beside, does not.
fn takes_back(before: &Response, now: &Response) -> bool {
    match (before, now) {
        (Response::Answered(Value::Choices(before)), Response::Answered(Value::Choices(now))) => {
            !before.chosen.iter().all(|id| now.chosen.contains(id))
        }
        (Response::Answered(_), Response::Answered(_)) => false,
        _ => before != now,
    }
}

fn new(prompt: &Prompt, response: Response) -> Answer {
    Answer {
        response,
        answered_on: Date::default(),
        entered_by: EnteredBy::Principal,
        reason: String::new(),
        reason_of_before: false,
        share: prompt.share,
        unknown: Unknown::new(),
    }
}
