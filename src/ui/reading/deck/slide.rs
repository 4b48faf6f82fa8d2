//! One slide as HTML.

use leptos::prelude::*;

use crate::content::deck::{Item, Mark, Run, Slide};
use crate::ui::frame::phrases;
use crate::words::{fill, words};

/// What a screen shows beside its heading and items.
pub(super) enum Body {
    /// The first: the heading is the page's, under it the leaflet's conclusion and a line in small type.
    Title(String),
    /// Nothing.
    Text,
    /// Nothing, in the largest letters: a card of an exercise.
    Card,
    /// A 2D code, and the address to type.
    Code(String, String),
}

/// A slide, ready to be numbered.
pub(super) struct Screen {
    body: Body,
    slide: Slide,
}

impl Screen {
    pub(super) const fn of(body: Body, slide: Slide) -> Self {
        Self { body, slide }
    }

    /// The slide `page` of `all`, in the deck `title`.
    pub(super) fn view(&self, page: usize, all: usize, title: &str) -> AnyView {
        let words = words().deck();
        let Slide {
            heading,
            part: (part, of),
            items,
            notes,
        } = &self.slide;
        let (part, of, page, all) = (
            part.to_string(),
            of.to_string(),
            page.to_string(),
            all.to_string(),
        );
        let count = fill(words.page, &[("page", &page), ("all", &all)]);
        let id = format!("p{page}");
        let said = notes
            .said
            .iter()
            .map(|text| view! { <p>{text.clone()}</p> });
        let said = said.collect_view();
        let (class, head, rest) = match &self.body {
            Body::Title(small) => (
                "slide slide--title",
                view! { <h1 class="slide__title">{phrases(heading)}</h1> }.into_any(),
                view! { <p class="slide__small">{small.clone()}</p> }.into_any(),
            ),
            Body::Card => (
                "slide slide--title",
                view! { <h2 class="slide__title">{phrases(heading)}</h2> }.into_any(),
                ().into_any(),
            ),
            Body::Text | Body::Code(..) => {
                let which = fill(words.part, &[("part", &part), ("of", &of)]);
                let which =
                    (of != "1").then(|| view! { " " <span class="slide__part">{which}</span> });
                let head = view! { <h2 class="slide__heading">{phrases(heading)}{which}</h2> };
                ("slide", head.into_any(), self.code())
            }
        };
        view! {
            <section class=class id=id data-seconds=notes.seconds.to_string()>
                {head}
                <div class="slide__body">{lists(items)}{rest}</div>
                <p class="slide__foot"><span>{title.to_string()}</span> " " <span>{count}</span></p>
                <div class="slide__notes">{said}</div>
            </section>
        }
        .into_any()
    }

    fn code(&self) -> AnyView {
        let Body::Code(address, short) = &self.body else {
            return ().into_any();
        };
        view! {
            <div class="slide__code">{super::super::code::code(address)}</div>
            <p class="slide__address">{short.clone()}</p>
        }
        .into_any()
    }
}

/// Items of one kind that follow each other make a list.
fn lists(items: &[Item]) -> Vec<AnyView> {
    let same = |a: &Item, b: &Item| match (a.mark, b.mark) {
        (Mark::Number(a), Mark::Number(b)) => a + 1 == b,
        (a, b) => a == Mark::Bullet && b == Mark::Bullet,
    };
    items.chunk_by(same).map(list).collect()
}

fn list(items: &[Item]) -> AnyView {
    let rows = items.iter().map(|item| view! { <li>{text(item)}</li> });
    let Some(first) = items.first() else {
        return ().into_any();
    };
    match first.mark {
        Mark::Bullet => view! { <ul>{rows.collect_view()}</ul> }.into_any(),
        Mark::Number(start) => {
            view! { <ol start=start.to_string()>{rows.collect_view()}</ol> }.into_any()
        }
        Mark::None => view! { <p>{text(first)}</p> }.into_any(),
        Mark::Heading => view! { <h3>{text(first)}</h3> }.into_any(),
    }
}

fn text(item: &Item) -> Vec<AnyView> {
    let phrase = |(at, runs): (usize, &Vec<Run>)| {
        let runs = runs.iter().map(|Run { text, bold }| {
            if *bold {
                view! { <b>{text.clone()}</b> }.into_any()
            } else {
                text.clone().into_any()
            }
        });
        view! { {(at > 0).then(|| view! { <wbr /> })}{runs.collect_view()} }.into_any()
    };
    item.phrases.iter().enumerate().map(phrase).collect()
}
