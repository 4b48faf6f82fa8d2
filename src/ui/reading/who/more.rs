//! Around the map: who else helps, whom to call, where it comes from.

use leptos::prelude::*;

use super::map::said;
use crate::content::compile::{CareMap, Extra, Group, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::ui::reading::blocks::month;
use crate::ui::reading::code::{address, short};
use crate::ui::reading::regions::{self, Part};
use crate::words::{fill, words};

/// One line for each; on paper their names alone, where there is room for one line.
pub(super) fn extras(map: &CareMap) -> impl IntoView + use<> {
    let words = words().who();
    let named = map.groups.iter().filter(|group| group.on_paper);
    let names: Vec<&str> = named
        .flat_map(|group| &group.extras)
        .map(|extra| extra.name.as_str())
        .collect();
    let line = fill(words.extras_line, &[("names", &names.join(words.joint))]);
    view! {
        <section class="who__extras" id="others">
            <h2>{cut(words.extras_heading)}</h2>
            <div class="who__groups">{map.groups.iter().enumerate().map(group).collect_view()}</div>
            <p class="on-paper">{line}</p>
        </section>
    }
}

fn group((at, group): (usize, &Group)) -> impl IntoView + use<> {
    let id = format!("others-{at}");
    let extra = |extra: &Extra| view! { <dt>{extra.name.clone()}</dt><dd>{said(&extra.said)}</dd> };
    view! {
        <details id=id>
            <summary>{phrases(&group.title)}</summary>
            <dl>{group.extras.iter().map(extra).collect_view()}</dl>
        </details>
    }
}

/// On the screen where to call; on paper room to write this town's numbers.
pub(super) fn call(site: &Site) -> impl IntoView + use<> {
    let (words, contact) = (words().who(), words().contact());
    let here = expect_context::<Here>();
    let first = site
        .care_map
        .stages
        .iter()
        .map(|stage| stage.first.clone())
        .collect_view();
    let blank = |when: &'static str| {
        let names = [words.call_office, contact.phone, contact.hours];
        let blanks = names
            .map(|name| view! { <td><span>{name}</span></td> })
            .collect_view();
        view! { <th scope="row">{when}</th>{blanks} }
    };
    view! {
        <section class="card card--call who__call" id="call">
            <h2>{cut(words.call_heading)}</h2>
            <div class="prose no-print">
                <p>{first}</p>
                <p class="act"><a href=here.href(&Route::Page("call-119".into()))>{crate::words::words().phone().dial_119}</a></p>
                <p>{words.call_day_text}</p>
                <p>{words.call_night_text}</p>
                <p><a href=here.href(&Route::Emergency)>{words.call_link}</a></p>
            </div>
            {regions::here(Part::Desks, site)}
            <table class="on-paper"><tbody><tr>{blank(words.call_day)}{blank(words.call_night)}</tr></tbody></table>
        </section>
    }
}

/// When it was issued, and whether a clinician has confirmed it.
pub(super) fn reviewed(map: &CareMap) -> String {
    let words = words().leaflet();
    let issued = fill(words.issued, &[("date", &month(&map.issued_on))]);
    let state = if map.reviewed_by.is_empty() {
        words.not_reviewed.to_string()
    } else {
        let values = [
            ("by", &*map.reviewed_by),
            ("date", &*month(&map.reviewed_on)),
        ];
        fill(words.reviewed, &values)
    };
    format!("{issued}。{state}")
}

/// On paper, beside the title: of what day it is, whose, and where it is kept up.
pub(super) fn imprint(site: &Site) -> String {
    let identity = &site.identity;
    let address = address(&Route::Who, site);
    let mut parts = vec![
        reviewed(&site.care_map),
        identity.name.clone(),
        identity.publisher.clone(),
    ];
    parts.extend(address.as_deref().map(short));
    parts.retain(|part| !part.is_empty());
    parts.join(" | ")
}
