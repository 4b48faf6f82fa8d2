//! What a person who answers is promised: while tapping, on the way, on the check page and on paper.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod density;
mod fullest;
mod journey;
mod people;
mod record;
mod replay;
mod sheet;
mod shown;
mod taps;
mod wording;
mod worksheet;
