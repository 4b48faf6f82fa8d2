//! The person at home, and the seven around them. One drawing; over it the words of the chosen stage.

use leptos::prelude::*;

use super::map::at;
use crate::content::compile::{CareMap, INSTITUTIONS, Institution, Stage};
use crate::words::{fill, words};

/// All of it is drawn in these units: a letter is as large as on a phone of 360 px.
const BOX: &str = "0 0 340 394";
/// Where each institution stands: the middle of its drawing.
const PLACES: [(u16, u16); 7] = [
    (62, 34),
    (62, 152),
    (62, 270),
    (278, 34),
    (170, 326),
    (278, 152),
    (278, 270),
];
/// Building, bag, bicycle, notebook, two voices, capsule, tooth.
const DRAWINGS: [&str; 7] = [
    "M-11 12v-20h22v20M-15 12h30M-4 12V3h8v9M-6-3h3M3-3h3M0-16v8M-4-12h8",
    "M-12-4h24v16h-24zM-5-4v-6h10v6M0 0v8M-4 4h8",
    "M-8 6m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M9 6m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-8 6l5-10h9l3 10M-4-3 1 6l6-10M-7-8h6M4-9h5",
    "M-9-13h18v26H-9zM-4-6h8M-4 0h8M-4 6h5",
    "M-15-11H3V1H-5l-4 5V1h-6zM7-4h8V8h-4v5L6 8H-2V5",
    "M-11 3 3-11a5.700 5.700 0 0 1 8 8L-3 11a5.700 5.700 0 0 1-8-8zM-4-4 4 4",
    "M-9-10c4-3 6 0 9 0s5-3 9 0c4 5 0 10-2 15-1 8-5 8-5 2 0-3-1-4-2-4s-2 1-2 4c0 6-4 6-5-2-2-5-6-10-2-15z",
];

/// The picture. Without a stage it says who is there.
pub(super) fn picture(map: &CareMap) -> impl IntoView + use<> {
    let words = words().who();
    let names: Vec<&str> = map
        .institutions
        .iter()
        .map(|one| one.short.as_str())
        .collect();
    let all = fill(words.picture_all, &[("all", &names.join(words.joint))]);
    let stages = map
        .stages
        .iter()
        .enumerate()
        .map(|(stage, about)| self::stage(stage, about, map))
        .collect_view();
    view! {
        <div class="around">
            <svg viewBox=BOX aria-hidden="true" focusable="false">
                <path class="around__ring" d="M62 34h216v236q0 56-108 56t-108-56z" />
                {house()}
                <text class="around__name" x="170" y="232">{words.person}</text>
                {map.institutions.iter().map(one).collect_view()}
            </svg>
            <svg class="at" viewBox=BOX role="img" aria-label=all></svg>
            {stages}
        </div>
    }
}

fn house() -> impl IntoView {
    view! {
        <path class="around__wall" d="M138 138h64v44h-64zM170 138v44M138 160h64" />
        <path class="around__roof" d="m118 138 28-26h48l28 26" />
        <path d="M126 138v62M214 138v62" />
        <path class="around__floor" d="M118 202h104" />
        <path class="around__person" d="M147 200q0-22 16-22t16 22zM154 166a9 9 0 1 0 18 0a9 9 0 1 0-18 0" />
        <path class="around__tea" d="M190 190h13l-2 9h-9zM196 186q-3-4 0-8" />
    }
}

fn place(id: &str) -> Option<((u16, u16), &'static str)> {
    let at = INSTITUTIONS.iter().position(|known| *known == id)?;
    PLACES.get(at).copied().zip(DRAWINGS.get(at).copied())
}

fn one(one: &Institution) -> impl IntoView + use<> {
    place(&one.id).map(|((x, y), drawing)| {
        view! {
            <g transform=format!("translate({x} {y})")>
                <circle r="24" />
                <path d=drawing />
            </g>
            <text class="around__name" x=x y=y + 42>{one.short.clone()}</text>
        }
    })
}

/// What each does at one stage, beside its name.
fn stage(at_stage: usize, about: &Stage, map: &CareMap) -> impl IntoView + use<> {
    let words = words().who();
    let (mut said, mut texts) = (Vec::new(), Vec::new());
    for one in &map.institutions {
        let cell = one.cells.get(at_stage);
        if let (Some(((x, y), _)), Some(cell)) = (place(&one.id), cell) {
            let values = [("name", &*one.short), ("short", &*cell.short)];
            said.push(fill(words.picture_part, &values));
            texts.push(view! { <text x=x y=y + 62>{cell.short.clone()}</text> });
        }
    }
    let values = [
        ("stage", &*about.title.text()),
        ("all", &*said.join(words.joint)),
    ];
    let label = fill(words.picture_stage, &values);
    view! {
        <svg class=at("around__stage", &about.id) viewBox=BOX role="img" aria-label=label>{texts}</svg>
    }
}
