//! Every page as it is delivered, before any program has started.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod access;
mod acting;
mod card_papers;
mod choices;
mod dates;
mod decks;
mod emergency;
mod leaflets;
mod links;
mod practice;
mod records;
mod regions;
mod seminar;
mod site;
mod tag;
mod titles;
mod who;
