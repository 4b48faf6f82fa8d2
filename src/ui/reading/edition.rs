//! Other editions of a leaflet: for the wall of a waiting room, and folded in three.
//!
//! Nothing is written twice: the wall shows the leaflet's points, the folded sheet its sections, six panels of a
//! sheet printed on both sides. Read from outside: flap, back, cover; inside: three panels.

use leptos::prelude::*;

use super::blocks::{gentle, section};
use super::code::{address, code, outside_line, short};
use super::foot::{hard_times, imprint};
use super::home::picture;
use crate::content::compile::{Leaflet, Section, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{Cut, words};

/// A3, for a waiting room: nothing on it is smaller than 24 points.
pub(super) fn wall(slug: &str, site: &Site) -> AnyView {
    let Some(leaflet) = find(slug, site) else {
        return ().into_any();
    };
    let points = leaflet
        .points
        .iter()
        .map(|point| view! { <li>{point.clone()}</li> })
        .collect_view();
    let call = leaflet.page.sections.last();
    let way_back = address(&Route::Leaflet(leaflet.page.slug.clone()), site);
    let edition = words().edition();
    view! {
        <article class="page edition">
            {head(leaflet, edition.wall_title, edition.wall_lead)}
            <div class="wall">
                <p class="wall__title">{phrases(&leaflet.page.title)}</p>
                <p class="wall__lead">{leaflet.page.lead.clone()}</p>
                {gentle(&leaflet.page)}
                <ul class="wall__points">{points}</ul>
                {call.map(|call| section(call, "card card--call"))}
                <div class="wall__foot">
                    {contact()}
                    {square(way_back.as_deref())}
                </div>
                {typed(way_back.as_deref())}
                {leaflet.page.gentle.then(|| hard_times(site))}
                <p class="wall__issue">{imprint(leaflet, site)}</p>
            </div>
        </article>
    }
    .into_any()
}

/// A4, printed on both sides and folded twice.
pub(super) fn fold(slug: &str, site: &Site) -> AnyView {
    let Some(leaflet) = find(slug, site).filter(|leaflet| !leaflet.fold.is_empty()) else {
        return ().into_any();
    };
    let sections = &leaflet.page.sections;
    let mut inner = leaflet.fold.iter().map(|numbers| panel(numbers, sections));
    let (left, middle, right, flap) = (inner.next(), inner.next(), inner.next(), inner.next());
    let call = sections.last();
    let way_back = address(&Route::Leaflet(leaflet.page.slug.clone()), site);
    let edition = words().edition();
    view! {
        <article class="page edition">
            {head(leaflet, edition.fold_title, edition.fold_lead)}
            <div class="fold" role="group" aria-label=edition.outside>
                <div class="panel panel--flap">{flap}</div>
                <div class="panel panel--back">
                    {call.map(|call| section(call, "card card--call"))}
                    {contact()}
                    {square(way_back.as_deref())}
                    {typed(way_back.as_deref())}
                    <p class="fold__issue">{imprint(leaflet, site)}</p>
                </div>
                <div class="panel panel--cover">
                    <p class="fold__title">{phrases(&leaflet.page.title)}</p>
                    {picture(words().home().picture)}
                    <p class="fold__lead">{leaflet.page.lead.clone()}</p>
                    <p class="fold__name">{site.identity.name.clone()}</p>
                </div>
            </div>
            <div class="fold fold--inside" role="group" aria-label=edition.inside>
                <div class="panel">{left}</div>
                <div class="panel">{middle}</div>
                <div class="panel panel--flap">{right}</div>
            </div>
        </article>
    }
    .into_any()
}

fn find<'s>(slug: &str, site: &'s Site) -> Option<&'s Leaflet> {
    site.leaflets
        .iter()
        .find(|leaflet| leaflet.page.slug == slug)
}

/// What stands above the paper, on the screen alone.
fn head(leaflet: &Leaflet, title: Cut, lead: &'static str) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let words = words().edition();
    let back = here.href(&Route::Leaflet(leaflet.page.slug.clone()));
    view! {
        <div class="edition__head no-print">
            <h1>{phrases(&leaflet.page.title)} " " <span class="edition__kind">{cut(title)}</span></h1>
            <p class="lead">{lead}</p>
            <p class="acts">
                <button type="button" class="button button--main" id="print" data-act="print">
                    {cut(words.print_button)}
                </button>
                <a class="button" href=back>{words.back_to}</a>
            </p>
        </div>
    }
}

/// The sections of one panel, by their numbers from 1.
fn panel(numbers: &[usize], sections: &[Section]) -> Vec<AnyView> {
    let headed: Vec<&Section> = sections.iter().filter(|part| part.id != "s0").collect();
    numbers
        .iter()
        .filter_map(|number| headed.get(number.checked_sub(1)?))
        .map(|part| section(part, "card").into_any())
        .collect()
}

/// Blanks for the local office.
fn contact() -> impl IntoView {
    let words = words().contact();
    let rows = [words.office, words.phone, words.hours, words.night];
    let rows = rows.map(|name| view! { <p class="blanks__row"><span>{name}</span></p> });
    view! {
        <div class="blanks">
            <p class="foot__heading">{cut(words.heading)}</p>
            {rows.collect_view()}
        </div>
    }
}

/// The page's code; nothing while its address is not known.
fn square(address: Option<&str>) -> Option<impl IntoView + use<>> {
    address.map(|address| view! { <div class="place">{code(&outside_line(address))}</div> })
}

/// The address as one types it.
fn typed(address: Option<&str>) -> Option<impl IntoView + use<>> {
    address.map(|address| view! { <p class="foot__address">{short(address)}</p> })
}
