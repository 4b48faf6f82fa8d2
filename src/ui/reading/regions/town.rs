//! What a town's file adds: its desks, who comes to the house, what its fire brigade does.

use leptos::prelude::*;

use crate::content::compile::{Desk, Fire, KINDS, Noted, Region, Site};
use crate::content::route::Route;
use crate::ui::here::Here;
use crate::ui::reading::blocks::{month, phone_card};
use crate::words::{fill, words};

/// All of it.
pub(super) fn town(region: &Region, site: &Site) -> impl IntoView + use<> {
    let (words, town) = (words().regions(), &region.town);
    let prefecture = site.regions.find(&region.prefecture).map(|prefecture| {
        let text = fill(words.prefecture, &[("name", &prefecture.name)]);
        let href = expect_context::<Here>().href(&Route::Region(prefecture.id.clone()));
        view! { <p class="no-print"><a class="far" href=href>{text}</a></p> }
    });
    let neighbours: Vec<_> = town
        .neighbours
        .iter()
        .map(|one| neighbour(one, site))
        .collect();
    let neighbours = (!neighbours.is_empty()).then(|| {
        view! { <section class="card" id="neighbours"><h2>{words.neighbour_heading.text()}</h2>{neighbours}</section> }
    });
    let sheets = town.sheets.as_ref().map(|sheets| {
        view! { <section class="card" id="sheets"><h2>{words.sheets_heading.text()}</h2>{noted(sheets)}</section> }
    });
    view! {
        {lines(&town.night, words.night_heading.text(), "night")}
        {lines(&town.support_desks, town.community_support.name.clone(), "support")}
        {lines(&town.home_care_desks, words.home_care_heading.text(), "home-care")}
        {visitors(&town.visitors)}
        <section class="card" id="fire"><h2>{words.fire_heading.text()}</h2>{fire(Some(region))}</section>
        {sheets}
        {neighbours}
        {lines(&town.office, words.office_heading.text(), "office")}
        {prefecture}
    }
}

/// Telephone lines under a heading.
pub(super) fn lines(
    desks: &[Desk],
    heading: String,
    id: &'static str,
) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = desks.iter().map(desk).collect();
    (!rows.is_empty())
        .then(|| view! { <section class="card" id=id><h2>{heading}</h2>{rows}</section> })
}

/// Who comes to the house: in one order, each with day or night.
fn visitors(all: &[Desk]) -> Option<impl IntoView + use<>> {
    let words = words().regions();
    let kinds = KINDS
        .iter()
        .zip([words.doctor, words.nurse, words.pharmacy, words.dentist])
        .map(|(kind, name)| {
            let rows: Vec<_> = all
                .iter()
                .filter(|one| one.kind == *kind)
                .map(desk)
                .collect();
            (!rows.is_empty()).then(|| view! { <h3>{name}</h3>{rows} })
        })
        .collect_view();
    (!all.is_empty()).then(|| {
        view! { <section class="card" id="visitors"><h2>{words.visitors_heading.text()}</h2>{kinds}</section> }
    })
}

pub(super) fn desk(desk: &Desk) -> impl IntoView + use<> {
    let words = words().regions();
    let line = match &desk.phone {
        Some(phone) => phone_card(phone).into_any(),
        // A sample: it shows where everything stands, and dials nobody.
        None => view! {
            <p><b>{desk.name.clone()}</b> " " {desk.number.clone()}</p>
            <p class="phone__facts">{words.hours} ": " {desk.hours.clone()}</p>
            <p class="phone__state">{fill(words.as_of, &[("date", &month(&desk.as_of))])} {words.check}</p>
        }
        .into_any(),
    };
    let fact =
        |text: String| (!text.is_empty()).then(|| view! { <p class="phone__facts">{text}</p> });
    let covers = if desk.covers.is_empty() {
        String::new()
    } else {
        format!("{}: {}", words.covers, desk.covers)
    };
    let night = match (desk.kind.is_empty(), desk.day_and_night) {
        (true, _) => String::new(),
        (_, true) => words.day_and_night.to_string(),
        (_, false) => words.not_at_night.to_string(),
    };
    view! { <div class="desk">{fact(desk.purpose.clone())}{line}{fact(covers)}{fact(night)}</div> }
}

fn neighbour(one: &Noted, site: &Site) -> impl IntoView + use<> {
    let words = words().regions();
    let link = site.regions.find(&one.region).map(|region| {
        let text = fill(words.neighbour_link, &[("name", &region.name)]);
        let href = expect_context::<Here>().href(&Route::Region(region.id.clone()));
        view! { <p class="no-print"><a class="far" href=href>{text}</a></p> }
    });
    (noted(one), link)
}

fn noted(noted: &Noted) -> impl IntoView + use<> {
    let words = words().regions();
    let day = fill(words.as_of, &[("date", &month(&noted.as_of))]);
    view! { <p>{noted.text.clone()}</p><p class="phone__state">{noted.source.clone()} "、" {day} {words.check}</p> }
}

/// Whether the ambulance of a place may stop: できる, できない, or nobody knows. On a region's own page and, as a part that
/// follows the reader's region, on others.
pub(in crate::ui::reading) fn fire(region: Option<&Region>) -> impl IntoView + use<> {
    let words = words().emergency();
    let Some((region, fire)) =
        region.and_then(|region| region.town.fire.as_ref().map(|fire| (region, fire)))
    else {
        return view! { <p class="fire">{words.fire_nowhere}</p> }.into_any();
    };
    let Fire { can, noted: said } = fire;
    let answer = match can {
        Some(true) => words.fire_can,
        Some(false) => words.fire_cannot,
        None => words.fire_unknown,
    };
    let line = fill(words.fire, &[("name", &region.name), ("answer", answer)]);
    view! { <p class="fire"><b>{line}</b></p>{noted(said)} }.into_any()
}
