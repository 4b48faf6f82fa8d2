//! Who does what: seven institutions, four stages, in one DOM.
//!
//! On a phone a person chooses a stage, or an institution by its anchor; wide, and on paper, it is one map. Radios and
//! `:has()` do the choosing, so the page answers without any program.

mod choose;
mod map;
mod more;
mod picture;

use leptos::prelude::*;

use super::leaflet::sources;
use crate::content::compile::Site;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::words;

/// The map.
pub(super) fn who(site: &Site) -> AnyView {
    let map = &site.care_map;
    let words = words().who();
    let here = expect_context::<Here>();
    view! {
        <article class="page who">
            <div class="who__top" id="choose">
                <h1>{cut(words.title)}</h1>
                <p class="lead">{words.lead}</p>
                {choose::stages(map)}
                {picture::picture(map)}
                {choose::people(map)}
            </div>
            {map::map(map)}
            <p class="who__legend">{words.legend}</p>
            {more::extras(map)}
            {more::call(site)}
            <p class="acts no-print">
                <button type="button" class="button" id="print" data-act="print">{cut(words.print_button)}</button>
                <span class="small">{words.print_note}</span>
            </p>
            <p class="reviewed">{more::reviewed(map)}</p>
            {sources(&map.sources, site, here)}
            <p class="who__imprint">{more::imprint(site)}</p>
        </article>
    }
    .into_any()
}
