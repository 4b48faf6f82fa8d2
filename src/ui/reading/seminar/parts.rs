//! The parts of a paper for a hall.

use leptos::prelude::*;

use super::super::code::{address, code, outside_line, short};
use crate::content::compile::Site;
use crate::content::route::Route;
use crate::content::seminar::{Grid, Part, ValueCard};
use crate::site::questionnaire;
use crate::ui::frame::phrases;
use crate::words::words;

/// How many slips stand on a sheet: as sheets of name cards are perforated.
const SLIPS: usize = 10;

/// One part, in the order of [`Part`].
pub(super) fn part(part: &Part, site: &Site) -> AnyView {
    if part.slips {
        return slips(part, site);
    }
    let class = match (part.new_page, part.framed) {
        (true, _) => "hall__part hall__part--next",
        (false, true) => "hall__part hall__part--framed",
        (false, false) => "hall__part",
    };
    let title = part.title.as_slice();
    let title = (!title.is_empty()).then(|| view! { <h3>{phrases(&part.title)}</h3> });
    let texts = part.texts.iter();
    let texts = texts
        .map(|text| view! { <p>{text.clone()}</p> })
        .collect_view();
    let (items, steps) = (rows(&part.items), rows(&part.steps));
    let ticks = part.ticks.iter();
    let ticks = ticks.map(|text| view! { <li class="hall__tick">{text.clone()}</li> });
    let ticks = ticks.collect_view();
    let lines = part.lines.iter();
    let lines = lines
        .map(|text| view! { <p class="hall__line">{text.clone()}</p> })
        .collect_view();
    view! {
        <section class=class>
            {title}
            {texts}
            {(!part.items.is_empty()).then(|| view! { <ul>{items}</ul> })}
            {(!part.steps.is_empty()).then(|| view! { <ol>{steps}</ol> })}
            {asked(&part.prompt)}
            {(!part.ticks.is_empty()).then(|| view! { <ul class="hall__ticks">{ticks}</ul> })}
            {cards(part)}
            {part.grid.as_ref().map(grid)}
            {lines}
        </section>
    }
    .into_any()
}

fn rows(texts: &[String]) -> Vec<impl IntoView + use<>> {
    let texts = texts.iter();
    texts
        .map(|text| view! { <li>{text.clone()}</li> })
        .collect()
}

/// A prompt as the worksheet asks it, with the number that phone and worksheet have.
fn asked(id: &str) -> Option<impl IntoView + use<>> {
    let prompt = questionnaire().prompt(id)?;
    let html = crate::paper::asked(questionnaire(), prompt, words());
    Some(view! { <div class="hall__asked" inner_html=html></div> })
}

/// Cards to cut out, and some to write.
fn cards(part: &Part) -> Option<impl IntoView + use<>> {
    let card = |card: &ValueCard| {
        view! {
            <li class="value-card">
                <span class="value-card__label">{card.label.clone()}</span>
                <span class="value-card__example">{card.example.clone()}</span>
            </li>
        }
    };
    let blank = |_| {
        view! { <li class="value-card value-card--blank"><span>{words().seminar().own_card}</span></li> }
    };
    (!part.cards.is_empty()).then(|| {
        let cards = part.cards.iter().map(card).collect_view();
        let blanks = (0..part.blank_cards).map(blank).collect_view();
        view! { <ul class="value-cards">{cards}{blanks}</ul> }
    })
}

/// A table to fill in: a row's first cell names it, where something stands there.
fn grid(grid: &Grid) -> impl IntoView + use<> {
    let head = grid.head.iter();
    let head = head.map(|text| view! { <th scope="col">{text.clone()}</th> });
    let head =
        (!grid.head.is_empty()).then(|| view! { <thead><tr>{head.collect_view()}</tr></thead> });
    let rows = grid.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, text)| {
            if at == 0 && !text.is_empty() {
                view! { <th scope="row">{text.clone()}</th> }.into_any()
            } else {
                view! { <td>{text.clone()}</td> }.into_any()
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let class = if grid.tall {
        "hall__grid hall__grid--tall"
    } else {
        "hall__grid"
    };
    view! { <table class=class>{head}<tbody>{rows.collect_view()}</tbody></table> }
}

/// Ten slips as large as a name card, each with the way to the site: its code once it has an address, else a line.
fn slips(part: &Part, site: &Site) -> AnyView {
    let words = words().seminar();
    let address = address(&Route::Home, site);
    let slip = |_| {
        let texts = part.texts.iter();
        let texts = texts.map(|text| view! { <p>{text.clone()}</p> });
        // The whole code on each: a slip that is cut off must hold its own, and a drawing that repeats another's
        // (`<use>`) is not printed by every engine.
        let code = address
            .as_deref()
            .and_then(|address| code(&outside_line(address)));
        let shown = match &address {
            Some(address) => view! { <p class="slip__address">{short(address)}</p> }.into_any(),
            None => view! { <p class="slip__blank">{words.slip_address}</p> }.into_any(),
        };
        view! {
            <section class="hall-slip">
                <div class="slip__said">
                    <h2>{phrases(&part.title)}</h2>
                    {texts.collect_view()}
                    {shown}
                </div>
                {code}
            </section>
        }
    };
    (0..SLIPS).map(slip).collect_view().into_any()
}
