//! What the search found.

use super::html::Html;
use super::links::Links;
use crate::content::route::Route;
use crate::search::{Excerpt, Hit};
use crate::words::{fill, words};

/// The page as it is opened. `live` says whether the program is there to hear what is typed.
#[must_use]
pub fn search_page(links: &Links, live: bool) -> String {
    let words = words().search();
    let mut html = Html::new();
    html.heading("h1", words.title)
        .open("p class=\"notice notice--needed\"")
        .text(words.no_program)
        .close("p");
    html.open("form class=\"search\" role=\"search\"")
        .element("label for=\"search-q\"", words.label);
    html.open(if live { FIELD } else { WAITING_FIELD });
    html.element("p class=\"help\" id=\"search-hint\"", words.hint)
        .close("form");
    html.element("p id=\"search-said\" role=\"status\" tabindex=\"-1\"", "")
        .open("div id=\"search-found\"");
    ways(&mut html, links);
    html.close("div");
    html.finish()
}

const FIELD: &str = "input type=\"search\" id=\"search-q\" autocomplete=\"off\" autocapitalize=\"off\" \
    spellcheck=\"false\" enterkeyhint=\"search\" aria-describedby=\"search-hint\"";
const WAITING_FIELD: &str = "input type=\"search\" id=\"search-q\" disabled aria-describedby=\"search-hint\"";

/// How a search went.
#[derive(Debug)]
pub enum Finding<'a> {
    /// Nothing was asked.
    Nothing,
    /// What is searched is on its way.
    Coming,
    /// What is searched can't be had.
    Failed,
    /// The pages, the best first, and whether all text was searched.
    Hits(Vec<Hit<'a>>, bool),
}

/// More than this are better narrowed down than read.
const SHOWN: usize = 20;

/// One line that says how the search went, and the results or the ways on: both HTML.
#[must_use]
pub fn found(finding: &Finding<'_>, links: &Links) -> (String, String) {
    let words = words().search();
    let mut html = Html::new();
    let said = match finding {
        Finding::Nothing => {
            ways(&mut html, links);
            String::new()
        }
        Finding::Coming => words.coming.to_string(),
        Finding::Failed => {
            ways(&mut html, links);
            words.failed.to_string()
        }
        Finding::Hits(hits, whole) => {
            html.open("ol class=\"hits\"");
            for one in hits.iter().take(SHOWN) {
                hit(one, &mut html, links);
            }
            html.close("ol");
            if hits.is_empty() && *whole {
                html = Html::new();
                html.element("p", words.none_hint);
                ways(&mut html, links);
            }
            let counted = match hits.len() {
                0 if !whole => words.coming,
                0 => words.none,
                _ if !whole => words.titles,
                count if count > SHOWN => words.many,
                _ => words.count,
            };
            fill(counted, &[("count", &hits.len().to_string()), ("shown", &SHOWN.to_string())])
        }
    };
    (said, html.finish())
}

fn hit(hit: &Hit<'_>, html: &mut Html, links: &Links) {
    let hash = if hit.anchor.is_empty() { "" } else { "#" };
    let href = format!("{}{hash}{}", links.under(hit.path), hit.anchor);
    html.open("li").open_link("class=\"hit\"", &href);
    html.element("span class=\"hit__title\"", hit.title);
    if !hit.heading.is_empty() {
        html.element("span class=\"hit__where\"", hit.heading);
    }
    html.close("a").open("p class=\"hit__text\"");
    if hit.gentle {
        html.text(words().search().gentle);
    }
    excerpt(&hit.excerpt, html);
    html.close("p").close("li");
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
        (Route::Leaflet("sudden-illness".into()), words.call),
    ];
    html.open("ul class=\"links\"");
    for (route, text) in ways {
        html.open("li").open_link("class=\"way\"", &links.to(&route));
        html.text(text).close("a").close("li");
    }
    html.close("ul");
}
