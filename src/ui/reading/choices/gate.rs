//! The gate: nobody has to read on, and nobody is in a hurry.

use leptos::prelude::*;

use crate::content::compile::{ChoiceKind, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{Cut, words};

/// The gate, and what stands behind it: on the same page, so that it opens without a program.
pub(in crate::ui::reading) fn choices(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().choices();
    let hard = here.href(&Route::Page("hard-times".into()));
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <section class="card" id="gate">
                <p>{words.gate_what}</p>
                <p>{words.gate_skip}</p>
                <p>{words.gate_hurry}</p>
                <p class="gentle">{words.gate_hard} " " <a href=hard>{words.hard_link}</a></p>
                <ul class="paces">
                    <li><a class="button button--wide" href="#read" rel="external">{cut(words.read_button)}</a></li>
                    <li><a class="button button--wide" href=here.href(&Route::Home)>{cut(words.later_button)}</a></li>
                    <li><a class="button button--wide" href=here.href(&Route::Acp)>{cut(words.acp_button)}</a></li>
                </ul>
            </section>
            <section class="choices" id="read">
                <h2>{cut(words.list_heading)}</h2>
                <p>{words.list_general}</p>
                <p>{words.list_even}</p>
                {list(ChoiceKind::Treatment, words.treatments_heading, site)}
                {list(ChoiceKind::Place, words.places_heading, site)}
                {about_words(site)}
            </section>
        </article>
    }
    .into_any()
}

fn list(kind: ChoiceKind, heading: Cut, site: &Site) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let of_kind = site.choices.iter().filter(|choice| choice.kind == kind);
    let rows = of_kind
        .map(|choice| {
            let href = here.href(&Route::Choice(choice.page.slug.clone()));
            view! { <li><a class="door" href=href><span class="door__name">{phrases(&choice.page.title)}</span></a></li> }
        })
        .collect_view();
    view! {
        <h3>{cut(heading)}</h3>
        <ul class="doors">{rows}</ul>
    }
}

/// 「ことばの整理」, where content has it.
fn about_words(site: &Site) -> Option<impl IntoView + use<>> {
    let here = expect_context::<Here>();
    let page = site.pages.iter().find(|page| page.slug == "words")?;
    let href = here.href(&Route::Page(page.slug.clone()));
    Some(view! {
        <h3>{cut(words().choices().words_heading)}</h3>
        <ul class="doors">
            <li><a class="door" href=href><span class="door__name">{phrases(&page.title)}</span></a></li>
        </ul>
    })
}
