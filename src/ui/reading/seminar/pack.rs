//! All that a programme hands out, in the order of its steps: one print prints it. On the screen stands what is in it.

use leptos::prelude::*;

use super::super::{About, card, leaflet, worksheet};
use super::paper::sheet;
use super::programme;
use crate::content::compile::Site;
use crate::content::route::{CardPaper, Route};
use crate::content::seminar::{Programme, Reader};
use crate::site::slugs;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{fill, words};

/// What ties a place to another place of the page: the same paper may stand here twice, or beside one with the same names.
const TIES: [&str; 4] = ["id", "for", "aria-labelledby", "aria-describedby"];

/// The page of the programme `id`.
pub(in crate::ui::reading) fn pack(id: &str, site: &Site) -> AnyView {
    let Some(one) = find(id, site) else {
        return ().into_any();
    };
    let here = expect_context::<Here>();
    let words = words().pack();
    let papers = papers(one);
    let rows = papers.iter().map(|route| {
        let title = super::super::describe(route, site).title;
        let text = if is_the_lecturers(route, site) {
            words.lecturer
        } else {
            words.each
        };
        let text = fill(text, &[("title", &title)]);
        view! { <li><a rel="external" href=here.href(route)>{text}</a></li> }
    });
    let rows = rows.collect_view();
    let sheets = papers.iter().filter_map(|route| on_paper(route, site));
    let sheets = sheets.map(|html| view! { <div class="pack__sheet" inner_html=html></div> });
    let sheets = sheets.collect_view();
    view! {
        <article class="page page--seminar page--pack">
            <div class="no-print">
                <h1>{describe(id, site).title}</h1>
                <p class="lead">{words.lead}</p>
                <p class="acts">
                    <button type="button" class="button button--main" id="print" data-aid hidden>{cut(words.print_button)}</button>
                    <a class="button" rel="external" href=here.href(&Route::Seminar)>{cut(crate::words::words().seminar().title)}</a>
                </p>
                <p class="help">{words.hint}</p>
                <section class="card">
                    <h2>{cut(words.list_heading)}</h2>
                    <ol class="pack__list"><li>{words.timetable}</li>{rows}</ol>
                </section>
            </div>
            <div class="pack">{programme(one, site)}{sheets}</div>
        </article>
    }
    .into_any()
}

/// What it is called, and what a link preview says of it.
pub(in crate::ui::reading) fn describe(id: &str, site: &Site) -> About {
    let title = find(id, site)
        .map(|one| one.title.text())
        .unwrap_or_default();
    let words = words().pack();
    About {
        title: fill(words.named, &[("title", &title)]),
        description: fill(words.description, &[("title", &title)]),
    }
}

fn find<'a>(id: &str, site: &'a Site) -> Option<&'a Programme> {
    let mut all = site.seminar.programmes.iter();
    all.find(|programme| programme.id == id)
}

/// Every paper of its steps, each once, in order.
fn papers(programme: &Programme) -> Vec<Route> {
    let mut papers = Vec::new();
    let used = programme.steps.iter().flat_map(|step| &step.uses);
    for route in used.map(|path| Route::parse(path, &slugs())) {
        let is_paper = matches!(
            route,
            Route::Hall(_) | Route::Leaflet(_) | Route::Blank(_) | Route::CardPaper(_)
        );
        if is_paper && !papers.contains(&route) {
            papers.push(route);
        }
    }
    papers
}

fn is_the_lecturers(route: &Route, site: &Site) -> bool {
    let Route::Hall(slug) = route else {
        return false;
    };
    let paper = site.seminar.paper(slug);
    paper.is_some_and(|paper| paper.reader != Reader::Audience)
}

/// The paper alone, blank, as HTML without a name in it.
fn on_paper(route: &Route, site: &Site) -> Option<String> {
    let view = match route {
        Route::Hall(slug) => sheet(site.seminar.paper(slug)?, site),
        Route::Leaflet(slug) => leaflet::sheet(slug, site)?,
        Route::Blank(blank) => worksheet::sheet(*blank, site),
        Route::CardPaper(CardPaper::Fridge) => card::fridge(site),
        _ => return None,
    };
    Some(untied(&view.to_html()))
}

/// `html` without its ties.
fn untied(html: &str) -> String {
    TIES.iter().fold(html.to_string(), |html, name| {
        let begins = format!(" {name}=\"");
        let mut parts = html.split(&begins);
        let first = parts.next().unwrap_or_default().to_string();
        parts.fold(first, |out, part| {
            out + part.split_once('"').map_or(part, |(_, rest)| rest)
        })
    })
}
