//! What a person did with the page's own controls before the program had started.
//!
//! A radio chosen, a `<details>` opened, a text begun: read from the old page, done again in the new one, so
//! that the program hears of it as if it had been there.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, EventInit, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use super::page::dom;

/// One control that is not as the page was delivered.
enum Touched {
    Checked(String, bool),
    Text(String, String),
    Open(String, bool),
}

/// Everything the person touched, and where the focus was.
pub(super) struct Touch {
    touched: Vec<Touched>,
    focus: Option<String>,
    selection: Option<(u32, u32)>,
}

impl Touch {
    /// Reads the controls inside `page`. Only controls with an id can be found again.
    pub(super) fn read(page: &Element) -> Self {
        let controls = page.query_selector_all("input[id], textarea[id], select[id], details[id]");
        let touched = controls.map(|found| dom::list(&found)).unwrap_or_default();
        let active = dom::document()
            .and_then(|document| document.active_element())
            .filter(|it| page.contains(Some(it)));
        let selection = active
            .as_ref()
            .and_then(|it| it.dyn_ref::<HtmlInputElement>())
            .and_then(|input| Some((input.selection_start().ok()??, input.selection_end().ok()??)));
        Self {
            touched: touched.iter().filter_map(touched_control).collect(),
            focus: active.map(|it| it.id()).filter(|id| !id.is_empty()),
            selection,
        }
    }

    /// Does the same in the page that is there now.
    pub(super) fn repeat(self) {
        let Some(document) = dom::document() else {
            return;
        };
        for touched in self.touched {
            match touched {
                Touched::Checked(id, checked) => {
                    if let Some(input) = find::<HtmlInputElement>(&document, &id)
                        && input.checked() != checked
                    {
                        input.set_checked(checked);
                        tell(&input, "change");
                    }
                }
                Touched::Text(id, text) => repeat_text(&document, &id, &text),
                Touched::Open(id, open) => {
                    if let Some(details) = find::<HtmlDetailsElement>(&document, &id) {
                        details.set_open(open);
                    }
                }
            }
        }
        if let Some(element) = self.focus.and_then(|id| document.get_element_by_id(&id)) {
            dom::focus(&element);
            if let (Some(input), Some((start, end))) =
                (element.dyn_ref::<HtmlInputElement>(), self.selection)
            {
                let _ = input.set_selection_range(start, end);
            }
        }
    }
}

fn touched_control(element: &Element) -> Option<Touched> {
    let id = element.id();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "checkbox" | "radio" => (input.checked() != input.default_checked())
                .then(|| Touched::Checked(id, input.checked())),
            _ => (input.value() != input.default_value()).then(|| Touched::Text(id, input.value())),
        };
    }
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let delivered = area.default_value().unwrap_or_default();
        return (area.value() != delivered).then(|| Touched::Text(id, area.value()));
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return (select.selected_index() > 0).then(|| Touched::Text(id, select.value()));
    }
    element
        .dyn_ref::<HtmlDetailsElement>()
        .filter(|details| details.open())
        .map(|_| Touched::Open(id, true))
}

fn repeat_text(document: &web_sys::Document, id: &str, text: &str) {
    if let Some(input) = find::<HtmlInputElement>(document, id) {
        input.set_value(text);
        tell(&input, "input");
    } else if let Some(area) = find::<HtmlTextAreaElement>(document, id) {
        area.set_value(text);
        tell(&area, "input");
    } else if let Some(select) = find::<HtmlSelectElement>(document, id) {
        select.set_value(text);
        tell(&select, "change");
    }
}

fn find<T: wasm_bindgen::JsCast>(document: &web_sys::Document, id: &str) -> Option<T> {
    document.get_element_by_id(id)?.dyn_into().ok()
}

fn tell(element: &Element, name: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &options) {
        let _ = element.dispatch_event(&event);
    }
}
