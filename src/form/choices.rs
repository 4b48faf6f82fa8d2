//! A prompt answered by choosing from lists.

use super::id;
use super::settings::Setting;
use crate::acp::answer::{Choices, Response, Value};
use crate::content::questionnaire::{ChoiceForm, Prompt};
use crate::paper::Html;
use crate::words::{fill, words};

/// The lists of a prompt, and a line for the person's own words.
pub(super) fn write(html: &mut Html, prompt: &Prompt, form: &ChoiceForm) {
    for (at, group) in form.groups.iter().enumerate() {
        if group.title.is_empty() {
            html.open("fieldset class=\"group\" aria-labelledby=\"question\"");
        } else {
            html.open("fieldset class=\"group\"")
                .element("legend class=\"group__title\"", &group.title);
        }
        let name = id(prompt, &format!("group-{at}"));
        let (kind, name) = if group.single {
            ("radio", Some(&*name))
        } else {
            ("checkbox", None)
        };
        for choice in &group.choices {
            html.choice(kind, &id(prompt, &choice.id), name, &choice.label);
            if form.ordered {
                let badge = rank_id(prompt, &choice.id);
                html.open_with("span class=\"choice__rank\"", &[("id", &badge)])
                    .close("span");
            }
            html.close("label");
        }
        html.close("fieldset");
    }
    if let Some(own) = &form.other {
        html.open("div class=\"own-words\"");
        html.line("text", &id(prompt, "other"), &own.label, own.max)
            .close("div");
    }
}

/// How the lists stand for `response`.
pub(super) fn settings(
    prompt: &Prompt,
    form: &ChoiceForm,
    response: Option<&Response>,
) -> Vec<Setting> {
    let none = Choices::default();
    let choices = match response {
        Some(Response::Answered(Value::Choices(choices))) => choices,
        _ => &none,
    };
    let mut settings = Vec::new();
    for (_, choice) in form.choices() {
        let place = choices
            .chosen
            .iter()
            .position(|chosen| *chosen == choice.id);
        settings.push(Setting::Checked(id(prompt, &choice.id), place.is_some()));
        if form.ordered {
            let rank =
                place.map(|at| fill(words().prompt().rank, &[("rank", &(at + 1).to_string())]));
            settings.push(Setting::Says(
                rank_id(prompt, &choice.id),
                rank.unwrap_or_default(),
            ));
        }
    }
    if form.other.is_some() {
        settings.push(Setting::Holds(id(prompt, "other"), choices.other.clone()));
    }
    settings
}

fn rank_id(prompt: &Prompt, choice: &str) -> String {
    id(prompt, choice) + "-rank"
}
