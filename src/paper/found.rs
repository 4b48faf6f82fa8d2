//! What the search found.

use super::html::Html;
use super::links::Links;
use crate::content::route::Route;
use crate::search::{Excerpt, Hit};
use crate::words::{fill, words};

/// The page as it is opened. `live` says whether the program is there to hear what is typed.
#[must_use]
pub fn search_page(links: &Links, live: bool) -> String {
    let all = words();
    let words = all.search();
    let mut html = Html::new();
    html.heading("h1", words.title)
        .open("p class=\"notice notice--needed\"")
        .text(words.no_program)
        .text(" ");
    html.open_link("class=\"way\"", &links.to(&Route::Leaflets))
        .text(words.index)
        .close("a")
        .close("p");
    html.open("form class=\"search\" role=\"search\"")
        .element("label for=\"search-q\"", words.label);
    html.open(if live { FIELD } else { WAITING_FIELD });
    html.element("p class=\"help\" id=\"search-hint\"", words.hint)
        .close("form");
    let said = if live { "" } else { all.frame().starting };
    html.element("p id=\"search-said\" role=\"status\" tabindex=\"-1\"", said)
        .open("div id=\"search-found\"");
    ways(&mut html, links);
    html.close("div");
    html.finish()
}

const FIELD: &str = "input type=\"search\" id=\"search-q\" autocomplete=\"off\" autocapitalize=\"off\" \
    spellcheck=\"false\" enterkeyhint=\"search\" aria-describedby=\"search-hint\"";
const WAITING_FIELD: &str =
    "input type=\"search\" id=\"search-q\" disabled aria-describedby=\"search-hint\"";

/// What could be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everything.
    All,
    /// What has come; the rest is on its way.
    SoFar,
    /// What has come; the rest can't be had.
    Broken,
}

/// More than this are better narrowed down than read.
const SHOWN: usize = 20;

/// One line that says how the search went, and the results or the ways on. No `hits` where nothing was asked.
#[must_use]
pub fn found(hits: Option<&[Hit<'_>]>, reach: Reach, links: &Links) -> (String, String) {
    let words = words().search();
    let mut html = Html::new();
    let Some(hits) = hits else {
        ways(&mut html, links);
        return (String::new(), html.finish());
    };
    let said = match (reach, hits.len()) {
        (Reach::Broken, _) => words.failed,
        (Reach::SoFar, 0) => words.coming,
        (Reach::SoFar, _) => words.titles,
        (Reach::All, 0) => words.none,
        (Reach::All, count) if count > SHOWN => words.many,
        (Reach::All, _) => words.count,
    };
    if !hits.is_empty() {
        html.open("ol class=\"hits\"");
        for one in hits.iter().take(SHOWN) {
            hit(one, &mut html, links);
        }
        html.close("ol");
    } else if reach == Reach::All {
        html.element("p", words.none_hint);
    }
    if reach == Reach::Broken || (hits.is_empty() && reach == Reach::All) {
        ways(&mut html, links);
    }
    let (count, shown) = (hits.len().to_string(), SHOWN.to_string());
    (
        fill(said, &[("count", &count), ("shown", &shown)]),
        html.finish(),
    )
}

fn hit(hit: &Hit<'_>, html: &mut Html, links: &Links) {
    let hash = if hit.anchor.is_empty() { "" } else { "#" };
    let href = format!("{}{hash}{}", links.under(hit.path), hit.anchor);
    html.open("li").open_link("class=\"hit\"", &href);
    html.element("span class=\"hit__title\"", hit.title);
    if !hit.heading.is_empty() {
        html.element("span class=\"hit__where\"", hit.heading);
    }
    html.close("a");
    if hit.gentle {
        html.element("p class=\"hit__text\"", words().search().gentle);
    } else if !hit.excerpt.pieces.is_empty() {
        html.open("p class=\"hit__text\"");
        excerpt(&hit.excerpt, html);
        html.close("p");
    }
    html.close("li");
}

fn excerpt(excerpt: &Excerpt<'_>, html: &mut Html) {
    let dots = |cut: bool| if cut { "…" } else { "" };
    html.text(dots(excerpt.cut_before));
    for (piece, found) in &excerpt.pieces {
        if *found {
            html.element("mark", piece);
        } else {
            html.text(piece);
        }
    }
    html.text(dots(excerpt.cut_after));
}

/// Three ways on: all leaflets, whom to ask, whom to call.
fn ways(html: &mut Html, links: &Links) {
    let words = words().search();
    let ways = [
        (Route::Leaflets, words.index),
        (Route::Who, words.ask),
        (Route::Emergency, words.call),
    ];
    html.open("ul class=\"links\"");
    for (route, text) in ways {
        html.open("li")
            .open_link("class=\"way\"", &links.to(&route));
        html.text(text).close("a").close("li");
    }
    html.close("ul");
}
