//! For those who hand leaflets out: every edition of every leaflet, and texts for a town's paper.

use leptos::prelude::*;

use crate::content::compile::{Leaflet, Site};
use crate::content::route::{CardPaper, Route};
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{fill, words};

/// The page.
pub(super) fn handouts(site: &Site) -> AnyView {
    let words = words().handouts();
    let how = [
        words.how_print,
        words.how_contact,
        words.how_wall,
        words.how_fold,
        words.how_reviewed,
        words.how_present,
        words.how_license,
    ];
    let how = how.map(|text| view! { <li>{text}</li> }).collect_view();
    let rows = site.leaflets.iter().map(row).collect_view();
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <section class="card">
                <h2>{cut(words.how_heading)}</h2>
                <ul>{how}</ul>
            </section>
            {seminar(site)}
            {cards()}
            {rows}
        </article>
    }
    .into_any()
}

/// The way to what is for a hall, where there is something.
fn seminar(site: &Site) -> Option<impl IntoView + use<>> {
    let here = expect_context::<Here>();
    let words = words().handouts();
    (!site.seminar.papers.is_empty()).then(|| {
        view! {
            <section class="card" id="seminar">
                <h2>{cut(words.seminar_heading)}</h2>
                <p>{words.seminar}</p>
                <ul class="links">
                    <li><a rel="external" href=here.href(&Route::Seminar)>{cut(words.seminar_heading)}</a></li>
                </ul>
            </section>
        }
    })
}

/// The blank cards: for the refrigerator, the wallet, the wall by the telephone.
fn cards() -> impl IntoView {
    let here = expect_context::<Here>();
    let all = words();
    let (words, names) = (all.handouts(), all.card());
    let papers = [
        (CardPaper::Fridge, names.fridge_door),
        (CardPaper::Wallet, names.wallet_door),
        (CardPaper::Telephone, names.telephone_door),
    ];
    let links = papers.map(|(paper, name)| {
        view! { <li><a rel="external" href=here.href(&Route::CardPaper(paper))>{name.text()}</a></li> }
    });
    view! {
        <section class="card" id="cards">
            <h2>{cut(names.title)}</h2>
            <p>{words.cards}</p>
            <ul class="links">{links.collect_view()}</ul>
        </section>
    }
}

fn row(leaflet: &Leaflet) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let all = words();
    let (words, names) = (all.handouts(), all.leaflet());
    let slug = &leaflet.page.slug;
    let link = |route: &Route, text: &'static str| {
        let href = here.href(route);
        view! { <li><a href=href>{text}</a></li> }
    };
    let fold =
        (!leaflet.fold.is_empty()).then(|| link(&Route::Fold(slug.clone()), names.fold_link));
    let count = leaflet.notice.chars().count().to_string();
    view! {
        <section class="card" id=leaflet.id.to_lowercase()>
            <h2>{phrases(&leaflet.page.title)}</h2>
            <ul class="links">
                {link(&Route::Leaflet(slug.clone()), words.print)}
                {link(&Route::Wall(slug.clone()), names.wall_link)}
                {fold}
            </ul>
            <details id=format!("{}-notice", leaflet.id.to_lowercase())>
                <summary>{fill(words.notice, &[("count", &count)])}</summary>
                <p class="notice-text">{leaflet.notice.clone()}</p>
            </details>
        </section>
    }
}
