//! What is known of each prefecture and town, and honestly what is not.

mod advice;
mod choose;
mod line;
mod named;
mod parts;
mod town;

use leptos::prelude::*;

use crate::content::compile::{Region, Site};
use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{fill, words};

pub(in crate::ui) use line::{line, name};
pub(in crate::ui) use named::named;
pub(in crate::ui) use parts::file;
pub(super) use parts::{Part, here};

/// All 47, by the part of the country, and towns.
pub(super) fn regions(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().regions();
    let mut areas: Vec<(&str, Vec<&Region>)> = Vec::new();
    for region in site.regions.all().iter().filter(|region| region.code > 0) {
        match areas.last_mut().filter(|(area, _)| *area == region.area) {
            Some((_, regions)) => regions.push(region),
            None => areas.push((&region.area, vec![region])),
        }
    }
    let areas = areas
        .into_iter()
        .map(|(area, regions)| {
            view! { <section class="regions"><h2>{area.to_string()}</h2><ul class="regions__list">{links(&regions)}</ul></section> }
        })
        .collect_view();
    let towns: Vec<&Region> = site
        .regions
        .all()
        .iter()
        .filter(|region| region.code == 0)
        .collect();
    let towns = (!towns.is_empty()).then(|| {
        view! {
            <section class="regions" id="towns">
                <h2>{cut(words.towns_heading)}</h2>
                <p class="small">{words.officers}</p>
                <ul class="regions__list">{links(&towns)}</ul>
            </section>
        }
    });
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <p><a class="far" href=here.href(&Route::Emergency)>{words.back_emergency}</a></p>
            {choose::from_all(site)}
            {areas}
            {towns}
        </article>
    }
    .into_any()
}

fn links(regions: &[&Region]) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let link = |region: &&Region| {
        let href = here.href(&Route::Region(region.id.clone()));
        view! { <li><a class="button button--quiet" href=href>{region.name.clone()}</a></li> }
    };
    regions.iter().map(link).collect_view()
}

/// One region.
pub(super) fn region(id: &str, site: &Site) -> AnyView {
    let Some(region) = site.regions.find(id) else {
        return ().into_any();
    };
    let here = expect_context::<Here>();
    let words = words().regions();
    let sample = region
        .sample
        .then(|| view! { <p class="notice">{words.sample}</p> });
    let call = here.href(&Route::Page("call-119".into()));
    view! {
        <article class="page region">
            <h1>{describe(id, site).0}</h1>
            {sample}
            <p>{words.danger}</p>
            <p class="act"><a href=call>{crate::words::words().phone().dial_119}</a></p>
            {choose::this(region, site)}
            {advice::both(region, site)}
            {town::lines(&region.lines, words.lines_heading.text(), "lines")}
            {(region.code == 0).then(|| town::town(region, site))}
            <p class="no-print"><a class="far" href=here.href(&Route::Regions)>{words.back}</a></p>
            <p class="no-print"><a class="far" href=here.href(&Route::Emergency)>{words.back_emergency}</a></p>
        </article>
    }
    .into_any()
}

/// The title and description of a region's page.
pub(super) fn describe(id: &str, site: &Site) -> (String, String) {
    let words = words().regions();
    let Some(region) = site.regions.find(id) else {
        return Default::default();
    };
    let (title, description) = if region.code > 0 {
        (words.region_title.text(), words.region_description)
    } else {
        (words.town_title.text(), words.town_description)
    };
    let name = [("name", region.name.as_str())];
    (fill(&title, &name), fill(description, &name))
}
