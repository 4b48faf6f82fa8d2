//! The home page: six doors, and a row that says whether answers are kept here.

use leptos::prelude::*;

use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{Cut, words};

/// The home page.
pub(super) fn home() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().home();
    let leaflet = |slug: &str| here.href(&Route::Leaflet(slug.into()));
    view! {
        <article class="home">
            <div class="home__top">
                <h1>{cut(words.title)}</h1>
                <p class="lead">{words.lead}</p>
                {picture(words.picture)}
            </div>
            <nav aria-label=words.doors>
                <ul class="doors doors--home">
                    {door(here.href(&Route::Emergency), "door door--urgent", words.urgent_door, words.urgent_note)}
                    {door(leaflet("home-care"), "door", words.home_care_door, words.home_care_note)}
                    {door(here.href(&Route::Who), "door", words.who_door, words.who_note)}
                    {door(here.href(&Route::Acp), "door", words.acp_door, words.acp_note)}
                    {door(here.href(&Route::Leaflets), "door", words.leaflets_door, words.leaflets_note)}
                    {door(here.href(&Route::Search), "door", words.search_door, words.search_note)}
                </ul>
            </nav>
            {card_old()}
            {record_row()}
            <section class="card card--quiet">
                <h2>{cut(words.private_heading)}</h2>
                <p>{words.private_text}</p>
                <p><a href=here.href(&Route::Page("privacy".into()))>{words.private_link}</a></p>
            </section>
        </article>
    }
    .into_any()
}

fn door(href: String, class: &'static str, name: Cut, note: &'static str) -> impl IntoView + use<> {
    view! {
        <li>
            <a class=class href=href>
                <span class="door__name">{cut(name)}</span>
                <span class="door__note">{note}</span>
            </a>
        </li>
    }
}

/// A card that is over a year old, as `first.js` found before the first paint.
fn card_old() -> impl IntoView {
    let here = expect_context::<Here>();
    let words = words().card();
    view! {
        <p class="notice card-old" id="card-old">
            {words.old} " " <a href=here.href(&Route::Card)>{words.old_button.text()}</a>
        </p>
    }
}

/// Says whether answers are kept on this device. All three texts are on the page, in one place and one
/// height; the style sheet shows the one that `first.js` found true, so nothing moves.
pub(super) fn record_row() -> impl IntoView {
    let here = expect_context::<Here>();
    let words = words().record();
    view! {
        <section class="record" id="record">
            <div class="record__some">
                <h2>{cut(words.some_heading)}</h2>
                {super::records::whose()}
                <p>
                    <span class="record__date" data-fill="record-date">"0000年00月00日"</span>
                    {words.some_text}
                </p>
                <p class="acts">
                    <a class="button button--main" id="go-on" href=here.href(&Route::Sections)>{cut(words.some_sections_button)}</a>
                    <a class="button" href=here.href(&Route::Check)>{cut(words.some_check_button)}</a>
                    <a class="button" href=here.href(&Route::Sheet)>{cut(words.some_sheet_button)}</a>
                </p>
            </div>
            <div class="record__none">
                <h2>{cut(words.none_heading)}</h2>
                <p>{words.none_text}</p>
            </div>
            <div class="record__unknown">
                <h2>{cut(words.unknown_heading)}</h2>
                <p>{words.unknown_text}</p>
                <p class="acts"><a class="button" href=here.href(&Route::Worksheet)>{cut(words.unknown_button)}</a></p>
            </div>
        </section>
    }
}

pub(super) fn picture(label: &'static str) -> impl IntoView {
    view! {
        <svg class="home__picture" viewBox="0 0 320 160" role="img" aria-label=label>
            <path class="roof" d="M14 62 84 20h152l70 42" />
            <path class="wood" d="M36 62v66M284 62v66M96 62v58M224 62v58" />
            <path class="paper-wall" d="M100 68h56v48h-56zM164 68h56v48h-56z" />
            <path class="thin" d="M128 68v48M192 68v48M100 92h56M164 92h56" />
            <path class="floor" d="M18 128h284M24 138h272" />
            <path class="wood" d="M44 138v14M276 138v14M160 138v14" />
            <path class="tea" d="M142 118h14l-2 10h-10zM166 118h14l-2 10h-10z" />
            <path class="steam" d="M147 113c-3-4 3-6 0-10M172 113c-3-4 3-6 0-10" />
            <path class="leaf" d="M258 128c-2-18 6-28 20-32-1 15-7 26-20 32zM258 128c-8-12-8-22-2-32 8 8 9 20 2 32z" />
        </svg>
    }
}
