//! What is typed and chosen in the fields of a page that is HTML.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement};

use super::page::dom;

/// What happened in a field.
pub enum Typed {
    /// The field with this id holds this now; a box or circle that is ticked holds `1`.
    Text(String, String),
    /// The field with this id was left, and what was typed is complete.
    Left(String),
    /// Enter said that the person is done.
    Done,
}

/// Hears what happens in the fields of the page.
pub fn on_typing(heard: impl Fn(Typed) + 'static) {
    let Some(document) = dom::document() else {
        return;
    };
    let listen = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if event.type_() == "submit" {
            event.prevent_default();
            return heard(Typed::Done);
        }
        if let Some(typed) = typed(&event) {
            heard(typed);
        }
    });
    for name in ["input", "change", "submit"] {
        let _ = document.add_event_listener_with_callback(name, listen.as_ref().unchecked_ref());
    }
    listen.forget();
}

/// What is chosen counts when it is changed, what is typed at every letter.
fn typed(event: &Event) -> Option<Typed> {
    // Text areas and lists have the same properties.
    let field: HtmlInputElement = event.target()?.unchecked_into();
    let id = field.unchecked_ref::<Element>().id();
    let ticked = |on: bool| if on { "1".into() } else { String::new() };
    match (field.type_().as_str(), event.type_() == "change") {
        ("checkbox" | "radio", true) => Some(Typed::Text(id, ticked(field.checked()))),
        ("select-one", true) => Some(Typed::Text(id, field.value())),
        ("checkbox" | "radio" | "select-one", false) => None,
        (_, true) => Some(Typed::Left(id)),
        (_, false) => Some(Typed::Text(id, field.value())),
    }
}
