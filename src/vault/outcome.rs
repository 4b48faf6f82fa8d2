//! What comes of opening, saving and erasing. Each case has its own sentence in `words.toml`.

use super::store::StoreError;
use crate::acp::record::Record;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The record, empty when there is none.
    pub record: Record,
    /// How it was found.
    pub state: State,
}

/// How a record was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing is kept here.
    Empty,
    /// All is well.
    Intact,
    /// One slot could not be read; the record is the one in the other. The last change may be missing.
    Recovered {
        /// How many texts could not be read. They are kept.
        set_aside: usize,
    },
    /// Nothing could be read. The record is empty.
    Unreadable {
        /// How many texts could not be read. They are kept.
        set_aside: usize,
    },
    /// A newer えんがわ wrote it. The record is as much as can be read, and is not written.
    Newer,
    /// The store does not work; the record lives in memory.
    Unavailable(StoreError),
}

/// What was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The record as it is kept now.
    pub record: Record,
    /// Whether it is another than the one handed in: another tab stored something, or a text was beyond
    /// the bounds.
    pub changed: bool,
}

/// Why a record was not kept. What was kept before is untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// A newer えんがわ wrote here.
    Newer,
    /// The record is larger than what would be read again.
    TooLarge,
    /// A text that cannot be read is in the way, and there is no room to set it aside.
    Aside(StoreError),
    /// The store did not take it.
    Store(StoreError),
    /// The store took it, but something else is there now.
    NotKept,
}

/// Why a record may not be gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EraseError {
    /// The store did not remove it, or could not be asked.
    Store(StoreError),
    /// The store said it had removed all, but this many keys are still there.
    Left(usize),
}
