//! えんがわ: the veranda between the house and the street, for 在宅医療 and 人生会議.
//!
//! ```text
//! ui ──▶ acp ──▶ content        what people read, compiled from content/
//!  │      ▲
//!  │    vault                   keeping the record on the device
//!  └──▶ browser                 the only folder that names web-sys
//! ```
//!
//! - [`content`] is the model of what people read (a crate of its own under `src/content`, so that the build
//!   script and the browser share it and Markdown stays out of the browser).
//! - [`acp`] is the 人生会議: answers, the way through the prompts, the doctor's sheet.
//! - [`vault`] keeps a record in two alternating slots and lets two tabs write without loss.
//! - [`paper`] writes what is printed.
//! - [`search`] finds 漢字 by ひらがな.
//! - [`tally`] counts what a hall answered.
//! - [`plan`] puts slides in an order of one's own.
//! - [`deck`] shows slides in a hall, in one window or two.
//! - [`site`] and [`words`] are what the build compiled in.
//! - `ui` (feature `ui`) are the views, `browser` is what they ask of a browser.
//!
//! The pure folders compile and are tested without Leptos.

pub use engawa_content as content;

pub mod acp;
pub mod care;
pub mod deck;
pub mod form;
pub mod paper;
pub mod plan;
pub mod search;
pub mod site;
pub mod tally;
pub mod vault;
pub mod words;

#[cfg(any(feature = "ui", feature = "lecturer"))]
pub mod browser;
#[cfg(feature = "ui")]
pub mod ui;
