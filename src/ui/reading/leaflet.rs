//! One leaflet: conclusion first, cards, whom to call, what to read next, where it comes from.

use leptos::prelude::*;

use super::blocks::{month, section};
use crate::content::compile::{Leaflet, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{fill, words};

/// The leaflet `slug`.
pub(super) fn leaflet(slug: &str, site: &Site) -> AnyView {
    let Some(leaflet) = site
        .leaflets
        .iter()
        .find(|leaflet| leaflet.page.slug == slug)
    else {
        return ().into_any();
    };
    let here = expect_context::<Here>();
    let all = words();
    let words = all.leaflet();
    let last = leaflet.page.sections.len().saturating_sub(1);
    let sections = leaflet
        .page
        .sections
        .iter()
        .enumerate()
        .map(|(at, part)| {
            section(
                part,
                if at == last {
                    "card card--call"
                } else {
                    "card"
                },
            )
        })
        .collect_view();
    view! {
        <article class="leaflet">
            <p class="leaflet__kind">
                <a href=here.href(&Route::Leaflets)>{all.leaflets().title.text()}</a>
            </p>
            <h1>{phrases(&leaflet.page.title)}</h1>
            <p class="lead">{leaflet.page.lead.clone()}</p>
            <p class="reviewed">{reviewed(leaflet)}</p>
            {sections}
            <p class="acts no-print">
                <button type="button" class="button" id="print" data-act="print">{cut(words.print_button)}</button>
            </p>
            {related(leaflet, site, here)}
            {sources(leaflet, site, here)}
        </article>
    }
    .into_any()
}

fn reviewed(leaflet: &Leaflet) -> String {
    let words = words().leaflet();
    let issued = fill(words.issued, &[("date", &month(&leaflet.issued_on))]);
    let state = if leaflet.reviewed_by.is_empty() {
        words.not_reviewed.to_string()
    } else {
        fill(
            words.reviewed,
            &[
                ("by", &leaflet.reviewed_by),
                ("date", &month(&leaflet.reviewed_on)),
            ],
        )
    };
    format!("{issued}。{state}")
}

fn related(leaflet: &Leaflet, site: &Site, here: Here) -> impl IntoView + use<> {
    let rows = leaflet
        .related
        .iter()
        .filter_map(|id| site.leaflets.iter().find(|other| other.id == *id))
        .map(|other| {
            let href = here.href(&Route::Leaflet(other.page.slug.clone()));
            view! { <li><a href=href>{phrases(&other.page.title)}</a></li> }
        })
        .collect_view();
    let all = here.href(&Route::Leaflets);
    view! {
        <nav class="related no-print" aria-labelledby="related-h">
            <h2 id="related-h">{cut(words().leaflet().related_heading)}</h2>
            <ul class="links">
                {rows}
                <li><a href=all>{words().leaflet().all}</a></li>
            </ul>
        </nav>
    }
}

fn sources(leaflet: &Leaflet, site: &Site, here: Here) -> impl IntoView + use<> {
    let rows = leaflet
        .sources
        .iter()
        .filter_map(|id| site.sources.iter().find(|source| source.id == *id))
        .map(|source| {
            let href = format!(
                "{}#source-{}",
                here.href(&Route::Page("sources".into())),
                source.id
            );
            let text = format!(
                "{}（{}、{}）",
                source.title,
                source.publisher,
                month(&source.date)
            );
            view! { <li><a href=href rel="external">{text}</a></li> }
        })
        .collect_view();
    view! {
        <details class="leaflet__sources" id="leaflet-sources">
            <summary>{words().leaflet().sources_heading.text()}</summary>
            <ul>{rows}</ul>
        </details>
    }
}
