//! The card for the refrigerator: its form, and the papers made from it. All of it is HTML with places that the
//! program fills (`ui/card.rs`); without it, or with nothing written, the papers are blank ones to write on.

mod form;
mod fridge;
mod papers;
mod picture;
mod slots;
mod telephone;
mod wallet;

pub(super) use form::form;
pub(super) use fridge::fridge;
pub(super) use papers::{describe, paper};
