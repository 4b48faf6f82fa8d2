//! End-of-life choices: first the gate, then treatments and places in one form, both sides alike.

use leptos::prelude::*;

use super::blocks::{month, section};
use super::leaflet::{related, sources};
use crate::content::compile::{Choice, ChoiceKind, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{Cut, fill, words};

/// The gate, and what stands behind it: on the same page, so that it opens without a program.
pub(super) fn choices(site: &Site) -> AnyView {
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

/// One treatment or place. One may come by a search, so it begins with the kind line and the way back.
pub(super) fn choice(slug: &str, site: &Site) -> AnyView {
    let Some(choice) = site.choices.iter().find(|choice| choice.page.slug == slug) else {
        return ().into_any();
    };
    let here = expect_context::<Here>();
    let words = words().choices();
    let hard = here.href(&Route::Page("hard-times".into()));
    let (before, sides, after) = choice.parts();
    let cards = |parts: &[_]| parts.iter().map(|part| section(part, "card")).collect_view();
    view! {
        <article class="page choice-page">
            <p class="gentle" id="gentle">
                {words.gentle} " "
                <span class="no-print">
                    <a href=here.href(&Route::Choices)>{words.back}</a> " "
                    <a href=hard>{words.hard_link}</a>
                </span>
            </p>
            <h1 aria-describedby="gentle">{phrases(&choice.page.title)}</h1>
            <p class="lead">{choice.page.lead.clone()}</p>
            <p class="reviewed">{reviewed(choice, site)}</p>
            {cards(before)}
            <div class="sides">{cards(sides)}</div>
            {cards(after)}
            {end(choice, here)}
            {related(&choice.related, site, here)}
            {sources(&choice.sources, site, here)}
        </article>
    }
    .into_any()
}

/// What is true whatever one chooses, and the ways out.
fn end(choice: &Choice, here: Here) -> impl IntoView + use<> {
    let words = words().choices();
    let line = match choice.kind {
        ChoiceKind::Treatment => words.treatment_end,
        ChoiceKind::Place => words.place_end,
    };
    let others = format!("{}#read", here.href(&Route::Choices));
    let hard = here.href(&Route::Page("hard-times".into()));
    view! {
        <section class="card" id="end">
            <h2>{cut(words.end_heading)}</h2>
            <p>{words.change}</p>
            <p class="choice-page__always">{line}</p>
            <p class="acts">
                <a class="button" href=hard>{cut(words.hard_button)}</a>
                <a class="button" href=others rel="external">{cut(words.others_button)}</a>
                <button type="button" class="button" id="print" data-act="print">
                    {cut(crate::words::words().leaflet().print_button)}
                </button>
            </p>
        </section>
    }
}

/// Whether a clinician has confirmed it; a paper in someone's hand is no order.
fn reviewed(choice: &Choice, site: &Site) -> String {
    let words = words();
    let state = if choice.reviewed_by.is_empty() {
        words.leaflet().not_reviewed.to_string()
    } else {
        let date = month(&choice.reviewed_on);
        fill(words.leaflet().reviewed, &[("by", &choice.reviewed_by), ("date", &date)])
    };
    let issued = fill(words.leaflet().issued, &[("date", &month(&site.identity.issued_on))]);
    format!("{}{state}（{}、{issued}）", words.choices().paper, site.identity.name)
}
