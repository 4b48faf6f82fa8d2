//! What a person who answers is promised: while tapping, on the way, on the check page and on paper.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod branches;
mod calendar;
mod density;
mod fullest;
mod growing;
mod handed;
mod journey;
mod labels;
mod one_page;
mod papers;
mod people;
mod record;
mod replay;
mod review_on;
mod sheet;
mod shown;
mod sittings;
mod statements;
mod talk;
mod taps;
mod wording;
mod worksheet;
