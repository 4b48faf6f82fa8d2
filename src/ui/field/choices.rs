//! A prompt answered by choosing from lists.

use leptos::prelude::*;

use super::Asked;
use crate::acp::answer::{Response, Value};
use crate::acp::draft::Refused;
use crate::browser::page;
use crate::content::questionnaire::{Choice, ChoiceForm, Group, OwnWords};
use crate::words::{fill, words};

/// The lists of a prompt, and a line for the person's own words.
#[component]
pub fn ChoicesField(asked: Asked, form: &'static ChoiceForm) -> impl IntoView {
    let groups = form
        .groups
        .iter()
        .enumerate()
        .map(|(at, group)| list(asked, form, group, at))
        .collect_view();
    let own = form.other.as_ref().map(|own| own_words(asked, own));
    view! {
        {groups}
        {own}
    }
}

fn list(
    asked: Asked,
    form: &'static ChoiceForm,
    group: &'static Group,
    at: usize,
) -> impl IntoView {
    let rows = group
        .choices
        .iter()
        .map(|choice| row(asked, form, group, choice, at))
        .collect_view();
    let title = (!group.title.is_empty())
        .then(|| view! { <legend class="group__title">{group.title.as_str()}</legend> });
    let named_by = group.title.is_empty().then_some("question");
    view! { <fieldset class="group" aria-labelledby=named_by>{title} {rows}</fieldset> }
}

fn row(
    asked: Asked,
    form: &'static ChoiceForm,
    group: &'static Group,
    choice: &'static Choice,
    at: usize,
) -> impl IntoView {
    let id = asked.id(&choice.id);
    let input_id = id.clone();
    let place = move || rank(asked, &choice.id);
    let badge = form.ordered.then_some(move || {
        let rank = place()?.to_string();
        let text = fill(words().prompt().rank, &[("rank", &rank)]);
        Some(view! { <span class="choice__rank">{text}</span> })
    });
    let toggle = move |_| {
        let result = asked.edit(|draft| draft.toggle(&choice.id));
        say_limit(asked, result);
        page::set_checked(&input_id, untrack(|| rank(asked, &choice.id)).is_some());
    };
    view! {
        <label class="choice">
            <input
                type=if group.single { "radio" } else { "checkbox" }
                name=group.single.then(|| asked.id(&format!("group-{at}")))
                id=id
                autocomplete="off"
                prop:checked=move || place().is_some()
                on:change=toggle
            />
            <span class="choice__text">{choice.label.as_str()}</span>
            {badge}
        </label>
    }
}

fn own_words(asked: Asked, own: &'static OwnWords) -> impl IntoView {
    let id = asked.id("other");
    let input_id = id.clone();
    let text = move || match asked.response() {
        Some(Response::Answered(Value::Choices(choices))) => choices.other,
        _ => String::new(),
    };
    let write = move |event| {
        let result = asked.edit(|draft| draft.write_other(&event_target_value(&event)));
        if result.is_err() {
            page::set_value(&input_id, "");
        }
        say_limit(asked, result);
    };
    view! {
        <div class="own-words">
            <label for=id.clone()>{own.label.as_str()}</label>
            <input
                type="text"
                id=id
                maxlength=own.max.to_string()
                autocomplete="off"
                prop:value=text
                on:input=write
            />
        </div>
    }
}

fn say_limit(asked: Asked, result: Result<(), Refused>) {
    if let Err(Refused::Limit(limit)) = result {
        asked.refuse(fill(
            words().prompt().limit,
            &[("limit", &limit.to_string())],
        ));
    }
}

/// The place of a choice among the chosen, from 1.
fn rank(asked: Asked, id: &str) -> Option<usize> {
    match asked.response() {
        Some(Response::Answered(Value::Choices(choices))) => choices
            .chosen
            .iter()
            .position(|chosen| chosen == id)
            .map(|at| at + 1),
        _ => None,
    }
}
