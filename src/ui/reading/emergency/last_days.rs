//! 看取りのときに起こること: first the gate with its kind words, then what one may want to know.

use leptos::prelude::*;

use super::reviewed;
use crate::content::compile::{Part, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::ui::reading::blocks::read;
use crate::ui::reading::leaflet::{related, sources};
use crate::words::words;

/// The page: what stands behind the gate is on it, so that it opens without a program.
pub(in crate::ui::reading) fn last_days(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let (page, words) = (&site.emergency.last_days, words().last_days());
    let gate = page
        .gate
        .iter()
        .map(|text| view! { <p>{text.clone()}</p> })
        .collect_view();
    let hard = here.href(&Route::Page("hard-times".into()));
    view! {
        <article class="page last-days">
            <h1>{phrases(&page.title)}</h1>
            <section class="card no-print" id="gate">
                <p>{page.lead.clone()}</p>
                {gate}
                <p class="gentle"><a href=hard>{words.hard_link}</a></p>
                <ul class="paces">
                    <li><a class="button button--wide" href="#read">{cut(words.read_button)}</a></li>
                    <li><a class="button button--wide" href=here.href(&Route::Emergency)>{cut(words.later_button)}</a></li>
                </ul>
            </section>
            <div class="behind" id="read">
                {page.parts.iter().map(part).collect_view()}
                <p class="no-print"><a class="far" href="#gate">{words.again}</a></p>
            </div>
            <p class="reviewed">{reviewed(&site.emergency)}</p>
            {related(&page.related, site, here)}
            {sources(&page.sources, site, here)}
        </article>
    }
    .into_any()
}

fn part(part: &Part) -> impl IntoView + use<> {
    let items: Vec<_> = part
        .items
        .iter()
        .map(|item| view! { <li>{read(item)}</li> })
        .collect();
    let items = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    let texts = part
        .texts
        .iter()
        .map(|text| view! { <p>{read(text)}</p> })
        .collect_view();
    view! {
        <section class="card">
            <h2>{phrases(&part.title)}</h2>
            {items}
            {texts}
        </section>
    }
}
