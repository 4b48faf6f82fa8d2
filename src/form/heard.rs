//! What a person did with a prompt's controls, and what becomes of the answer.

use super::{people, said};
use crate::acp::answer::{People, Response, Value};
use crate::acp::draft::{Draft, Refused};
use crate::content::questionnaire::{Kind, Prompt, Universal};
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
    /// 「この人を消す」
    Remove,
}

impl Press {
    /// The button whose `data-act` this is.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "clear" => Self::Clear,
            "undo" => Self::Undo,
            "person-add" => Self::Add,
            "person-up" => Self::Up,
            "person-remove" => Self::Remove,
            _ => return None,
        })
    }
}

/// What is said and offered beside an answer while its page is open. Nothing of it is kept.
#[derive(Clone, Debug, Default)]
pub struct Asking {
    refused: String,
    replaced: Option<Response>,
    shown: usize,
}

impl Asking {
    /// Why the last tap was not taken, or what became of what stood there; empty when there is nothing to say.
    #[must_use]
    pub fn refused(&self) -> &str {
        &self.refused
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

    /// The answer to `prompt` after `heard`, and the part of the page that is looked at next, if it changes.
    #[must_use]
    pub fn hear(
        &mut self,
        prompt: &Prompt,
        before: Option<Response>,
        heard: Heard<'_>,
    ) -> (Option<Response>, Option<String>) {
        self.refused.clear();
        if matches!(heard, Heard::Pressed(Press::Undo, _)) {
            return (self.replaced.take().or(before), None);
        }
        let mut draft = Draft::new(prompt, before.clone());
        let mut next = None;
        let mut gives_way = false;
        let mut result = Ok(());
        match heard {
            Heard::Set("other", text) => result = draft.write_other(text),
            // A control that stands as the answer has it already was set by the page, not by the person.
            Heard::Set(part, text) if is_set(part, before.as_ref()) == Some(!text.is_empty()) => {}
            Heard::Set(part, text) => match (universal(prompt, part), &prompt.kind) {
                (Some(universal), _) => {
                    gives_way = true;
                    draft.toggle_universal(universal);
                }
                (None, Kind::Choices(_)) => result = draft.toggle(part),
                (None, Kind::People(_)) => gives_way = write_people(&mut draft, part, text),
            },
            Heard::Pressed(Press::Clear, _) => {
                gives_way = true;
                draft.clear();
            }
            Heard::Pressed(Press::Up, at) => draft.move_up(at),
            Heard::Pressed(Press::Remove, at) => {
                gives_way = true;
                draft.remove_person(at);
                self.shown = self.shown.saturating_sub(1);
                next = Some("add".into());
            }
            Heard::Pressed(Press::Add | Press::Undo, _) => next = self.add(prompt, before.as_ref()),
        }
        if let Err(Refused::Limit(limit)) = result {
            self.refused = fill(words().prompt().limit, &[("limit", &limit.to_string())]);
        }
        let after = draft.into_response();
        self.replaced = before.filter(|before| {
            gives_way && matches!(before, Response::Answered(_)) && after.as_ref() != Some(before)
        });
        if self.replaced.is_some() {
            self.refused = words().prompt().replaced.into();
        }
        (after, next)
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
            self.refused = fill(
                words().prompt().limit_people,
                &[("limit", &form.max.to_string())],
            );
            return None;
        }
        self.shown = rows + 1;
        Some(format!("{rows}-relation"))
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

/// Whether a box or circle is ticked in `response`; none for what is no box.
fn is_set(part: &str, response: Option<&Response>) -> Option<bool> {
    let people = match response {
        Some(Response::Answered(Value::People(people))) => Some(people),
        _ => None,
    };
    match part {
        "by-hand" => Some(people.is_some_and(|people| people.by_hand)),
        "nobody" => Some(people.is_some_and(|people| people.nobody)),
        _ if part.starts_with(|c: char| c.is_ascii_digit()) => None,
        _ => Some(match response {
            Some(Response::Answered(Value::Choices(choices))) => {
                choices.chosen.iter().any(|chosen| chosen == part)
            }
            other => said(other).is_some_and(|universal| universal.id() == part),
        }),
    }
}

fn universal(prompt: &Prompt, part: &str) -> Option<Universal> {
    let mut all = prompt.universal.iter().copied();
    all.find(|universal| universal.id() == part)
}
