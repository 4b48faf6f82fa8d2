//! What this tab and the store last had in common: the ground that changes are measured from.

use super::merge::merge;
use super::slots::Slots;
use crate::acp::record::Record;

/// The record this tab last read or wrote.
pub(super) struct Synced {
    seq: u64,
    record: Record,
    /// The record `record` was made from: what comes to light again when another tab wrote in the same
    /// instant, or when `record` is damaged behind our back.
    beneath: Record,
}

impl Synced {
    /// Nothing in common but the emptiness before the first answer.
    pub(super) fn nothing(id: &str) -> Self {
        Self {
            seq: 0,
            record: Record::new(id),
            beneath: Record::new(id),
        }
    }

    /// After writing `record` under `seq` over `beneath`.
    pub(super) fn written(seq: u64, record: Record, beneath: Record) -> Self {
        Self {
            seq,
            record,
            beneath,
        }
    }

    /// After reading `slots`. None when they hold damage only: then what was in common before still is.
    pub(super) fn read(slots: &Slots, id: &str) -> Option<Self> {
        if slots.are_free() {
            return Some(Self::nothing(id));
        }
        let newest = slots.newest()?;
        let beneath = slots.beneath().cloned().unwrap_or_else(|| Record::new(id));
        Some(Self {
            seq: newest.seq(),
            record: newest.record()?.clone(),
            beneath,
        })
    }

    /// Whether the record of this tab has gone from `slots` and what it was made from has come to light: the newest slot
    /// is damaged, or another tab is erasing and the other slot is next. Nothing is learned from that.
    pub(super) fn is_uncovered(&self, slots: &Slots) -> bool {
        slots
            .newest()
            .is_some_and(|newest| newest.seq() < self.seq && newest.record() == Some(&self.beneath))
    }

    /// The number of the next save over `slots`.
    pub(super) fn next_seq(&self, slots: &Slots) -> u64 {
        slots
            .newest()
            .map_or(0, |newest| newest.seq())
            .max(self.seq)
            + 1
    }

    /// `mine` with what other tabs did to the store since.
    ///
    /// Free slots mean that another tab erased the record: what was in common is gone from `mine` too, what
    /// was typed since is not. A number below ours means that it was erased and begun again. Slots of which nothing can
    /// be read mean damage: `mine` stays as it is.
    pub(super) fn bring_in(&self, slots: &Slots, mine: &Record) -> Record {
        if self.is_uncovered(slots) {
            return mine.clone();
        }
        if slots.are_free() {
            return merge(&self.record, mine, &Record::new(&mine.id));
        }
        match slots
            .newest()
            .and_then(|newest| Some((newest.seq(), newest.record()?)))
        {
            // It did not grow from ours: both grew from what is beneath.
            Some((seq, theirs)) if seq == self.seq && *theirs != self.record => {
                merge(&self.beneath, mine, theirs)
            }
            Some((_, theirs)) => merge(&self.record, mine, theirs),
            None => mine.clone(),
        }
    }
}
