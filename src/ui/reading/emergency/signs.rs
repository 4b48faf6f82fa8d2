//! How somebody looks, what to do first, whom to call: a list to read, the same for everyone. Nothing is entered.

use leptos::prelude::*;

use super::{call_119, reviewed};
use crate::content::compile::{Pieces, Sign, Site};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::ui::reading::blocks::read;
use crate::ui::reading::leaflet::sources;
use crate::words::words;

/// The id of the source that leads to Q助.
const Q_SUKE: &str = "q-suke";

/// The page. What can't wait stands first.
pub(in crate::ui::reading) fn signs(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let (all, words) = (&site.emergency, words().signs());
    let rows = all
        .signs
        .iter()
        .map(|sign| {
            let href = format!("#{}", sign.id);
            view! { <li><a class="button button--quiet" href=href>{phrases(&sign.title)}</a></li> }
        })
        .collect_view();
    let official = site.sources.iter().find(|source| source.id == Q_SUKE);
    let official = official.map(|source| {
        view! { <p><a class="far" href=source.url.clone()>{words.q_suke}</a></p> }
    });
    view! {
        <article class="page signs">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <p class="act"><a href=call_119(here)>{crate::words::words().phone().dial_119}</a></p>
            <p class="notice" id="waits">{words.waits}</p>
            {official}
            <nav class="signs__list no-print" aria-labelledby="signs-h">
                <h2 id="signs-h">{cut(words.list_heading)}</h2>
                <ul>{rows}</ul>
            </nav>
            <p class="signs__call">{words.call_note}</p>
            {all.signs.iter().map(sign).collect_view()}
            <p class="reviewed">{reviewed(all)}</p>
            <p class="no-print"><a class="far" href=here.href(&Route::Emergency)>{words.back}</a></p>
            {sources(&all.sources, site, here)}
        </article>
    }
    .into_any()
}

fn sign(sign: &Sign) -> impl IntoView + use<> {
    let words = words().signs();
    let heading = format!("{}-h", sign.id);
    view! {
        <section class="card sign" id=sign.id.clone() aria-labelledby=heading>
            <h2 id=heading.clone()>{phrases(&sign.title)}</h2>
            {part("now", words.now, &sign.now)}
            {part("first", words.first, &sign.first)}
            {part("call", words.call, &sign.call)}
        </section>
    }
}

fn part(name: &str, heading: &'static str, said: &[Pieces]) -> Option<impl IntoView + use<>> {
    let class = format!("sign__part sign__part--{name}");
    let rows: Vec<_> = said
        .iter()
        .map(|text| view! { <li>{read(text)}</li> })
        .collect();
    (!rows.is_empty()).then(|| view! { <div class=class><h3>{heading}</h3><ul>{rows}</ul></div> })
}
