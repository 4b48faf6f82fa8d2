//! A prompt that asks the same of each person whom another one names.

use super::choices::{nothing_yet, of};
use super::id;
use super::settings::Setting;
use crate::acp::answer::{Each, Response, Value};
use crate::acp::answers::Answers;
use crate::acp::draft::Draft;
use crate::acp::wording;
use crate::content::questionnaire::{EachForm, Prompt, Questionnaire};
use crate::paper::{Html, Links};
use crate::words::Words;

/// A list for each person, and what can be read about a choice.
pub(super) fn write(
    html: &mut Html,
    prompt: &Prompt,
    form: &EachForm,
    questionnaire: &Questionnaire,
    links: &Links,
    all: &Words,
) {
    for at in 0..rows(form, questionnaire) {
        let row = row(prompt, at);
        html.open_with("fieldset class=\"group\" hidden", &[("id", &row)])
            .open_with(
                "legend class=\"group__title\"",
                &[("id", &of(&row, "text"))],
            )
            .close("legend");
        for choice in &form.choices {
            html.choice("radio", &of(&row, &choice.id), Some(&row), &choice.label)
                .close("label");
        }
        html.close("fieldset");
    }
    if let Some(source) = questionnaire.prompt(&form.of) {
        nothing_yet(html, prompt, source, links, all);
    }
    for choice in &form.choices {
        if let Some(more) = &choice.more {
            let id = id(prompt, &format!("{}-more", choice.id));
            html.open_with("p class=\"choice__more\" hidden", &[("id", &id)])
                .more(&links.under(&more.to), &more.text)
                .close("p");
        }
    }
}

/// How the lists stand for what was answered.
pub(super) fn settings(prompt: &Prompt, form: &EachForm, answers: &Answers<'_>) -> Vec<Setting> {
    let none = Each::default();
    let each = match answers.response(&prompt.id) {
        Some(Response::Answered(Value::Each(each))) => each,
        _ => &none,
    };
    let people = answers.questionnaire.people_of(&form.of);
    let mut settings = Vec::new();
    for at in 0..rows(form, answers.questionnaire) {
        let row = row(prompt, at);
        let person = answers.named(&form.of).nth(at);
        let name = person.zip(people);
        let name = name.map(|(person, people)| wording::called(people, person));
        let chosen = person.and_then(|person| each.chosen.get(&person.id));
        for choice in &form.choices {
            let is = chosen == Some(&choice.id);
            settings.push(Setting::Checked(of(&row, &choice.id), is));
        }
        settings.push(Setting::Marked(row.clone(), "hidden", name.is_none()));
        settings.push(Setting::Says(of(&row, "text"), name.unwrap_or_default()));
    }
    for choice in form.choices.iter().filter(|choice| choice.more.is_some()) {
        let is = each.chosen.values().any(|chosen| *chosen == choice.id);
        let id = id(prompt, &format!("{}-more", choice.id));
        settings.push(Setting::Marked(id, "hidden", !is));
    }
    let any = answers.named(&form.of).next().is_some();
    settings.push(Setting::Marked(id(prompt, "none"), "hidden", any));
    settings
}

/// Chooses what the circle `part` (`0-spoken`) stands for.
pub(super) fn choose(draft: &mut Draft<'_>, of: &str, part: &str, answers: &Answers<'_>) {
    let found = part.split_once('-').and_then(|(at, choice)| {
        let person = answers.named(of).nth(at.parse().ok()?)?;
        Some((person, choice))
    });
    if let Some((person, choice)) = found {
        draft.choose_for(&person.id, Some(choice));
    }
}

fn rows(form: &EachForm, questionnaire: &Questionnaire) -> usize {
    let people = questionnaire.people_of(&form.of);
    people.map_or(0, |people| people.max.into())
}

fn row(prompt: &Prompt, at: usize) -> String {
    id(prompt, &at.to_string())
}
