//! The marks: that there are answers, and a card, and of what day, for the script that runs before the first paint.

use super::keys::Keys;
use super::store::{Store, StoreError};
use crate::acp::record::Record;

/// Makes the marks agree with `record`. They are a convenience: when this fails the record is no less kept, and
/// the next save or start tries again.
pub(super) fn update<S: Store>(store: &S, keys: &Keys, record: &Record) {
    let card = (!record.card.is_empty()).then(|| record.card.written_on());
    let _: Result<(), StoreError> = write(store, &keys.card_mark(), card);
    let _: Result<(), StoreError> = write(store, &keys.mark(), of(record).as_deref());
}

fn write<S: Store>(store: &S, key: &str, mark: Option<&str>) -> Result<(), StoreError> {
    let there = store.get(key)?;
    match mark {
        Some(mark) if there.as_deref() != Some(mark) => store.set(key, mark),
        None if there.is_some() => store.remove(key),
        _ => Ok(()),
    }
}

/// The day of the newest answer in any version; empty when no answer has a day that can be read; none when
/// nothing is answered.
fn of(record: &Record) -> Option<String> {
    let days = record
        .versions
        .iter()
        .flat_map(|version| version.answers.values());
    days.map(|answer| answer.answered_on.as_str())
        .max()
        .map(Into::into)
}
