//! A leaflet as slides for a hall: one screen each, readable without any program, printed one on a page.

mod desk;
mod exercise;
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
    let papers = site.seminar.papers.iter();
    let papers = papers.map(|paper| (&paper.slug, paper.title.text()));
    let mut titles = leaflets
        .chain(ready.map(|one| (&one.id, one.title.text())))
        .chain(papers);
    let title = titles.find(|(id, _)| *id == slug);
    let title = title.map_or_else(|| words.own_title.text(), |(_, title)| title);
    About {
        description: fill(words.description, &[("title", &title)]),
        title: format!("{title}（{}）", words.label),
    }
}

/// All slides of `leaflet`, the way to its papers and the way back to it.
pub(in crate::ui) fn deck(leaflet: &Leaflet, site: &Site) -> AnyView {
    let slug = &leaflet.page.slug;
    let papers = Route::DeckPaper(DeckPaper::Handout, slug.clone());
    let back = (Route::Leaflet(slug.clone()), words().deck().back);
    let title = leaflet.page.title.text();
    shown(&screens(leaflet, site), &title, Some(papers), &back)
}

/// All slides of the exercise `slug`, and the way back to its paper; none where it is no exercise.
pub(in crate::ui) fn exercise(slug: &str, site: &Site) -> Option<AnyView> {
    let paper = exercise::paper(slug, site)?;
    let back = (Route::Hall(slug.into()), words().deck().back_to_paper);
    let screens = exercise::screens(paper, site);
    Some(shown(&screens, &paper.title.text(), None, &back))
}

/// Slides of one title; after the last, the way to the same on paper, if there is any, and the way back.
fn shown(
    screens: &[Screen],
    title: &str,
    papers: Option<Route>,
    back: &(Route, &'static str),
) -> AnyView {
    let all = screens.len();
    let slides = (1..).zip(screens);
    let slides = slides.map(|(page, screen)| screen.view(page, all, title));
    let main = view! { <main id="deck" class="deck">{slides.collect_view()}</main> };
    framed(main.into_any(), papers, back)
}

/// Slides with all that the program needs around them.
fn framed(slides: AnyView, papers: Option<Route>, (back, text): &(Route, &'static str)) -> AnyView {
    let here = expect_context::<Here>();
    let papers = papers.map(|papers| here.href(&papers));
    let way = papers
        .clone()
        .map(|papers| view! { <a href=papers>{words().deck().papers}</a> " " });
    view! {
        {slides}
        {desk::desk()}
        {desk::bar(papers)}
        <nav class="leave">{way}<a href=here.href(back)>{*text}</a></nav>
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
    screens.extend(fixed::numbers(site.region.as_ref()));
    screens.extend(fixed::hard(site));
    screens.extend(fixed::code(leaflet, site));
    screens.extend(fixed::sources(leaflet, site));
    screens
}
