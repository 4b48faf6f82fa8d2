//! Papers, and the pages that show answers, as checked HTML.
//!
//! A page that asks has controls and is a view. A page that only shows is written here, without Leptos, the
//! same for the prerender, the browser and the tests: it costs the program a few hundred bytes instead of
//! several thousand (`docs/decisions/0004-pages-that-show-are-strings.md`).

mod checklist;
mod found;
mod html;
mod leave;
mod links;
mod pages;
mod papers;
mod record;
mod sections;
mod sheet;
mod show;
mod versions;
mod worksheet;

pub use found::{Reach, found, search_page};
pub use html::Html;
pub use leave::leave;
pub use links::Links;
pub use pages::Shown;
pub use worksheet::{asked, worksheet};
