//! A leaflet as slides for a hall: one screen each, readable without any program, printed one on a page.

mod desk;
mod fixed;
mod groups;
mod paper;
mod programme;
mod slide;

use leptos::prelude::*;

use super::About;
use crate::content::compile::{Leaflet, Site};
use crate::content::route::{DeckPaper, Route};
use crate::ui::here::Here;
use crate::words::{fill, words};
pub(super) use groups::{Group, Kind, groups};
pub(super) use paper::describe as describe_paper;
pub(in crate::ui) use paper::paper;
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
    let papers = Route::DeckPaper(DeckPaper::Handout, leaflet.page.slug.clone());
    let papers = expect_context::<Here>().href(&papers);
    let back = Route::Leaflet(leaflet.page.slug.clone());
    view! {
        <main id="deck" class="deck">{slides}</main>
        {desk::desk()}
        {desk::bar(Some(papers.clone()))}
        {leave(Some(papers), &back, words.back)}
    }
    .into_any()
}

/// The way to the slides on paper, where there are any, and the way back, after the last slide.
fn leave(papers: Option<String>, to: &Route, text: &'static str) -> AnyView {
    let back = expect_context::<Here>().href(to);
    let papers = papers.map(|papers| view! { <a href=papers>{words().deck().papers}</a> " " });
    view! { <nav class="leave">{papers}<a href=back>{text}</a></nav> }.into_any()
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
