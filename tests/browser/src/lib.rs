//! What a person does, in real browsers, against the built `dist/`.
//!
//! ```text
//! people.rs ─▶ stories ─▶ person ─▶ session ─▶ browser ─▶ a real engine
//!                 └─▶ paper, record    └────▶ site: the server of `cargo xtask serve`
//! ```
//!
//! - [`stories`] are what a person is promised, a function each, named as a sentence.
//! - [`person`] answers prompts with taps and letters, as a record says.
//! - [`walk`] is a person who goes on from prompt to prompt, whatever is asked there.
//! - [`record`] are the answers the stories use: a usual one, the shortest, the longest.
//! - [`session`] is one browser on one site: tap, type, wait until. Nothing sleeps blindly.
//! - [`page`] is what an eye sees there: texts, focus, errors.
//! - [`tree`] is what an ear hears there: the accessibility tree, as a text.
//! - [`browser`] starts an engine and its driver with a profile of its own; all of it ends with the value.
//! - [`engine`] says which engine can do what; the README has the same table in words.
//! - [`paper`] reads a PDF back.

pub mod browser;
pub mod engine;
pub mod page;
pub mod paper;
pub mod person;
pub mod process;
pub mod profile;
pub mod record;
pub mod session;
pub mod site;
pub mod stories;
pub mod tree;
pub mod walk;
