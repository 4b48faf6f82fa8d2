//! The device's own storage (`localStorage` by gloo-storage), or memory where it is blocked.

use super::page;
use crate::vault::{MemoryStore, Store, StoreError};

/// Where the record is kept on this device.
#[derive(Clone, Debug)]
pub enum DeviceStore {
    /// `localStorage`.
    Local,
    /// Nothing outlives the page: the browser refuses to keep anything.
    Memory(MemoryStore),
}

impl DeviceStore {
    /// Looks whether this browser lets a page keep anything. A page of a practice keeps nothing, and reads nothing.
    #[must_use]
    pub fn probe() -> Self {
        if local::available() && page::mark("practice").is_none() {
            Self::Local
        } else {
            Self::Memory(MemoryStore::default())
        }
    }

    /// Whether what is kept outlives the page.
    #[must_use]
    pub const fn is_lasting(&self) -> bool {
        matches!(self, Self::Local)
    }
}

impl Store for DeviceStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Local => local::get(key),
            Self::Memory(memory) => memory.get(key),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        match self {
            Self::Local => local::set(key, value),
            Self::Memory(memory) => memory.set(key, value),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self {
            Self::Local => local::remove(key),
            Self::Memory(memory) => memory.remove(key),
        }
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Local => local::keys(),
            Self::Memory(memory) => memory.keys(),
        }
    }
}

#[cfg(feature = "csr")]
mod local {
    use gloo_storage::{LocalStorage, Storage as _};
    use wasm_bindgen::{JsCast, JsValue};

    use crate::vault::StoreError;

    /// `LocalStorage::raw` aborts the program where storage is blocked, so nothing calls it before this said yes.
    pub(super) fn available() -> bool {
        web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
    }

    fn raw() -> Result<web_sys::Storage, StoreError> {
        if !available() {
            return Err(StoreError::Blocked);
        }
        #[allow(clippy::disallowed_methods, reason = "probed on the line above")]
        Ok(LocalStorage::raw())
    }

    #[allow(
        clippy::needless_pass_by_value,
        reason = "map_err hands over the value"
    )]
    fn cause(error: JsValue) -> StoreError {
        let name = error
            .dyn_ref::<js_sys::Error>()
            .map(|error| String::from(error.name()));
        let name = name.or_else(|| {
            js_sys::Reflect::get(&error, &"name".into())
                .ok()?
                .as_string()
        });
        match name.as_deref() {
            Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
            Some("SecurityError") => StoreError::Blocked,
            _ => StoreError::Other,
        }
    }

    pub(super) fn get(key: &str) -> Result<Option<String>, StoreError> {
        raw()?.get_item(key).map_err(cause)
    }

    pub(super) fn set(key: &str, value: &str) -> Result<(), StoreError> {
        raw()?.set_item(key, value).map_err(cause)
    }

    pub(super) fn remove(key: &str) -> Result<(), StoreError> {
        raw()?.remove_item(key).map_err(cause)
    }

    pub(super) fn keys() -> Result<Vec<String>, StoreError> {
        let storage = raw()?;
        let length = storage.length().map_err(cause)?;
        (0..length)
            .filter_map(|at| storage.key(at).map_err(cause).transpose())
            .collect()
    }
}

#[cfg(not(feature = "csr"))]
mod local {
    use crate::vault::StoreError;

    pub(super) fn available() -> bool {
        false
    }

    pub(super) fn get(_: &str) -> Result<Option<String>, StoreError> {
        Err(StoreError::Blocked)
    }

    pub(super) fn set(_: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }

    pub(super) fn remove(_: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }

    pub(super) fn keys() -> Result<Vec<String>, StoreError> {
        Err(StoreError::Blocked)
    }
}
