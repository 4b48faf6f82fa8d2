//! Searching all text on the device, by how it is read: ひらがな finds 漢字.
//!
//! One rule reads texts and questions alike ([`Read`]); a word is found where its reading stands in the reading of a
//! text, or where it stands as it was typed. The build writes two files (`build`), the browser reads them ([`Index`]).
//!
//! - `kana` folds one character. [`Read`] reads a text and knows where each kana came from.
//! - [`Index`] is what is searched. `query` are the words of a question. `find` puts pages in order. `excerpt` cuts
//!   what is shown.

#[cfg(feature = "ssr")]
pub mod build;
mod excerpt;
mod find;
mod index;
mod kana;
mod query;
mod read;
#[cfg(test)]
mod tests;

pub use excerpt::Excerpt;
pub use find::Hit;
pub use index::Index;
pub use read::Read;
