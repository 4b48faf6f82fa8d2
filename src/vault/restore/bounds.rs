//! The bounds of a record, and bringing one within them.
//!
//! A save goes through here too, so that what is stored is what will be read.

use serde_json::{Map, Value as Json};

use crate::acp::answer::{Answer, Choices, Date, Each, People, Response, Spokesperson, Value};
use crate::acp::named::Named;
use crate::acp::record::{Record, Version};
use crate::care::card::MAX_CALLS;

/// The longest text that is looked at.
pub const MAX_BYTES: usize = 256 * 1024;
pub use crate::acp::record::MAX_VERSIONS;
/// The most answers of a version.
pub const MAX_ANSWERS: usize = 200;
/// The most people of an answer; the first are kept.
pub const MAX_PEOPLE: usize = 10;
/// The longest of the person's own texts, in characters.
pub const MAX_CHARS: usize = 1_000;

/// Brings a record within the bounds. Doing it twice does no more than doing it once.
pub fn repair(record: &mut Record) {
    clean(&mut record.id);
    clean(&mut record.mode);
    clean(&mut record.stopped_at);
    repair_card(record.card.stored_mut());
    record.talks.repair(clean);
    record.versions.iter_mut().for_each(repair_version);
    in_order(&mut record.versions);
    if record.versions.len() > MAX_VERSIONS {
        record
            .versions
            .drain(..record.versions.len() - MAX_VERSIONS);
    }
    if !numbered(&record.versions) {
        for (no, version) in (1..).zip(&mut record.versions) {
            version.no = no;
        }
    }
}

/// A person's words on the card are cleaned like all others; what a newer program put there is left as it is.
fn repair_card(fields: &mut Map<String, Json>) {
    for (_, value) in fields.iter_mut() {
        match value {
            Json::String(text) => clean(text),
            Json::Array(calls) => {
                calls.truncate(MAX_CALLS);
                calls
                    .iter_mut()
                    .filter_map(Json::as_object_mut)
                    .for_each(repair_card);
            }
            _ => {}
        }
    }
}

/// The oldest first. Versions are few and nearly always in order, and a sort costs the browser 4 KB.
fn in_order(versions: &mut Vec<Version>) {
    for version in std::mem::take(versions) {
        let place = versions.partition_point(|there| there.no <= version.no);
        versions.insert(place, version);
    }
}

/// Whether each version has a number of its own, and there is room for the next.
fn numbered(versions: &[Version]) -> bool {
    let numbers = || versions.iter().map(|version| version.no);
    numbers().all(|no| (1..1_000_000).contains(&no))
        && numbers().zip(numbers().skip(1)).all(|(no, next)| no < next)
}

fn repair_version(version: &mut Version) {
    version.modes.iter_mut().for_each(clean);
    version.modes.truncate(MAX_ANSWERS);
    let mut answers = Named::new();
    for (mut prompt, answer) in std::mem::take(&mut version.answers) {
        clean(&mut prompt);
        if prompt.is_empty() || answers.len() == MAX_ANSWERS {
            continue;
        }
        // Two ids that look the same: the first stays.
        if !answers.contains_key(&prompt) {
            answers.insert(prompt, answer);
        }
    }
    version.created_on = day(&version.created_on)
        .or_else(|| {
            answers
                .values()
                .filter_map(|answer| day(&answer.answered_on))
                .min()
        })
        .unwrap_or_default();
    for answer in answers.values_mut() {
        answer.answered_on = day(&answer.answered_on).unwrap_or_else(|| version.created_on.clone());
        repair_answer(answer);
    }
    version.answers = answers;
}

/// A day that is one; none for anything else that stands in its place.
fn day(date: &Date) -> Option<Date> {
    Date::parse(date.as_str()).filter(|date| date.as_str().len() == "2026-11-22".len())
}

fn repair_answer(answer: &mut Answer) {
    clean(&mut answer.reason);
    match &mut answer.response {
        Response::Answered(Value::Choices(choices)) => repair_choices(choices),
        Response::Answered(Value::People(people)) => repair_people(people),
        Response::Answered(Value::Each(each)) => each_cleaned(each),
        Response::Undecided | Response::NotNow | Response::AfterConsult => {}
    }
}

fn repair_choices(choices: &mut Choices) {
    choices.chosen.iter_mut().for_each(clean);
    choices.chosen.retain(|id| !id.is_empty());
    clean(&mut choices.other);
    choices.texts.values_mut().for_each(clean);
}

fn each_cleaned(each: &mut Each) {
    each.chosen.values_mut().for_each(clean);
}

/// Other answers speak of a person by their id: nobody goes without one, and no two have the same.
fn repair_people(people: &mut People) {
    people.people.truncate(MAX_PEOPLE);
    for person in &mut people.people {
        let Spokesperson {
            id,
            relation,
            name,
            phone,
            ..
        } = person;
        for text in [id, relation, name, phone] {
            clean(text);
        }
    }
    // Whoever has an id keeps it.
    let mut ids: Vec<String> = Vec::new();
    let given: Vec<String> = people.people.iter().map(|it| it.id.clone()).collect();
    for Spokesperson { id, .. } in &mut people.people {
        let mut no = 1;
        while id.is_empty() || ids.contains(id) {
            *id = format!("p{no}");
            if given.contains(id) {
                id.clear();
            }
            no += 1;
        }
        ids.push(id.clone());
    }
}

/// Takes out what cannot be seen but changes what is seen, and cuts at [`MAX_CHARS`].
pub(in crate::vault) fn clean(text: &mut String) {
    text.retain(|char| char == '\n' || !(char.is_control() || turns_text_around(char)));
    if let Some((end, _)) = text.char_indices().nth(MAX_CHARS) {
        text.truncate(end);
    }
}

/// Unicode's embeddings, overrides and isolates: a name or number could be made to look like another.
fn turns_text_around(char: char) -> bool {
    matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
