//! Whom to call in one situation: first the signs that mean 119, then one step after another.

use leptos::either::Either;
use leptos::prelude::*;

use super::{call_119, own};
use crate::content::compile::{Emergency, Ladder, Phone, Rung};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::ui::reading::blocks::{call, read};
use crate::words::words;

/// The ladder whose steps lead to the last days; its page stands behind a gate.
const AGREED: &str = "agreed";

pub(super) fn ladder(ladder: &Ladder, all: &Emergency) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let words = words().emergency();
    let class = format!("card ladder ladder--{}", ladder.id);
    let heading = format!("{}-h", ladder.id);
    let rungs = ladder
        .rungs
        .iter()
        .map(|rung| self::rung(rung, here))
        .collect_view();
    let notes = ladder
        .notes
        .iter()
        .map(|note| view! { <p>{read(note)}</p> })
        .collect_view();
    let lead = (!ladder.lead.is_empty()).then(|| view! { <p>{ladder.lead.clone()}</p> });
    let signs = all.danger.iter().enumerate().map(|(at, sign)| {
        let joint = if at + 1 < all.danger.len() {
            words.joint
        } else {
            ""
        };
        view! { <span class="danger__sign">{sign.clone()}{joint}</span> }
    });
    let signs = signs.collect_view();
    let last_days = (ladder.id == AGREED).then(|| {
        let href = here.href(&Route::LastDays);
        view! { <p class="no-print"><a class="far" href=href>{cut(words.last_days_button)}</a></p> }
    });
    view! {
        <section class=class id=ladder.id.clone() aria-labelledby=heading>
            <h2 id=heading.clone()>{phrases(&ladder.title)}</h2>
            {lead}
            <a class="danger" href=call_119(here)>
                <b>{ladder.before.clone()}</b>
                <span>{signs}</span>
            </a>
            <ol class="rungs">{rungs}</ol>
            <div class="ladder__notes">{notes}</div>
            {last_days}
            <p class="no-print"><a class="far" href="#choose">{words.up}</a></p>
        </section>
    }
}

fn rung(rung: &Rung, here: Here) -> impl IntoView + use<> {
    let blanks = rung
        .blanks
        .iter()
        .map(|blank| own::blank(blank))
        .collect_view();
    let calls = rung
        .calls
        .iter()
        .map(|phone| number(phone, here))
        .collect_view();
    let link = rung
        .link
        .clone()
        .map(|(text, url)| view! { <a class="phone__call no-print" href=url>{text}</a> });
    view! {
        <li class="rung">
            <p class="rung__when">{read(&rung.when)}</p>
            <p class="rung__act">{read(&rung.act)}</p>
            {blanks}
            <div class="rung__calls no-print">{calls}{link}</div>
        </li>
    }
}

/// A number to dial; 119 asks first.
fn number(phone: &Phone, here: Here) -> impl IntoView + use<> {
    if phone.number == "119" {
        let text = words().phone().dial_119;
        Either::Left(
            view! { <a class="phone__call phone__call--119" href=call_119(here)>{text}</a> },
        )
    } else {
        Either::Right(call(phone))
    }
}

/// For the wall by the telephone: the address to read aloud, and the two numbers one needs first.
pub(super) fn own_lines() -> impl IntoView {
    let words = words().emergency();
    view! {
        <div class="lines">
            <p class="lines__address"><span>{words.paper_address}</span></p>
            <p><span>{words.blank_day}</span></p>
            <p><span>{words.blank_night}</span></p>
        </div>
    }
}
