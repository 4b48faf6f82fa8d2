//! When something happens. One page that answers without script: 119, then the choice of a situation by three
//! anchors, then a ladder for each. The style sheet shows the one that the address names; without `:has()`, all.

mod ladder;
mod last_days;
mod own;
mod parts;
mod signs;

use leptos::prelude::*;

use super::blocks::month;
use super::leaflet::{related, sources};
use super::regions::{self, Part};
use crate::content::compile::{Emergency, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{fill, words};

pub(super) use last_days::last_days;
pub(super) use own::address;
pub(super) use signs::signs;

/// The page.
pub(super) fn emergency(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let (all, words) = (&site.emergency, words().emergency());
    let ladders = all
        .ladders
        .iter()
        .map(|one| ladder::ladder(one, all))
        .collect_view();
    let talks = all.talks.iter().map(parts::talk).collect_view();
    view! {
        <article class="page emergency">
            <h1>{cut(words.title)}</h1>
            <p class="act"><a href=call_119(here)>{crate::words::words().phone().dial_119}</a></p>
            {own::first(&all.danger)}
            {choose(all)}
            {ladder::own_lines()}
            <div class="ladders">{ladders}</div>
            {own::others()}
            <section class="card talks" id="talk">
                <h2>{cut(words.talk_heading)}</h2>
                <div class="talks__both">{talks}</div>
            </section>
            <section class="card no-print" id="signs">
                <h2>{cut(words.signs_heading)}</h2>
                <p class="acts"><a class="button button--wide" href=here.href(&Route::Signs)>{cut(words.signs_button)}</a></p>
            </section>
            {own::none()}
            {parts::resuscitation(&all.resuscitation, site)}
            {region(site)}
            <p class="acts no-print">
                <button type="button" class="button" id="print" data-act="print">{cut(words.print_button)}</button>
                <span class="small">{words.print_note}</span>
                <span class="small offline-kept">{words.offline}</span>
            </p>
            <p class="reviewed">{reviewed(all)}</p>
            <p class="no-print"><a class="far" href=here.href(&Route::Page("hard-times".into()))>{words.hard_link}</a></p>
            {related(&all.related, site, here)}
            {sources(&all.sources, site, here)}
        </article>
    }
    .into_any()
}

pub(super) fn call_119(here: Here) -> String {
    here.href(&Route::Page("call-119".into()))
}

/// Three rows, one for each situation.
fn choose(all: &Emergency) -> impl IntoView + use<> {
    let rows = all
        .ladders
        .iter()
        .map(|one| {
            let href = format!("#{}", one.id);
            view! { <li><a class="button button--wide" href=href>{phrases(&one.title)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="choose" id="choose" aria-labelledby="choose-h">
            <p id="choose-h">{cut(words().emergency().choose_heading)}</p>
            <ul>{rows}</ul>
        </nav>
    }
}

/// The numbers of the reader's own region, or the way to choose one.
fn region(site: &Site) -> impl IntoView + use<> {
    let words = words().emergency();
    view! {
        <section class="regions" id="region">
            <h2 class="no-print">{cut(words.region_heading)}</h2>
            <p class="no-print">{words.region_lead}</p>
            {regions::here(Part::Numbers, site)}
        </section>
    }
}

/// When it was issued, and whether a clinician has confirmed it.
fn reviewed(all: &Emergency) -> String {
    let words = words().leaflet();
    let issued = fill(words.issued, &[("date", &month(&all.issued_on))]);
    if all.reviewed_by.is_empty() {
        return format!("{issued}。{}", words.not_reviewed);
    }
    let values = [
        ("by", &*all.reviewed_by),
        ("date", &*month(&all.reviewed_on)),
    ];
    format!("{issued}。{}", fill(words.reviewed, &values))
}
