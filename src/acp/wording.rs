//! An answer in words, the same on the check page, on paper and on the screen that is held out.

use super::answer::{
    Choices, Date, Each, EnteredBy, PERSON, People, Response, Share, Spokesperson, Value,
};
use super::answers::Answers;
use crate::care::phone::PhoneNumber;
use crate::content::questionnaire::{
    ChoiceForm, EachForm, Field, Group, Kind, PeopleForm, Prompt, RankingForm, Universal,
};
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

/// Who may see an answer on paper.
#[must_use]
pub fn share(share: Share, words: &Words) -> &'static str {
    let words = words.share();
    match share {
        Share::Doctor => words.doctor,
        Share::FamilyOnly => words.family_only,
        Share::SelfOnly => words.self_only,
    }
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

/// The lines of an answer; a passed-over prompt says so. `answers` are those it was given among: they know the names
/// of people and the choices that others put in order.
#[must_use]
pub fn lines(
    prompt: &Prompt,
    response: Option<&Response>,
    answers: &Answers<'_>,
    words: &Words,
) -> Vec<String> {
    let Some(response) = response else {
        return vec![words.state().passed_over.to_string()];
    };
    let Response::Answered(value) = response else {
        let said = super::answers::said(response);
        return said
            .map(|said| universal(said, words).to_string())
            .into_iter()
            .collect();
    };
    let lines = match (&prompt.kind, value) {
        (Kind::Choices(form), Value::Choices(choices)) => of_choices(form, choices, answers, words),
        (Kind::Ranking(form), Value::Choices(_)) => {
            of_ranking(form, &answers.ranked(prompt), answers, words)
        }
        (Kind::People(form), Value::People(people)) => of_people(form, people),
        (Kind::Each(form), Value::Each(each)) => of_each(form, each, answers, words),
        // An answer of another kind than the prompt's: kept in the record, said to be there.
        _ => vec![words.state().unreadable.to_string()],
    };
    // An answer with nothing in it was passed over.
    if lines.is_empty() {
        return vec![words.state().passed_over.to_string()];
    }
    lines
}

fn of_choices(
    form: &ChoiceForm,
    choices: &Choices,
    answers: &Answers<'_>,
    words: &Words,
) -> Vec<String> {
    let mut lines = people_chosen(form, choices, answers, words);
    lines.extend(chosen(form, choices, words));
    for field in form.fields.iter().filter(|field| field.when.is_empty()) {
        if let Some(text) = written(field, choices) {
            lines.push(fill(
                words.state().titled,
                &[("title", &field.label), ("text", &text)],
            ));
        }
    }
    let other = choices.other.trim();
    if !other.is_empty() {
        lines.extend(other.lines().map(ToString::to_string));
    }
    // A choice of another version: kept in the record, said to be there.
    let unknown = |id: &String| !id.starts_with(PERSON) && form.find(id).is_none();
    if choices.chosen.iter().any(unknown) {
        lines.push(words.state().unreadable.to_string());
    }
    lines
}

/// The people that were chosen, by their names.
fn people_chosen(
    form: &ChoiceForm,
    choices: &Choices,
    answers: &Answers<'_>,
    words: &Words,
) -> Vec<String> {
    let people = choices.chosen.iter().filter(|id| id.starts_with(PERSON));
    let named = |id: &String| match answers.person(&form.people_of, id) {
        Some(person) => answers
            .questionnaire
            .people_of(&form.people_of)
            .map_or_else(String::new, |form| called(form, person)),
        None => words.state().gone_person.to_string(),
    };
    people.map(named).collect()
}

/// What stands on a line; none when nothing does.
fn written(field: &Field, choices: &Choices) -> Option<String> {
    let text = choices.texts.get(&field.id)?.trim();
    let day = Date::parse(text).filter(|_| field.date);
    let text = day.map_or_else(|| text.to_string(), |day| day.in_words());
    (!text.is_empty()).then_some(text)
}

