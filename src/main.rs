//! The browser's entry. `boot.js` loads it and calls [`start`] when the page is calm.

use wasm_bindgen::prelude::*;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        engawa::browser::page::show_failure();
        console_error_panic_hook::hook(panic);
    }));
}

/// Starts the program on the page that is open.
#[wasm_bindgen]
pub fn start() {
    engawa::ui::start::start();
}
