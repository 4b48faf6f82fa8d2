//! Where a heading or a button may break, found by the BudouX model at build time.

use crate::phrase::Phrases;

/// Cuts `text` into its phrases.
#[must_use]
pub fn phrases(text: &str) -> Phrases {
    if text.is_empty() {
        return Phrases::default();
    }
    Phrases::new(budoux::parse(
        budoux::models::default_japanese_model(),
        text,
    ))
}
