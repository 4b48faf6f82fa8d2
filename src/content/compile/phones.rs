//! Every number the site may show or dial, with where it was read and when.

pub(crate) mod shape;
mod written;

use super::facts::last_day;
use super::table::Table;

/// How long a number stays checked, in days (`acp.md` 6.1, R15).
pub(crate) const FRESH_DAYS: i64 = 180;

/// `phones.toml`, and the numbers of the regions.
#[derive(Clone, Debug, Default)]
pub struct Phones {
    phones: Vec<Phone>,
}

/// One telephone line.
#[derive(Clone, Debug, Default)]
pub struct Phone {
    /// Short name in the files.
    pub id: String,
    /// As shown: `0120-279-338`.
    pub number: String,
    /// What the line is called.
    pub name: String,
    /// How the number is read aloud; empty where digits say themselves.
    pub say: String,
    /// What it is for.
    pub purpose: String,
    /// When somebody answers.
    pub hours: String,
    /// What a call costs.
    pub cost: String,
    /// Where it works; empty for everywhere.
    pub region: String,
    /// Where the number was read.
    pub source: String,
    /// When that was written, `YYYY-MM-DD` or `YYYY-MM`.
    pub source_date: String,
    /// Where else it was read; may be empty.
    pub second_source: String,
    /// When that was written; empty without it.
    pub second_date: String,
    /// Whether a person has checked the number on its official page.
    pub verified: bool,
    /// When that was, `YYYY-MM-DD`; empty when nobody has, and for numbers that never change.
    pub verified_on: String,
    /// Where it is written.
    pub file: String,
    /// The line there.
    pub line: usize,
}

impl Phone {
    /// The number as `tel:` wants it: digits and `#` alone.
    #[must_use]
    pub fn dial(&self) -> String {
        digits(&self.number)
    }

    /// The last day on which it counts as checked, from 1970-01-01; none where no day is said.
    #[must_use]
    pub fn fresh_until(&self) -> Option<i64> {
        last_day(&self.verified_on).map(|day| day + FRESH_DAYS)
    }
}

pub(crate) fn digits(number: &str) -> String {
    number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '#')
        .collect()
}

impl Phones {
    pub(crate) fn read(table: &Table<'_>) -> Self {
        let mut phones: Vec<Phone> = Vec::new();
        for entry in table.tables("phone") {
            let state = entry.text("state");
            let verified_on = entry.date_or_empty("verified_on");
            let phone = Phone {
                id: entry.text("id"),
                number: entry.text("number"),
                name: entry.text("name"),
                say: entry.text_or_empty("say"),
                purpose: entry.text("purpose"),
                hours: entry.text("hours"),
                cost: entry.text("cost"),
                region: entry.text_or_empty("region"),
                source: entry.text("source"),
                source_date: entry.text("source_date"),
                second_source: entry.text_or_empty("second_source"),
                second_date: entry.text_or_empty("second_date"),
                verified: state == "verified" || !verified_on.is_empty(),
                verified_on,
                file: entry.path().into(),
                line: entry.line_of("number"),
            };
            entry.finish();
            check(&entry, &phone, &state);
            let twin = |other: &Phone| !phone.number.is_empty() && other.dial() == phone.dial();
            if phones.iter().any(twin) {
                entry.problem_at(
                    "number",
                    format!("{} が二度あります", phone.number),
                    "片方を消してください",
                );
            }
            if phones
                .iter()
                .any(|other| !phone.id.is_empty() && other.id == phone.id)
            {
                entry.problem_at(
                    "id",
                    format!("id「{}」が二度あります", phone.id),
                    "別の id にしてください",
                );
            }
            phones.push(phone);
        }
        table.finish();
        Self { phones }
    }

    /// The line that `tel:` target dials.
    #[must_use]
    pub fn dialled(&self, target: &str) -> Option<&Phone> {
        self.phones.iter().find(|phone| phone.dial() == target)
    }

    /// The line whose name is `name`.
    pub(crate) fn named(&self, name: &str) -> Option<&Phone> {
        self.phones.iter().find(|phone| phone.name == name)
    }

    /// Learns the numbers of a region.
    pub(crate) fn learn(&mut self, phone: &Phone) {
        self.phones.push(phone.clone());
    }

    /// All lines, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[Phone] {
        &self.phones
    }
}

fn check(entry: &Table<'_>, phone: &Phone, state: &str) {
    shape::check(entry, "number", &phone.number);
    if phone.second_source.is_empty() != phone.second_date.is_empty() {
        entry.problem_at(
            if phone.second_source.is_empty() {
                "second_date"
            } else {
                "second_source"
            },
            "second_source と second_date は、両方書くか、両方なしにします",
            "2 つ目の資料と、その日付をそろえてください",
        );
    }
    if !matches!(state, "" | "verified" | "reported") {
        entry.problem_at(
            "state",
            format!("state が「{state}」です"),
            "\"verified\" か \"reported\" にしてください",
        );
    }
    if state == "verified" && !matches!(phone.dial().as_str(), "119" | "110") {
        entry.problem_at(
            "state",
            "119 と 110 のほかは、人が公式ページで確かめるまで verified にできません",
            "\"reported\" にするか、確かめた日を verified_on に書いてください",
        );
    }
}
