//! #7119 and #8000 in one region: whether, when, for whom, and the ordinary number for telephones that can't dial it.

use super::place::Place;
use crate::compile::facts::last_day;
use crate::compile::phones::Phone;
use crate::compile::table::Table;

/// One of the two lines, as it is in one region.
#[derive(Clone, Debug, Default)]
pub struct Advice {
    /// Whether it is there.
    pub state: State,
    /// What it is called there.
    pub name: String,
    /// Where in the region; may be empty.
    pub coverage: String,
    /// When somebody answers; may be empty.
    pub hours: String,
    /// For whom; may be empty.
    pub ages: String,
    /// Its ordinary numbers, as far as they are sure enough to be dialled.
    pub phones: Vec<Phone>,
    /// The day of the source, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when it shows none.
    pub as_of: String,
    /// The pages that say so.
    pub sources: Vec<String>,
}

/// What is known of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// The file says nothing of it.
    #[default]
    Unsaid,
    /// In the whole region.
    Available,
    /// In a part of it.
    Partial,
    /// Looked for, and not found.
    NotSeen,
    /// Not sure enough to say anything.
    Unknown,
}

const STATES: &str = "available, partial, not_seen, unknown";

impl Advice {
    /// The first of its sources that is an office's own page: its host and its address. No other is linked to.
    #[must_use]
    pub fn page(&self) -> Option<(&str, &str)> {
        self.sources.iter().find_map(|url| official(url))
    }

    /// Reads `[adults]` or `[children]`. What is of low confidence enters as not known, without its number.
    pub(super) fn read(table: &Table<'_>, key: &str, place: &Place<'_>) -> Self {
        let tables = table.tables(key);
        let Some(entry) = tables.first() else {
            return Self::default();
        };
        let sure = confidence(entry);
        let mut advice = Self {
            state: state(entry),
            name: entry.text("name"),
            coverage: entry.text_or_empty("coverage"),
            hours: entry.text_or_empty("hours"),
            ages: entry.text_or_empty("ages"),
            phones: Vec::new(),
            as_of: entry.text_or_empty("as_of"),
            sources: entry.texts("sources"),
        };
        let numbers = entry.texts("numbers");
        // Contradictions and what was not looked for: for editors alone.
        let _ = entry.text_or_empty("note");
        let verified_on = entry.date_or_empty("verified_on");
        if !advice.as_of.is_empty() && last_day(&advice.as_of).is_none() {
            entry.problem_at(
                "as_of",
                format!("「as_of」が日付の形ではありません: {}", advice.as_of),
                "\"2026\"、\"2026-07\"、\"2026-07-01\" のどれかの形で書くか、わからなければ \"\" にしてください",
            );
        }
        let there = matches!(advice.state, State::Available | State::Partial);
        if advice.sources.is_empty() && advice.state != State::Unknown && sure {
            entry.problem_at(
                "sources",
                "どこで見たかが書いてありません",
                "sources = [\"https://…\"] を足すか、state を \"unknown\" にしてください",
            );
        }
        for (at, number) in numbers.iter().enumerate() {
            let phone = place.phone(entry, "numbers", number, |phone| Phone {
                id: format!("{}-{key}-{}", place.id, at + 1),
                name: advice.name.clone(),
                hours: advice.hours.clone(),
                source: advice.sources.join(" "),
                source_date: advice.as_of.clone(),
                verified: !verified_on.is_empty(),
                verified_on: verified_on.clone(),
                ..phone
            });
            advice.phones.extend(phone.filter(|_| sure && there));
        }
        place.says(entry, "coverage", &advice.coverage);
        entry.finish();
        if !sure && advice.state != State::NotSeen {
            advice.state = State::Unknown;
        }
        advice
    }
}

fn state(entry: &Table<'_>) -> State {
    let word = entry.text("state");
    match word.as_str() {
        "available" => State::Available,
        "partial" => State::Partial,
        "not_seen" => State::NotSeen,
        "" | "unknown" => State::Unknown,
        _ => {
            entry.problem_at(
                "state",
                format!("state が「{word}」です"),
                format!("{STATES} から選んでください"),
            );
            State::Unknown
        }
    }
}

fn confidence(entry: &Table<'_>) -> bool {
    let word = entry.text("confidence");
    if !matches!(word.as_str(), "" | "high" | "medium" | "low") {
        entry.problem_at(
            "confidence",
            format!("confidence が「{word}」です"),
            "high, medium, low から選んでください。low は「確認できていません」と出ます",
        );
    }
    matches!(word.as_str(), "high" | "medium")
}

/// The host of a page that a prefecture, a city, a town or a village keeps itself.
fn official(url: &str) -> Option<(&str, &str)> {
    let host = url.strip_prefix("https://")?.split('/').next()?;
    let office = ["city", "town", "vill", "pref", "metro"];
    let kept = host.ends_with(".lg.jp")
        || (host.ends_with(".jp") && host.split('.').any(|part| office.contains(&part)));
    (kept && !host.contains("cache")).then_some((host, url))
}
