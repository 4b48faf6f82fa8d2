//! For the refrigerator: A4 lying, printed on one side and folded in the middle, print outwards. The right half is the
//! front, where nothing of the person stands; the left half comes to lie behind and has everything.

use leptos::prelude::*;

use super::slots::{any_call, calls, entries, first, name, one, written};
use crate::care::card::MAX_CALLS;
use crate::content::compile::Site;
use crate::content::route::CardPaper;
use crate::ui::frame::cut;
use crate::words::words;

/// What stands in places of its own.
const PLACED: [&str; 9] = [
    "name",
    "kana",
    "birth",
    "address",
    "home_phone",
    "day_name",
    "day_phone",
    "night_name",
    "night_phone",
];

/// The sheet.
pub(in crate::ui::reading) fn fridge(site: &Site) -> AnyView {
    let words = words().card_paper();
    let paper = CardPaper::Fridge;
    view! {
        <div class="sheet fridge" data-paper="fridge">
            <div class="fridge__back">
                <div class="sheet__head">
                    <p class="sheet__title">{cut(words.front_title)}</p>
                    {written()}
                </div>
                <div class="fit fridge__fit" data-fit>
                    {first()}
                    <div class="whose">
                        {name(site, paper)}
                        {one(site, paper, "birth")}
                        {one(site, paper, "home_phone")}
                        {one(site, paper, "address")}
                    </div>
                    <p class="calls__title" data-has=any_call(MAX_CALLS)>{cut(words.calls_heading)}</p>
                    {calls(MAX_CALLS)}
                    {entries(site, paper, &PLACED)}
                </div>
                <p class="sheet__foot">{words.wishes}</p>
            </div>
            <span class="fridge__fold"></span>
            <div class="fridge__front">
                <p class="fridge__title">{cut(words.front_title)}</p>
                {drawing()}
                <p class="fridge__who">{words.front_who}</p>
                <p class="fridge__turn">{cut(words.front_turn_heading)}</p>
                <p class="fridge__note">{words.front_note}</p>
            </div>
        </div>
    }
    .into_any()
}

/// A telephone.
fn drawing() -> AnyView {
    let keys = [
        (82, 92),
        (100, 92),
        (118, 92),
        (80, 106),
        (100, 106),
        (120, 106),
        (78, 120),
        (100, 120),
        (122, 120),
    ];
    let keys = keys.map(|(x, y)| view! { <circle cx=x cy=y r="3.5" /> });
    view! {
        <svg class="fridge__drawing" viewBox="0 0 200 150" aria-hidden="true" focusable="false">
            <path d="M18 58c-4-34 34-46 82-46s86 12 82 46c-1 8-8 11-16 10l-20-3c-7-1-10-6-10-13l0-10c-24-7-48-7-72 0l0 10c0 7-3 12-10 13l-20 3c-8 1-15-2-16-10z" />
            <path d="M66 64l-34 66c-4 8-1 12 7 12h122c8 0 11-4 7-12l-34-66c-2-3-4-4-8-4H74c-4 0-6 1-8 4z" />
            {keys}
        </svg>
    }
    .into_any()
}
