//! The two slots, as they are found at one moment.

use std::rc::Rc;

use super::envelope::{self, Envelope};
use super::keys::{Keys, Slot};
use super::store::{Store, StoreError};
use crate::acp::record::Record;

/// What is in a slot.
#[derive(Clone, Default)]
pub(super) enum Found {
    #[default]
    Nothing,
    Whole(Rc<Whole>),
    Damaged(String),
}

/// A text, and what it says.
pub(super) struct Whole {
    pub(super) text: String,
    pub(super) envelope: Envelope,
}

/// What is in both.
#[derive(Clone, Default)]
pub(super) struct Slots {
    a: Found,
    b: Found,
}

impl Slots {
    /// Reads both. A text that was `seen` before is not opened again: fifty versions take a slow phone several frames.
    pub(super) fn read<S: Store>(store: &S, keys: &Keys, seen: &Self) -> Result<Self, StoreError> {
        let read = |slot| {
            Ok(match (store.get(&keys.slot(slot))?, seen.found(slot)) {
                (None, _) => Found::Nothing,
                (Some(text), Found::Whole(whole)) if whole.text == text => {
                    Found::Whole(Rc::clone(whole))
                }
                (Some(text), _) => match envelope::open(&text) {
                    Ok(envelope) => Found::Whole(Rc::new(Whole { text, envelope })),
                    Err(_) => Found::Damaged(text),
                },
            })
        };
        Ok(Self {
            a: read(Slot::A)?,
            b: read(Slot::B)?,
        })
    }

    pub(super) fn found(&self, slot: Slot) -> &Found {
        match slot {
            Slot::A => &self.a,
            Slot::B => &self.b,
        }
    }

    /// Notes what was written to `slot`.
    pub(super) fn note(&mut self, slot: Slot, whole: Whole) {
        let found = Found::Whole(Rc::new(whole));
        match slot {
            Slot::A => self.a = found,
            Slot::B => self.b = found,
        }
    }

    /// The envelope in a slot, if it is whole.
    fn whole(&self, slot: Slot) -> Option<&Envelope> {
        match self.found(slot) {
            Found::Whole(whole) => Some(&whole.envelope),
            Found::Nothing | Found::Damaged(_) => None,
        }
    }

    /// The slot with the later of the whole envelopes.
    fn newest_slot(&self) -> Option<Slot> {
        let whole = Slot::BOTH
            .into_iter()
            .filter_map(|slot| Some((self.whole(slot)?.seq(), slot)));
        whole.max_by_key(|(seq, _)| *seq).map(|(_, slot)| slot)
    }

    /// The later of the whole envelopes.
    pub(super) fn newest(&self) -> Option<&Envelope> {
        self.whole(self.newest_slot()?)
    }

    /// The record that was the newest before this one, if it is still there.
    pub(super) fn beneath(&self) -> Option<&Record> {
        self.whole(self.newest_slot()?.other())?.record()
    }

    /// Whether a newer えんがわ wrote here, in either slot: then neither is written.
    pub(super) fn are_newer(&self) -> bool {
        Slot::BOTH
            .into_iter()
            .filter_map(|slot| self.whole(slot))
            .any(Envelope::is_newer)
    }

    /// Whether nothing is kept here at all.
    pub(super) fn are_free(&self) -> bool {
        matches!((&self.a, &self.b), (Found::Nothing, Found::Nothing))
    }

    /// The texts that cannot be read.
    pub(super) fn damaged(&self) -> impl Iterator<Item = &str> {
        [&self.a, &self.b]
            .into_iter()
            .filter_map(|found| match found {
                Found::Damaged(text) => Some(text.as_str()),
                Found::Nothing | Found::Whole(_) => None,
            })
    }

    /// The slots the next save may be written to, the better one first. The newest whole one is never
    /// among them; a free one goes before one that would have to be set aside.
    pub(super) fn targets(&self) -> impl Iterator<Item = Slot> {
        let newest = self.newest_slot();
        let free = |slot: &Slot| matches!(self.found(*slot), Found::Nothing);
        let taken = |slot: &Slot| !matches!(self.found(*slot), Found::Nothing);
        let free_first = Slot::BOTH.into_iter().filter(free);
        free_first
            .chain(Slot::BOTH.into_iter().filter(taken))
            .collect::<Vec<_>>()
            .into_iter()
            .filter(move |slot| Some(*slot) != newest)
    }
}
