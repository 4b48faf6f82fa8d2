//! What this page needs of the answers to other prompts: whom D1 chose, when D4 wants to look again, the birthday.

use serde_json::Value as Json;

use crate::acp::answer::{Choices, Date, Response, Value};
use crate::acp::record::Record;
use crate::acp::review_on::{From, review_on};
use crate::content::questionnaire::Kind;
use crate::content::route::Route;
use crate::paper::{Html, Links};
use crate::site;

/// 「だれに見せるか」
pub(super) const SHARE: &str = "D1";
/// 「いつごろ、見直しますか」
const REVIEW: &str = "D4";
/// Name and birthday.
const BIRTH: &str = "P2";

/// What is chosen in the answer to `prompt`.
fn choices<'r>(record: &'r Record, prompt: &str) -> Option<&'r Choices> {
    match &record.answer(prompt)?.response {
        Response::Answered(Value::Choices(choices)) => Some(choices),
        _ => None,
    }
}

/// The ids of what is chosen in the answer to `prompt`.
pub(super) fn chosen<'r>(record: &'r Record, prompt: &str) -> &'r [String] {
    choices(record, prompt).map_or(&[], |choices| &choices.chosen)
}

/// What is written in a field of the answer to `prompt`.
fn field<'r>(record: &'r Record, prompt: &str, field: &str) -> &'r str {
    let fields = choices(record, prompt).and_then(|choices| choices.unknown.get("fields"));
    let text = fields.and_then(|fields| fields.get(field));
    text.and_then(Json::as_str).unwrap_or_default()
}

/// What the person read when they chose `choice` in `prompt`.
pub(super) fn label(prompt: &str, choice: &str) -> &'static str {
    let prompt = site::questionnaire().prompt(prompt);
    match prompt.map(|prompt| &prompt.kind) {
        Some(Kind::Choices(form)) => form.find(choice).map_or("", |(_, choice)| &choice.label),
        _ => "",
    }
}

/// The day of the next review.
pub(super) fn review(record: &Record, today: &Date) -> Option<Date> {
    let mut choices = chosen(record, REVIEW).iter();
    let from = |choice| From {
        choice,
        day: field(record, REVIEW, "day"),
        birth: field(record, BIRTH, "birth"),
        answered_on: record
            .answer(REVIEW)
            .map_or(today, |answer| &answer.answered_on),
    };
    choices.find_map(|choice| review_on(from(choice), today))
}

/// A link to a page of this site, if there is one at this address.
pub(super) fn way(html: &mut Html, id: &str, path: &str, text: &str, links: &Links) {
    if Route::parse(path, &site::slugs()) != Route::NotFound {
        html.open_with(
            "a class=\"way\"",
            &[("id", id), ("href", &links.under(path))],
        )
        .text(text)
        .close("a");
    }
}
