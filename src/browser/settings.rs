//! Putting into a page how its controls stand.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::page::dom;
use crate::form::Setting;

/// Sets what is not so already: a field that holds this text keeps its cursor.
pub fn apply(settings: &[Setting]) {
    for setting in settings {
        match setting {
            Setting::Checked(id, checked) => with(id, |input| input.set_checked(*checked)),
            Setting::Holds(id, text) => with(id, |input| {
                if input.value() != *text {
                    input.set_value(text);
                }
            }),
            Setting::Says(id, text) => with(id, |element| dom::say(element, text)),
            Setting::Leads(id, address) => with(id, |element| {
                let _ = element.set_attribute("href", address);
            }),
            Setting::Marked(id, name, is) => with(id, |element| {
                let _ = element.toggle_attribute_with_force(name, *is);
            }),
        }
    }
}

/// Lists and other elements have the same properties as far as they are asked for here.
fn with(id: &str, set: impl FnOnce(&HtmlInputElement)) {
    if let Some(element) = dom::by_id(id) {
        set(element.unchecked_ref());
    }
}
