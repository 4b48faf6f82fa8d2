//! What stands around every page, in the same place.

mod footer;
mod header;
mod notice;
mod phrases;

pub use footer::Footer;
pub use header::Header;
pub use notice::{Notice, ProgramNeeded};
pub use phrases::{cut, phrases};
