//! For the wallet: ten cards of 91 × 55 mm on A4, as sheets of name cards are perforated (margins 14 and 11 mm).

use leptos::prelude::*;

use super::slots::{calls, entries, first, name, slot};
use crate::content::compile::Site;
use crate::content::route::CardPaper;
use crate::words::words;

/// How many stand on a sheet.
const CARDS: usize = 10;

/// How many of the people to call stand on each.
const MOST: usize = 3;

/// What stands in places of its own.
const PLACED: [&str; 6] = [
    "name",
    "kana",
    "day_name",
    "day_phone",
    "night_name",
    "night_phone",
];

/// The sheet.
pub(super) fn wallet(site: &Site) -> AnyView {
    let cards = (0..CARDS).map(|_| card(site)).collect_view();
    view! { <div class="sheet wallet" data-paper="wallet">{cards}</div> }.into_any()
}

fn card(site: &Site) -> AnyView {
    let words = words().card_paper();
    view! {
        <div class="wallet__card">
            <div class="fit wallet__fit" data-fit>
                {name(site, CardPaper::Wallet)}
                {first()}
                {calls(MOST)}
                {entries(site, CardPaper::Wallet, &PLACED)}
            </div>
            <p class="sheet__foot">
                {words.at_home} " " <span data-has="written">{words.written} " " {slot("slot", "written")}</span>
            </p>
        </div>
    }
    .into_any()
}
