//! The browser's entry. `boot.js` loads it and calls [`start`] when the page is calm.

use wasm_bindgen::prelude::*;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        engawa::browser::page::show_failure();
        console_error_panic_hook::hook(panic);
    }));
}

/// Swaps the program's page in.
///
/// # Errors
/// When the page is none of ours.
#[wasm_bindgen]
pub fn start() -> Result<(), JsValue> {
    engawa::ui::start::start().map_err(|_| JsValue::from_str("no #app on this page"))
}
