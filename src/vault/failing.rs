//! A store that fails on purpose. Only tests use it; it is public so that tests outside the crate can.

use std::sync::{Arc, Mutex, PoisonError};

use super::store::{MemoryStore, Store, StoreError};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Every read fails.
    Reads(StoreError),
    /// Every write and removal fails; what was there stays.
    Writes(StoreError),
    /// Only the `nth` write from now fails (from 1).
    Nth(usize, StoreError),
    /// The `nth` write from now keeps only the first `keep` bytes, and says so or claims success.
    Torn {
        /// Which write, from 1.
        nth: usize,
        /// How many bytes are kept (fewer when that would split a character).
        keep: usize,
        /// What the store answers.
        answer: Result<(), StoreError>,
    },
    /// Every write beyond this many bytes in the whole store fails, as a full `localStorage` does.
    Room(usize),
}

#[derive(Debug, Default)]
struct Plan {
    fault: Option<Fault>,
    writes: usize,
}

/// A [`MemoryStore`] with a fault. A clone shares the data and the fault.
#[derive(Clone, Debug, Default)]
pub struct FailingStore {
    inner: MemoryStore,
    plan: Arc<Mutex<Plan>>,
}

impl FailingStore {
    /// Works like `inner` until something is [broken](Self::fail).
    #[must_use]
    pub fn new(inner: MemoryStore) -> Self {
        Self {
            inner,
            plan: Arc::default(),
        }
    }

    /// From now on, `fault` happens; writes are counted from here.
    pub fn fail(&self, fault: Fault) {
        self.plan(|plan| {
            *plan = Plan {
                fault: Some(fault),
                writes: 0,
            }
        });
    }

    /// From now on, nothing fails.
    pub fn heal(&self) {
        self.plan(|plan| *plan = Plan::default());
    }

    fn plan<T>(&self, with: impl FnOnce(&mut Plan) -> T) -> T {
        with(&mut self.plan.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn reading(&self) -> Result<(), StoreError> {
        match self.plan(|plan| plan.fault) {
            Some(Fault::Reads(error)) => Err(error),
            _ => Ok(()),
        }
    }

    fn bytes_without(&self, key: &str) -> Result<usize, StoreError> {
        let mut bytes = 0;
        for other in self.inner.keys()?.iter().filter(|other| *other != key) {
            bytes += self.inner.get(other)?.map_or(0, |value| value.len());
        }
        Ok(bytes)
    }
}

impl Store for FailingStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.reading()?;
        self.inner.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        let (fault, write) = self.plan(|plan| {
            plan.writes += 1;
            (plan.fault, plan.writes)
        });
        match fault {
            Some(Fault::Writes(error)) => Err(error),
            Some(Fault::Nth(nth, error)) if nth == write => Err(error),
            Some(Fault::Torn { nth, keep, answer }) if nth == write => {
                let kept = value
                    .get(..value.floor_char_boundary(keep))
                    .unwrap_or_default();
                self.inner.set(key, kept)?;
                answer
            }
            Some(Fault::Room(room)) if self.bytes_without(key)? + value.len() > room => {
                Err(StoreError::Full)
            }
            _ => self.inner.set(key, value),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self.plan(|plan| plan.fault) {
            Some(Fault::Writes(error)) => Err(error),
            _ => self.inner.remove(key),
        }
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.reading()?;
        self.inner.keys()
    }
}
