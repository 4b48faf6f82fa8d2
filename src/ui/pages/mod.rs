//! Which page stands at which address: a prompt asks, a shown page shows, all others are text.

mod prompt;
mod search;
mod shown;
mod talks;
mod text;

use leptos::prelude::*;

use crate::content::route::Route;

/// The page at `route`.
#[must_use]
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::Prompt(slug) => match crate::site::questionnaire().at(slug) {
            Some(prompt) => prompt::prompt(prompt),
            None => text::text_page(&Route::NotFound),
        },
        Route::Check
        | Route::Sections
        | Route::Sheet
        | Route::Details
        | Route::FamilySheet
        | Route::MemoSheet
        | Route::Versions
        | Route::Show
        | Route::Pause => view! { <shown::ShownPage route=route.clone() /> }.into_any(),
        Route::Talks => talks::talks(),
        Route::Search => search::search(),
        reading => text::text_page(reading),
    }
}
