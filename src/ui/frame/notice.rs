//! What is said about the program and about saving: what happened, what is safe, what to do.

use leptos::prelude::*;

use crate::content::route::Route;
use crate::ui::here::Here;
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

/// How the record was found, when that needs saying: the keeper puts it in on every page.
#[component]
pub fn Notice() -> impl IntoView {
    view! { <p class="notice" data-fill="notice" role="status"></p> }
}
