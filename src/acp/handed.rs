//! 「だれに見せるか」 as a list of things to do: to whom the paper was handed, and who still waits for it (prompt D1).

use serde_json::{Map, Value as Json};

use super::answer::Date;
use super::record::Record;

/// To whom the paper was handed: the day, by the id of D1's choice.
pub type Handed = Map<String, Json>;

/// Those whom a paper can be handed to, by the ids of D1's choices.
pub const ROLES: [&str; 7] = [
    "spokesperson",
    "family",
    "doctor",
    "visiting_nurse",
    "care_manager",
    "pharmacy",
    "facility",
];

/// One of them who is to have the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The id of D1's choice.
    pub role: &'static str,
    /// How far it is.
    pub state: State,
}

/// How far the handing over is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// まだ
    NotYet,
    /// まだ: what they have is a paper of an earlier version, handed over on this day.
    Earlier(Date),
    /// 渡した, on this day.
    Given(Date),
}

/// The prompt that asks to whom the paper is shown.
pub const PROMPT: &str = "D1";

/// A row for everybody `record` chose at D1.
#[must_use]
pub fn of(record: &Record) -> Vec<Row> {
    let Some(version) = record.current() else {
        return Vec::new();
    };
    let chosen = version
        .choices(PROMPT)
        .map_or(&[][..], |choices| &choices.chosen);
    rows(chosen, &record.handed, Some(&version.created_on))
}

/// A row for everybody in `chosen`, the choices of D1, in D1's order. `since` is the day the version being written was
/// begun: a paper handed over before it is not this one.
#[must_use]
pub fn rows(chosen: &[String], handed: &Handed, since: Option<&Date>) -> Vec<Row> {
    let roles = ROLES
        .into_iter()
        .filter(|role| chosen.iter().any(|id| id == role));
    roles
        .map(|role| Row {
            role,
            state: state(handed.get(role), since),
        })
        .collect()
}

/// How far it is, from what is stored of one of them.
#[must_use]
pub fn state(stored: Option<&Json>, since: Option<&Date>) -> State {
    match stored.and_then(Json::as_str).and_then(Date::parse) {
        None => State::NotYet,
        Some(day) if since.is_some_and(|since| day < *since) => State::Earlier(day),
        Some(day) => State::Given(day),
    }
}
