//! The numbers that only the person has, from their own card. Their room is kept where a card exists, so that nothing
//! moves when the program fills them in; a number becomes a link only then.

use leptos::prelude::*;

use crate::care::card::MAX_CALLS;
use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{fill, words};

/// On top of the page: by day, by night, then everybody else of the card.
pub(super) fn first(danger: &[String]) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let words = words().card();
    let danger = fill(words.own_danger, &[("signs", &danger.join("、"))]);
    let fixed = [("day", words.own_day), ("night", words.own_night)];
    let fixed = fixed.map(|(line, when)| {
        view! {
            <li class="own__first">
                {dial(&format!("{line}_phone"), &format!("{line}_name"), when.to_string())}
            </li>
        }
    });
    view! {
        <section class="own no-print" id="own" aria-labelledby="own-h">
            <p class="own__danger">{danger}</p>
            <h2 id="own-h">{cut(words.own_heading)}</h2>
            <ul class="own__calls">{fixed.collect_view()}</ul>
            <p><a class="far" href=here.href(&Route::Card)>{words.own_all}</a></p>
        </section>
    }
}

/// The others, in the order they are called; nothing where there are none.
pub(super) fn others() -> impl IntoView {
    let words = words().card();
    let rows = (0..MAX_CALLS).map(|at| {
        let [phone, name] = ["phone", "name"].map(|part| format!("call-{at}-{part}"));
        let when = fill(words.call, &[("at", &(at + 1).to_string())]);
        view! {
            <li data-has=phone.clone()>
                {dial(&phone, &name, when)}
                <span class="small" data-card=format!("call-{at}-role")></span>
                <span class="small" data-card=format!("call-{at}-hours")></span>
            </li>
        }
    });
    let all: Vec<String> = (0..MAX_CALLS)
        .map(|at| format!("call-{at}-phone"))
        .collect();
    view! {
        <section class="own-more no-print" id="own-calls" data-has=all.join(" ")>
            <h2>{cut(words.calls_heading)}</h2>
            <ul class="own__calls">{rows.collect_view()}</ul>
        </section>
    }
}

/// Where no card is: what it would do here.
pub(super) fn none() -> impl IntoView {
    let here = expect_context::<Here>();
    let words = words().card();
    view! {
        <section class="card no-print" id="card">
            <h2>{cut(words.title)}</h2>
            <p class="own-none">{words.none_text}</p>
            <p class="acts"><a class="button button--wide" id="to-card" href=here.href(&Route::Card)>{cut(words.none_button)}</a></p>
        </section>
    }
}

/// A number of the card: a link once it is filled in.
fn dial(phone: &str, name: &str, when: String) -> impl IntoView + use<> {
    view! {
        <a class="phone__call" data-dial=phone.to_string()>
            <span class="phone__name">{when} " " <span data-card=name.to_string()></span></span>
            <span class="phone__number" data-card=phone.to_string()></span>
            <span class="own__unwritten">{words().card().own_unwritten}</span>
        </a>
    }
}

/// In a ladder: room for a number, on paper to be written, on the screen the person's own once it is known. Whose number
/// かかりつけ is the card does not say: the ladder of those whom nobody visits stays as it is.
pub(super) fn blank(name: &str) -> impl IntoView + use<> {
    let words = words().emergency();
    let (label, lines) = match name {
        "day" => (words.blank_day, &["day_phone"][..]),
        "night" => (words.blank_night, &["night_phone"][..]),
        "next" => (words.blank_next, &["call-0-phone", "call-1-phone"][..]),
        "usual" => (words.blank_usual, &[][..]),
        _ => (words.blank_agreed, &["day_phone", "night_phone"][..]),
    };
    let calls = lines.iter().map(|line| {
        let when = match *line {
            "day_phone" if lines.len() > 1 => crate::words::words().card().own_day,
            "night_phone" if lines.len() > 1 => crate::words::words().card().own_night,
            _ => "",
        };
        view! {
            <a class="blank__call" data-dial=*line>
                {when} <span data-card=line.replace("phone", "name")></span> " " <b data-card=*line></b>
            </a>
        }
    });
    view! {
        <p class=format!("blank blank--{name}")>
            <span>{label}</span>
            {calls.collect_view()}
            <span class="blank__line">{words.blank_hint}</span>
        </p>
    }
}

/// The address to read aloud, on the page that asks before 119 is dialled.
pub(in crate::ui::reading) fn address() -> impl IntoView {
    let words = words().card();
    view! {
        <p class="own-address">
            <b>{words.own_address}</b>
            <span class="own-address__text" data-card="address"></span>
            <span data-card="home_phone"></span>
            <span class="small">{words.own_elsewhere}</span>
        </p>
    }
}
