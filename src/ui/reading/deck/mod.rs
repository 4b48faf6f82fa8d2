//! A leaflet as slides for a hall: one screen each, readable without any program, printed one on a page.

mod desk;
mod fixed;
mod groups;
mod programme;
mod slide;

use leptos::prelude::*;

use super::About;
use crate::content::compile::{Leaflet, Site};
use crate::content::route::Route;
use crate::ui::here::Here;
use crate::words::{fill, words};
pub(super) use groups::{Group, Kind, groups};
pub(super) use programme::plan_of;
pub(in crate::ui) use programme::programme;
use slide::{Body, Screen};

/// What the slides are called.
pub(super) fn describe(slug: &str, site: &Site) -> About {
    let words = words().deck();
    let leaflets = site.leaflets.iter();
    let leaflets = leaflets.map(|one| (&one.page.slug, one.page.title.text()));
    let ready = site.seminar.programmes.iter();
    let mut titles = leaflets.chain(ready.map(|one| (&one.id, one.title.text())));
    let title = titles.find(|(id, _)| *id == slug);
    let title = title.map_or_else(|| words.own_title.text(), |(_, title)| title);
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
    view! {
        <main id="deck" class="deck">{slides}</main>
        {desk::desk()}
        {desk::bar()}
        {leave(&Route::Leaflet(leaflet.page.slug.clone()), words.back)}
    }
    .into_any()
}

/// The way back, after the last slide.
fn leave(to: &Route, text: &'static str) -> AnyView {
    let back = expect_context::<Here>().href(to);
    view! { <nav class="leave"><a href=back>{text}</a></nav> }.into_any()
}

/// Title, points, what the leaflet says, this town's numbers, 「つらいとき」, the way home, sources.
fn screens(leaflet: &Leaflet, site: &Site) -> Vec<Screen> {
    let said = leaflet.deck.slides.iter();
    let said = said.map(|slide| Screen::of(Body::Text, slide.clone()));
    let mut screens = vec![fixed::title(leaflet)];
    screens.extend(fixed::points(leaflet));
    screens.extend(said);
    screens.extend(fixed::numbers(site.region.as_ref()));
    screens.extend(fixed::hard(site));
    screens.extend(fixed::code(leaflet, site));
    screens.extend(fixed::sources(leaflet, site));
    screens
}
