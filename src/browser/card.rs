//! The card's places on a page: what was written is put into the form's fields and into the papers, and numbers
//! become links. The pages are HTML of the prerender; the program knows only the marks that their places carry.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::page::dom;
use crate::care::card::{Card, MAX_CALLS};

/// How often a paper's type may be set smaller.
const DENSITIES: u32 = 4;

/// Puts `card` into every place of the page that is shown. What is being typed in is left alone.
pub fn fill(card: &Card) {
    each("data-line", |field, key| set_field(field, card.typed(key)));
    each("data-card", |place, key| {
        let text = card.shown(key);
        // A tick is printed as the words beside it.
        let label = place
            .get_attribute("data-label")
            .filter(|_| !text.is_empty());
        mark(place, "data-filled", !text.is_empty());
        dom::say(place, &label.unwrap_or(text));
    });
    each("data-has", |part, keys| {
        let mut keys = keys.split(' ');
        mark(
            part,
            "data-filled",
            keys.any(|key| !card.shown(key).is_empty()),
        );
    });
    each("data-dial", |link, key| {
        let number = card.dial(key);
        mark(link, "data-filled", number.is_some());
        let _ = match number {
            Some(number) => link.set_attribute("href", &format!("tel:{number}")),
            None => link.remove_attribute("href"),
        };
    });
    let rows = rows(card);
    each("data-row", |row, at| {
        mark(row, "hidden", at.parse().unwrap_or(0) >= rows)
    });
    each("data-more", |button, _| {
        mark(button, "hidden", rows >= MAX_CALLS)
    });
    each("data-paper", |paper, _| {
        let _ = if card.is_empty() {
            paper.remove_attribute("data-state")
        } else {
            paper.set_attribute("data-state", "filled")
        };
    });
    each("data-fit", |paper, _| fit(paper));
}

/// How many rows of people to call the form shows.
#[must_use]
pub fn rows(card: &Card) -> usize {
    card.calls().len().max(1)
}

/// Sets type and spacing smaller until all of it stands on the paper.
fn fit(paper: &Element) {
    let _ = paper.remove_attribute("data-density");
    for density in 1..=DENSITIES {
        if paper.scroll_height() <= paper.client_height() {
            return;
        }
        let _ = paper.set_attribute("data-density", &density.to_string());
    }
}

fn set_field(field: &Element, text: &str) {
    // Text areas and lists have the same two properties.
    let input: &HtmlInputElement = field.unchecked_ref();
    let active = dom::document().and_then(|document| document.active_element());
    if input.type_() == "checkbox" {
        input.set_checked(!text.is_empty());
    } else if active.as_ref() != Some(field) && input.value() != text {
        input.set_value(text);
    }
}

fn mark(element: &Element, name: &str, is: bool) {
    let _ = element.toggle_attribute_with_force(name, is);
}

/// Every element of the page marked with `name`, and the mark's value.
fn each(name: &str, each: impl Fn(&Element, &str)) {
    for element in dom::all(&format!("#main [{name}]")) {
        each(&element, &element.get_attribute(name).unwrap_or_default());
    }
}
