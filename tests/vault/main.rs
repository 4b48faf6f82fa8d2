//! What a person is promised about the record on the device. The name of a test is the promise.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod backup;
mod damage;
mod erase;
mod faults;
mod newer;
mod old;
mod people;
mod register;
mod round_trip;
mod tabs;
mod talks;
