//! A lecturer's own programme: which decks and exercises, in which order, how long each. No screen.
//!
//! The page `/seminar/plan/` edits a [`Plan`]; `/present/programme/` holds all slides in groups and shows those that
//! [`sequence`] names. A plan is a small text, kept on the device, in a link's fragment or in a file.

mod edit;
mod sequence;
#[cfg(test)]
mod tests;
mod text;

pub use edit::{Edit, Field};
pub use sequence::{Place, Role, Shape, sequence};

/// How long a part may take, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u32> = 1..=180;

/// How many parts a programme may have.
pub const ITEMS_MAX: usize = 60;

/// How many letters a line about the day may have.
pub const LETTERS_MAX: usize = 60;

/// A programme as its lecturer put it together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What it is called, on the first slide.
    pub title: String,
    /// The day, as it is written.
    pub date: String,
    /// The hall.
    pub place: String,
    /// Who speaks.
    pub lecturer: String,
    /// The id of the region whose numbers are shown; empty for the site's own.
    pub region: String,
    /// The parts, in order.
    pub items: Vec<Item>,
}

/// One part of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The id of a group of slides.
    pub group: String,
    /// How long it takes, in [`MINUTES`].
    pub minutes: u32,
    /// Whether its title and points are enough.
    pub brief: bool,
}

impl Plan {
    /// How long all parts take together, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.items.iter().map(|item| item.minutes).sum()
    }

    /// Each part with the minute at which it begins.
    pub fn timed(&self) -> impl Iterator<Item = (u32, &Item)> {
        self.items.iter().scan(0, |at, item| {
            let begins = *at;
            *at += item.minutes;
            Some((begins, item))
        })
    }
}
