//! Text cut where a line may break.
//!
//! Browsers break Japanese between any two characters. In headings and buttons that tears words apart, so
//! the build marks the phrases (BudouX) and the page puts a `<wbr>` between them.

/// A short text and the places where a line may break.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases(Vec<String>);

impl Phrases {
    /// A text from its phrases, in order.
    #[must_use]
    pub fn new(phrases: Vec<String>) -> Self {
        Self(phrases)
    }

    /// The phrases, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[String] {
        &self.0
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.concat()
    }
}
