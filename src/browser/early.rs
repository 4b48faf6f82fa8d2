//! What a person did with the page's own controls before the program had started.
//!
//! A circle chosen, a text begun: the page is the same one, so all of it still stands there; it is told again, so that
//! the program hears of it as if it had been there.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, EventInit, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

use super::page::dom;

/// One control that is not as the page was delivered. Text areas and lists have the same properties as far as they are
/// asked for here.
struct Touched {
    control: HtmlInputElement,
    /// What it holds; none for a box or circle, which is chosen.
    text: Option<String>,
    /// What the browser says when a person does this.
    event: &'static str,
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
        for Touched {
            control,
            text,
            event,
        } in self.0
        {
            match text {
                Some(text) => control.set_value(&text),
                None => control.set_checked(true),
            }
            tell(&control, event);
        }
    }
}

fn touched(element: Element) -> Option<Touched> {
    let (is, text, event) = if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        (select.selected_index() > 0, Some(select.value()), "change")
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let text = area.value();
        let is = text != area.default_value().unwrap_or_default();
        (is, Some(text), "input")
    } else {
        let input = element.dyn_ref::<HtmlInputElement>()?;
        match input.type_().as_str() {
            "checkbox" | "radio" => (input.checked() && !input.default_checked(), None, "change"),
            "file" => return None,
            _ => {
                let text = input.value();
                (text != input.default_value(), Some(text), "input")
            }
        }
    };
    is.then(|| Touched {
        control: element.unchecked_into(),
        text,
        event,
    })
}

fn tell(element: &Element, name: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &options) {
        let _ = element.dispatch_event(&event);
    }
}
