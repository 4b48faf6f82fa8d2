//! One leaflet: conclusion first, cards, whom to call, what to read next, where it comes from.

use leptos::prelude::*;

use super::blocks::{gentle, month, section};
use super::foot::{foot, reviewed};
use super::leaflets::stages;
use super::regions::{self, Part};
use crate::content::compile::{Leaflet, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::words;

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
    let size = format!("leaflet leaflet--{}", leaflet.size.points());
    let (call, cards) = leaflet
        .page
        .sections
        .split_last()
        .map_or((None, [].as_slice()), |(call, cards)| (Some(call), cards));
    let cards = cards
        .iter()
        .map(|part| section(part, "card"))
        .collect_view();
    view! {
        <article class=size>
            <p class="leaflet__kind">
                <a href=here.href(&Route::Leaflets)>{all.leaflets().title.text()}</a>
            </p>
            <h1>{phrases(&leaflet.page.title)}</h1>
            <p class="lead">{leaflet.page.lead.clone()}</p>
            {gentle(&leaflet.page)}
            <p class="reviewed">{reviewed(leaflet)}</p>
            {tags(leaflet, here)}
            <div class="leaflet__cards">{cards}</div>
            {call.map(|call| section(call, "card card--call"))}
            {regions::here(Part::Desks, site)}
            {foot(leaflet, site)}
            <p class="acts no-print">
                <button type="button" class="button" id="print" data-act="print">{cut(words.print_button)}</button>
                <button type="button" class="button" id="share" data-aid hidden>{cut(words.share_button)}</button>
            </p>
            {share_link()}
            {editions(leaflet, here)}
            {related(&leaflet.related, site, here)}
            {sources(&leaflet.sources, site, here)}
        </article>
    }
    .into_any()
}

/// The leaflet as it is printed, without what only the screen shows. None for an unknown slug.
pub(super) fn sheet(slug: &str, site: &Site) -> Option<AnyView> {
    let mut leaflets = site.leaflets.iter();
    let leaflet = leaflets.find(|leaflet| leaflet.page.slug == slug)?;
    let (call, cards) = leaflet.page.sections.split_last()?;
    let cards = cards.iter().map(|part| section(part, "card"));
    let view = view! {
        <article class=format!("leaflet leaflet--{}", leaflet.size.points())>
            <h2 class="leaflet__title">{phrases(&leaflet.page.title)}</h2>
            <p class="lead">{leaflet.page.lead.clone()}</p>
            {gentle(&leaflet.page)}
            <div class="leaflet__cards">{cards.collect_view()}</div>
            {section(call, "card card--call")}
            {regions::here(Part::Desks, site)}
            {foot(leaflet, site)}
        </article>
    };
    Some(view.into_any())
}

/// Whom it speaks to, and the stages it is about: a stage leads to the other leaflets about it.
fn tags(leaflet: &Leaflet, here: Here) -> impl IntoView + use<> {
    let words = words().leaflet();
    let readers = [
        ("resident", words.reader_resident),
        ("family", words.reader_family),
        ("neighbour", words.reader_neighbour),
        ("professional", words.reader_professional),
    ];
    let readers: Vec<_> = readers
        .into_iter()
        .filter(|(id, _)| leaflet.readers.iter().any(|reader| reader == id))
        .map(|(_, name)| view! { <li>{name}</li> })
        .collect();
    let index = here.href(&Route::Leaflets);
    let stages: Vec<_> = stages()
        .into_iter()
        .filter(|(id, _)| leaflet.stages.iter().any(|stage| stage == id))
        .map(|(id, title)| view! { <li><a href=format!("{index}#{id}") rel="external">{title}</a></li> })
        .collect();
    view! { <ul class="tags no-print" aria-label=words.tags>{readers}{stages}</ul> }
}

/// Where the phone has no share sheet: the address, to be copied.
fn share_link() -> impl IntoView {
    let words = words().leaflet();
    view! {
        <div class="share no-print" id="share-link" hidden>
            <label for="share-address">{words.share_link_label}</label>
            <input type="text" id="share-address" readonly />
            <p class="acts"><button type="button" class="button" id="share-copy" data-aid>{cut(words.share_copy_button)}</button></p>
            <p class="small" id="share-said" role="status" data-copied=words.share_copied>{words.share_hint}</p>
        </div>
    }
}

/// The same leaflet for a wall, folded, and as slides.
fn editions(leaflet: &Leaflet, here: Here) -> impl IntoView + use<> {
    let all = words();
    let words = all.leaflet();
    let slug = &leaflet.page.slug;
    let present = here.href(&Route::Present(slug.clone()));
    let fold = (!leaflet.fold.is_empty()).then(|| {
        let href = here.href(&Route::Fold(slug.clone()));
        view! { <li><a href=href>{words.fold_link}</a></li> }
    });
    view! {
        <details class="editions no-print" id="editions">
            <summary>{words.editions_heading.text()}</summary>
            <ul class="links">
                <li><a href=here.href(&Route::Wall(slug.clone()))>{words.wall_link}</a></li>
                {fold}
                <li><a href=present rel="external">{all.deck().link}</a></li>
                <li><a href=here.href(&Route::Handouts)>{words.handouts_link}</a></li>
            </ul>
        </details>
    }
}

/// What to read next, by the ids of leaflets.
pub(super) fn related(ids: &[String], site: &Site, here: Here) -> impl IntoView + use<> {
    let rows = ids
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

/// Where it comes from, by the ids of sources.
pub(super) fn sources(ids: &[String], site: &Site, here: Here) -> impl IntoView + use<> {
    let rows = ids
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
