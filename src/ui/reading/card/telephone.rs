//! For the wall by the telephone: A4, read standing and from a little way off.

use leptos::prelude::*;

use super::slots::{any_call, calls, entries, first, one, written};
use crate::content::compile::Site;
use crate::content::route::CardPaper;
use crate::ui::frame::cut;
use crate::words::{fill, words};

/// How many of the people to call it shows.
const MOST: usize = 4;

/// What stands in places of its own.
const PLACED: [&str; 8] = [
    "name",
    "birth",
    "address",
    "home_phone",
    "day_name",
    "day_phone",
    "night_name",
    "night_phone",
];

/// The sheet.
pub(super) fn telephone(site: &Site) -> AnyView {
    let words = words().card_paper();
    let paper = CardPaper::Telephone;
    let say = [
        words.say_1,
        words.say_2,
        words.say_3,
        words.say_4,
        words.say_5,
    ];
    let signs = fill(words.signs, &[("signs", &site.emergency.danger.join("、"))]);
    let say = say.map(|text| view! { <li>{text}</li> });
    view! {
        <div class="sheet wall-call" data-paper="telephone">
            <div class="fit wall-call__fit" data-fit>
                <div class="dial">
                    <p class="dial__title"><b>{words.dial}</b> {cut(words.dial_title)}</p>
                    <ol class="dial__say">{say}</ol>
                </div>
                <p class="wall-call__signs">{signs} " " {words.agreed}</p>
                <div class="whose">
                    {one(site, paper, "address")}
                    {one(site, paper, "name")}
                    {one(site, paper, "birth")}
                    {one(site, paper, "home_phone")}
                </div>
                <p class="calls__title">{words.first_heading.text()}</p>
                {first()}
                <p class="calls__title" data-has=any_call(MOST)>{cut(words.calls_heading)}</p>
                {calls(MOST)}
                <p class="wall-call__signs">{words.nowhere}</p>
                {entries(site, paper, &PLACED)}
            </div>
            {written()}
        </div>
    }
    .into_any()
}
