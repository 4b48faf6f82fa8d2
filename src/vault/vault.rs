//! The vault: opening, saving, looking again, erasing.

use super::keys::{Keys, Slot};
use super::outcome::{EraseError, Opened, SaveError, Saved, State};
use super::restore;
use super::slots::{Found, Slots, Whole};
use super::store::{Store, StoreError};
use super::synced::Synced;
use super::{aside, envelope, mark};
use crate::acp::record::{Record, SCHEMA};

/// One person's record in a store, as one tab sees it.
pub struct Vault<S> {
    store: S,
    keys: Keys,
    synced: Synced,
    /// The slots as this tab last read or wrote them.
    seen: Slots,
}

impl<S: Store> Vault<S> {
    /// Opens the record. This never fails: in the worst case there is an empty record that lives in memory,
    /// and the state says so. Unreadable texts are copied aside where there is room.
    pub fn open(store: S, keys: Keys) -> (Self, Opened) {
        let id = keys.record_id().to_owned();
        let mut vault = Self {
            store,
            synced: Synced::nothing(&id),
            keys,
            seen: Slots::default(),
        };
        let opened = match vault.look() {
            Err(error) => Opened {
                record: Record::new(&id),
                state: State::Unavailable(error),
            },
            Ok(slots) if slots.are_newer() => {
                let readable = slots
                    .newest()
                    .and_then(|newest| newest.record())
                    .or(slots.beneath());
                Opened {
                    record: readable.cloned().unwrap_or_else(|| Record::new(&id)),
                    state: State::Newer,
                }
            }
            Ok(slots) => vault.take_up(&slots),
        };
        (vault, opened)
    }

    fn take_up(&mut self, slots: &Slots) -> Opened {
        let set_aside = slots.damaged().count();
        for text in slots.damaged() {
            // Without room for the copy it stays where it is, and `save` will not write over it.
            let _: Result<(), StoreError> = aside::keep(&self.store, &self.keys, text);
        }
        let record = self
            .synced
            .bring_in(slots, &Record::new(self.keys.record_id()));
        if let Some(synced) = Synced::read(slots, self.keys.record_id()) {
            self.synced = synced;
        }
        let state = match (slots.newest().is_some(), set_aside) {
            (true, 0) => State::Intact,
            (true, set_aside) => State::Recovered { set_aside },
            (false, 0) => State::Empty,
            (false, set_aside) => State::Unreadable { set_aside },
        };
        mark::update(&self.store, &self.keys, &record);
        Opened { record, state }
    }

    /// Keeps `mine`, together with what other tabs stored since this one last looked. The tab must go on with
    /// the record it gets back: its next save is measured against that one.
    ///
    /// Nothing is written when the store holds exactly this already.
    ///
    /// # Errors
    /// When it could not be kept. What was kept before is untouched.
    pub fn save(&mut self, mine: &Record) -> Result<Saved, SaveError> {
        let slots = self.look().map_err(SaveError::Store)?;
        if slots.are_newer() || mine.schema > SCHEMA {
            return Err(SaveError::Newer);
        }
        let mut record = self.bring_in(&slots, mine);
        let id = self.keys.record_id();
        let there = slots
            .newest()
            .and_then(|newest| newest.record())
            .cloned()
            .unwrap_or_else(|| Record::new(id));
        if record == there {
            self.synced = Synced::read(&slots, id).unwrap_or_else(|| Synced::nothing(id));
        } else {
            let seq = self.synced.next_seq(&slots);
            record = self.write(&slots, &record, seq)?;
            self.synced = Synced::written(seq, record.clone(), there);
        }
        mark::update(&self.store, &self.keys, &record);
        Ok(Saved {
            changed: record != *mine,
            record,
        })
    }

