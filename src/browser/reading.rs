//! Pages that are HTML of the prerender: the program shows them and does not know them.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::page::{self, dom};

/// The file could not be had.
#[derive(Debug)]
pub struct NoFile;

thread_local! {
    /// Every prompt's page, once it has come: from then on one goes from prompt to prompt without a network.
    static PROMPTS: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Fetches the fragment of a page. `path` ends with a slash and carries the base path.
///
/// # Errors
/// When the network or the host does not give it.
pub async fn fetch(path: &str) -> Result<String, NoFile> {
    text(&format!("{path}fragment.html")).await
}

/// The fragment of the prompt at `slug`.
///
/// # Errors
/// When the network or the host does not give it.
pub async fn prompt(slug: &str) -> Result<String, NoFile> {
    if PROMPTS.with_borrow(Option::is_none) {
        let file = page::mark("prompts").ok_or(NoFile)?;
        let prompts = text(&file).await?;
        PROMPTS.set(Some(prompts));
    }
    let begins = format!("<!--{slug}-->");
    PROMPTS
        .with_borrow(|prompts| {
            let (_, rest) = prompts.as_ref()?.split_once(&begins)?;
            rest.split("<!--").next().map(ToString::to_string)
        })
        .ok_or(NoFile)
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

/// Shows `html`, which was written by us, in the place of the page that is there. A fragment says what it is called.
pub fn put(html: &str) {
    page::set_html("main", html);
    for fragment in dom::all("#main > [data-title]") {
        let attribute = |name: &str| fragment.get_attribute(name).unwrap_or_default();
        page::describe(&attribute("data-title"), &attribute("data-description"));
    }
}
