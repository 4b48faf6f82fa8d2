//! One slide as HTML.

use leptos::prelude::*;

use crate::content::compile::phrases as phrases_of;
use crate::content::deck::{Item, Mark, Run, Slide};
use crate::deck::minutes;
use crate::ui::frame::phrases;
use crate::words::{fill, words};

/// What a screen shows beside its heading and items.
#[derive(Clone)]
pub(super) enum Body {
    /// The first: the heading is the page's, under it the leaflet's conclusion and a line in small type.
    Title(String),
    /// Nothing.
    Text,
    /// Nothing, in the largest letters: a card of an exercise.
    Card,
    /// A 2D code, and the address to type.
    Code(String, String),
    /// The first of a programme: day, hall and lecturer, which only the program knows.
    Opening,
    /// What is left of the slide's time, in large figures, and the numbers of what is answered meanwhile.
    Clock(String),
}

/// A slide, ready to be numbered.
#[derive(Clone)]
pub(super) struct Screen {
    body: Body,
    slide: Slide,
}

impl Screen {
    pub(super) const fn of(body: Body, slide: Slide) -> Self {
        Self { body, slide }
    }

    /// The same with so many seconds planned.
    pub(super) fn lasting(&self, seconds: u32) -> Self {
        let mut screen = self.clone();
        screen.slide.notes.seconds = seconds;
        screen
    }

    /// The same under another name, where it opens a programme.
    pub(super) fn called(mut self, title: &str) -> Self {
        if matches!(self.body, Body::Opening) {
            self.slide.heading = phrases_of(title);
        }
        self
    }

    /// The slide `page` of `all`, in the deck `title`.
    pub(super) fn view(&self, page: usize, all: usize, title: &str) -> AnyView {
        let id = format!("p{page}");
        let seconds = self.seconds().to_string();
        view! {
            <section class=self.class() id=id data-seconds=seconds>
                {self.face(page, all, title, true)}
                <div class="slide__notes">{self.said()}</div>
            </section>
        }
        .into_any()
    }

    /// The same as a picture on paper: without its words, and without a name of its own.
    pub(super) fn picture(&self, page: usize, all: usize, title: &str) -> AnyView {
        view! { <div class=self.class()>{self.face(page, all, title, false)}</div> }.into_any()
    }

    /// What is said to it, paragraph by paragraph.
    pub(super) fn said(&self) -> Vec<AnyView> {
        let said = self.slide.notes.said.iter();
        said.map(|text| view! { <p>{text.clone()}</p> }.into_any())
            .collect()
    }

    /// How long it is shown.
    pub(super) const fn seconds(&self) -> u32 {
        self.slide.notes.seconds
    }

    /// What it is about.
    pub(super) fn heading(&self) -> String {
        self.slide.heading.text()
    }

    const fn class(&self) -> &'static str {
        match self.body {
            Body::Title(_) | Body::Opening | Body::Card => "slide slide--title",
            Body::Text | Body::Code(..) | Body::Clock(_) => "slide",
        }
    }

    /// What the hall sees. The first heading is the page's, where there is no other.
    fn face(&self, page: usize, all: usize, title: &str, heads: bool) -> AnyView {
        let words = words().deck();
        let (heading, (part, of)) = (&self.slide.heading, self.slide.part);
        let [part, of, page, all] = [part, of, page, all].map(|number| number.to_string());
        let count = fill(words.page, &[("page", &page), ("all", &all)]);
        let (head, rest) = match &self.body {
            Body::Title(small) => {
                let head = if heads {
                    view! { <h1 class="slide__title">{phrases(heading)}</h1> }.into_any()
                } else {
                    view! { <h2 class="slide__title">{phrases(heading)}</h2> }.into_any()
                };
                let small = view! { <p class="slide__small">{small.clone()}</p> };
                (head, small.into_any())
            }
            Body::Card => {
                let head = view! { <h2 class="slide__title">{phrases(heading)}</h2> };
                (head.into_any(), ().into_any())
            }
            Body::Opening => {
                let head =
                    view! { <h1 class="slide__title" data-fill="title">{phrases(heading)}</h1> };
                (head.into_any(), opening())
            }
            Body::Text | Body::Code(..) | Body::Clock(_) => {
                let which = fill(words.part, &[("part", &part), ("of", &of)]);
                let which =
                    (of != "1").then(|| view! { " " <span class="slide__part">{which}</span> });
                let head = view! { <h2 class="slide__heading">{phrases(heading)}{which}</h2> };
                (head.into_any(), self.rest())
            }
        };
        view! {
            {head}
            <div class="slide__body">{lists(&self.slide.items)}{rest}</div>
            <p class="slide__foot"><span>{title.to_string()}</span> " " <span>{count}</span></p>
        }
        .into_any()
    }

    fn rest(&self) -> AnyView {
        match &self.body {
            Body::Code(address, short) => view! {
                <div class="slide__code">{super::super::code::code(address)}</div>
                <p class="slide__address">{short.clone()}</p>
            }
            .into_any(),
            Body::Clock(numbers) => view! {
                <p class="slide__clock" data-clock="">{minutes(i64::from(self.seconds()))}</p>
                <p class="slide__numbers">{numbers.clone()}</p>
            }
            .into_any(),
            _ => ().into_any(),
        }
    }
}

/// The day, the hall, who speaks: empty lines until the program fills them.
fn opening() -> AnyView {
    let lines = ["date", "place", "lecturer"];
    lines
        .map(|name| view! { <p class="slide__small" data-fill=name></p> })
        .collect_view()
        .into_any()
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
