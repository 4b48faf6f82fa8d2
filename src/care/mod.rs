//! Home care: the card for the refrigerator, the picture of it, and telephone numbers as people write them. No screen.

pub mod card;
pub mod phone;
pub mod picture;
