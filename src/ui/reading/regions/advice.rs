//! #7119 and #8000 of a region as cards: whether, when, the ordinary number, and of what day that is known.

use leptos::prelude::*;

use crate::content::compile::{Advice, Phone, Region, Site, State};
use crate::ui::frame::cut;
use crate::ui::reading::blocks::{call, month};
use crate::words::{Cut, fill, words};

/// The ids of the two lines in `phones.toml`.
const ADULTS: &str = "e7119";
const CHILDREN: &str = "c8000";

/// Both.
pub(in crate::ui::reading) fn both(region: &Region, site: &Site) -> impl IntoView + use<> {
    let words = words().regions();
    let line = |id: &str| {
        site.phones
            .all()
            .iter()
            .find(|phone| phone.id == id)
            .cloned()
    };
    view! {
        {card("adults", words.adults_title, &region.adults, line(ADULTS))}
        {card("children", words.children_title, &region.children, line(CHILDREN))}
    }
}

fn card(
    id: &'static str,
    title: Cut,
    advice: &Advice,
    line: Option<Phone>,
) -> impl IntoView + use<> {
    let words = words().regions();
    let state = match advice.state {
        State::Available => words.available,
        State::Partial => words.partial,
        State::NotSeen => words.not_seen,
        State::Unknown | State::Unsaid => words.unknown,
    };
    let there = matches!(advice.state, State::Available | State::Partial);
    let body = if there {
        known(advice, line).into_any()
    } else {
        view! { <p>{words.ask}</p> }.into_any()
    };
    view! {
        <section class="card advice" id=id>
            <h2>{cut(title)}</h2>
            <p class="advice__state">{state}</p>
            {body}
        </section>
    }
}

fn known(advice: &Advice, line: Option<Phone>) -> impl IntoView + use<> {
    let words = words().regions();
    let facts = [
        (words.coverage, &advice.coverage),
        (words.hours, &advice.hours),
        (words.ages, &advice.ages),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| view! { <p class="phone__facts">{name} ": " {text.clone()}</p> })
        .collect_view();
    let ordinary =
        (!advice.phones.is_empty()).then(|| view! { <p class="phone__facts">{words.ordinary}</p> });
    let day = if advice.as_of.is_empty() {
        words.undated.to_string()
    } else {
        fill(words.as_of, &[("date", &month(&advice.as_of))])
    };
    let page = advice.page().map(|(host, url)| {
        let text = fill(words.page, &[("host", host)]);
        view! { <p class="no-print"><a class="far" href=url.to_string()>{text}</a></p> }
    });
    view! {
        {line.as_ref().map(call)}
        {facts}
        {ordinary}
        {advice.phones.iter().map(call).collect_view()}
        <p class="phone__state">{day} {words.check}</p>
        {page}
    }
}
