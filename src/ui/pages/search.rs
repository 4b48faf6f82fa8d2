//! The search: one field, results while typing. The page is HTML like those that show; what is typed is heard by
//! one listener on the document, which writes the results in (`ui/seeker.rs`).

use leptos::prelude::*;

use crate::paper::search_page;
use crate::ui::here::Here;

/// The page. The field of the delivered one waits for the program.
pub(super) fn search() -> AnyView {
    let here = expect_context::<Here>();
    let html = search_page(&here.links(), cfg!(feature = "csr"));
    #[cfg(feature = "csr")]
    leptos::task::spawn_local(async {
        crate::browser::page::settled().await;
        crate::ui::seeker::open();
    });
    view! { <article class="page page--search" inner_html=html></article> }.into_any()
}
