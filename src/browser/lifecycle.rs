//! When a page comes back to life or goes, or another tab has written.

use wasm_bindgen::prelude::*;
use web_sys::{Event, StorageEvent};

/// Hears that another tab wrote `Some(key)`, or that the page was brought back and may be old, or is about to go (`None`).
pub fn on_other_tab(heard: impl Fn(Option<String>) + Clone + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let storage = heard.clone();
    let listen =
        Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| storage(event.key()));
    let _ = window.add_event_listener_with_callback("storage", listen.as_ref().unchecked_ref());
    listen.forget();
    let shown = Closure::<dyn Fn(Event)>::new(move |_| heard(None));
    for name in ["pageshow", "pagehide"] {
        let _ = window.add_event_listener_with_callback(name, shown.as_ref().unchecked_ref());
    }
    if let Some(document) = window.document() {
        let _ = document
            .add_event_listener_with_callback("visibilitychange", shown.as_ref().unchecked_ref());
    }
    shown.forget();
}

/// Hears that the page is about to be printed, by whatever way.
pub fn on_print(heard: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listen = Closure::<dyn Fn()>::new(heard);
    let _ = window.add_event_listener_with_callback("beforeprint", listen.as_ref().unchecked_ref());
    listen.forget();
}
