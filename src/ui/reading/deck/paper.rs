//! Slides on paper: with the lecturer's words, with room to write, or as 紙芝居. Complete without any program.

mod kamishibai;

use leptos::prelude::*;

use super::super::About;
use super::slide::Screen;
use crate::content::compile::{Leaflet, Site};
use crate::content::route::{DeckPaper, Route};
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{Cut, fill, words};

/// How many lines to write on stand beside a slide.
const LINES: usize = 5;

/// What the paper of the leaflet `slug` is called.
pub(in crate::ui::reading) fn describe(paper: DeckPaper, slug: &str, site: &Site) -> About {
    let leaflet = site.leaflets.iter().find(|one| one.page.slug == slug);
    let title = leaflet.map(|one| one.page.title.text()).unwrap_or_default();
    About {
        title: format!("{title}（{}）", name(paper).text()),
        description: lead(paper).into(),
    }
}

/// All slides of `leaflet` on `paper`, and above them, on the screen alone, how it is printed.
pub(in crate::ui) fn paper(paper: DeckPaper, leaflet: &Leaflet, site: &Site) -> AnyView {
    let title = leaflet.page.title.text();
    let screens = super::screens(leaflet, site);
    let sheets = match paper {
        DeckPaper::Kamishibai => kamishibai::sheets(&screens, &title),
        _ => {
            let all = screens.len();
            let sheets = (1..).zip(&screens);
            let sheets = sheets.map(|(page, screen)| sheet(paper, screen, page, all, &title));
            sheets.collect_view().into_any()
        }
    };
    let class = format!("sheets sheets--{}", paper.name());
    view! {
        {how(paper, &leaflet.page.slug, &title)}
        <main class=class>{head(paper, &title)}{sheets}</main>
    }
    .into_any()
}

/// On the screen: which paper it is, how it is printed, the way to the others.
fn how(paper: DeckPaper, slug: &str, title: &str) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let words = words().deck_paper();
    let deck = here.href(&Route::Present(slug.into()));
    let others = DeckPaper::ALL.map(|other| {
        let href = here.href(&Route::DeckPaper(other, slug.into()));
        let current = (other == paper).then_some("page");
        view! { <li><a href=href aria-current=current>{cut(name(other))}</a></li> }
    });
    view! {
        <header class="how">
            <p><a href=deck>{words.back}</a></p>
            <h1>{title.to_string()} " " <span class="how__kind">{cut(name(paper))}</span></h1>
            <p>{lead(paper)}</p>
            <p><button type="button" class="how__print" id="print" hidden>{cut(words.print_button)}</button></p>
            <p class="how__hint">{words.print_hint}</p>
            <nav aria-label=words.kinds><ul class="how__kinds">{others.collect_view()}</ul></nav>
        </header>
    }
}

/// The first line of a paper that is kept: of which talk it is.
fn head(paper: DeckPaper, title: &str) -> Option<impl IntoView + use<>> {
    let words = words();
    let has = !matches!(paper, DeckPaper::One | DeckPaper::Kamishibai);
    has.then(|| {
        view! {
            <p class="sheets__head"><b>{title.to_string()}</b> <span>{words.seminar().dated}</span></p>
        }
    })
}

/// One slide, and what stands with it.
fn sheet(paper: DeckPaper, screen: &Screen, page: usize, all: usize, title: &str) -> AnyView {
    let with = match paper {
        DeckPaper::One | DeckPaper::Kamishibai => None,
        DeckPaper::Handout => Some(written(page, all, None)),
        DeckPaper::Two | DeckPaper::Three => Some(written(page, all, Some(screen))),
    };
    view! { <section class="sheet">{screen.picture(page, all, title)}{with}</section> }.into_any()
}

/// The lecturer's words; where there are none, lines to write on.
fn written(page: usize, all: usize, screen: Option<&Screen>) -> AnyView {
    let which = [("page", &*page.to_string()), ("all", &*all.to_string())];
    let which = fill(words().deck().page, &which);
    let said = screen.map(Screen::said).unwrap_or_default();
    let empty = said.is_empty();
    let lines = (0..LINES).map(|_| view! { <p class="sheet__line"></p> });
    view! {
        <div class="sheet__with">
            <p class="sheet__which">{which} " " {screen.map(|screen| takes(screen.seconds()))}</p>
            {said}
            {empty.then(|| lines.collect_view())}
        </div>
    }
    .into_any()
}

/// About how long a slide is shown.
fn takes(seconds: u32) -> String {
    let words = words().deck_paper();
    if seconds < 60 {
        return words.under_a_minute.into();
    }
    let minutes = seconds.div_ceil(60).to_string();
    fill(words.about_minutes, &[("minutes", &minutes)])
}

/// What it is called.
fn name(paper: DeckPaper) -> Cut {
    let words = words().deck_paper();
    match paper {
        DeckPaper::Handout => words.handout_title,
        DeckPaper::Two => words.two_title,
        DeckPaper::Three => words.three_title,
        DeckPaper::One => words.one_title,
        DeckPaper::Kamishibai => words.kamishibai_title,
    }
}

/// For whom it is.
fn lead(paper: DeckPaper) -> &'static str {
    let words = words().deck_paper();
    match paper {
        DeckPaper::Handout => words.handout_lead,
        DeckPaper::Two => words.two_lead,
        DeckPaper::Three => words.three_lead,
        DeckPaper::One => words.one_lead,
        DeckPaper::Kamishibai => words.kamishibai_lead,
    }
}
