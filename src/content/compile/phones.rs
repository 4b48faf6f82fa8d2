//! Every number the site may show or dial, with where it was read and when.

use super::table::Table;

/// `phones.toml`.
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
    /// Whether a person has checked the number on its official page.
    pub verified: bool,
    /// When that was, `YYYY-MM-DD`; empty when nobody has, and for numbers that never change.
    pub verified_on: String,
    /// Where it is written in `phones.toml`.
    pub line: usize,
}

impl Phone {
    /// The number as `tel:` wants it: digits and `#` alone.
    #[must_use]
    pub fn dial(&self) -> String {
        digits(&self.number)
    }
}

fn digits(number: &str) -> String {
    number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '#')
        .collect()
}

/// Whether this is written as a telephone number is: `0570-064-556`, `09012345678`, `#7119`.
fn is_number(text: &str) -> bool {
    let digits = digits(text);
    match digits.strip_prefix('#') {
        Some(short) => short.len() == 4,
        None => digits.starts_with('0') && matches!(digits.len(), 10 | 11),
    }
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
                verified: state == "verified" || !verified_on.is_empty(),
                verified_on,
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

    /// The telephone numbers written in `text` that are none of these.
    pub(crate) fn unknown_in<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let parts = text.split(|c: char| !(c.is_ascii_digit() || c == '-' || c == '#'));
        let known = |number: &str| {
            self.phones
                .iter()
                .any(|phone| phone.dial() == digits(number))
        };
        parts
            .filter(|part| is_number(part) && !known(part))
            .collect()
    }

    /// All lines, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[Phone] {
        &self.phones
    }
}

fn check(entry: &Table<'_>, phone: &Phone, state: &str) {
    let shape = phone
        .number
        .chars()
        .all(|c| c.is_ascii_digit() || c == '-' || c == '#');
    let digits = phone.dial().trim_start_matches('#').len();
    let length = matches!(digits, 3 | 10 | 11) || (phone.number.starts_with('#') && digits == 4);
    if !phone.number.is_empty() && (!shape || !length) {
        entry.problem_at(
            "number",
            format!("電話番号の形ではありません: {}", phone.number),
            "半角の数字とハイフンで書いてください。例: 0120-279-338",
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
