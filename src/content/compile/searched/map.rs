//! The map of who helps, as the search sees it.

use super::SearchedPart;
use crate::compile::{CareMap, Sentence};

/// A part for each who helps, and for those beside them.
pub(super) fn map(map: &CareMap) -> Vec<SearchedPart> {
    let said = |sentences: &[Sentence]| {
        let texts = sentences.iter().map(|sentence| sentence.text.clone());
        texts.collect::<Vec<_>>()
    };
    let mut parts = Vec::new();
    for one in &map.institutions {
        let mut passages = vec![one.role.clone(), one.who.clone()];
        for cell in &one.cells {
            passages.extend(said(&cell.sentences));
            passages.extend(cell.formal.clone());
        }
        parts.push(SearchedPart {
            anchor: one.id.clone(),
            heading: one.name.text(),
            passages,
        });
    }
    for group in &map.groups {
        let extras = group.extras.iter();
        parts.push(SearchedPart {
            anchor: "others".into(),
            heading: group.title.text(),
            passages: extras
                .map(|extra| format!("{}: {}", extra.name, extra.said.text))
                .collect(),
        });
    }
    parts
}
