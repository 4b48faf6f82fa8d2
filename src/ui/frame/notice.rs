//! What is said about the program and about saving: what happened, what is safe, what to do.

use leptos::prelude::*;

use crate::content::route::Route;
use crate::ui::here::Here;
use crate::ui::keeper::{Keeper, Saved};
use crate::vault::State;
use crate::words::words;

/// Shown by the style sheet alone, when `boot.js` or a panic has marked the page.
#[component]
pub fn ProgramFailed() -> impl IntoView {
    view! { <p class="notice notice--failed" id="program-failed" role="alert">{words().frame().failed}</p> }
}

/// One line on pages that act: shown by the style sheet where there is no script or no WebAssembly.
#[component]
pub fn ProgramNeeded() -> impl IntoView {
    let here = expect_context::<Here>();
    let words = words().frame();
    view! {
        <p class="notice notice--needed">
            {words.no_program} " " <a href=here.href(&Route::Worksheet)>{words.no_program_paper}</a>
        </p>
    }
}

/// How the record was found, when that needs saying.
#[component]
pub fn Notice() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let text = move || {
        let words = words().saved();
        match keeper.state() {
            _ if !keeper.is_lasting() => Some(words.unavailable),
            State::Unavailable(_) => Some(words.unavailable),
            State::Recovered { .. } => Some(words.recovered),
            State::Unreadable { .. } => Some(words.unreadable),
            State::Newer => Some(words.newer_notice),
            State::Empty | State::Intact => None,
        }
    };
    move || text().map(|text| view! { <p class="notice" role="status">{text}</p> })
}

/// 「このスマホに残しました 14:05」
#[component]
pub fn SavedLine() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let text = move || {
        let words = words().saved();
        match keeper.saved() {
            Saved::NotYet => words.not_yet.to_string(),
            Saved::At(time) => crate::words::fill(words.at, &[("time", &time)]),
            Saved::InMemory => words.unavailable.to_string(),
            Saved::Full => words.full.to_string(),
            Saved::Newer => words.newer.to_string(),
            Saved::Failed => words.failed.to_string(),
        }
    };
    let failed = move || {
        matches!(
            keeper.saved(),
            Saved::InMemory | Saved::Full | Saved::Newer | Saved::Failed
        )
    };
    view! { <p class="saved" class:saved--failed=failed role="status">{text}</p> }
}
