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
}

impl Phone {
    /// The number as `tel:` wants it: digits and `#` alone.
    #[must_use]
    pub fn dial(&self) -> String {
        self.number
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '#')
            .collect()
    }
}

impl Phones {
    pub(crate) fn read(table: &Table<'_>) -> Self {
        let mut phones: Vec<Phone> = Vec::new();
        for entry in table.tables("phone") {
            let state = entry.text("state");
            let verified_on = entry.text_or_empty("verified_on");
            let phone = Phone {
                id: entry.text("id"),
                number: entry.text("number"),
                name: entry.text("name"),
                purpose: entry.text("purpose"),
                hours: entry.text("hours"),
                cost: entry.text("cost"),
                region: entry.text_or_empty("region"),
                source: entry.text("source"),
                source_date: entry.text("source_date"),
                verified: state == "verified" || !verified_on.is_empty(),
            };
            entry.finish();
            check(&entry, &phone, &state);
            if phones
                .iter()
                .any(|other| other.dial() == phone.dial() || other.id == phone.id)
            {
                entry.problem_at(
                    "number",
                    format!("{} が二度あります", phone.number),
                    "片方を消してください",
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
    if !shape || !length {
        entry.problem_at(
            "number",
            format!("電話番号の形ではありません: {}", phone.number),
            "半角の数字とハイフンで書いてください。例: 0120-279-338",
        );
    }
    if !matches!(state, "verified" | "reported") {
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
