//! Choosing a region: on the list, on each region's own page. Shown only where script runs; `src/boot/region.js` answers,
//! and `aids.js` copies the link.

use leptos::prelude::*;

use crate::content::compile::{Region, Site};
use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{fill, words};

/// LINE opens a link with this in the phone's own browser, which keeps the choice.
const OUTSIDE: &str = "?openExternalBrowser=1";

/// On the page of `region`: take it, leave it, hand it on.
pub(super) fn this(region: &Region, site: &Site) -> impl IntoView + use<> {
    let all = words();
    let words = all.regions();
    let name = [("name", region.name.as_str())];
    let home = expect_context::<Here>().href(&Route::Home);
    let link = format!("{home}{OUTSIDE}#r={}", region.id);
    let behind = site.regions.find(&region.prefecture).map(|prefecture| {
        view! { <p class="small">{fill(words.behind, &[("name", &prefecture.name)])}</p> }
    });
    view! {
        <section class="card chooser no-print" data-area=region.id.clone()>
            <p class="chooser__row chooser__take">
                <button type="button" class="button button--main" data-aid data-choose=region.id.clone()>{cut(words.take_button)}</button>
            </p>
            {taken(words.taken)}
            {behind}
            <p class="small">{words.choose_lead}</p>
            <details>
                <summary>{words.link_heading.text()}</summary>
                <p class="small">{fill(words.link_lead, &name)}</p>
                <label for="share-address">{words.link_heading.text()}</label>
                <input type="text" id="share-address" readonly data-link=link />
                <p><button type="button" class="button" id="share-copy" data-aid>{cut(all.leaflet().share_copy_button)}</button></p>
                <p class="small" id="share-said" role="status" data-copied=all.leaflet().share_copied>{all.leaflet().share_hint}</p>
            </details>
        </section>
    }
}

/// On the list: all of them in one native control.
pub(super) fn from_all(site: &Site) -> impl IntoView + use<> {
    let words = words().regions();
    let rows = site.regions.all().iter().map(|region| {
        view! { <option value=region.id.clone()>{region.name.clone()}</option> }
    });
    view! {
        <section class="card chooser no-print" id="choose" data-area="" data-view>
            <h2>{cut(words.choose_heading)}</h2>
            <p class="small">{words.choose_lead}</p>
            <label for="area-select">{words.choose_label}</label>
            <select id="area-select">
                <option value="">{words.choose_none}</option>
                {rows.collect_view()}
            </select>
            <p class="chooser__row">
                <button type="button" class="button button--main" data-aid data-choose="?">{cut(words.take_button)}</button>
            </p>
            {taken(words.taken_here)}
        </section>
    }
}

/// Said once it is chosen.
fn taken(said: &'static str) -> impl IntoView {
    let words = words().regions();
    let emergency = expect_context::<Here>().href(&Route::Emergency);
    view! {
        <p class="chooser__row chooser__is">
            <b>{said}</b>
            <a class="button button--quiet" href=format!("{emergency}#region") rel="external">{words.back_emergency}</a>
            <button type="button" class="button button--quiet" data-aid data-choose="">{cut(words.leave_button)}</button>
        </p>
    }
}
