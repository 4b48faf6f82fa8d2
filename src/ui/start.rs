//! The start in the browser: open the record, put it into the page, hear taps and the back button.

use leptos::prelude::*;

use super::here::Here;
use super::keeper::Keeper;
use super::seeker;
use super::{asking, card, records, talks, turn};
use crate::acp::answer::EnteredBy;
use crate::acp::journey::Journey;
use crate::browser::early::Touch;
use crate::browser::history::{self, Tap};
use crate::browser::{lifecycle, page, typing};
use crate::content::route::Route;
use crate::paper::Links;

/// Starts the program on the page that is open.
pub fn start() {
    // A page of this site always has an executor of its own; a second start finds it there.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let base = page::mark("base").unwrap_or_else(|| "/".into());
    let path = history::path();
    let inside = Links::new(&base).inside(&path).unwrap_or("/").to_string();
    let route = match page::mark("route") {
        Some(name) if name == "not-found" => Route::NotFound,
        _ => Route::parse(&inside, &crate::site::slugs()),
    };
    let touch = Touch::read();
    // The signals live as long as the page.
    let owner = Owner::new();
    owner.with(|| {
        let here = Here::new(route, &base);
        let keeper = Keeper::open(&base);
        history::on_tap(move |tap| answer(&tap, here, keeper));
        history::on_return(move |path| here.come_back(&path));
        typing::on_typing(move |typed| {
            card::heard(&typed, keeper);
            asking::heard(&typed, keeper);
            here.heard(&typed);
            talks::heard(&typed, keeper);
            records::heard(&typed, keeper);
            seeker::heard(typed);
        });
        lifecycle::on_other_tab(move |key| {
            if key.is_none() {
                keeper.flush();
            }
            keeper.refresh();
        });
        // A paper of the answers ends a sitting; a blank one does not.
        lifecycle::on_print(move || {
            if here.shows_answers() {
                keeper.finish();
            }
        });
        turn::follow(here, keeper);
    });
    std::mem::forget(owner);
    touch.tell();
    page::set_mark("program", Some("started"));
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
            Some("onward") => {
                join(here, keeper);
                element
                    .get_attribute("href")
                    .is_some_and(|path| here.go(&path))
            }
            Some("begin") => {
                let mode = element.get_attribute("data-mode").unwrap_or_default();
                let by = element.get_attribute("data-entered-by");
                let all = crate::site::questionnaire();
                if !all.mode(&mode).is_some_and(|mode| mode.memo) {
                    keeper.turn_from_memo();
                } else if !keeper.turn_to_memo() {
                    return here.go(&here.href(&Route::People));
                }
                keeper.begin(&mode, by.map(|by| entered_by(&by)));
                // Which prompt is the first, the answers decide.
                let first = keeper.read(|record| {
                    let mut steps = Journey::new(all, record).steps();
                    steps
                        .next()
                        .map(|prompt| Route::Prompt(prompt.slug.clone()))
                });
                let path = first.map(|first| here.href(&first));
                path.or_else(|| element.get_attribute("href"))
                    .is_some_and(|path| here.go(&path))
            }
            Some(name) => {
                let at = element.get_attribute("data-at");
                let at = at.and_then(|at| at.parse().ok()).unwrap_or_default();
                version(name, at, here, keeper)
                    || card::act(name, at, keeper)
                    || asking::act(name, at, keeper)
                    || talks::act(name, at, keeper)
                    || records::act(name, &element.id(), keeper)
            }
            None => false,
        },
    }
}

/// Begins the mode of the gate that is open, where one came to it by itself. Whose words follow stays as it is.
fn join(here: Here, keeper: Keeper) {
    let Route::Prompt(slug) = here.route_now() else {
        return;
    };
    let all = crate::site::questionnaire();
    let mode = all.at(&slug).and_then(|gate| {
        keeper.read(|record| {
            let joined = Journey::new(all, record).joins(gate);
            joined.map(|mode| mode.id.clone())
        })
    });
    if let Some(mode) = mode {
        keeper.begin(&mode, None);
    }
}

/// Looks at a version, or takes its answers up again; `false` when the tap is neither.
fn version(name: &str, at: usize, here: Here, keeper: Keeper) -> bool {
    let no = u32::try_from(at).unwrap_or_default();
    match name {
        "version-look" => here.look_at(no),
        "version-take-up" => keeper.take_up(no),
        _ => return false,
    }
    page::focus_soon("looked-at");
    true
}

/// Whose words follow, as the link that begins says it.
fn entered_by(name: &str) -> EnteredBy {
    match name {
        "scribe" => EnteredBy::Scribe,
        "others" => EnteredBy::ImaginedByOthers,
        _ => EnteredBy::Principal,
    }
}
