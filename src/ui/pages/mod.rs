//! Which page stands at which address, as the prerender writes it: most are text; those that show answers are written
//! for an empty record.

mod shown;

use leptos::prelude::*;

use super::here::Here;
use super::reading::reading;
use crate::content::route::Route;
use crate::paper::search_page;

/// The page at `route`.
#[must_use]
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::Search => {
            // Its field waits for the program.
            let html = search_page(&expect_context::<Here>().links(), false);
            view! { <article class="page page--search" inner_html=html></article> }.into_any()
        }
        text if text.is_reading() => reading(text),
        shown => shown::shown(shown),
    }
}
