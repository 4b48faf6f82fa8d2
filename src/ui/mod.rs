//! The views. They show and forward; what is decided is decided in [`crate::acp`].
//!
//! - [`app`]: one `App` for the prerender and the browser; which page stands at which address.
//! - [`frame`]: what stands around every page.
//! - [`pages`]: the pages that act. `reading` (prerender only): the pages that are text.
//! - [`keeper`]: the record as a signal, saved at every change. [`here`]: where the person is.
//! - `asking` (browser only): the prompt that is open.
//! - `card` (browser only): what a person writes on the card for the refrigerator.
//! - `records` (browser only): whose records there are, a backup, erasing.
//! - `seeker` (browser only): what a person looks for, and what was found.
//! - `talks` (browser only): what was talked over, and to whom the paper was handed.

#![allow(
    unreachable_pub,
    reason = "the component macro makes every view `pub`, whatever is written"
)]

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "csr")]
pub mod asking;
#[cfg(feature = "csr")]
pub mod card;
#[cfg(feature = "ssr")]
pub mod frame;
pub mod here;
pub mod keeper;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod reading;
#[cfg(feature = "csr")]
pub mod records;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "csr")]
pub mod seeker;
#[cfg(feature = "csr")]
pub mod start;
#[cfg(feature = "csr")]
pub mod talks;
pub mod titles;
#[cfg(feature = "csr")]
pub mod turn;
