//! What people read, as data.
//!
//! The files under `content/` hold every text a resident sees; this crate is their model and, behind the
//! feature `compile`, the compiler that checks and renders them at build time. The browser gets the model
//! alone: no TOML, no Markdown.
//!
//! - [`questionnaire`]: the prompts of the 人生会議 and the modes that choose among them.
//! - [`route`]: the one table of addresses.
//! - [`seminar`]: programmes for a hall by the minute, and the papers for a talk.
//! - [`readings`]: how words with kanji are read.
//! - [`phrase`]: headings and buttons that break between phrases.
//! - `deck`: a leaflet as slides.
//! - `compile`: `content/**` → [`compile::Site`], or every problem with file, line and remedy.

#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "compile")]
pub mod deck;
pub mod phrase;
pub mod questionnaire;
pub mod readings;
pub mod route;
pub mod seminar;
pub mod wire;