    /// Looks at the store again and brings into `mine` what other tabs did, without writing. Some record when
    /// it is different from `mine`; the tab must go on with that one.
    pub fn refresh(&mut self, mine: &Record) -> Option<Record> {
        let slots = self.look().ok().filter(|slots| !slots.are_newer())?;
        let record = self.bring_in(&slots, mine);
        let synced = Synced::read(&slots, self.keys.record_id());
        if let Some(synced) = synced.filter(|_| !self.synced.is_uncovered(&slots)) {
            self.synced = synced;
        }
        (record != *mine).then_some(record)
    }

    /// Removes everything of this record from the store, and looks whether it is gone. The tab must go on with
    /// an empty record: a save of the old one would bring it back.
    ///
    /// # Errors
    /// When something may still be there. Everything that could be removed is removed all the same.
    pub fn erase(&mut self) -> Result<(), EraseError> {
        let mut keys: Vec<String> = Slot::BOTH.map(|slot| self.keys.slot(slot)).into();
        keys.extend(self.mine().unwrap_or_default());
        keys.extend([self.keys.mark(), self.keys.card_mark()]);
        let failed = keys
            .iter()
            .filter_map(|key| self.store.remove(key).err())
            .last();
        let left = self.mine().map_err(EraseError::Store)?.len();
        self.synced = Synced::nothing(self.keys.record_id());
        match (left, failed) {
            (0, _) => Ok(()),
            (_, Some(error)) => Err(EraseError::Store(error)),
            (left, None) => Err(EraseError::Left(left)),
        }
    }

    /// The texts that could not be read, so that the person can save them.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn aside(&self) -> Result<Vec<String>, StoreError> {
        aside::list(&self.store, &self.keys)
    }

    /// The keys this vault uses, to ask whom a `storage` event concerns.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The slots as they are now.
    fn look(&mut self) -> Result<Slots, StoreError> {
        self.seen = Slots::read(&self.store, &self.keys, &self.seen)?;
        Ok(self.seen.clone())
    }

    fn mine(&self) -> Result<Vec<String>, StoreError> {
        let keys = self.store.keys()?;
        Ok(keys
            .into_iter()
            .filter(|key| self.keys.is_mine(key))
            .collect())
    }

    fn bring_in(&self, slots: &Slots, mine: &Record) -> Record {
        let mut record = self.synced.bring_in(slots, mine);
        record.schema = SCHEMA;
        record.id = self.keys.record_id().into();
        restore::repair(&mut record);
        record
    }

    /// Writes to the first slot that may be written; the record as it will be read from there.
    fn write(&mut self, slots: &Slots, record: &Record, seq: u64) -> Result<Record, SaveError> {
        let text = envelope::seal(record, seq);
        // Never write what could not be opened again.
        let envelope = envelope::open(&text).map_err(|_| SaveError::TooLarge)?;
        let readable = envelope.record().ok_or(SaveError::TooLarge)?;
        let mut refused = SaveError::NotKept;
        for slot in slots.targets() {
            if let Found::Damaged(unreadable) = slots.found(slot)
                && let Err(error) = aside::keep(&self.store, &self.keys, unreadable)
            {
                refused = SaveError::Aside(error);
                continue;
            }
            self.put(slot, &text)?;
            let readable = readable.clone();
            self.seen.note(slot, Whole { text, envelope });
            return Ok(readable);
        }
        Err(refused)
    }

    /// Writes to `slot` and reads back. What of it got there in spite of a failure is taken out again.
    fn put(&self, slot: Slot, text: &str) -> Result<(), SaveError> {
        let key = self.keys.slot(slot);
        let set = self.store.set(&key, text);
        let there = self.store.get(&key).map_err(SaveError::Store)?;
        if there.as_deref() == Some(text) {
            return Ok(());
        }
        if there.is_some_and(|there| text.starts_with(&there)) {
            let _: Result<(), StoreError> = self.store.remove(&key);
        }
        Err(set.err().map_or(SaveError::NotKept, SaveError::Store))
    }
}
