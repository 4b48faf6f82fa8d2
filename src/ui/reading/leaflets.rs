//! All leaflets: by what is happening to the person, by stage, and the whole list.

use leptos::prelude::*;

use crate::content::compile::{Leaflet, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::words;

/// The index. Situations and stages are folds that open without a program.
pub(super) fn leaflets(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().leaflets();
    let among = |wanted: &dyn Fn(&Leaflet) -> bool| -> Vec<&Leaflet> {
        site.leaflets
            .iter()
            .filter(|leaflet| wanted(leaflet))
            .collect()
    };
    let stages = stages().map(|(id, title)| {
        let of = among(&|leaflet| leaflet.stages.iter().any(|stage| stage == id));
        fold(id, title, &of)
    });
    let situations = site.situations.iter().map(|situation| {
        let of = among(&|leaflet| leaflet.situations.contains(&situation.id));
        fold(&situation.id, &situation.title, &of)
    });
    let rows = site.leaflets.iter().map(|leaflet| {
        let href = here.href(&Route::Leaflet(leaflet.page.slug.clone()));
        view! {
            <li>
                <a class="door" href=href>
                    <span class="door__name">{phrases(&leaflet.page.title)}</span>
                    <span class="door__note">{leaflet.page.lead.clone()}</span>
                </a>
            </li>
        }
    });
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <p class="acts">
                <a class="button button--main" href=here.href(&Route::Search)>{cut(words.search_button)}</a>
                <a class="button" href=here.href(&Route::Who)>{cut(words.who_button)}</a>
                <a class="button" href=here.href(&Route::Choices)>{cut(words.choices_button)}</a>
            </p>
            <section class="card" id="situations">
                <h2>{cut(words.situations_heading)}</h2>
                <div class="folds">{situations.collect_view()}</div>
            </section>
            <section class="card" id="stages">
                <h2>{cut(words.stages_heading)}</h2>
                <div class="folds">{stages.collect_view()}</div>
            </section>
            <section class="whole" id="all">
                <h2>{cut(words.all_heading)}</h2>
                <ul class="doors">{rows.collect_view()}</ul>
            </section>
            <ul class="links">
                <li><a href=here.href(&Route::Page("words".into()))>{words.words_link}</a></li>
                <li><a href=here.href(&Route::Handouts)>{words.handouts_link}</a></li>
            </ul>
        </article>
    }
    .into_any()
}

/// The four stages of home care, by the id that leaflets use, which is also the anchor on this page.
pub(super) fn stages() -> [(&'static str, &'static str); 4] {
    let words = words().leaflets();
    [
        ("discharge-support", words.stage_discharge_support),
        ("daily-care", words.stage_daily_care),
        ("acute-change", words.stage_acute_change),
        ("end-of-life", words.stage_end_of_life),
    ]
}

fn fold(id: &str, title: &str, leaflets: &[&Leaflet]) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let rows: Vec<_> = leaflets
        .iter()
        .map(|leaflet| {
            let href = here.href(&Route::Leaflet(leaflet.page.slug.clone()));
            view! { <li><a href=href>{phrases(&leaflet.page.title)}</a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            // The anchor stands inside, so that a link to it opens the fold.
            <details id=format!("{id}-fold")>
                <summary>{title.to_string()}</summary>
                <ul class="links" id=id.to_string()>{rows}</ul>
            </details>
        }
    })
}
