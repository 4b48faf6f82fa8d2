//! What a hand does to a plan.

use super::{ITEMS_MAX, Item, MINUTES, Plan, text::line};

/// A line about the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Title,
    /// The day.
    Date,
    /// The hall.
    Place,
    /// Who speaks.
    Lecturer,
    /// The region's id.
    Region,
}

/// One change. Places are counted from 0; one that is not there changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A line about the day is written.
    Write(Field, String),
    /// A part comes to the end.
    Add(Item),
    /// A part goes before the one above it.
    Up(usize),
    /// A part goes after the one below it.
    Down(usize),
    /// A part is taken out.
    Remove(usize),
    /// A part takes so many minutes.
    Last(usize, u32),
    /// Title and points of a part are enough, or not.
    Brief(usize, bool),
}

impl Plan {
    /// Changes the plan; `false` when that can't be done and nothing is changed.
    pub fn edit(&mut self, edit: Edit) -> bool {
        match edit {
            Edit::Write(field, text) => {
                *self.field(field) = line(&text);
                true
            }
            Edit::Add(item) => {
                let fits = self.items.len() < ITEMS_MAX && MINUTES.contains(&item.minutes);
                if fits {
                    self.items.push(item);
                }
                fits
            }
            Edit::Up(at) => at > 0 && self.swap(at - 1),
            Edit::Down(at) => self.swap(at),
            Edit::Remove(at) => {
                let is_there = at < self.items.len();
                if is_there {
                    self.items.remove(at);
                }
                is_there
            }
            Edit::Last(at, minutes) => self.change(at, |item| {
                let fits = MINUTES.contains(&minutes);
                if fits {
                    item.minutes = minutes;
                }
                fits
            }),
            Edit::Brief(at, brief) => self.change(at, |item| {
                item.brief = brief;
                true
            }),
        }
    }

    /// A line about the day.
    #[must_use]
    pub fn field(&mut self, field: Field) -> &mut String {
        match field {
            Field::Title => &mut self.title,
            Field::Date => &mut self.date,
            Field::Place => &mut self.place,
            Field::Lecturer => &mut self.lecturer,
            Field::Region => &mut self.region,
        }
    }

    fn swap(&mut self, upper: usize) -> bool {
        let is_there = upper + 1 < self.items.len();
        if is_there {
            self.items.swap(upper, upper + 1);
        }
        is_there
    }

    fn change(&mut self, at: usize, change: impl FnOnce(&mut Item) -> bool) -> bool {
        self.items.get_mut(at).is_some_and(change)
    }
}
