//! What a person who answers is promised: while tapping, on the way, on the check page and on paper.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod calendar;
mod density;
mod fullest;
mod growing;
mod handed;
mod journey;
mod people;
mod record;
mod replay;
mod review_on;
mod sheet;
mod shown;
mod talk;
mod taps;
mod wording;
mod worksheet;
