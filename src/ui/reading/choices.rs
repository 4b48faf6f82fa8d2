//! End-of-life choices: first the gate, then treatments and places in one form, both sides alike.

mod gate;

use leptos::prelude::*;

use super::blocks::{month, section};
use super::leaflet::{related, sources};
use crate::content::compile::{Choice, ChoiceKind, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{fill, words};

pub(super) use gate::choices;

/// One treatment or place. One may come by a search, so it begins with the kind line and the way back.
pub(super) fn choice(slug: &str, site: &Site) -> AnyView {
    let Some(choice) = site.choices.iter().find(|choice| choice.page.slug == slug) else {
        return ().into_any();
    };
    let here = expect_context::<Here>();
    let words = words().choices();
    let hard = here.href(&Route::Page("hard-times".into()));
    let (before, sides, after) = choice.parts();
    let cards = |parts: &[_]| {
        parts
            .iter()
            .map(|part| section(part, "card"))
            .collect_view()
    };
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
        fill(
            words.leaflet().reviewed,
            &[("by", &choice.reviewed_by), ("date", &date)],
        )
    };
    let issued = fill(
        words.leaflet().issued,
        &[("date", &month(&site.identity.issued_on))],
    );
    format!(
        "{}{state}（{}、{issued}）",
        words.choices().paper,
        site.identity.name
    )
}
