//! The day of the next review, from the answer to prompt D4. Nobody is reminded: a person may take the day into a
//! calendar of their own.

use super::answer::Date;
use super::record::Record;

/// The day of the next review after `today`, from what `record` says at D4 and of the birthday at P2.
#[must_use]
pub fn of(record: &Record, today: &Date) -> Option<Date> {
    let version = record.current()?;
    let answered_on = &version.answers.get("D4")?.answered_on;
    let written = |prompt, line| {
        let text = version.choices(prompt)?.texts.get(line)?;
        Some(text.as_str())
    };
    let from = |choice| From {
        choice,
        day: written("D4", "date").unwrap_or_default(),
        birth: written("P2", "birth").unwrap_or_default(),
        answered_on,
    };
    let mut chosen = version.choices("D4")?.chosen.iter();
    chosen.find_map(|choice| review_on(from(choice), today))
}

/// What the day is reckoned from.
#[derive(Clone, Copy, Debug)]
pub struct From<'a> {
    /// The id of D4's choice.
    pub choice: &'a str,
    /// The day written beside `on_day`, `YYYY-MM-DD`.
    pub day: &'a str,
    /// What stands in the line for the birthday, as people write it.
    pub birth: &'a str,
    /// The day D4 was answered on.
    pub answered_on: &'a Date,
}

/// The first day after `today`; none where no day was chosen, or it can't be read or has passed.
#[must_use]
pub fn review_on(from: From<'_>, today: &Date) -> Option<Date> {
    match from.choice {
        "birthday" => next(birthday(from.birth)?, today),
        "new_year" => next((1, 1), today),
        "nov30" => next((11, 30), today),
        "one_year" => {
            let (_, month, day) = parts(from.answered_on).or_else(|| parts(today))?;
            next((month, day), today)
        }
        "on_day" => {
            let (year, month, day) = parts(&Date::parse(from.day)?)?;
            Some(Date::new(year, month, day))
                .filter(|date| day <= last_of(year, month) && date > today)
        }
        _ => None,
    }
}

/// Month and day of a birthday as people write it (「昭和23年5月3日」「1948/5/3」「S23.5.3」): the last two numbers that make
/// a month and a day, in any width of digits.
#[must_use]
pub fn birthday(text: &str) -> Option<(u32, u32)> {
    let mut numbers: Vec<u32> = Vec::new();
    let mut goes_on = false;
    for letter in text.chars() {
        let digit = match letter {
            '0'..='9' => letter.to_digit(10),
            '０'..='９' => Some(u32::from(letter) - u32::from('０')),
            _ => None,
        };
        match (digit, numbers.last_mut().filter(|_| goes_on)) {
            (Some(digit), Some(number)) => {
                *number = number.saturating_mul(10).saturating_add(digit);
            }
            (Some(digit), None) => numbers.push(digit),
            (None, _) => {}
        }
        goes_on = digit.is_some();
    }
    let pairs = numbers.iter().zip(numbers.iter().skip(1)).rev();
    let mut days = pairs.map(|(month, day)| (*month, *day));
    days.find(|(month, day)| (1..=12).contains(month) && (1..=last_of(LEAP, *month)).contains(day))
}

/// A year that has a 29th of February.
const LEAP: i32 = 2000;

/// The first such day after `today`. In a year without a 29th of February it is the 28th.
fn next((month, day): (u32, u32), today: &Date) -> Option<Date> {
    let (year, ..) = parts(today)?;
    let on = |year| Date::new(year, month, day.min(last_of(year, month)));
    let date = on(year);
    Some(if date > *today { date } else { on(year + 1) })
}

fn last_of(year: i32, month: u32) -> u32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn parts(date: &Date) -> Option<(i32, u32, u32)> {
    let mut parts = date.as_str().splitn(3, '-');
    Some((
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    ))
}
