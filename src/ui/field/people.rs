//! A prompt answered by naming people: relation first, a name is enough, the telephone is optional.

use leptos::prelude::*;

use super::Asked;
use crate::acp::answer::{People, Response, Spokesperson, Value};
use crate::browser::page;
use crate::content::questionnaire::PeopleForm;
use crate::ui::frame::cut;
use crate::words::{fill, words};

/// One group of lines a person; a button for one more; 「紙に手で書く」 and 「いない」 in the same weight.
#[component]
pub fn PeopleField(asked: Asked, form: &'static PeopleForm) -> impl IntoView {
    let shown = RwSignal::new(untrack(|| people(asked)).people.len().max(1));
    // Rows are made anew when their number changes, not at every letter.
    let count = Memo::new(move |_| shown.get().max(people(asked).people.len()));
    let rows = move || {
        let count = count.get();
        let row = |at| person(asked, form, at, shown);
        untrack(|| (0..count).map(row).collect_view())
    };
    let add = move |_| {
        let now = untrack(|| count.get());
        if now >= usize::from(form.max) {
            asked.refuse(fill(
                words().prompt().limit_people,
                &[("limit", &form.max.to_string())],
            ));
        } else {
            shown.set(now + 1);
            page::focus_soon(&asked.id(&format!("{now}-relation")));
        }
    };
    let nobody = move |_| {
        asked.replace(|draft| draft.toggle_nobody());
        shown.set(1);
    };
    view! {
        <div class="people">{rows}</div>
        <button type="button" class="button button--quiet" id=asked.id("add") on:click=add>
            {cut(words().prompt().add_button)}
        </button>
        <div class="group">
            <label class="choice">
                <input
                    type="checkbox"
                    id=asked.id("by-hand")
                    autocomplete="off"
                    prop:checked=move || people(asked).by_hand
                    on:change=move |_| asked.edit(|draft| draft.toggle_by_hand())
                />
                <span class="choice__text">{form.by_hand.as_str()}</span>
            </label>
            <label class="choice">
                <input
                    type="checkbox"
                    id=asked.id("nobody")
                    autocomplete="off"
                    prop:checked=move || people(asked).nobody
                    on:change=nobody
                />
                <span class="choice__text">{form.nobody.as_str()}</span>
            </label>
        </div>
    }
}

fn person(
    asked: Asked,
    form: &'static PeopleForm,
    at: usize,
    shown: RwSignal<usize>,
) -> impl IntoView {
    let words = words().prompt();
    let title = fill(words.person, &[("at", &(at + 1).to_string())]);
    let read = move |part: fn(&Spokesperson) -> &str| {
        move || {
            people(asked)
                .people
                .get(at)
                .map(|person| part(person).to_string())
                .unwrap_or_default()
        }
    };
    let relation_value = read(|person| &person.relation);
    let options = form
        .relations
        .iter()
        .map(|relation| {
            let value = relation_value;
            let id = relation.id.as_str();
            view! { <option value=id selected=move || value() == id>{relation.label.as_str()}</option> }
        })
        .collect_view();
    let remove = move |_| {
        asked.replace(|draft| draft.remove_person(at));
        shown.update(|shown| *shown = shown.saturating_sub(1).max(1));
        page::focus_soon(&asked.id("add"));
    };
    let id = move |part: &str| asked.id(&format!("{at}-{part}"));
    view! {
        <fieldset class="person">
            <legend class="group__title">{title.clone()}</legend>
            <label for=id("relation")>{words.relation}</label>
            <select
                id=id("relation")
                autocomplete="off"
                prop:value=relation_value
                on:change=move |event| {
                    let value = event_target_value(&event);
                    asked.edit(|draft| draft.write_person(at, |person| person.relation = value));
                }
            >
                <option value="">{words.relation_none}</option>
                {options}
            </select>
            <label for=id("name")>{words.name}</label>
            <input
                type="text"
                id=id("name")
                maxlength=PeopleForm::NAME_MAX.to_string()
                autocomplete="off"
                prop:value=read(|person| &person.name)
                on:input=move |event| {
                    let value = event_target_value(&event);
                    asked.edit(|draft| draft.write_person(at, |person| person.name = value));
                }
            />
            <label for=id("phone")>{words.phone}</label>
            <input
                type="tel"
                id=id("phone")
                maxlength=PeopleForm::PHONE_MAX.to_string()
                autocomplete="off"
                prop:value=read(|person| &person.phone)
                on:input=move |event| {
                    let value = event_target_value(&event);
                    asked.edit(|draft| draft.write_person(at, |person| person.phone = value));
                }
            />
            <div class="person__acts">
                {(at > 0)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button--quiet"
                                id=id("up")
                                aria-label=format!("{title} {}", words.up_button.text())
                                on:click=move |_| asked.edit(|draft| draft.move_up(at))
                            >
                                {cut(words.up_button)}
                            </button>
                        }
                    })}
                <button
                    type="button"
                    class="button button--quiet"
                    id=id("remove")
                    aria-label=format!("{title} {}", words.remove_button.text())
                    on:click=remove
                >
                    {cut(words.remove_button)}
                </button>
            </div>
        </fieldset>
    }
}

fn people(asked: Asked) -> People {
    match asked.response() {
        Some(Response::Answered(Value::People(people))) => people,
        _ => People::default(),
    }
}
