//! まだ決められない and 今は考えたくない: in the same weight as every other answer.

use leptos::prelude::*;

use super::Asked;
use crate::acp::answer::Response;
use crate::acp::wording;
use crate::content::questionnaire::Universal;
use crate::words::words;

/// The answers that need no answer.
#[component]
pub fn UniversalField(asked: Asked) -> impl IntoView {
    let rows = asked
        .prompt
        .universal
        .iter()
        .map(|universal| row(asked, *universal))
        .collect_view();
    view! {
        <div class="group group--universal" role="group" aria-label=words().prompt().or>
            <p class="group__title" aria-hidden="true">{words().prompt().or}</p>
            {rows}
        </div>
    }
}

fn row(asked: Asked, universal: Universal) -> impl IntoView {
    let checked = move || {
        matches!(
            (asked.response(), universal),
            (Some(Response::Undecided), Universal::Undecided)
                | (Some(Response::NotNow), Universal::NotNow)
                | (Some(Response::AfterConsult), Universal::AfterConsult)
        )
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=asked.id(universal.id())
                autocomplete="off"
                prop:checked=checked
                on:change=move |_| asked.replace(|draft| draft.toggle_universal(universal))
            />
            <span class="choice__text">{wording::universal(universal, words())}</span>
        </label>
    }
}
