//! What a person did with a prompt's controls, and what becomes of the answer.

use super::part::{FIELD, SHARE, is_set, person_at, universal};
use super::{each, people};
use crate::acp::answer::{Answer, People, Response, Value};
use crate::acp::answers::Answers;
use crate::acp::draft::{Draft, Refused};
use crate::acp::journey::Journey;
use crate::acp::record::Said;
use crate::content::questionnaire::{Kind, Prompt, Share};
use crate::words::{fill, words};

/// What was done, by the part of the control's id after the prompt's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard<'a> {
    /// A control holds this now: `1` in a box that is ticked.
    Set(&'a str, &'a str),
    /// A button was pressed; the row it stands in, from 0.
    Pressed(Press, usize),
}

/// The buttons of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// 「この答えを消す」
    Clear,
    /// 「前の答えにもどす」
    Undo,
    /// 「もうひとり書く」
    Add,
    /// 「順番を上げる」
    Up,
    /// 「順番を下げる」
    Down,
    /// 「この人を消す」, 「はずす」
    Remove,
    /// 「同じ」 (見直し)
    Same,
    /// 「変わった」 (見直し)
    Changed,
    /// 「まだ決められない」 (見直し)
    Undecided,
    /// 「今の答えにも合う」: the reason given for the answer of before.
    KeepReason,
    /// 「わけを消す」
    DropReason,
}

impl Press {
    /// The button whose `data-act` this is.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "clear" => Self::Clear,
            "undo" => Self::Undo,
            "person-add" => Self::Add,
            "row-up" => Self::Up,
            "row-down" => Self::Down,
            "row-remove" => Self::Remove,
            "review-same" => Self::Same,
            "review-changed" => Self::Changed,
            "review-undecided" => Self::Undecided,
            "reason-keep" => Self::KeepReason,
            "reason-drop" => Self::DropReason,
            _ => return None,
        })
    }
}

/// What is said and offered beside an answer while its page is open. Nothing of it is kept.
#[derive(Clone, Debug, Default)]
pub struct Asking {
    refused: &'static str,
    limit: u8,
    replaced: Option<Answer>,
    shown: usize,
    stamp: String,
    made: usize,
    reviewed: Option<Press>,
}

impl Asking {
    /// A page opened at the moment `stamp`, which no other page was: it tells the people written here from others.
    #[must_use]
    pub fn new(stamp: String) -> Self {
        Self {
            stamp,
            ..Self::default()
        }
    }

    /// Why the last tap was not taken, or what became of what stood there; empty when there is nothing to say.
    #[must_use]
    pub fn refused(&self) -> String {
        fill(self.refused, &[("limit", &self.limit.to_string())])
    }

    /// Whether there is an answer to bring back.
    #[must_use]
    pub fn has_replaced(&self) -> bool {
        self.replaced.is_some()
    }

