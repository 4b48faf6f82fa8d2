//! An answer in words, the same on the check page, on paper and on the screen that is held out.

use super::answer::{EnteredBy, People, Response, Spokesperson, Value};
use crate::care::phone::PhoneNumber;
use crate::content::questionnaire::{ChoiceForm, Group, Kind, PeopleForm, Prompt, Universal};
use crate::words::{Words, fill};

/// The word for an answer that needs no answer.
#[must_use]
pub fn universal(universal: Universal, words: &Words) -> &'static str {
    let states = words.state();
    match universal {
        Universal::Undecided => states.undecided,
        Universal::NotNow => states.not_now,
        Universal::AfterConsult => states.after_consult,
    }
}

/// The lines of an answer; a passed-over prompt says so.
#[must_use]
pub fn lines(prompt: &Prompt, response: Option<&Response>, words: &Words) -> Vec<String> {
    match response {
        None => vec![words.state().passed_over.to_string()],
        Some(Response::Undecided) => vec![universal(Universal::Undecided, words).to_string()],
        Some(Response::NotNow) => vec![universal(Universal::NotNow, words).to_string()],
        Some(Response::AfterConsult) => vec![universal(Universal::AfterConsult, words).to_string()],
        Some(Response::Answered(value)) => match (&prompt.kind, value) {
            (Kind::Choices(form), Value::Choices(choices)) => {
                let mut lines = chosen(form, &choices.chosen, words);
                if !choices.other.trim().is_empty() {
                    lines.push(choices.other.trim().to_string());
                }
                // A choice of another version: kept in the record, said to be there.
                if choices.chosen.iter().any(|id| form.find(id).is_none()) {
                    lines.push(words.state().unreadable.to_string());
                }
                said(lines, words)
            }
            (Kind::People(form), Value::People(people)) => said(people_lines(form, people), words),
            // An answer of another kind than the prompt's: kept in the record, said to be there.
            _ => vec![words.state().unreadable.to_string()],
        },
    }
}

/// An answer with nothing in it was passed over.
fn said(mut lines: Vec<String>, words: &Words) -> Vec<String> {
    if lines.is_empty() {
        lines.push(words.state().passed_over.to_string());
    }
    lines
}

fn chosen(form: &ChoiceForm, ids: &[String], words: &Words) -> Vec<String> {
    if form.ordered {
        let labels = ids.iter().filter_map(|id| form.find(id));
        return labels
            .enumerate()
            .map(|(at, (_, choice))| {
                fill(
                    words.state().ranked,
                    &[("rank", &(at + 1).to_string()), ("text", &choice.label)],
                )
            })
            .collect();
    }
    // In the order of the list, so that phone and paper agree; a group with a title of its own kind says it.
    form.choices()
        .filter(|(_, choice)| ids.contains(&choice.id))
        .map(|(group, choice)| with_title(form, group, &choice.label, words))
        .collect()
}

fn with_title(form: &ChoiceForm, group: &Group, label: &str, words: &Words) -> String {
    let mixed = form.groups.iter().any(|other| other.single) && form.groups.len() > 1;
    if mixed && group.single {
        fill(
            words.state().titled,
            &[("title", &group.title), ("text", label)],
        )
    } else {
        label.to_string()
    }
}

fn people_lines(form: &PeopleForm, answer: &People) -> Vec<String> {
    let mut lines = people(form, &answer.people);
    if answer.by_hand {
        lines.push(form.by_hand.clone());
    }
    if answer.nobody {
        lines.push(form.nobody.clone());
    }
    lines
}

/// A line for each person, with their place in the person's order.
#[must_use]
pub fn people(form: &PeopleForm, people: &[Spokesperson]) -> Vec<String> {
    let written = people.iter().filter(|person| !person.is_blank());
    let lines = written
        .zip(1..)
        .map(|(person, place): (_, u32)| format!("{place}. {}", person_text(form, person)));
    lines.collect()
}

/// 「娘　山田花子　090-…」
#[must_use]
pub fn person_text(form: &PeopleForm, person: &Spokesperson) -> String {
    let relation = form.relation(&person.relation).unwrap_or_default();
    let number = PhoneNumber::read(&person.phone).map(|number| number.shown());
    let phone = number.as_deref().unwrap_or(person.phone.trim());
    let parts = [relation, person.name.trim(), phone];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("　")
}

/// Whose words an answer holds.
#[must_use]
pub fn entered_by(by: EnteredBy, words: &Words) -> &'static str {
    match by {
        EnteredBy::Principal => words.sheet().by_principal,
        EnteredBy::Scribe => words.sheet().by_scribe,
        EnteredBy::ImaginedByOthers => words.sheet().by_others,
    }
}
