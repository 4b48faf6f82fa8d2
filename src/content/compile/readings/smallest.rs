//! A table as small as it can be, which reads all that was written into it.

use std::collections::BTreeMap;

use crate::readings::{Readings, is_kanji};

/// The words as stems, without those that the others read alike: 訪問看護 where 訪問 and 看護 are there.
pub(super) fn smallest(words: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut by_length: BTreeMap<usize, Vec<(String, String)>> = BTreeMap::new();
    for (word, reading) in stems(words) {
        let of_length = by_length.entry(word.chars().count()).or_default();
        of_length.push((word, reading));
    }
    let mut kept: Vec<(String, String)> = Vec::new();
    for mut words in by_length.into_values() {
        let shorter = kept.iter().map(|(word, reading)| (&**word, &**reading));
        let shorter = Readings::new(shorter.collect());
        words.retain(|(word, reading)| {
            let pieces = shorter.pieces(word);
            let read: String = pieces
                .map(|(piece, reading)| reading.unwrap_or(piece))
                .collect();
            read != *reading
        });
        kept.extend(words);
    }
    kept.sort();
    kept
}

/// Each word without the kana that it shares with its reading, where that leaves one reading only.
fn stems(words: Vec<(String, String)>) -> BTreeMap<String, String> {
    let mut by_stem: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (word, reading) in words {
        let (stem, stem_reading) = stem(&word, &reading);
        let of_stem = by_stem.entry(stem.to_string()).or_default();
        of_stem.push((stem_reading.to_string(), word.clone()));
    }
    let mut all = BTreeMap::new();
    for (stem_of_all, mut words) in by_stem {
        words.sort();
        let first = words.first().map(|(reading, _)| reading.clone());
        let same = words
            .iter()
            .all(|(reading, _)| Some(reading) == first.as_ref());
        for (reading, word) in words {
            let ending = word.strip_prefix(&*stem_of_all).unwrap_or_default();
            if same {
                all.insert(stem_of_all.clone(), reading);
            } else {
                all.insert(word.clone(), format!("{reading}{ending}"));
            }
        }
    }
    all
}

/// 動く, うごく → 動, うご
fn stem<'w>(word: &'w str, reading: &'w str) -> (&'w str, &'w str) {
    let (mut word, mut reading) = (word, reading);
    while let (Some(last), Some(shorter)) = (word.chars().last(), reading.chars().last()) {
        if is_kanji(last) || last != shorter {
            break;
        }
        word = word.strip_suffix(last).unwrap_or_default();
        reading = reading.strip_suffix(shorter).unwrap_or_default();
    }
    (word, reading)
}
