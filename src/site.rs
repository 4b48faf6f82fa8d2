//! What the build compiled in: the questionnaire, the addresses, the site's name.

use std::sync::OnceLock;

use crate::content::questionnaire::Questionnaire;
use crate::content::route::{Route, Slugs};
use crate::content::wire;

include!(concat!(env!("OUT_DIR"), "/table.rs"));

static ASKED: OnceLock<Questionnaire> = OnceLock::new();

/// The questionnaire. In the browser it is what the page's file held ([`take_in`]); a page without one asks nothing.
pub fn questionnaire() -> &'static Questionnaire {
    #[cfg(feature = "csr")]
    return ASKED.get_or_init(Questionnaire::default);
    // The bytes were written by build.rs from the same types: an empty questionnaire can't come out of them, and a test
    // holds that.
    #[cfg(not(feature = "csr"))]
    ASKED.get_or_init(|| {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/questionnaire.bin"));
        wire::read(bytes).unwrap_or_default()
    })
}

/// Takes in the questionnaire's file; empty on a page that asks nothing. `false` when the file is not this program's.
#[cfg(feature = "csr")]
#[must_use]
pub fn take_in(file: &[u8]) -> bool {
    let read = wire::read(file);
    let is_whole = read.is_some() || file.is_empty();
    if let Some(questionnaire) = read {
        let _ = ASKED.set(questionnaire);
    }
    is_whole
}

/// The parts of the route table that come from content.
#[must_use]
pub fn slugs() -> Slugs<'static> {
    Slugs {
        leaflets: LEAFLETS,
        folds: FOLDS,
        choices: CHOICES,
        pages: PAGES,
        prompts: PROMPTS,
        regions: REGIONS,
        hall: HALL,
        packs: PACKS,
    }
}

/// Every place that has a page.
#[must_use]
pub fn routes() -> Vec<Route> {
    Route::all(&slugs())
}

/// The slides of every leaflet.
#[cfg(feature = "ssr")]
#[must_use]
pub fn decks() -> Vec<Route> {
    Route::decks(&slugs())
}

/// The slides of every leaflet on paper.
#[cfg(feature = "ssr")]
#[must_use]
pub fn deck_papers() -> Vec<Route> {
    Route::deck_papers(&slugs())
}

/// The name of the site.
#[must_use]
pub fn name() -> &'static str {
    SITE_NAME
}

/// The published address with its trailing slash; empty when it is not known yet.
#[must_use]
pub fn base_url() -> &'static str {
    BASE_URL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_questionnaire_survives_the_file_whole_or_not_at_all() {
        for questionnaire in [
            questionnaire().clone(),
            questionnaire().clone().for_the_program(),
        ] {
            let bytes = wire::write(&questionnaire);
            assert_eq!(wire::read(&bytes), Some(questionnaire));
            for end in 0..bytes.len() {
                assert_eq!(wire::read(&bytes[..end]), None, "cut at {end}");
            }
            assert_eq!(wire::read(&[&bytes[..], &[0]].concat()), None);
        }
    }

    #[test]
    fn the_questionnaire_survives_the_build() {
        assert!(!questionnaire().prompts.is_empty());
        assert_eq!(questionnaire().prompts.len(), PROMPTS.len());
    }
}
