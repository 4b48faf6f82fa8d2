//! The browser's entry. `boot.js` loads it and calls [`start`] when the page is calm.

use wasm_bindgen::prelude::*;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        engawa::browser::page::show_failure();
        // For readers the message would weigh 1 KB; the console says where the program stopped all the same.
        #[cfg(debug_assertions)]
        console_error_panic_hook::hook(panic);
        #[cfg(not(debug_assertions))]
        let _ = panic;
    }));
}

/// Starts the program on the page that is open. `questionnaire` is the file that the page names; empty where it names
/// none.
///
/// # Errors
/// When the file is of another version than the program.
#[wasm_bindgen]
pub fn start(questionnaire: &[u8]) -> Result<(), JsValue> {
    if engawa::site::take_in(questionnaire) {
        engawa::ui::start::start();
        Ok(())
    } else {
        Err(JsValue::from_str("the questionnaire is of another version"))
    }
}