    /// How many people have lines, at least.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.shown
    }

    /// What was pressed when the answer of before was looked at again.
    #[must_use]
    pub fn reviewed(&self) -> Option<Press> {
        self.reviewed
    }

    /// What was said to `prompt` by `heard`, if anything, and the part of the page that is looked at next, if it
    /// changes.
    #[must_use]
    pub fn hear(
        &mut self,
        prompt: &Prompt,
        journey: &Journey<'_>,
        heard: Heard<'_>,
    ) -> (Option<Said>, Option<String>) {
        self.refused = "";
        if !journey.takes(prompt) {
            return (None, None);
        }
        let answers = &journey.answers;
        let before = answers.answer(&prompt.id);
        match heard {
            Heard::Pressed(Press::Undo, _) => return (self.replaced.take().map(Said::Back), None),
            Heard::Set("reason", text) => return (Some(Said::Reason(text.into())), None),
            Heard::Pressed(Press::KeepReason, _) => {
                let kept = before.map(|answer| Said::Reason(answer.reason.clone()));
                return (kept, Some("reason".into()));
            }
            Heard::Pressed(Press::DropReason, _) => {
                return (Some(Said::Reason(String::new())), Some("reason".into()));
            }
            Heard::Set(part, _) if part.starts_with(SHARE) => {
                let share = Share::named(part.trim_start_matches(SHARE));
                return (share.map(Said::Share), None);
            }
            Heard::Pressed(press @ (Press::Same | Press::Changed | Press::Undecided), _) => {
                return self.review(press, before);
            }
            _ => {}
        }
        let response = before.map(|answer| &answer.response);
        let mut draft = Draft::new(prompt, response.cloned());
        let (gives_way, next) = self.draft(prompt, answers, &mut draft, heard);
        let mut after = draft.into_response();
        self.name_people(&mut after);
        self.replaced = before
            .filter(|before| {
                let stood = matches!(before.response, Response::Answered(_));
                gives_way && stood && after.as_ref() != Some(&before.response)
            })
            .cloned();
        if self.replaced.is_some() {
            self.refused = words().prompt().replaced;
        }
        let changed = after.as_ref() != response;
        (changed.then_some(Said::Response(after)), next)
    }

    /// Does to `draft` what was heard; whether that may take out what was answered before, and where to look next.
    fn draft(
        &mut self,
        prompt: &Prompt,
        answers: &Answers<'_>,
        draft: &mut Draft<'_>,
        heard: Heard<'_>,
    ) -> (bool, Option<String>) {
        let response = answers.response(&prompt.id);
        let mut result = Ok(());
        let mut gives_way = false;
        let mut next = None;
        match heard {
            Heard::Set("other", text) if !matches!(prompt.kind, Kind::Ranking(_)) => {
                result = draft.write_other(text);
            }
            // A control that stands as the answer has it already was set by the page, not by the person.
            Heard::Set(part, text) if is_set(prompt, part, answers) == Some(!text.is_empty()) => {}
            Heard::Set(part, text) => match (universal(prompt, part), &prompt.kind) {
                (Some(universal), _) => {
                    gives_way = true;
                    draft.toggle_universal(universal);
                }
                (None, Kind::Choices(form)) => match part.strip_prefix(FIELD) {
                    Some(field) => draft.write_text(field, text),
                    None => {
                        let person = person_at(part, &form.people_of, answers);
                        result = draft.toggle(person.as_deref().unwrap_or(part));
                    }
                },
                (None, Kind::Ranking(form)) => {
                    draft.keep_ranked(|id| answers.is_chosen(&form.of, id));
                    result = draft.toggle(part);
                }
                (None, Kind::People(_)) => gives_way = write_people(draft, part, text),
                (None, Kind::Each(form)) => each::choose(draft, &form.of, part, answers),
                (None, Kind::Log | Kind::Gate(_)) => {}
            },
            Heard::Pressed(Press::Clear, _) => {
                gives_way = true;
                draft.clear();
                // The button may have gone with the answer of before that it stood under (見直し).
                next = Some("answering".into());
            }
            Heard::Pressed(press @ (Press::Up | Press::Down), at) => {
                // The places are those on the page: what stands no longer has none.
                if let Kind::Ranking(form) = &prompt.kind {
                    draft.keep_ranked(|id| answers.is_chosen(&form.of, id));
                }
                draft.move_up(at + usize::from(press == Press::Down));
            }
            Heard::Pressed(Press::Remove, at) => match &prompt.kind {
                Kind::Ranking(_) => {
                    let ranked = answers.ranked(prompt);
                    result = ranked.get(at).map_or(Ok(()), |id| draft.toggle(id));
                }
                _ => {
                    gives_way = true;
                    draft.remove_person(at);
                    self.shown = self.shown.saturating_sub(1);
                    next = Some("add".into());
                }
            },
            Heard::Pressed(..) => next = self.add(prompt, response),
        }
        if let Err(Refused::Limit(limit)) = result {
            (self.refused, self.limit) = (words().prompt().limit, limit);
        }
        (gives_way, next)
    }

    /// The answer of before is looked at again: it still holds, is changed, or is open now.
    fn review(&mut self, press: Press, before: Option<&Answer>) -> (Option<Said>, Option<String>) {
        self.reviewed = Some(press);
        match press {
            Press::Same => (Some(Said::Same), None),
            Press::Undecided => {
                self.replaced = before.cloned();
                (Some(Said::Response(Some(Response::Undecided))), None)
            }
            _ => (None, Some("answering".into())),
        }
    }

    /// Lines for one more person, or why there are none.
    fn add(&mut self, prompt: &Prompt, response: Option<&Response>) -> Option<String> {
        let Kind::People(form) = &prompt.kind else {
            return None;
        };
        let rows = match response {
            Some(Response::Answered(Value::People(people))) => people::rows(people, self.shown),
            _ => people::rows(&People::default(), self.shown),
        };
        if rows >= usize::from(form.max) {
            (self.refused, self.limit) = (words().prompt().limit_people, form.max);
            return None;
        }
        self.shown = rows + 1;
        Some(format!("{rows}-relation"))
    }

    /// Gives everybody who was written here a name that other answers can speak of them by.
    fn name_people(&mut self, response: &mut Option<Response>) {
        if let Some(Response::Answered(Value::People(people))) = response {
            for person in people
                .people
                .iter_mut()
                .filter(|person| person.id.is_empty())
            {
                person.id = format!("{}-{}", self.stamp, self.made);
                self.made += 1;
            }
        }
    }
}

/// Writes what stands in a line of a person, or ticks a box. Whether that may take out what was written before.
fn write_people(draft: &mut Draft<'_>, part: &str, text: &str) -> bool {
    match (part, part.split_once('-')) {
        ("by-hand", _) => draft.toggle_by_hand(),
        (_, Some((at, line))) => {
            draft.write_person(at.parse().unwrap_or(usize::MAX), |person| match line {
                "relation" => person.relation = text.into(),
                "name" => person.name = text.into(),
                _ => person.phone = text.into(),
            })
        }
        _ => {
            draft.toggle_nobody();
            return true;
        }
    }
    false
}
