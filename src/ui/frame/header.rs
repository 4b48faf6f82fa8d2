//! The top of the page: where home is, and the two doors that are always open.

use leptos::prelude::*;

use super::phrases::cut;
use crate::content::route::Route;
use crate::ui::here::Here;
use crate::words::words;

/// The header. While a prompt is asked the style sheet leaves only the name: the prompt has its own four controls.
#[component]
pub fn Header() -> impl IntoView {
    let here = expect_context::<Here>();
    let words = words().frame();
    let home = here.href(&Route::Home);
    let urgent = here.href(&Route::Emergency);
    let hard = here.href(&Route::Page("hard-times".into()));
    view! {
        <header class="header">
            <a class="brand" href=home aria-label=format!("{} {}", crate::site::name(), words.home)>
                <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                    <path d="M3 13 16 4l13 9" />
                    <path d="M7 12v9M25 12v9" />
                    <path d="M2 21h28M4 25h24" />
                    <path d="M8 25v3M24 25v3" />
                </svg>
                <span class="brand__name">{crate::site::name()}</span>
            </a>
            <nav class="menu" aria-label=words.menu>
                <a class="button button--urgent" href=urgent>{cut(words.urgent_button)}</a>
                <a class="button button--quiet" href=hard>{cut(words.hard_button)}</a>
            </nav>
        </header>
    }
}
