//! What a person is promised about the record on the device. The name of a test is the promise.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod damage;
mod erase;
mod faults;
mod newer;
mod people;
mod round_trip;
mod tabs;
mod talks;
