//! 今日はここまで and つらいとき・急なとき: on every page of a 人生会議, in the same place.

use super::html::Html;
use super::links::Links;
use crate::content::route::Route;
use crate::words::Words;

/// The two buttons, at the end of a page's controls.
pub fn leave(html: &mut Html, links: &Links, all: &Words) {
    let words = all.prompt();
    html.button(
        "class=\"button button--quiet\" id=\"pause\"",
        &links.to(&Route::Pause),
        words.pause_button,
    )
    .button(
        "class=\"button button--urgent\" id=\"hard\"",
        &links.to(&Route::Page("hard-times".into())),
        words.hard_button,
    );
}
