//! What is chosen and written at a prompt of the version being written, as far as the rooms beside the prompts ask.

use super::answer::{Choices, Response, Value};
use super::record::Record;

fn choices<'r>(record: &'r Record, prompt: &str) -> Option<&'r Choices> {
    match &record.answer(prompt)?.response {
        Response::Answered(Value::Choices(choices)) => Some(choices),
        _ => None,
    }
}

/// The ids of what is chosen at `prompt`; empty when nothing is.
pub(super) fn chosen<'r>(record: &'r Record, prompt: &str) -> &'r [String] {
    choices(record, prompt).map_or(&[], |choices| &choices.chosen)
}

/// What stands on the line `line` of `prompt`; empty when nothing does.
pub(super) fn written<'r>(record: &'r Record, prompt: &str, line: &str) -> &'r str {
    let choices = choices(record, prompt);
    let text = choices.and_then(|choices| choices.texts.get(line));
    text.map_or("", String::as_str)
}
