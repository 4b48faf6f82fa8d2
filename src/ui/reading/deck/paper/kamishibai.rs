//! 紙芝居: the words for the picture that is shown stand on the back of the last one, which the reader has before their eyes.

use leptos::prelude::*;

use super::super::slide::Screen;
use super::takes;
use crate::ui::frame::cut;
use crate::words::{fill, words};

/// Cover and its back, then each picture and its back: printed on both sides every back lies on its picture.
pub(super) fn sheets(screens: &[Screen], title: &str) -> AnyView {
    let all = screens.len();
    let said = screens.iter().cycle().skip(1);
    let sheets = (1..)
        .zip(screens)
        .zip(said)
        .map(|((page, screen), next)| {
            let number = page % all + 1;
            view! {
                <section class="sheet">{screen.picture(page, all, title)}</section>
                {back(next, number, page, all, title)}
            }
        })
        .collect_view();
    view! { {cover(all, title)}{order(screens)}{sheets} }.into_any()
}

/// How it is printed, laid in order and read.
fn cover(all: usize, title: &str) -> impl IntoView + use<> {
    let words = words().deck_paper();
    let all = all.to_string();
    let steps = [
        words.cover_print,
        words.cover_one_side,
        words.cover_lay,
        words.cover_read,
        words.cover_turn,
        words.cover_small,
    ];
    let steps = steps.map(|text| view! { <li>{fill(text, &[("all", &all)])}</li> });
    view! {
        <section class="sheet sheet--cover">
            <h2>{fill(words.cover, &[("title", title)])}</h2>
            <ol>{steps.collect_view()}</ol>
        </section>
    }
}

/// The back of the cover: the pictures in order, with the time each takes.
fn order(screens: &[Screen]) -> impl IntoView + use<> {
    let rows = screens.iter().map(|screen| {
        view! { <li>{screen.heading()} "　" {takes(screen.seconds())}</li> }
    });
    view! {
        <section class="sheet sheet--cover">
            <h2>{cut(words().deck_paper().order_title)}</h2>
            <ol class="sheet__order">{rows.collect_view()}</ol>
        </section>
    }
}

/// The back of picture `front`: the words for picture `number`, which everybody sees then, and that picture, small.
fn back(
    screen: &Screen,
    number: usize,
    front: usize,
    all: usize,
    title: &str,
) -> impl IntoView + use<> {
    let words = words().deck_paper();
    let named = [
        ("page", &*number.to_string()),
        ("front", &*front.to_string()),
    ];
    let which = fill(words.turned, &named);
    let here = fill(words.back_of, &named);
    view! {
        <section class="sheet sheet--back">
            <h2>{which} " " <span class="sheet__takes">{takes(screen.seconds())}</span></h2>
            <div class="sheet__small" aria-hidden="true">{screen.picture(number, all, title)}</div>
            <div class="sheet__with">{screen.said()}</div>
            <p class="sheet__which">{here}</p>
        </section>
    }
}
