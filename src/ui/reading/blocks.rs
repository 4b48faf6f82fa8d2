//! Sections, telephone cards, dates: what leaflets and pages are made of.

use leptos::either::Either;
use leptos::prelude::*;

use crate::content::compile::{Block, Phone, Section};
use crate::content::route::Route;
use crate::ui::frame::phrases;
use crate::ui::here::Here;
use crate::words::{fill, words};

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
    }
}

/// Content links from the site's root, which is not always the host's. A `<` in text is written `&lt;`.
fn under_base(html: &str) -> String {
    let root = expect_context::<Here>().href(&Route::Home);
    html.replace("<a href=\"/", &format!("<a href=\"{root}"))
}

/// A telephone line: name, number, when, what it costs, and how sure the number is.
pub(super) fn phone_card(phone: &Phone) -> impl IntoView + use<> {
    let words = words().phone();
    if phone.dial() == "119" {
        return Either::Left(view! {
            <p class="dial-119">
                <a href="tel:119">{words.dial_119}</a>
            </p>
        });
    }
    let reported = (!phone.verified)
        .then(|| view! { <p class="phone__state">{fill(words.reported, &[("date", &month(&phone.source_date))])}</p> });
    Either::Right(view! {
        <div class="phone">
            <a class="phone__call" href=format!("tel:{}", phone.dial())>
                <span class="phone__name">{phone.name.clone()}</span>
                <span class="phone__number">{phone.number.clone()}</span>
            </a>
            <p class="phone__facts">{words.hours} ": " {phone.hours.clone()}</p>
            <p class="phone__facts">{words.cost} ": " {phone.cost.clone()}</p>
            {reported}
        </div>
    })
}

/// 「2026年4月」 or 「2026年4月1日」 from `2026-04` or `2026-04-01`; other text as it is.
pub(super) fn month(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |text: &str| text.trim_start_matches('0').to_string();
    match parts.as_slice() {
        [year, month] if year.len() == 4 => format!("{year}年{}月", number(month)),
        [year, month, day] if year.len() == 4 => {
            format!("{year}年{}月{}日", number(month), number(day))
        }
        _ => date.to_string(),
    }
}
