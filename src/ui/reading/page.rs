//! A page of `content/ja/pages`.

use leptos::prelude::*;

use super::blocks::{month, section};
use super::regions::{self, Part};
use super::{emergency, printing};
use crate::content::compile::{Identity, Passage, Section, Site, Source};
use crate::content::route::Route;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::words;

/// The page `slug`.
pub(super) fn page(slug: &str, site: &Site) -> AnyView {
    let Some(page) = site.pages.iter().find(|page| page.slug == slug) else {
        return ().into_any();
    };
    let sections = page
        .sections
        .iter()
        .map(|part| section(part, "card"))
        .collect_view();
    let named = |part: &Passage| part.text.contains(regions::name(site));
    let says = |part: &Section| part.passages.iter().any(named);
    let desks = page.sections.iter().any(says);
    let desks = desks.then(|| regions::here(Part::Desks, site));
    let extra = match slug {
        "about" => publisher(&site.identity).into_any(),
        "sources" => sources(&site.sources).into_any(),
        "how-to" => printing::ways(),
        "call-119" | "hard-times" => back().into_any(),
        _ => ().into_any(),
    };
    view! {
        <article class=format!("page page--{slug}")>
            <h1>{phrases(&page.title)}</h1>
            <p class="lead">{page.lead.clone()}</p>
            {(slug == "hard-times").then(back_to_where)}
            {(slug == "call-119").then(emergency::address)}
            {sections}
            {desks}
            {extra}
        </article>
    }
    .into_any()
}

/// 「もどる」: a link home that works without the program; with it, the way the person came.
fn back() -> impl IntoView {
    let here = expect_context::<Here>();
    view! {
        <p class="acts">
            <a class="button" id="go-back" data-act="back" href=here.href(&Route::Home)>{words().frame().back}</a>
        </p>
    }
}

/// The way back at the top: the style of a 人生会議 alone shows it, so it stands there for those who came from inside.
fn back_to_where() -> impl IntoView {
    let here = expect_context::<Here>();
    let text = words().came().back_button;
    view! {
        <p class="came">
            <a class="button" id="go-back-first" data-act="back" href=here.href(&Route::Acp)>{cut(text)}</a>
        </p>
    }
}

/// Who publishes this copy, as `site.toml` says; nothing while it does not say.
fn publisher(identity: &Identity) -> impl IntoView + use<> {
    let lines = [identity.publisher.clone(), identity.contact.clone()];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| {
        let rows = lines
            .into_iter()
            .map(|line| view! { <p>{line}</p> })
            .collect_view();
        view! {
            <section class="card">
                <h2>{cut(words().sources().publisher_heading)}</h2>
                {rows}
            </section>
        }
    })
}

fn sources(sources: &[Source]) -> impl IntoView + use<> {
    let rows = sources
        .iter()
        .map(|source| {
            let title = if source.url.is_empty() {
                source.title.clone().into_any()
            } else {
                view! { <a href=source.url.clone()>{source.title.clone()}</a> }.into_any()
            };
            let note = (!source.note.is_empty()).then(|| view! { <span class="source__note">{source.note.clone()}</span> });
            view! {
                <li id=format!("source-{}", source.id)>
                    {title} <span class="source__by">{source.publisher.clone()} "、" {month(&source.date)}</span> {note}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card">
            <h2>{cut(words().sources().heading)}</h2>
            <ol class="sources">{rows}</ol>
        </section>
    }
}
