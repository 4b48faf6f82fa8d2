//! What to say on the telephone, and what an ambulance does.

use leptos::prelude::*;

use crate::content::compile::{Resuscitation, Site, Talk};
use crate::content::route::Route;
use crate::ui::frame::phrases;
use crate::ui::here::Here;
use crate::ui::reading::blocks::read;
use crate::ui::reading::regions::{Part, here as part_here};

/// What to say to one who answers.
pub(super) fn talk(talk: &Talk) -> impl IntoView + use<> {
    let items = talk
        .items
        .iter()
        .map(|item| view! { <li>{item.clone()}</li> })
        .collect_view();
    let notes = talk
        .notes
        .iter()
        .map(|note| view! { <p>{note.clone()}</p> })
        .collect_view();
    view! {
        <div class="talk">
            <h3>{phrases(&talk.title)}</h3>
            <ol>{items}</ol>
            {notes}
        </div>
    }
}

/// 心肺蘇生と救急車, with what the town's fire brigade does.
pub(super) fn resuscitation(part: &Resuscitation, site: &Site) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let texts = part
        .texts
        .iter()
        .map(|text| view! { <p>{read(text)}</p> })
        .collect_view();
    let more = part
        .related
        .iter()
        .filter_map(|id| site.leaflets.iter().find(|leaflet| leaflet.id == *id));
    let more = more
        .map(|leaflet| {
            let href = here.href(&Route::Leaflet(leaflet.page.slug.clone()));
            view! { <p><a class="far" href=href>{phrases(&leaflet.page.title)}</a></p> }
        })
        .collect_view();
    view! {
        <section class="card no-print" id="resuscitation">
            <h2>{phrases(&part.title)}</h2>
            {texts}
            {part_here(Part::Fire, site)}
            {more}
        </section>
    }
}
