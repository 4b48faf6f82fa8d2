//! What goes on between people. The page is HTML written by [`crate::form::talks`]; how its controls stand, and the
//! lists when they change, are put in after it was shown.

use leptos::prelude::*;

use crate::browser::clock;
use crate::form::talks::page;
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::words;

/// The page.
pub(super) fn talks() -> AnyView {
    let links = expect_context::<Here>().links();
    let keeper = expect_context::<Keeper>();
    let html = keeper.read(|record| page(record, &clock::today(), &links, words()));
    #[cfg(feature = "csr")]
    crate::ui::talks::open(links, keeper);
    view! { <div class="asking" inner_html=html></div> }.into_any()
}
