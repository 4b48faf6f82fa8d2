//! A leaflet as slides for a hall: one screen each, readable without any program, printed one on a page.

mod desk;
mod exercise;
mod fixed;
mod slide;

use leptos::prelude::*;

use super::About;
use crate::content::compile::{Leaflet, Site};
use crate::content::route::Route;
use crate::ui::here::Here;
use crate::words::{fill, words};
use slide::{Body, Screen};

/// What the slides are called.
pub(super) fn describe(slug: &str, site: &Site) -> About {
    let leaflet = site.leaflets.iter().find(|one| one.page.slug == slug);
    let title = leaflet.map(|one| one.page.title.text());
    let title = title.or_else(|| exercise::paper(slug, site).map(|paper| paper.title.text()));
    let title = title.unwrap_or_default();
    let words = words().deck();
    About {
        description: fill(words.description, &[("title", &title)]),
        title: format!("{title}（{}）", words.label),
    }
}

/// All slides of `leaflet`, and the way back to it.
pub(in crate::ui) fn deck(leaflet: &Leaflet, site: &Site) -> AnyView {
    let back = Route::Leaflet(leaflet.page.slug.clone());
    let screens = screens(leaflet, site);
    shown(
        &screens,
        &leaflet.page.title.text(),
        &back,
        words().deck().back,
    )
}

/// All slides of the exercise `slug`, and the way back to its paper; none where it is no exercise.
pub(in crate::ui) fn exercise(slug: &str, site: &Site) -> Option<AnyView> {
    let paper = exercise::paper(slug, site)?;
    let back = Route::Hall(slug.into());
    let screens = exercise::screens(paper, site);
    let words = words().deck();
    Some(shown(
        &screens,
        &paper.title.text(),
        &back,
        words.back_to_paper,
    ))
}

fn shown(screens: &[Screen], title: &str, back: &Route, back_text: &'static str) -> AnyView {
    let all = screens.len();
    let slides = (1..)
        .zip(screens)
        .map(|(page, screen)| screen.view(page, all, title))
        .collect_view();
    let back = expect_context::<Here>().href(back);
    view! {
        <main id="deck" class="deck">{slides}</main>
        {desk::desk()}
        {desk::bar()}
        <nav class="leave"><a href=back>{back_text}</a></nav>
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
