//! Where strings are kept: `localStorage` in the browser, memory elsewhere.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::acp::named::Named;

/// A place that keeps strings under keys and may refuse to, at any call.
pub trait Store {
    /// The value under `key`, if there is one.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Keeps `value` under `key`, in place of what was there.
    ///
    /// # Errors
    /// When the store does not take it.
    fn set(&self, key: &str, value: &str) -> Result<(), StoreError>;

    /// Removes `key`; nothing happens when it is not there.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Every key in the store, also those that belong to others.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let this site keep anything.
    Blocked,
    /// There is no room.
    Full,
    /// Anything else.
    Other,
}

/// For logs and tests. What a resident reads is in `words.toml`.
impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocked => "storage is blocked",
            Self::Full => "storage is full",
            Self::Other => "storage failed",
        })
    }
}

impl std::error::Error for StoreError {}

/// A store that forgets with the program. A clone shares the data, as two tabs do.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Arc<Mutex<Named<String>>>);

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn data(&self) -> MutexGuard<'_, Named<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.data().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.data().insert(key.into(), value.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.data().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.data().keys().cloned().collect())
    }
}

impl<S: Store + ?Sized> Store for Box<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        (**self).get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        (**self).set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        (**self).keys()
    }
}
