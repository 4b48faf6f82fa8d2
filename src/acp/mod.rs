//! 人生会議 (advance care planning), without a screen.
//!
//! [`answer`] and [`record`] are what a person said; [`draft`] is an answer being given; [`journey`] decides
//! which prompt comes next; [`wording`] says an answer in words; [`sheet`] decides what a doctor reads. The
//! questions themselves are data: see [`crate::content::questionnaire`].
//!
//! What goes on between people: [`talk`] is what was talked over, [`handed`] to whom the paper was handed, [`review_on`]
//! the day of the next review, [`calendar`] that day as a file.

pub mod answer;
pub mod answers;
pub mod calendar;
pub mod changes;
pub mod draft;
pub mod handed;
pub mod journey;
pub mod named;
pub mod record;
pub mod review_on;
pub mod sheet;
pub mod talk;
pub mod wording;
