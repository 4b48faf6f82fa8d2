//! 人生会議 (advance care planning), without a screen.
//!
//! [`answer`] and [`record`] are what a person said; [`draft`] is an answer being given; [`journey`] decides
//! which prompt comes next; [`wording`] says an answer in words; [`sheet`] decides what a doctor reads. The
//! questions themselves are data: see [`crate::content::questionnaire`].

pub mod answer;
pub mod answers;
pub mod changes;
pub mod draft;
pub mod journey;
pub mod named;
pub mod record;
pub mod sheet;
pub mod wording;
