//! What only a browser can do.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Event, MouseEvent};

/// The address of the window with the notes.
pub(super) const NOTES: &str = "#notes";

/// What is heard on the whole document.
const HEARD: [&str; 4] = ["keydown", "click", "pointermove", "visibilitychange"];

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn root() -> Option<Element> {
    document()?.document_element()
}

/// Says on the page that slides are only to be scrolled.
pub(super) fn fail() {
    if let Some(root) = root() {
        let _: Result<(), JsValue> = root.set_attribute("data-deck", "failed");
    }
}

/// Hears of keys, taps, the other window, the day, and every second.
pub(super) fn listen(heard: &Function) {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else {
        return;
    };
    for name in HEARD {
        let _: Result<(), JsValue> = document.add_event_listener_with_callback(name, heard);
    }
    for name in ["storage", "pageshow"] {
        let _: Result<(), JsValue> = window.add_event_listener_with_callback(name, heard);
    }
    if let Ok(tick) = web_sys::Event::new("tick") {
        let _: Result<i32, JsValue> =
            window.set_interval_with_callback_and_timeout_and_arguments_1(heard, 1000, &tick);
    }
}

/// Milliseconds from 1970.
pub(super) fn now() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a time after 1970"
    )]
    let now = js_sys::Date::now() as u64;
    now
}

/// What tells this window from others.
pub(super) fn any_number() -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and u32::MAX"
    )]
    let any = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    any
}

/// Whether this is the window with the notes.
pub(super) fn is_notes() -> bool {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.as_deref() == Some(NOTES)
}

/// Whether a tap is in the left third of the window, which goes back.
pub(super) fn is_left(event: &Event) -> Option<bool> {
    let x = event.dyn_ref::<MouseEvent>()?.client_x();
    let width = root()?.client_width();
    Some(x.saturating_mul(3) < width)
}

/// Fills the screen, or stops it. A phone that can't does nothing.
pub(super) fn fill_the_screen() {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        call(&root, "requestFullscreen", &JsValue::UNDEFINED);
    }
}

/// Opens the window with the notes, or shows the one that is open.
pub(super) fn open_notes() {
    if let Some(window) = web_sys::window() {
        let _ = window.open_with_url_and_target_and_features(
            NOTES,
            "engawa-notes",
            "popup,width=1000,height=700",
        );
    }
}

/// Asks that the screen stay on. A browser that can't does nothing; a screen that was hidden has to ask anew.
pub(super) fn stay_awake() {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return;
    };
    if let Ok(lock) = Reflect::get(&navigator, &"wakeLock".into())
        && lock.is_object()
    {
        call(&lock, "request", &"screen".into());
    }
}

/// Calls what may not be there, and lets a promise fail in silence.
fn call(object: &JsValue, name: &str, with: &JsValue) {
    let Ok(method) = Reflect::get(object, &name.into()) else {
        return;
    };
    let Some(method) = method.dyn_ref::<Function>() else {
        return;
    };
    if let Ok(promise) = method.call1(object, with)
        && let Some(promise) = promise.dyn_ref::<js_sys::Promise>()
    {
        let nothing = Closure::<dyn FnMut(JsValue)>::new(|_| {});
        let _ = promise.catch(&nothing);
        // Once for a screen that fills, and for each time it was hidden.
        nothing.forget();
    }
}
