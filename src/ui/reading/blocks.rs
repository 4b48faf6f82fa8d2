//! Sections, telephone cards, dates: what leaflets and pages are made of.

use leptos::prelude::*;

use crate::content::compile::{Block, Fact, Page, Pieces, Section, Site};
use crate::content::route::Route;
use crate::ui::frame::phrases;
use crate::ui::here::Here;
use crate::words::{fill, words};

pub(super) use super::telephone::{call, phone_card};

/// A section as a card.
pub(super) fn section(section: &Section, class: &'static str) -> impl IntoView + use<> {
    let blocks = section.blocks.iter().map(block).collect_view();
    let heading = (!section.heading.as_slice().is_empty())
        .then(|| view! { <h2 id=format!("{}-h", section.id)>{phrases(&section.heading)}</h2> });
    view! {
        <section class=class id=section.id.clone()>
            {heading}
            {blocks}
        </section>
    }
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Html(html) => {
            view! { <div class="prose" inner_html=under_base(html)></div> }.into_any()
        }
        Block::Phone(phone) => phone_card(phone).into_any(),
        Block::Fact(name, fact) => fact_card(name, fact).into_any(),
        Block::Ruled(label, lines) => ruled(label, *lines).into_any(),
    }
}

/// 「読みとばしてもかまいません」, where a page touches what is hard to read.
pub(super) fn gentle(page: &Page) -> Option<impl IntoView + use<>> {
    let words = words().leaflet();
    let hard = expect_context::<Here>().href(&Route::Page("hard-times".into()));
    page.gentle.then(|| {
        view! {
            <p class="gentle">{words.gentle} " " <a class="no-print" href=hard>{words.gentle_link}</a></p>
        }
    })
}

/// Something that ages: with its date, and where to ask now. Past its age the page says so.
fn fact_card(name: &str, fact: &Fact) -> impl IntoView + use<> {
    let words = words().leaflet();
    let site = expect_context::<std::sync::Arc<Site>>();
    let source = site.sources.iter().find(|source| source.id == fact.source);
    let source = source.map(|source| {
        let text = format!("{}（{}）", source.title, source.publisher);
        if source.url.is_empty() {
            let here = expect_context::<Here>();
            let href = format!(
                "{}#source-{}",
                here.href(&Route::Page("sources".into())),
                source.id
            );
            view! { <a class="no-print" href=href rel="external">{text}</a> }.into_any()
        } else {
            view! { <a class="no-print" href=source.url.clone()>{text}</a> }.into_any()
        }
    });
    let region = (!fact.region.is_empty()).then(|| format!("{}。", fact.region));
    view! {
        <div class="fact" data-fresh-until=fact.fresh_until().to_string()>
            <p class="fact__text"><b>{name.to_string()}</b> " " {region} {fact.text.clone()}</p>
            <p class="fact__date">
                {fill(words.fact_as_of, &[("date", &month(&fact.as_of))])}
                "。" {fill(words.fact_ask, &[("ask", &fact.ask)])} " " {source}
            </p>
            <p class="fact__old">{words.fact_old}</p>
        </div>
    }
}

/// A label and lines to write on.
fn ruled(label: &str, lines: u8) -> impl IntoView + use<> {
    let rows = (0..lines)
        .map(|_| view! { <span class="write__line"></span> })
        .collect_view();
    view! { <p class="write"><b>{label.to_string()}</b> {rows}</p> }
}

/// Content links from the site's root, which is not always the host's. A `<` in text is written `&lt;`.
fn under_base(html: &str) -> String {
    let root = expect_context::<Here>().href(&Route::Home);
    html.replace("<a href=\"/", &format!("<a href=\"{root}"))
}

/// A text with the readings of its hard words.
pub(super) fn read(pieces: &Pieces) -> impl IntoView + use<> {
    let piece = |(text, reading): &(String, Option<String>)| match reading {
        None => text.clone().into_any(),
        Some(reading) => view! {
            <ruby>{text.clone()}<rp>"（"</rp><rt>{reading.clone()}</rt><rp>"）"</rp></ruby>
        }
        .into_any(),
    };
    pieces.iter().map(piece).collect_view()
}

/// 「2026年」, 「2026年4月」 or 「2026年4月1日」 from `2026`, `2026-04` or `2026-04-01`; other text as it is.
pub(super) fn month(date: &str) -> String {
    let words = words().date();
    let parts: Vec<&str> = date.split('-').collect();
    let number = |text: &str| text.trim_start_matches('0').to_string();
    match parts.as_slice() {
        [year] if year.len() == 4 && year.chars().all(|c| c.is_ascii_digit()) => {
            fill(words.year, &[("year", year)])
        }
        [year, month] if year.len() == 4 => {
            fill(words.month, &[("year", year), ("month", &number(month))])
        }
        [year, month, day] if year.len() == 4 => fill(
            words.day,
            &[
                ("year", year),
                ("month", &number(month)),
                ("day", &number(day)),
            ],
        ),
        _ => date.to_string(),
    }
}