fn chosen(form: &ChoiceForm, choices: &Choices, words: &Words) -> Vec<String> {
    let ids = &choices.chosen;
    if form.ordered {
        let labels = ids.iter().filter_map(|id| form.find(id));
        return ranked(labels.map(|(_, choice)| choice.label.as_str()), words);
    }
    // In the order of the list, so that phone and paper agree; a group with a title of its own kind says it.
    form.choices()
        .filter(|(_, choice)| ids.contains(&choice.id))
        .map(|(group, choice)| {
            let fields = form.fields.iter().filter(|field| field.when == choice.id);
            let texts: Vec<String> = fields.filter_map(|field| written(field, choices)).collect();
            let label = if texts.is_empty() {
                choice.label.clone()
            } else {
                let texts = texts.join(words.state().between);
                fill(
                    words.state().with_text,
                    &[("label", &choice.label), ("text", &texts)],
                )
            };
            with_title(form, group, label, words)
        })
        .collect()
}

fn ranked<'t>(labels: impl Iterator<Item = &'t str>, words: &Words) -> Vec<String> {
    labels
        .zip(1..)
        .map(|(text, rank): (_, u32)| {
            fill(
                words.state().ranked,
                &[("rank", &rank.to_string()), ("text", text)],
            )
        })
        .collect()
}

fn with_title(form: &ChoiceForm, group: &Group, label: String, words: &Words) -> String {
    let mixed = form.groups.iter().any(|other| other.single) && form.groups.len() > 1;
    if mixed && group.single {
        fill(
            words.state().titled,
            &[("title", &group.title), ("text", &label)],
        )
    } else {
        label
    }
}

fn of_ranking(
    form: &RankingForm,
    ids: &[&str],
    answers: &Answers<'_>,
    words: &Words,
) -> Vec<String> {
    let labels = ids.iter().map(|id| of_choice(&form.of, id, answers));
    ranked(labels, words)
}

/// What the choice `id`, or `other`, of the prompt `of` is called.
#[must_use]
pub fn of_choice<'a>(of: &str, id: &str, answers: &Answers<'a>) -> &'a str {
    if id == "other" {
        return answers
            .choices(of)
            .map_or("", |choices| choices.other.trim());
    }
    let found = answers.questionnaire.choices_of(of);
    found
        .and_then(|form| form.find(id))
        .map_or("", |(_, choice)| choice.label.as_str())
}

fn of_people(form: &PeopleForm, answer: &People) -> Vec<String> {
    let mut lines = people(form, &answer.people);
    if answer.by_hand {
        lines.push(form.by_hand.clone());
    }
    if answer.nobody {
        lines.push(form.nobody.clone());
    }
    lines
}

fn of_each(form: &EachForm, each: &Each, answers: &Answers<'_>, words: &Words) -> Vec<String> {
    let Some(people) = answers.questionnaire.people_of(&form.of) else {
        return Vec::new();
    };
    answers
        .named(&form.of)
        .filter_map(|person| {
            let text = each_choice(form, each, person)?;
            let title = called(people, person);
            Some(fill(
                words.state().titled,
                &[("title", &title), ("text", text)],
            ))
        })
        .collect()
}

/// What was chosen for `person`.
#[must_use]
pub fn each_choice<'f>(form: &'f EachForm, each: &Each, person: &Spokesperson) -> Option<&'f str> {
    let id = each.chosen.get(&person.id)?;
    let choice = form.choices.iter().find(|choice| choice.id == *id)?;
    Some(&choice.label)
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
    let number = PhoneNumber::read(&person.phone).map(|number| number.shown());
    let phone = number.as_deref().unwrap_or(person.phone.trim());
    joined([&called(form, person), phone])
}

/// 「娘　山田花子」
#[must_use]
pub fn called(form: &PeopleForm, person: &Spokesperson) -> String {
    let relation = form.relation(&person.relation).unwrap_or_default();
    joined([relation, person.name.trim()])
}

/// Both with a space between them; one alone where the other is empty.
pub(super) fn joined(parts: [&str; 2]) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("　")
}
