//! Erasing everything that the site keeps on the device.

use super::keys::Keys;
use super::outcome::EraseError;
use super::people::FIRST_RECORD;
use super::store::{Store, StoreError};

/// Removes every key of the site whose root is `base` — all records, what was set aside, who they are, how the pages are
/// shown — and looks whether they are gone. Keys of others on the same host are left alone. Every open vault must be
/// opened anew or look again; one that does neither brings back no more than what is typed into it afterwards.
///
/// # Errors
/// When something may still be there. Everything that could be removed is removed all the same.
pub fn erase_all<S: Store>(store: &S, base: &str) -> Result<(), EraseError> {
    let keys = Keys::new(base, FIRST_RECORD);
    let ours = || -> Result<Vec<String>, StoreError> {
        let all = store.keys()?;
        Ok(all.into_iter().filter(|key| keys.is_ours(key)).collect())
    };
    let there = ours().map_err(EraseError::Store)?;
    let failed = there
        .iter()
        .filter_map(|key| store.remove(key).err())
        .last();
    match (ours().map_err(EraseError::Store)?.len(), failed) {
        (0, _) => Ok(()),
        (_, Some(error)) => Err(EraseError::Store(error)),
        (left, None) => Err(EraseError::Left(left)),
    }
}
