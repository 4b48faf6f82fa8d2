//! What is seen of the counts: bars, the numbers on the two papers, and what a field says about what it can't count.

use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlInputElement};

use super::super::tools;
use super::fields::{Fields, found};
use crate::tally::{Count, Refused};
use crate::words::fill;

/// Everything as the fields have it.
pub(super) fn paint(place: &Element, fields: &Fields) {
    let Some(root) = tools::root() else { return };
    let bars = fields.bars();
    for bar in found::<Element>(&root, "[data-bar]").unwrap_or_default() {
        let name = bar.get_attribute("data-bar");
        let known = bars.iter().find(|(known, _)| Some(known) == name.as_ref());
        let width = known.map_or(0, |(_, width)| *width);
        let _: Result<(), JsValue> = bar.set_attribute("width", &width.to_string());
    }
    for field in fields.all() {
        let refused = refused(field);
        let no = refused.map(|refused| match refused {
            Refused::NoNumber => "data-no-number",
            Refused::TooMany => "data-too-many",
        });
        let says = no.and_then(|name| place.get_attribute(name));
        let mut id = field.id();
        id.push_str("-no");
        let said = tools::document().and_then(|document| document.get_element_by_id(&id));
        // Written only where it changes: it is read aloud.
        if let Some(said) = said
            && said.text_content() != Some(says.clone().unwrap_or_default())
        {
            said.set_text_content(says.as_deref());
        }
        let _: Result<(), JsValue> = match no {
            Some(_) => field.set_attribute("aria-invalid", "true"),
            None => field.remove_attribute("aria-invalid"),
        };
    }
    for there in found::<Element>(&root, "[data-of]").unwrap_or_default() {
        if let Some(name) = there.get_attribute("data-of") {
            there.set_text_content(Some(&shown(place, fields, &name)));
        }
    }
}

/// Why what stands in a field is no count.
fn refused(field: &HtmlInputElement) -> Option<Refused> {
    let counts = field.has_attribute("data-count") || field.has_attribute("data-number");
    let value = field.value();
    if !counts || value.trim().is_empty() {
        return None;
    }
    Count::typed(&value).err()
}

/// What a paper says of the field `name`: a number, a day in words, a text; nothing of what is no count.
fn shown(place: &Element, fields: &Fields, name: &str) -> String {
    let value = fields.value(name);
    let field = fields.all().iter().find(|field| field.name() == name);
    let Some(field) = field else { return value };
    if field.has_attribute("data-count") || field.has_attribute("data-number") {
        let count = Count::typed(&value);
        return count
            .map(|count| count.number().to_string())
            .unwrap_or_default();
    }
    let mut parts = value
        .splitn(3, '-')
        .map(|part| part.trim_start_matches('0'));
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    match (place.get_attribute("data-day"), year, month, day) {
        (Some(text), Some(year), Some(month), Some(day)) if name == "date" => {
            fill(&text, &[("year", year), ("month", month), ("day", day)])
        }
        _ => value,
    }
}
