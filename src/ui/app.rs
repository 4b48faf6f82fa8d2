//! The whole page, rendered to files by the prerender. In the browser the program changes what is inside `#main`
//! ([`super::turn`]); what stands around it is the document's.

use leptos::prelude::*;

use super::frame::{Footer, Header, Notice};
use super::here::Here;
use super::pages;

/// The whole page inside `#app`. Expects [`Here`] and [`super::keeper::Keeper`] in context.
#[component]
pub fn App() -> impl IntoView {
    let here = expect_context::<Here>();
    view! {
        <Header />
        <Notice />
        <main id="main">{pages::page(&here.route())}</main>
        <Footer />
    }
}
