//! The start in the browser: open the record, swap the page in, hear taps and the back button.

use leptos::prelude::*;

use super::app::App;
use super::here::Here;
use super::keeper::Keeper;
use super::seeker;
use super::{asking, card, records};
use crate::acp::answer::EnteredBy;
use crate::browser::history::{self, Tap};
use crate::browser::swap::{NoRoot, swap};
use crate::browser::{lifecycle, page, typing};
use crate::content::route::Route;
use crate::paper::Links;

/// Starts the program on the page that is open.
///
/// # Errors
/// When the page is none of ours.
pub fn start() -> Result<(), NoRoot> {
    let base = page::mark("base").unwrap_or_else(|| "/".into());
    let path = history::path();
    let inside = Links::new(&base).inside(&path).unwrap_or("/").to_string();
    let route = match page::mark("route") {
        Some(name) if name == "not-found" => Route::NotFound,
        _ => Route::parse(&inside, &crate::site::slugs()),
    };
    swap(move || {
        let here = Here::new(route, &base);
        let keeper = Keeper::open(&base);
        provide_context(here);
        provide_context(keeper);
        history::on_tap(move |tap| answer(&tap, here, keeper));
        history::on_return(move |path| here.come_back(&path));
        typing::on_typing(move |typed| {
            card::heard(&typed, keeper);
            asking::heard(&typed, keeper);
            records::heard(&typed, keeper);
            seeker::heard(typed);
        });
        lifecycle::on_other_tab(move |_| keeper.refresh());
        view! { <App /> }
    })?;
    page::set_mark("program", Some("started"));
    Ok(())
}

/// Answers a tap; `false` leaves it to the browser.
fn answer(tap: &Tap, here: Here, keeper: Keeper) -> bool {
    match tap {
        Tap::Link(path) => here.go(path),
        Tap::Act(element) => match element.get_attribute("data-act").as_deref() {
            Some("print") => {
                page::print();
                true
            }
            Some("back") => history::back(),
            Some("mend") => {
                here.mend();
                element
                    .get_attribute("href")
                    .is_some_and(|path| here.go(&path))
            }
            Some("begin") => {
                let mode = element.get_attribute("data-mode").unwrap_or_default();
                let scribe = element.get_attribute("data-entered-by").as_deref() == Some("scribe");
                keeper.begin(
                    &mode,
                    if scribe {
                        EnteredBy::Scribe
                    } else {
                        EnteredBy::Principal
                    },
                );
                element
                    .get_attribute("href")
                    .is_some_and(|path| here.go(&path))
            }
            Some(name) => {
                let at = element.get_attribute("data-at");
                let at = at.and_then(|at| at.parse().ok()).unwrap_or_default();
                card::act(name, at, keeper)
                    || asking::act(name, at, keeper)
                    || records::act(name, &element.id(), keeper)
            }
            None => false,
        },
    }
}
