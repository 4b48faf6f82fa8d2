//! Facts that age: costs, coverage, periods. Each has a date, a source, and a place to ask now.

use super::cited::check_sources;
use super::problem::Problems;
use super::sources::Source;
use super::table::Table;

/// Something that was true on a day.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    /// Short name, by which its page shows it.
    pub id: String,
    /// What was true.
    pub text: String,
    /// When: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
    /// The id of the source that says so.
    pub source: String,
    /// Where it holds; empty for everywhere.
    pub region: String,
    /// Where to ask now, in plain words.
    pub ask: String,
    /// Where it was written.
    pub line: usize,
}

impl Fact {
    /// The last day on which the fact is shown as fresh, counted from 1970-01-01: a year after the end of `as_of`.
    #[must_use]
    pub fn fresh_until(&self) -> i64 {
        last_day(&self.as_of).unwrap_or_default() + Self::FRESH_DAYS
    }

    /// How long a fact stays fresh (`acp.md` 6.1, R15).
    pub const FRESH_DAYS: i64 = 365;
}

/// The `[[fact]]` tables of a front matter. An id that its page has already is noted: only the first would be shown.
pub(crate) fn read(table: &Table<'_>, sources: Option<&[Source]>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for entry in table.tables("fact") {
        let fact = Fact {
            id: entry.text("id"),
            text: entry.text("text"),
            as_of: entry.text("as_of"),
            source: entry.text("source"),
            region: entry.text_or_empty("region"),
            ask: entry.text("ask"),
            line: entry.line_of("text"),
        };
        entry.finish();
        if !fact.as_of.is_empty() && last_day(&fact.as_of).is_none() {
            entry.problem_at(
                "as_of",
                format!("「as_of」が日付の形ではありません: {}", fact.as_of),
                "\"2026\"、\"2026-07\"、\"2026-07-01\" のどれかの形で書いてください",
            );
        }
        if !fact.id.is_empty() && facts.iter().any(|other| other.id == fact.id) {
            entry.problem_at(
                "id",
                format!("事実「{}」が、このページに二度あります", fact.id),
                "片方の id を、べつの名前に変えてください",
            );
        }
        check_sources([&fact.source], sources, &entry, "source");
        facts.push(fact);
    }
    facts
}

/// Notes facts that a page holds and does not show.
pub(crate) fn check_shown(facts: &[Fact], shown: &[String], path: &str, problems: &Problems) {
    for fact in facts.iter().filter(|fact| !shown.contains(&fact.id)) {
        problems.add(
            path,
            fact.line,
            format!("事実「{}」が、本文に出ていません", fact.id),
            format!("本文に [名前](fact:{}) だけの段落を書いてください", fact.id),
        );
    }
}

/// The last day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` covers, counted from 1970-01-01.
pub(crate) fn last_day(date: &str) -> Option<i64> {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || date.len() < 4 {
        return None;
    }
    let year = year.filter(|year| (1900..2200).contains(year))?;
    let month = match month {
        None => return Some(day_number(year + 1, 1, 1) - 1),
        Some(month) => month.filter(|month| (1..=12).contains(month))?,
    };
    let after = if month == 12 {
        day_number(year + 1, 1, 1)
    } else {
        day_number(year, month + 1, 1)
    };
    match day {
        None => Some(after - 1),
        Some(day) => {
            let day = day_number(year, month, day.filter(|day| *day >= 1)?);
            (day < after).then_some(day)
        }
    }
}

/// Days since 1970-01-01 in the Gregorian calendar (Hinnant, `days_from_civil`).
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_covers_its_year_its_month_or_its_day() {
        let days = [
            ("1970-01-01", Some(0)),
            ("1970-01", Some(30)),
            ("1970", Some(364)),
            ("2024-02", Some(19_782)),
            ("2026-11-22", Some(20_779)),
            ("2026-02-29", None),
            ("2026-13", None),
            ("2026-00", None),
            ("26", None),
            ("日付は見えず", None),
        ];
        for (date, day) in days {
            assert_eq!(last_day(date), day, "{date}");
        }
    }

    #[test]
    fn a_fact_is_fresh_for_a_year_after_the_last_day_it_speaks_of() {
        let until = |as_of: &str| {
            let fact = Fact {
                as_of: as_of.into(),
                ..Fact::default()
            };
            fact.fresh_until()
        };
        let same = [
            ("2024-02", "2024-02-29"),
            ("2025-02", "2025-02-28"),
            ("2026-04", "2026-04-30"),
            ("2026-12", "2026-12-31"),
            ("2026", "2026-12-31"),
        ];
        for (short, long) in same {
            assert_eq!(until(short), until(long), "{short}");
        }
        assert_eq!(last_day("2027-02-28"), Some(until("2026-02-28")));
        // A year with a leap day in it ends a day earlier by the calendar.
        assert_eq!(last_day("2024-02-28"), Some(until("2023-02-28")));
        assert_eq!(last_day("2024-12-30"), Some(until("2023-12-31")));
        for (before, after) in [("2026-01-31", "2026-02-01"), ("2026-12-31", "2027-01-01")] {
            assert_eq!(until(before) + 1, until(after), "{before}");
        }
        for never in ["2026-04-31", "2025-02-29", "2026-06-00", "2026-1-1-1"] {
            assert_eq!(last_day(never), None, "{never}");
        }
    }
}
