//! What the views ask of a browser. The only folder that names web-sys.
//!
//! Every function gives a value, an `Option` or a `Result`; none panics. When a page is prerendered there is
//! no browser: the functions are there and do nothing, so that one `App` serves both.

#[cfg(feature = "csr")]
pub mod card;
#[cfg(feature = "csr")]
pub mod early;
#[cfg(feature = "csr")]
pub mod file;
#[cfg(feature = "csr")]
pub mod history;
#[cfg(feature = "csr")]
pub mod lifecycle;
#[cfg(feature = "csr")]
pub mod picture;
#[cfg(feature = "csr")]
pub mod reading;
#[cfg(feature = "csr")]
pub mod settings;
#[cfg(feature = "csr")]
pub mod typing;

#[cfg(feature = "ui")]
pub mod clock;
#[cfg(feature = "lecturer")]
pub mod hall;
#[cfg(feature = "ui")]
pub mod page;
#[cfg(feature = "ui")]
pub mod store;
