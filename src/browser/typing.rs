//! What is typed into a field of a page that is HTML.

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement};

use super::page::dom;

/// Hears what stands in the field `id` whenever it changes, and `None` when Enter says that the person is done.
pub fn on_typing(id: &'static str, heard: impl Fn(Option<String>) + 'static) {
    let Some(document) = dom::document() else {
        return;
    };
    let listen = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if event.type_() == "submit" {
            event.prevent_default();
            return heard(None);
        }
        let target = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(input) = target.filter(|input: &HtmlInputElement| input.id() == id) {
            heard(Some(input.value()));
        }
    });
    for name in ["input", "submit"] {
        let _ = document.add_event_listener_with_callback(name, listen.as_ref().unchecked_ref());
    }
    listen.forget();
}
