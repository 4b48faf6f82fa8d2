//! The pages about the records themselves. They hold nothing of a person's: the program fills their places
//! (`ui/records`), and says the sentences that stand hidden at their foot.

mod backup;
mod erase;
mod people;

pub(super) use backup::backup;
pub(super) use erase::erase;
pub(super) use people::people;

use leptos::prelude::*;

use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{Cut, words};

/// Where the program says whose record is open, when there are several.
pub(super) fn whose() -> impl IntoView {
    view! { <p class="open-record group__title" data-fill="whose"></p> }
}

/// The ways to these pages, from where one begins.
pub(super) fn ways() -> impl IntoView {
    let here = expect_context::<Here>();
    let words = words();
    let ways = [
        (Route::People, words.people().way),
        (Route::Backup, words.backup().way),
        (Route::Erase, words.erase().way),
    ];
    let ways = ways.map(|(route, text)| view! { <li><a href=here.href(&route)>{text}</a></li> });
    view! { <ul class="links">{ways.collect_view()}</ul> }
}

/// What the program says on the page, and the sentences that it may say there.
fn said(page: &'static str, sentences: &[(&'static str, &'static str)]) -> impl IntoView + use<> {
    let sentences = sentences
        .iter()
        .map(|(name, text)| view! { <p id=format!("{page}-{name}")>{*text}</p> })
        .collect_view();
    view! {
        <p class="refused" id=format!("{page}-said") role="status" tabindex="-1"></p>
        <div hidden>{sentences}</div>
    }
}

/// A button that the program answers. Its id is what it does.
fn button(act: &'static str, class: &'static str, text: Cut) -> impl IntoView {
    view! { <button type="button" class=class id=act data-act=act>{cut(text)}</button> }
}
