//! The start: the program's page is built beside the delivered one and takes its place in one step.
//!
//! Nothing is hydrated, so an old cached page, a browser's translation or an extension's changes can't break
//! it. `boot.js` calls this only when no text field has the focus and no finger is down.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::controls::Touch;
use super::page::dom;

/// The page has no `#app`: it is not one of ours.
#[derive(Debug)]
pub struct NoRoot;

/// Builds `view` off the page, puts it in the place of `#app`, and does again what was done before.
///
/// # Errors
/// When the page has no `#app`.
pub fn swap<V, F>(view: F) -> Result<(), NoRoot>
where
    F: FnOnce() -> V + 'static,
    V: IntoView,
{
    let document = dom::document().ok_or(NoRoot)?;
    let old = document.get_element_by_id("app").ok_or(NoRoot)?;
    let touch = Touch::read(&old);
    let fresh = document.create_element("div").map_err(|_| NoRoot)?;
    fresh.set_id("app");
    let parent = fresh.clone().dyn_into().map_err(|_| NoRoot)?;
    leptos::mount::mount_to(parent, view).forget();
    old.replace_with_with_node_1(&fresh).map_err(|_| NoRoot)?;
    touch.repeat();
    Ok(())
}
