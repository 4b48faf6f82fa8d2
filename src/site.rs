//! What the build compiled in: the questionnaire, the addresses, the site's name.

use std::sync::OnceLock;

use crate::content::questionnaire::Questionnaire;
use crate::content::route::{Route, Slugs};

include!(concat!(env!("OUT_DIR"), "/table.rs"));

static QUESTIONNAIRE_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/questionnaire.bin"));

/// The questionnaire. Decoded once.
pub fn questionnaire() -> &'static Questionnaire {
    static DECODED: OnceLock<Questionnaire> = OnceLock::new();
    // The bytes were written by build.rs from the same types: an empty questionnaire can't come out of them,
    // and a test holds that.
    DECODED.get_or_init(|| postcard::from_bytes(QUESTIONNAIRE_BYTES).unwrap_or_default())
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
    }
}

/// Every place that has a page.
#[must_use]
pub fn routes() -> Vec<Route> {
    Route::all(&slugs())
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
    fn the_questionnaire_survives_the_build() {
        assert!(!questionnaire().prompts.is_empty());
        assert_eq!(questionnaire().prompts.len(), PROMPTS.len());
    }
}
