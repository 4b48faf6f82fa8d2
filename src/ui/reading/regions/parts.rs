//! What a page says of the reader's region, in parts that `src/boot/region.js` puts in the place of one another.
//!
//! A page is written with the site's own region, or with what holds everywhere; `/regions/<id>/here.html` holds the
//! same parts for each region, written by the same functions. A part whose words differ by page has a name of its own.

use leptos::prelude::*;

use super::{advice, town};
use crate::content::compile::{Region, Site};
use crate::content::route::Route;
use crate::ui::here::Here;
use crate::ui::reading::blocks::read;
use crate::words::{fill, words};

/// A part, by the name in its `data-here`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::reading) enum Part {
    /// #7119 and #8000: 急なとき.
    Numbers,
    /// What the fire brigade does.
    Fire,
    /// Whom to call in the daytime: leaflets, pages, the map.
    Desks,
}

impl Part {
    const ALL: [Self; 3] = [Self::Numbers, Self::Fire, Self::Desks];

    const fn name(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Fire => "fire",
            Self::Desks => "desks",
        }
    }
}

/// A part with the site's own region, to be followed.
pub(in crate::ui::reading) fn here(part: Part, site: &Site) -> impl IntoView + use<> {
    of(part, site.region.as_ref(), site)
}

/// The parts of one region: `/regions/<id>/here.html`.
pub(in crate::ui) fn file(region: &Region, site: &Site) -> AnyView {
    let parts = Part::ALL.map(|part| of(part, Some(region), site));
    let own = &region.town.community_support;
    let ruby = vec![(own.name.clone(), Some(own.reading.clone()))];
    view! {
        <div data-region=region.id.clone() data-name=region.name.clone()>
            {parts.into_iter().collect_view()}
            <p data-here="name">{own.name.clone()}</p>
            <p data-here="name-read">{read(&ruby)}</p>
        </div>
    }
    .into_any()
}

fn of(part: Part, region: Option<&Region>, site: &Site) -> impl IntoView + use<> {
    let inner = match part {
        Part::Numbers => numbers(region, site).into_any(),
        Part::Fire => town::fire(region).into_any(),
        Part::Desks => desks(region).into_any(),
    };
    let class = match part {
        Part::Numbers => "regions",
        Part::Fire => "fires",
        Part::Desks => "desks no-print",
    };
    view! { <div class=class data-here=part.name()>{sample(region)}{inner}</div> }
}

/// A made-up town says so wherever its data are.
fn sample(region: Option<&Region>) -> Option<impl IntoView + use<>> {
    let made_up = region.is_some_and(|region| region.sample);
    made_up.then(|| view! { <p class="notice">{words().regions().sample}</p> })
}

fn numbers(region: Option<&Region>, site: &Site) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let words = words().emergency();
    let choose = format!("{}#choose", here.href(&Route::Regions));
    let Some(region) = region else {
        return view! {
            <p class="no-print"><a class="far" href=choose rel="external">{words.region_link}</a></p>
        }
        .into_any();
    };
    let title = fill(words.region_shown, &[("name", &region.name)]);
    view! {
        <p class="no-print"><b>{title}</b></p>
        {advice::both(region, site)}
        {all(region)}
        <p class="no-print"><a class="far" href=choose rel="external">{words.region_other}</a></p>
    }
    .into_any()
}

/// The town's own desks, and the way to all its numbers; nothing where no region is known.
fn desks(region: Option<&Region>) -> Option<impl IntoView + use<>> {
    let region = region?;
    let desks = region
        .town
        .support_desks
        .iter()
        .map(town::desk)
        .collect_view();
    Some((desks, all(region)))
}

fn all(region: &Region) -> impl IntoView + use<> {
    let text = fill(words().emergency().region_own, &[("name", &region.name)]);
    let href = expect_context::<Here>().href(&Route::Region(region.id.clone()));
    view! { <p class="no-print"><a class="far" href=href>{text}</a></p> }
}
