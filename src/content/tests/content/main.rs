//! What an editor of `content/` is promised. The name of a test is the promise.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod bad;
mod care_map;
mod choices;
mod clean;
mod flow;
mod folder;
mod generated;
mod language;
mod pages;
mod real;
mod regions;
mod ruby;
mod stale;
mod telephones;
