//! What a person did with the page's own controls before the program had started.
//!
//! A circle chosen, a text begun: the page is the same one, so all of it still stands there; it is told again, so that
//! the program hears of it as if it had been there.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, EventInit, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

use super::page::dom;

/// One control that is not as the page was delivered.
enum Touched {
    Checked(HtmlInputElement),
    Text(HtmlInputElement, String),
    Chosen(HtmlInputElement, String),
}

/// Everything the person touched.
pub struct Touch(Vec<Touched>);

impl Touch {
    /// Reads the controls of the page.
    #[must_use]
    pub fn read() -> Self {
        let controls = dom::all("#main input[id], #main textarea[id], #main select[id]");
        Self(controls.into_iter().filter_map(touched).collect())
    }

    /// Tells of it. What the program put into a control since is written over: the person was later.
    pub fn tell(self) {
        for touched in self.0 {
            match touched {
                Touched::Checked(input) => {
                    input.set_checked(true);
                    tell(&input, "change");
                }
                Touched::Text(input, text) => {
                    input.set_value(&text);
                    tell(&input, "input");
                }
                Touched::Chosen(select, text) => {
                    select.set_value(&text);
                    tell(&select, "change");
                }
            }
        }
    }
}

/// Text areas and lists have the same properties as far as they are asked for here.
fn touched(element: Element) -> Option<Touched> {
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        let text = (select.selected_index() > 0).then(|| select.value())?;
        return Some(Touched::Chosen(element.unchecked_into(), text));
    }
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let text = area.value();
        let is = text != area.default_value().unwrap_or_default();
        return is.then(|| Touched::Text(element.unchecked_into(), text));
    }
    let input: HtmlInputElement = element.dyn_into().ok()?;
    match input.type_().as_str() {
        "checkbox" | "radio" => {
            (input.checked() && !input.default_checked()).then(|| Touched::Checked(input))
        }
        "file" => None,
        _ => {
            let text = input.value();
            (text != input.default_value()).then(|| Touched::Text(input, text))
        }
    }
}

fn tell(element: &Element, name: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &options) {
        let _ = element.dispatch_event(&event);
    }
}
