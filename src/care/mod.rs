//! Home care: the card for the refrigerator, and telephone numbers as people write them. No screen.

pub mod card;
pub mod phone;
