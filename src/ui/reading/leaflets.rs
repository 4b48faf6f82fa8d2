//! All leaflets.

use leptos::prelude::*;

use crate::content::compile::Site;
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::words;

/// The list, with what each says first.
pub(super) fn leaflets(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().leaflets();
    let rows = site
        .leaflets
        .iter()
        .map(|leaflet| {
            let href = here.href(&Route::Leaflet(leaflet.page.slug.clone()));
            view! {
                <li>
                    <a class="door" href=href>
                        <span class="door__name">{phrases(&leaflet.page.title)}</span>
                        <span class="door__note">{leaflet.page.lead.clone()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <ul class="doors">{rows}</ul>
        </article>
    }
    .into_any()
}
