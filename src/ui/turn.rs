//! The page that is open, inside `#main`: what shows answers is written anew when one changes, all others are the
//! prerender's HTML, into which the record is put.

use leptos::prelude::*;

use super::here::Here;
use super::keeper::Keeper;
use super::{asking, seeker, talks};
use crate::browser::{page, reading, settings};
use crate::content::route::Route;
use crate::form::Setting;
use crate::paper::{Shown, search_page};
use crate::words::words;

/// Shows the open page from now on: the delivered one is answered at once, what comes later when it comes.
pub fn follow(here: Here, keeper: Keeper) {
    let shown = RenderEffect::new(move |shown: Option<Route>| {
        let route = here.route();
        if let Some(from) = &shown {
            keeper.stop(from, &route);
        }
        if !route.is_reading() {
            put(&route, here, keeper);
        } else if let Some(fragment) = here.take_fragment() {
            reading::put(&fragment);
        }
        if shown.as_ref() != Some(&route) {
            open(&route, here);
        }
        keeper.tell_page();
        route
    });
    // It lives as long as the page.
    std::mem::forget(shown);
}

/// Writes a page that shows what is there now. Whose answers くわしい紙 shows is chosen on the page and stands nowhere
/// else: the circle is set again.
fn put(route: &Route, here: Here, keeper: Keeper) {
    reading::put(&html(route, here, keeper));
    let reach = ["reach-", here.reach().id()].concat();
    settings::apply(&[Setting::Checked(reach, true)]);
}

/// A page that shows what is there now.
fn html(route: &Route, here: Here, keeper: Keeper) -> String {
    let links = here.links();
    if *route == Route::Search {
        let page = search_page(&links, true);
        return ["<article class=\"page page--search\">", &page, "</article>"].concat();
    }
    keeper.with(|record| {
        let shown = Shown {
            questionnaire: crate::site::questionnaire(),
            record,
            words: words(),
            links: &links,
            reach: here.reach(),
            version: here.version(),
        };
        let class = Shown::class(route);
        [
            "<article class=\"",
            class,
            "\">",
            &shown.page(route),
            "</article>",
        ]
        .concat()
    })
}

/// What belongs to one page alone begins anew.
fn open(route: &Route, here: Here) {
    let prompt = match route {
        Route::Prompt(slug) => crate::site::questionnaire().at(slug),
        _ => None,
    };
    page::set_mark("asking", prompt.map(|_| ""));
    asking::open(prompt, here);
    match route {
        Route::Talks => talks::open(here.links()),
        Route::Search => seeker::open(),
        _ => {}
    }
}
