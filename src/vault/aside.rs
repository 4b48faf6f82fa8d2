//! Texts that could not be read: kept until the person has saved or erased them.

use super::keys::Keys;
use super::slots::Slots;
use super::store::{Store, StoreError};

/// Copies `text` to a key of its own and makes sure that it is there. A text already kept is not copied
/// twice.
pub(super) fn keep<S: Store>(store: &S, keys: &Keys, text: &str) -> Result<(), StoreError> {
    let kept = kept(store, keys)?;
    if kept.iter().any(|(_, there)| there == text) {
        return Ok(());
    }
    let next = kept
        .iter()
        .map(|(no, _)| no.saturating_add(1))
        .max()
        .unwrap_or_default();
    let key = keys.aside(next);
    let set = store.set(&key, text);
    if store.get(&key)?.as_deref() == Some(text) {
        return Ok(());
    }
    // Half a copy is of no use to anyone; if it cannot be removed, the original is still untouched.
    let _: Result<(), StoreError> = store.remove(&key);
    Err(set.err().unwrap_or(StoreError::Other))
}

/// Every text that could not be read: set aside before, or still in its slot.
pub(super) fn list<S: Store>(store: &S, keys: &Keys) -> Result<Vec<String>, StoreError> {
    let mut texts: Vec<String> = kept(store, keys)?
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    for text in Slots::read(store, keys, &Slots::default())?.damaged() {
        if !texts.iter().any(|there| there == text) {
            texts.push(text.into());
        }
    }
    Ok(texts)
}

fn kept<S: Store>(store: &S, keys: &Keys) -> Result<Vec<(u64, String)>, StoreError> {
    let mut texts = Vec::new();
    for key in store.keys()? {
        if let (Some(no), Some(text)) = (keys.aside_no(&key), store.get(&key)?) {
            let place = texts.partition_point(|(there, _)| *there < no);
            texts.insert(place, (no, text));
        }
    }
    Ok(texts)
}
