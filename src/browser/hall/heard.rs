//! Keys and buttons as acts.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent};

use crate::deck::{Act, Key};

/// What a key wants.
pub(super) fn key(event: &Event) -> Option<Act> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let pressing = target.is_some_and(|target| target.matches("a, button").unwrap_or_default());
    let key = Key {
        name: &event.key(),
        code: &event.code(),
        with: event.ctrl_key() || event.alt_key() || event.meta_key(),
        shift: event.shift_key(),
        pressing,
    };
    key.act()
}

/// What a button wants, by its `data-do`.
pub(super) fn button(name: &str) -> Option<Act> {
    Some(match name {
        "next" => Act::Next,
        "back" => Act::Back,
        "black" => Act::Black,
        "overview" => Act::Overview,
        "dot" => Act::Dot,
        "full" => Act::Full,
        "notes" => Act::Notes,
        _ => return None,
    })
}
