//! The line over a page: which region's numbers it shows, and what a link with a region asks.
//!
//! It stands beside the reading bar, outside `#app`. `src/boot/region.js` fills in the names, which come from the
//! regions' own files and never from a link.

use leptos::prelude::*;

use crate::content::compile::{COMMUNITY_SUPPORT, Site};
use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::words;

/// What texts call 地域包括支援センター where nothing is chosen.
pub(in crate::ui) fn name(site: &Site) -> &str {
    let own = site.region.as_ref();
    own.map_or(COMMUNITY_SUPPORT, |region| {
        &region.town.community_support.name
    })
}

/// The line. Without script, or with nothing chosen, it is not shown.
pub(in crate::ui) fn line() -> AnyView {
    let words = words().regions();
    let change = format!("{}#choose", expect_context::<Here>().href(&Route::Regions));
    view! {
        <div class="here no-print" id="here" data-chosen=words.line_chosen
            data-linked=words.line_linked data-asked=words.line_asked data-take=words.line_take
            data-unknown=words.line_unknown data-failed=words.line_failed>
            <p role="status"></p>
            <button type="button" class="button" id="here-take" data-choose=""></button>
            <button type="button" class="button button--quiet" id="here-keep" data-choose="keep">{cut(words.line_keep_button)}</button>
            <a class="far" href=change>{words.line_change}</a>
        </div>
    }
    .into_any()
}
