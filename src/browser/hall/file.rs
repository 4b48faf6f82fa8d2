//! Files: giving one to the person, and reading one that the person chose. Nothing goes anywhere else.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, HtmlElement, HtmlInputElement, Url};

use super::tools;

/// Gives `text` as a download called `name`.
pub(super) fn give(name: &str, text: &str) {
    let _ = try_give(name, text);
}

fn try_give(name: &str, text: &str) -> Option<()> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = tools::document()?.create_element("a").ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}

/// Reads the file chosen in the field `id`, which is free for another one then. None when it is longer than `max`
/// bytes, or can't be read.
pub(super) fn read(id: &str, max: f64, then: impl FnOnce(Option<String>) + 'static) {
    let Some(input) = tools::by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    let text = (file.size() <= max).then(|| file.text());
    input.set_value("");
    let Some(text) = text else {
        return then(None);
    };
    let then = std::rc::Rc::new(std::cell::Cell::new(Some(then)));
    let failed = std::rc::Rc::clone(&then);
    let read = Closure::once(move |text: JsValue| {
        if let Some(then) = then.take() {
            then(text.as_string());
        }
    });
    let failed = Closure::once(move |_: JsValue| {
        if let Some(then) = failed.take() {
            then(None);
        }
    });
    let _ = text.then2(&read, &failed);
    // One of them is called, once for each file.
    read.forget();
    failed.forget();
}
