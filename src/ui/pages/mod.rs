//! The pages that act, a file each, and which page stands at which address.

mod check;
mod pause;
mod prompt;
mod sheet;
mod show;
mod text;

use leptos::prelude::*;

use crate::content::route::Route;

/// The page at `route`.
#[must_use]
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::Prompt(slug) => match crate::site::questionnaire().at(slug) {
            Some(prompt) => view! { <prompt::PromptPage prompt /> }.into_any(),
            None => text::text_page(&Route::NotFound),
        },
        Route::Check => view! { <check::CheckPage /> }.into_any(),
        Route::Sheet => view! { <sheet::SheetPage /> }.into_any(),
        Route::Show => view! { <show::ShowPage /> }.into_any(),
        Route::Pause => view! { <pause::PausePage /> }.into_any(),
        reading => text::text_page(reading),
    }
}
