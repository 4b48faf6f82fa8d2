//! The words of the interface, by name. They are written in `content/ja/words.toml`; nothing here is text.

mod generated {
    #![allow(
        missing_docs,
        clippy::all,
        clippy::pedantic,
        reason = "written by build.rs"
    )]
    use super::Cut;
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use generated::*;

/// A heading or a button, cut where its line may break.
#[derive(Clone, Copy, Debug)]
pub struct Cut(pub &'static [&'static str]);

impl Cut {
    /// The whole text.
    #[must_use]
    pub fn text(self) -> String {
        self.0.concat()
    }
}

/// The words of the language in use.
#[must_use]
pub fn words() -> &'static Words {
    &Words::Ja
}

/// Puts values into the `{name}` places of a text.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_string(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}
