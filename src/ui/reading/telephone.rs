//! A telephone line as a card: what dials it, when, at what cost, and how sure the number is.

use leptos::either::Either;
use leptos::prelude::*;

use super::blocks::month;
use crate::content::compile::Phone;
use crate::words::{fill, words};

/// A telephone line: name, number, when, what it costs, and how sure the number is.
pub(super) fn phone_card(phone: &Phone) -> impl IntoView + use<> {
    let words = words().phone();
    if phone.dial() == "119" {
        return Either::Left(view! {
            <p class="dial-119">
                <a href="tel:119">{words.dial_119}</a>
            </p>
        });
    }
    let fact = |name: &'static str, text: &str| {
        (!text.is_empty())
            .then(|| view! { <p class="phone__facts">{name} ": " {text.to_string()}</p> })
    };
    let checked = phone.fresh_until().map(|_| {
        let text = fill(words.checked, &[("date", &month(&phone.verified_on))]);
        view! { <p class="phone__state">{text}</p><p class="phone__state fact__old">{words.old}</p> }
    });
    let reported = (!phone.verified).then(|| {
        view! { <p class="phone__state">{fill(words.reported, &[("date", &month(&phone.source_date))])}</p> }
    });
    Either::Right(view! {
        <div class="phone" data-fresh-until=phone.fresh_until().map(|day| day.to_string())>
            {call(phone)}
            {fact(words.hours, &phone.hours)}
            {fact(words.cost, &phone.cost)}
            {checked}
            {reported}
        </div>
    })
}

/// What dials a line, in a row as wide as the page.
pub(super) fn call(phone: &Phone) -> impl IntoView + use<> {
    view! {
        <a class="phone__call" href=format!("tel:{}", phone.dial())>
            <span class="phone__name">{phone.name.clone()}</span>
            <span class="phone__number">{phone.number.clone()}</span>
        </a>
    }
}
