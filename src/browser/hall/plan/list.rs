//! What the page of a programme shows: its lines, its parts, the sentences it says.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTemplateElement};

use super::super::compose::found;
use super::super::tools;
use crate::plan::Plan;

/// The plan without parts that this site does not have.
pub(super) fn known(mut plan: Plan) -> Plan {
    plan.items.retain(|item| option(&item.group).is_some());
    plan
}

/// Everything as the plan has it.
pub(super) fn show(plan: &Plan) {
    for (name, text) in [
        ("plan-title", &plan.title),
        ("plan-date", &plan.date),
        ("plan-place", &plan.place),
        ("plan-lecturer", &plan.lecturer),
        ("plan-region", &plan.region),
    ] {
        let Some(field) = tools::by_id(name) else {
            continue;
        };
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.set_value(text);
        } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.set_value(text);
        }
    }
    let Some(list) = tools::by_id("plan-items") else {
        return;
    };
    list.set_text_content(None);
    for (at, item) in plan.items.iter().enumerate() {
        if let Some(row) = row(at, &item.group, item.minutes, item.brief) {
            let _: Result<_, JsValue> = list.append_child(&row);
        }
    }
    tools::hide("plan-empty", !plan.items.is_empty());
    times(plan);
}

/// When each part begins, and how long all take.
pub(super) fn times(plan: &Plan) {
    let Some(list) = tools::by_id("plan-items") else {
        return;
    };
    let places = found(&list, "[data-part=from]");
    for ((begins, _), place) in plan.timed().zip(places) {
        let text = place.get_attribute("data-text").unwrap_or_default();
        place.set_text_content(Some(&text.replace("{minutes}", &begins.to_string())));
    }
    if let Some(total) = tools::by_id("plan-total") {
        let text = total.get_attribute("data-text").unwrap_or_default();
        total.set_text_content(Some(
            &text.replace("{minutes}", &plan.minutes().to_string()),
        ));
    }
}

/// One part of the list.
fn row(at: usize, group: &str, minutes: u32, brief: bool) -> Option<Element> {
    let template: HtmlTemplateElement = tools::by_id("plan-item")?.dyn_into().ok()?;
    let shape = template.content().first_element_child()?;
    let row: Element = shape.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let _: Result<(), JsValue> = row.set_attribute("data-at", &at.to_string());
    let option = option(group)?;
    let title = ["plan-part-", &at.to_string()].concat();
    for place in found(&row, "[data-part=title]") {
        place.set_text_content(option.text_content().as_deref());
        place.set_id(&title);
    }
    // Whoever listens hears which part a button is of.
    for control in found(&row, "input, button") {
        let _: Result<(), JsValue> = control.set_attribute("aria-describedby", &title);
        let Some(input) = control.dyn_ref::<HtmlInputElement>() else {
            continue;
        };
        match input.get_attribute("data-field").as_deref() {
            Some("brief") => input.set_checked(brief),
            _ => input.set_value(&minutes.to_string()),
        }
    }
    if !option.has_attribute("data-whole") {
        for place in found(&row, "[data-part=brief]") {
            let _: Result<(), JsValue> = place.set_attribute("hidden", "");
        }
    }
    Some(row)
}

/// What a link brought: its parts by name, or nothing.
pub(super) fn offer(offered: Option<&Plan>) {
    tools::hide("plan-offer", offered.is_none());
    let (Some(plan), Some(list)) = (offered, tools::by_id("plan-offered")) else {
        return;
    };
    list.set_text_content(None);
    for item in &plan.items {
        let line = tools::document().and_then(|document| document.create_element("li").ok());
        if let (Some(line), Some(option)) = (line, option(&item.group)) {
            line.set_text_content(option.text_content().as_deref());
            let _: Result<_, JsValue> = list.append_child(&line);
        }
    }
}

/// The part that a control is of, counted from 0.
pub(super) fn place_of(control: &Element) -> Option<usize> {
    let row = control.closest("[data-at]").ok()??;
    row.get_attribute("data-at")?.parse().ok()
}

/// Moves focus to a button of a part; where it can't be pressed any more, to the list's heading.
pub(super) fn focus(at: usize, act: &str) {
    let css = ["[data-at='", &at.to_string(), "'] [data-do=", act, "]"].concat();
    let button = tools::by_id("plan-items").and_then(|list| list.query_selector(&css).ok()?);
    let place = button.or_else(|| tools::by_id("plan-said"));
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        let _: Result<(), JsValue> = place.focus();
    }
}

/// The minutes that the notes of a group plan.
pub(super) fn minutes_of(group: &str) -> u32 {
    let minutes = option(group).and_then(|option| option.get_attribute("data-minutes"));
    minutes
        .and_then(|text| text.parse().ok())
        .unwrap_or_default()
}

/// A sentence that stands hidden on the page.
pub(super) fn sentence(name: &str) -> String {
    let place = tools::by_id(&["plan-says-", name].concat());
    place
        .and_then(|place| place.text_content())
        .unwrap_or_default()
}

/// Says a sentence, or nothing any more.
pub(super) fn say(name: Option<&str>) {
    tools::fill("plan-said", &name.map(sentence).unwrap_or_default());
}

/// What the list of all groups has of one. Its id is letters, digits and hyphens ([`Plan::read`]).
fn option(group: &str) -> Option<Element> {
    let css = ["option[value='", group, "']"].concat();
    tools::by_id("plan-add-what")?.query_selector(&css).ok()?
}
