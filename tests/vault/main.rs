//! What a person is promised about the record on the device. The name of a test is the promise.

mod damage;
mod erase;
mod faults;
mod newer;
mod people;
mod round_trip;
mod tabs;
