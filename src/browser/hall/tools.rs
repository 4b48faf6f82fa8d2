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

/// The element with this id.
pub(super) fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Writes `text` into the element with this id.
pub(super) fn fill(id: &str, text: &str) {
    if let Some(place) = by_id(id) {
        place.set_text_content(Some(text));
    }
}

/// Hides or shows the element with this id.
pub(super) fn hide(id: &str, hidden: bool) {
    if let Some(place) = by_id(id) {
        let _: Result<bool, JsValue> = place.toggle_attribute_with_force("hidden", hidden);
    }
}

/// The page is the program's from now on.
pub(super) fn begun() {
    if let Some(root) = root() {
        let _: Result<(), JsValue> = root.set_attribute("data-deck", "on");
    }
}

/// What `name` is kept under: below the site's own name, as all else, so that it goes when everything is erased.
fn key(name: &str) -> Option<String> {
    let root = root()?;
    let one = ["data-key", "data-mark"];
    let one = one
        .into_iter()
        .find_map(|attribute| root.get_attribute(attribute))?;
    let (site, _) = one.rsplit_once(':')?;
    Some([site, ":", name].concat())
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What this device keeps under `name`.
pub(super) fn keeps(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)?).ok().flatten()
}

/// Keeps `text` under `name`, or nothing any more; `false` when it could not be kept.
pub(super) fn keep(name: &str, text: Option<&str>) -> bool {
    let (Some(storage), Some(key)) = (storage(), key(name)) else {
        return false;
    };
    match text {
        Some(text) => storage.set_item(&key, text).is_ok(),
        None => storage.remove_item(&key).is_ok(),
    }
}

/// Whether another window changed what is kept under `name`.
pub(super) fn is_of(event: &Event, name: &str) -> bool {
    let event = event.dyn_ref::<web_sys::StorageEvent>();
    event.is_some_and(|event| event.key().is_some() && event.key() == key(name))
}

/// The part of the address after `#`, with it.
pub(super) fn hash() -> Option<String> {
    web_sys::window()?.location().hash().ok()
}

/// The address without what stands after `#`.
pub(super) fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let bare = address.split('#').next();
    bare.unwrap_or_default().to_string()
}

/// Takes what stands after `#` out of the address.
pub(super) fn forget_the_hash() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _: Result<(), JsValue> =
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address()));
    }
}

/// Puts `text` where it can be pasted from, and says whether that was done.
pub(super) fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"clipboard".into()).ok());
    let written = clipboard.and_then(|clipboard| {
        let write = Reflect::get(&clipboard, &"writeText".into()).ok()?;
        let write = write.dyn_into::<Function>().ok()?;
        let written = write.call1(&clipboard, &text.into()).ok()?;
        written.dyn_into::<js_sys::Promise>().ok()
    });
    let Some(written) = written else {
        return then(false);
    };
    let then = std::rc::Rc::new(std::cell::Cell::new(Some(then)));
    let failed = std::rc::Rc::clone(&then);
    let done = Closure::once(move |_: JsValue| {
        if let Some(then) = then.take() {
            then(true);
        }
    });
    let failed = Closure::once(move |_: JsValue| {
        if let Some(then) = failed.take() {
            then(false);
        }
    });
    let _ = written.then2(&done, &failed);
    // One of them is called, once for each copy.
    done.forget();
    failed.forget();
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
    hash().as_deref() == Some(NOTES)
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
