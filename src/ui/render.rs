//! The same `App` as in the browser, rendered to a string: for the prerender and the tests.

mod practice;

use std::error::Error;
use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::here::Here;
use super::keeper::Keeper;
use super::reading::{Content, deck, regions};
use crate::content::route::{DeckPaper, Route};
use crate::words::words;

pub use practice::{Pages, practice, practice_base};

/// What stands inside `#app` at `route`.
#[must_use]
pub fn page(route: &Route, base: &str, content: &Content) -> String {
    let _ = any_spawner::Executor::init_futures_executor();
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Here::new(route.clone(), base));
        provide_context(Keeper::empty());
        provide_context(Arc::clone(content));
        App().to_html()
    });
    owner.unset_with_forced_cleanup();
    let html = without_markers(&html);
    // A region's own page says its own names.
    if route.is_reading() && !matches!(route, Route::Region(_)) {
        regions::named(&html, regions::name(content))
    } else {
        html
    }
}

/// What of `/regions/<id>/` other pages show: the file that `region.js` fetches. Empty for an unknown id.
#[must_use]
pub fn here(id: &str, base: &str, content: &Content) -> String {
    let region = content.regions.find(id);
    region.map_or_else(String::new, |region| {
        alone(base, || regions::file(region, content).to_html())
    })
}

/// The slides of the leaflet, exercise or programme `slug`: the whole body of `/present/<slug>/`. Its addresses are relative, so that it also opens
/// from a folder. Empty for an unknown slug.
#[must_use]
pub fn deck(slug: &str, content: &Content) -> String {
    let mut leaflets = content.leaflets.iter();
    let found = leaflets.find(|leaflet| leaflet.page.slug == slug);
    alone("../..", || {
        let deck = found.map(|leaflet| deck::deck(leaflet, content));
        let deck = deck.or_else(|| deck::exercise(slug, content));
        let deck = deck.or_else(|| deck::programme(slug, content));
        deck.map(|deck| deck.to_html()).unwrap_or_default()
    })
}

/// The same slides on paper: the whole body of `/present/<slug>/<paper>/`, with relative addresses. Empty for an unknown slug.
#[must_use]
pub fn deck_paper(paper: DeckPaper, slug: &str, content: &Content) -> String {
    let mut leaflets = content.leaflets.iter();
    let found = leaflets.find(|leaflet| leaflet.page.slug == slug);
    found.map_or_else(String::new, |leaflet| {
        alone("../../..", || {
            deck::paper(paper, leaflet, content).to_html()
        })
    })
}

/// The line that says which region a page shows; it stands before `#app` on every page.
#[must_use]
pub fn line(base: &str) -> String {
    alone(base, || regions::line().to_html())
}

/// The first link of every page: past everything, to its text.
#[must_use]
pub fn skip() -> String {
    let skip = words().frame().skip;
    without_markers(&view! { <a class="skip" href="#main" rel="external">{skip}</a> }.to_html())
}

/// What stands on no page of its own.
fn alone(base: &str, write: impl FnOnce() -> String) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Here::new(Route::Home, base));
        write()
    });
    owner.unset_with_forced_cleanup();
    without_markers(&html)
}

/// The reading bar, which stands before `#app` on every page.
#[must_use]
pub fn bar(content: &Content) -> String {
    let owner = Owner::new();
    let html = owner.with(|| super::reading::bar(content).to_html());
    owner.unset_with_forced_cleanup();
    without_markers(&html)
}

/// Leptos leaves comments for hydration; nothing here hydrates.
fn without_markers(html: &str) -> String {
    ["<!>", "<!---->", "<!--<() />-->"]
        .iter()
        .fold(html.to_string(), |html, marker| html.replace(marker, ""))
}

/// The part of a reading page that the program shows: `<div class="reading" …>…</div>`.
///
/// # Errors
/// When `page` is no page that [`page`] wrote.
pub fn fragment(page: &str) -> Result<String, Box<dyn Error>> {
    let opening = "<main id=\"main\">";
    let start = page.find(opening).ok_or("a page without its main")? + opening.len();
    let end = page.rfind("</main>").ok_or("a page without its main")?;
    Ok(page
        .get(start..end)
        .ok_or("a reading page cut in two")?
        .to_string())
}
