//! Showing slides in a hall: what a key means, what is shown then, how two windows agree, whether one is late. No screen.
//!
//! The second program, `engawa-lecturer`, forwards events to a [`Window`] and shows what that holds
//! (`docs/decisions/0021-slides-have-a-program-of-their-own.md`).

mod key;
mod pace;
mod shared;
mod show;
#[cfg(test)]
mod tests;
mod window;

pub use key::{Act, Key};
pub use pace::{Drift, Pace, minutes};
pub use shared::Shared;
pub use show::{Cover, Show, Wish};
pub use window::{Said, Window};
