//! Addresses: taps on links, the back button, and where on the page a person was.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

use super::page::dom;

/// A tap that the program may answer.
pub enum Tap {
    /// A link inside this site, by its path, with the place on the page if it names one.
    Link(String),
    /// A control marked `data-act`.
    Act(Element),
}

/// The path of the page that is open.
#[must_use]
pub fn path() -> String {
    web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// Hears every tap on a link of this site and on every `data-act`. `heard` says whether it took the tap;
/// a tap it did not take does what it does without the program.
pub fn on_tap(heard: impl Fn(Tap) -> bool + 'static) {
    let Some(document) = dom::document() else {
        return;
    };
    let listen = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || modified || event.button() != 0 {
            return;
        }
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(tap) = target.and_then(|target| tap(&target))
            && heard(tap)
        {
            event.prevent_default();
        }
    });
    let _ = document.add_event_listener_with_callback("click", listen.as_ref().unchecked_ref());
    listen.forget();
}

fn tap(target: &Element) -> Option<Tap> {
    if let Some(act) = target.closest("[data-act]").ok().flatten() {
        return Some(Tap::Act(act));
    }
    let link: HtmlAnchorElement = target.closest("a[href]").ok().flatten()?.dyn_into().ok()?;
    let here = web_sys::window()?.location();
    let elsewhere = link.target() == "_blank"
        || link.has_attribute("download")
        || link.rel().contains("external");
    if elsewhere || Some(link.origin()) != here.origin().ok() {
        return None;
    }
    let (path, hash) = (link.pathname(), link.hash());
    // A place on the open page is the browser's.
    let is_here = !hash.is_empty() && here.pathname().ok().as_ref() == Some(&path);
    (!is_here).then(|| Tap::Link(path + &hash))
}

/// Puts a new address into the bar and remembers where on the old page the person was.
pub fn push(path: &str) {
    remember_place();
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Opens an address as a plain link would.
pub fn open(path: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(path);
    }
}

/// Goes back the way the person came. `false` when this page was the first.
#[must_use]
pub fn back() -> bool {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return false;
    };
    history.length().is_ok_and(|length| length > 1) && history.back().is_ok()
}

/// Loads the open address again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Hears the back and forward buttons.
pub fn on_return(heard: impl Fn(String) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let listen = Closure::<dyn Fn(Event)>::new(move |_| heard(path()));
    let _ = window.add_event_listener_with_callback("popstate", listen.as_ref().unchecked_ref());
    listen.forget();
    let remember = Closure::<dyn Fn(Event)>::new(|_| remember_place());
    let _ = window.add_event_listener_with_callback("scrollend", remember.as_ref().unchecked_ref());
    remember.forget();
}

/// Shows the place on the page where the person was when they left it.
pub fn return_to_place() {
    if let Some(window) = web_sys::window() {
        let place = window.history().map_or(0.0, |history| place(&history));
        window.scroll_to_with_x_and_y(0.0, place);
    }
}

/// How far down the page was when it was left.
fn place(history: &web_sys::History) -> f64 {
    let state = history.state().ok();
    state.and_then(|state| state.as_f64()).unwrap_or_default()
}

/// Notes how far down the page is. What says the same is not written: it takes a slow phone most of a frame.
fn remember_place() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let (Ok(history), Ok(now)) = (window.history(), window.scroll_y())
        && place(&history).to_bits() != now.to_bits()
    {
        let _ = history.replace_state_with_url(&JsValue::from_f64(now), "", None);
    }
}
