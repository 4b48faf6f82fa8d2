//! Pages one reads: HTML that the program shows and does not know.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::page::{self, dom};

/// The file could not be had.
#[derive(Debug)]
pub struct NoFile;

/// Fetches the fragment of a reading page. `path` ends with a slash and carries the base path.
///
/// # Errors
/// When the network or the host does not give it.
pub async fn fetch(path: &str) -> Result<String, NoFile> {
    text(&format!("{path}fragment.html")).await
}

/// Fetches a text file of this site.
///
/// # Errors
/// When the network or the host does not give it.
pub async fn text(address: &str) -> Result<String, NoFile> {
    let window = web_sys::window().ok_or(NoFile)?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await;
    let response: web_sys::Response = answer
        .and_then(JsCast::dyn_into)
        .map_err(|_: JsValue| NoFile)?;
    if !response.ok() {
        return Err(NoFile);
    }
    let text = JsFuture::from(response.text().map_err(|_| NoFile)?)
        .await
        .map_err(|_| NoFile)?;
    text.as_string().ok_or(NoFile)
}

/// Fills `target` with the page: from `fragment` if there is one, else with what the document already holds.
/// Nodes are moved, not copied, so that what was opened, translated or added stays.
pub fn fill(target: &Element, fragment: Option<&str>) {
    let Some(document) = dom::document() else {
        return;
    };
    let source = match fragment {
        Some(html) => {
            let Ok(holder) = document.create_element("div") else {
                return;
            };
            holder.set_inner_html(html);
            holder.first_element_child()
        }
        None => document.query_selector("#app .reading").ok().flatten(),
    };
    let Some(source) = source else { return };
    if fragment.is_some() {
        let attribute = |name: &str| source.get_attribute(name).unwrap_or_default();
        page::describe(&attribute("data-title"), &attribute("data-description"));
    }
    for name in ["data-title", "data-description"] {
        if let Some(value) = source.get_attribute(name) {
            let _ = target.set_attribute(name, &value);
        }
    }
    while let Some(child) = source.first_child() {
        if target.append_child(&child).is_err() {
            break;
        }
    }
}
