//! A prompt answered by choosing from lists, and by writing on lines.

use super::part::{AMONG, FIELD};
use super::settings::Setting;
use super::{id, universal_id};
use crate::acp::answer::{Choices, PERSON};
use crate::acp::answers::Answers;
use crate::acp::wording;
use crate::content::questionnaire::{
    Choice, ChoiceForm, Field, Group, Prompt, Questionnaire, Universal,
};
use crate::content::route::Route;
use crate::paper::{Html, Links};
use crate::words::{Words, fill, words};

/// The lists of a prompt, the lines that belong to choices, and a line for the person's own words.
pub(super) fn write(
    html: &mut Html,
    prompt: &Prompt,
    form: &ChoiceForm,
    questionnaire: &Questionnaire,
    links: &Links,
) {
    if let Some(people) = questionnaire.people_of(&form.people_of) {
        html.open("div class=\"group\"");
        for at in 0..people.max {
            html.hidden_choice(&id(prompt, &format!("{AMONG}{at}")));
        }
        html.close("div");
    }
    for (at, group) in form.groups.iter().enumerate() {
        let list = html.group(&group.title);
        let name = id(prompt, &format!("group-{at}"));
        for (place, choice) in group.choices.iter().enumerate() {
            middle(html, prompt, form, at, place, &name);
            one(html, prompt, form, group, choice, &name, links);
        }
        middle(html, prompt, form, at, group.choices.len(), &name);
        html.close(list);
    }
    for field in form.fields.iter().filter(|field| field.when.is_empty()) {
        line(html, prompt, field, false);
    }
    if let Some(own) = &form.other {
        html.open("div class=\"own-words\"");
        html.writing(&id(prompt, "other"), &own.label, own.max, own.lines)
            .close("div");
    }
}

fn one(
    html: &mut Html,
    prompt: &Prompt,
    form: &ChoiceForm,
    group: &Group,
    choice: &Choice,
    name: &str,
    links: &Links,
) {
    let part = id(prompt, &choice.id);
    let (kind, name) = if group.single {
        ("radio", Some(name))
    } else {
        ("checkbox", None)
    };
    html.choice(kind, &part, name, &choice.label);
    for (badge, tag, is) in [
        ("rank", "span class=\"choice__rank\"", form.ordered),
        (
            "hint",
            "span class=\"choice__hint\"",
            !choice.suggested_by.is_empty(),
        ),
    ] {
        if is {
            html.open_with(tag, &[("id", &of(&part, badge))])
                .close("span");
        }
    }
    html.close("label");
    for field in form.fields.iter().filter(|field| field.when == choice.id) {
        line(html, prompt, field, true);
    }
    if let Some(more) = &choice.more {
        html.open_with(
            "p class=\"choice__more\" hidden",
            &[("id", &of(&part, "more"))],
        )
        .more(&links.under(&more.to), &more.text)
        .close("p");
    }
}

/// 話してから決めたい, where the list says that it stands.
fn middle(
    html: &mut Html,
    prompt: &Prompt,
    form: &ChoiceForm,
    group: usize,
    at: usize,
    name: &str,
) {
    let middle = form.middle.as_ref();
    if let Some(middle) = middle.filter(|middle| group == 0 && usize::from(middle.at) == at) {
        let id = universal_id(prompt, Universal::AfterConsult);
        html.choice("radio", &id, Some(name), &middle.label)
            .close("label");
    }
}

fn line(html: &mut Html, prompt: &Prompt, field: &Field, hidden: bool) {
    let part = id(prompt, &format!("{FIELD}{}", field.id));
    let row = of(&part, "row");
    let attributes = [("id", &*row), ("hidden", "")];
    html.open_with(
        "div class=\"own-words\"",
        if hidden {
            &attributes
        } else {
            &attributes[..1]
        },
    );
    if field.date {
        html.day(&part, &field.label);
    } else {
        html.writing(&part, &field.label, field.max, field.lines);
    }
    html.close("div");
}

/// How the lists stand for what was answered.
pub(super) fn settings(prompt: &Prompt, form: &ChoiceForm, answers: &Answers<'_>) -> Vec<Setting> {
    let none = Choices::default();
    let choices = answers.choices(&prompt.id).unwrap_or(&none);
    let mut settings = people(prompt, form, choices, answers);
    for (_, choice) in form.choices() {
        let part = id(prompt, &choice.id);
        let place = choices
            .chosen
            .iter()
            .position(|chosen| *chosen == choice.id);
        if form.ordered {
            settings.push(Setting::Says(of(&part, "rank"), rank(place)));
        }
        if !choice.suggested_by.is_empty() {
            let hint = answers.suggests(choice);
            let hint = if hint { words().prompt().suggested } else { "" };
            settings.push(Setting::Says(of(&part, "hint"), hint.into()));
        }
        if choice.more.is_some() {
            settings.push(Setting::Marked(
                of(&part, "more"),
                "hidden",
                place.is_none(),
            ));
        }
        settings.push(Setting::Checked(part, place.is_some()));
    }
    for field in &form.fields {
        let part = id(prompt, &format!("{FIELD}{}", field.id));
        if !field.when.is_empty() {
            let away = !choices.chosen.contains(&field.when);
            settings.push(Setting::Marked(of(&part, "row"), "hidden", away));
        }
        let text = choices.texts.get(&field.id).cloned();
        settings.push(Setting::Holds(part, text.unwrap_or_default()));
    }
    if form.other.is_some() {
        settings.push(Setting::Holds(id(prompt, "other"), choices.other.clone()));
    }
    settings
}

/// The people that can be chosen, by their names.
fn people(
    prompt: &Prompt,
    form: &ChoiceForm,
    choices: &Choices,
    answers: &Answers<'_>,
) -> Vec<Setting> {
    let mut settings = Vec::new();
    let Some(people) = answers.questionnaire.people_of(&form.people_of) else {
        return settings;
    };
    for at in 0..usize::from(people.max) {
        let part = id(prompt, &format!("{AMONG}{at}"));
        let person = answers.named(&form.people_of).nth(at);
        let name = person.map(|person| wording::called(people, person));
        let chosen = person.is_some_and(|person| {
            let mut people = choices.chosen.iter();
            people.any(|chosen| chosen.strip_prefix(PERSON) == Some(&person.id))
        });
        settings.push(Setting::Marked(of(&part, "row"), "hidden", name.is_none()));
        settings.push(Setting::Says(of(&part, "text"), name.unwrap_or_default()));
        settings.push(Setting::Checked(part, chosen));
    }
    settings
}

/// 「2番目」; empty for what has no place.
pub(super) fn rank(place: Option<usize>) -> String {
    place.map_or_else(String::new, |at| {
        fill(words().prompt().rank, &[("rank", &(at + 1).to_string())])
    })
}

/// The id of something that belongs to the control `part`.
pub(super) fn of(part: &str, what: &str) -> String {
    format!("{part}-{what}")
}

/// What a prompt shows while nothing it is answered from was answered.
pub(super) fn nothing_yet(
    html: &mut Html,
    prompt: &Prompt,
    source: &Prompt,
    links: &Links,
    all: &Words,
) {
    html.open_with("p class=\"notice\"", &[("id", &id(prompt, "none"))])
        .text(all.asking().first)
        .more(
            &links.to(&Route::Prompt(source.slug.clone())),
            &source.label,
        )
        .close("p");
}
