//! The map itself: a row of stages, then a row for each institution with a cell for each stage.

use leptos::prelude::*;

use crate::content::compile::{CareMap, Cell, Institution, Origin, Sentence, Stage};
use crate::ui::frame::{cut, phrases};
use crate::ui::reading::blocks::read;
use crate::words::{fill, words};

/// Narrow, it is read from top to bottom; wide, and on paper, the style sheet makes it a table.
pub(super) fn map(map: &CareMap) -> impl IntoView + use<> {
    let stages = map.stages.iter().map(stage).collect_view();
    let rows = map
        .institutions
        .iter()
        .map(|one| institution(one, &map.stages))
        .collect_view();
    view! {
        <div class="map">
            <div class="map__stages">
                <div class="map__corner"></div>
                {stages}
            </div>
            {rows}
        </div>
    }
}

fn stage(stage: &Stage) -> impl IntoView + use<> {
    let first = (!stage.first.is_empty()).then(|| {
        let first = fill(words().who().first, &[("first", &stage.first)]);
        view! { <p class="map__first">{first}</p> }
    });
    view! {
        <section class=at("map__stage", &stage.id) id=stage.id.clone()>
            <h2>{phrases(&stage.title)}</h2>
            <p>{read(&stage.goal)}</p>
            {first}
        </section>
    }
}

fn institution(one: &Institution, stages: &[Stage]) -> impl IntoView + use<> {
    let words = words().who();
    let cells = one
        .cells
        .iter()
        .zip(stages)
        .map(|(cell, stage)| self::cell(cell, stage))
        .collect_view();
    view! {
        <section class="map__row" id=one.id.clone()>
            <div class="map__name">
                <h2>{phrases(&one.name)}</h2>
                <p class="map__who">{one.who.clone()}</p>
                <p>{one.role.clone()}</p>
            </div>
            {cells}
            <div class="map__more no-print">
                {formal(one, stages)}
                <p class="map__up"><a href="#choose">{words.up}</a></p>
            </div>
        </section>
    }
}

fn cell(cell: &Cell, stage: &Stage) -> impl IntoView + use<> {
    let said = cell
        .sentences
        .iter()
        .map(|sentence| view! { <li>{self::said(sentence)}</li> })
        .collect_view();
    view! {
        <div class=at("map__cell", &cell.stage)>
            <h3>{phrases(&stage.title)}</h3>
            <ul>{said}</ul>
        </div>
    }
}

/// What the professions call it, for those who look for it by that name.
fn formal(one: &Institution, stages: &[Stage]) -> impl IntoView + use<> {
    let words = words().who();
    let rows = one
        .cells
        .iter()
        .zip(stages)
        .filter(|(cell, _)| !cell.formal.is_empty())
        .map(|(cell, stage)| {
            let names = cell.formal.join(words.joint);
            view! { <dt>{stage.title.text()}</dt><dd>{names}</dd> }
        })
        .collect_view();
    view! {
        <details class="map__formal" id=format!("formal-{}", one.id)>
            <summary>{cut(words.formal_heading)}</summary>
            <p>{one.formal.clone()}</p>
            <dl>{rows}</dl>
        </details>
    }
}

/// A sentence, with a mark before it where we added it.
pub(super) fn said(sentence: &Sentence) -> impl IntoView + use<> {
    let mark = (sentence.origin == Origin::Completed)
        .then(|| view! { <span class="added">{words().who().mark}</span> });
    (mark, read(&sentence.pieces))
}

/// The class of what belongs to one stage alone.
pub(super) fn at(class: &str, stage: &str) -> String {
    format!("{class} at at-{stage}")
}
