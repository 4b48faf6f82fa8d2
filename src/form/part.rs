//! What a part of a control's id stands for, and how its control stands in the answer.

use crate::acp::answer::{PERSON, Response, Value};
use crate::acp::answers::{Answers, said};
use crate::content::questionnaire::{Kind, Prompt, Universal};

/// What the parts of ids begin with: who may see the answer; a line of a choice; a person among choices.
pub(super) const SHARE: &str = "share-";
pub(super) const FIELD: &str = "field-";
pub(super) const AMONG: &str = "person-";

/// The choice that stands for the person in row `part` (`person-0`).
pub(super) fn person_at(part: &str, of: &str, answers: &Answers<'_>) -> Option<String> {
    let at: usize = part.strip_prefix(AMONG)?.parse().ok()?;
    let person = answers.named(of).nth(at)?;
    Some(format!("{PERSON}{}", person.id))
}

/// Whether a box or circle is ticked in the answer; none for what is no box.
pub(super) fn is_set(prompt: &Prompt, part: &str, answers: &Answers<'_>) -> Option<bool> {
    let response = answers.response(&prompt.id);
    let chosen = |id: &str| {
        let choices = answers.choices(&prompt.id);
        choices.is_some_and(|choices| choices.chosen.iter().any(|chosen| chosen == id))
    };
    if universal(prompt, part).is_some() {
        let state = response.and_then(said);
        return Some(state.is_some_and(|universal| universal.id() == part));
    }
    match (&prompt.kind, response) {
        (Kind::Choices(_), _) if part.starts_with(FIELD) => None,
        (Kind::Choices(form), _) => Some(match person_at(part, &form.people_of, answers) {
            Some(person) => chosen(&person),
            None => chosen(part),
        }),
        (Kind::Ranking(_), _) => Some(chosen(part)),
        (Kind::People(_), response) => {
            let people = match response {
                Some(Response::Answered(Value::People(people))) => Some(people),
                _ => None,
            };
            match part {
                "by-hand" => Some(people.is_some_and(|people| people.by_hand)),
                "nobody" => Some(people.is_some_and(|people| people.nobody)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The answer that is none of the choices, where `part` stands for it.
pub(super) fn universal(prompt: &Prompt, part: &str) -> Option<Universal> {
    let mut all = prompt.universal.iter().copied();
    all.find(|universal| universal.id() == part)
}
