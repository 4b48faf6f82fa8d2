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

/// Shows the open page from now on.
pub fn follow(here: Here, keeper: Keeper) {
    // The delivered page is answered from this moment on; what comes later, the effect hears.
    let first = here.route_now();
    if !first.is_reading() {
        put(&first, here, keeper);
    }
    open(&first, here);
    keeper.tell_page();
    let shown = StoredValue::new(first);
    Effect::new(move |_| {
        let route = here.route();
        let turned = shown.try_update_value(|shown| std::mem::replace(shown, route.clone()));
        if !route.is_reading() {
            put(&route, here, keeper);
        } else if let Some(fragment) = here.take_fragment() {
            reading::put(&fragment);
        }
        if turned.as_ref() != Some(&route) {
            open(&route, here);
        }
        keeper.tell_page();
    });
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
