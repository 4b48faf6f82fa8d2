//! A leaflet as slides for a hall: one screen each, readable without any program, printed one on a page.

mod desk;
mod fixed;
mod paper;
mod slide;

use leptos::prelude::*;

use super::About;
use crate::content::compile::{Leaflet, Site};
use crate::content::route::{DeckPaper, Route};
use crate::ui::here::Here;
use crate::words::{fill, words};
pub(super) use paper::describe as describe_paper;
pub(in crate::ui) use paper::paper;
use slide::{Body, Screen};

/// What the slides are called.
pub(super) fn describe(slug: &str, site: &Site) -> About {
    let leaflet = site.leaflets.iter().find(|one| one.page.slug == slug);
    let title = leaflet.map(|one| one.page.title.text()).unwrap_or_default();
    let words = words().deck();
    About {
        description: fill(words.description, &[("title", &title)]),
        title: format!("{title}（{}）", words.label),
    }
}

/// All slides of `leaflet`, and the way back to it.
pub(in crate::ui) fn deck(leaflet: &Leaflet, site: &Site) -> AnyView {
    let words = words().deck();
    let screens = screens(leaflet, site);
    let all = screens.len();
    let title = leaflet.page.title.text();
    let slides = (1..)
        .zip(&screens)
        .map(|(page, screen)| screen.view(page, all, &title))
        .collect_view();
    let papers = Route::DeckPaper(DeckPaper::Handout, leaflet.page.slug.clone());
    let papers = expect_context::<Here>().href(&papers);
    let back = expect_context::<Here>().href(&Route::Leaflet(leaflet.page.slug.clone()));
    view! {
        <main id="deck" class="deck">{slides}</main>
        {desk::desk()}
        {desk::bar(Some(papers.clone()))}
        <nav class="leave"><a href=papers>{words.papers}</a> <a href=back>{words.back}</a></nav>
    }
    .into_any()
}

/// Title, points, what the leaflet says, this town's numbers, 「つらいとき」, the way home, sources.
fn screens(leaflet: &Leaflet, site: &Site) -> Vec<Screen> {
    let said = leaflet.deck.slides.iter();
    let said = said.map(|slide| Screen::of(Body::Text, slide.clone()));
    let mut screens = vec![fixed::title(leaflet)];
    screens.extend(fixed::points(leaflet));
    screens.extend(said);
    screens.extend(fixed::numbers(site));
    screens.extend(fixed::hard(site));
    screens.extend(fixed::code(leaflet, site));
    screens.extend(fixed::sources(leaflet, site));
    screens
}
