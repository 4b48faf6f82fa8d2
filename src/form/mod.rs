//! The pages that ask: a prompt's controls as HTML, and how they stand for an answer. No screen.
//!
//! A page is written once, when it is opened. From then on only [`settings`] go to it: what is chosen, typed, said and
//! hidden, each by the id of its element. So a tap moves no focus, and the program has no code for each kind of prompt's
//! controls (`docs/decisions/0016-pages-that-ask-are-strings.md`).

mod beside;
mod choices;
mod each;
mod gate;
mod heard;
mod part;
mod people;
mod prompt;
mod ranking;
mod settings;
pub mod talks;
mod ways;

pub use heard::{Asking, Heard, Press};
pub use prompt::prompt;
pub use settings::{Setting, settings};
pub use ways::{Ways, ways};

use crate::content::questionnaire::{Prompt, Universal};

/// The element id of a part of `prompt`.
fn id(prompt: &Prompt, part: &str) -> String {
    format!("q-{}-{part}", prompt.id)
}

/// The element id of まだ決められない and the like.
fn universal_id(prompt: &Prompt, universal: Universal) -> String {
    id(prompt, universal.id())
}

#[cfg(test)]
mod tests;
