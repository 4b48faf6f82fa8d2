//! A day for a calendar, as a file (RFC 5545). It says that there is something to look at again, never what: a calendar
//! is seen by others. It has no alarm.

use super::answer::Date;

/// The longest line, in octets, without its end (3.1).
const LINE: usize = 75;

/// The file for the all-day event `summary` on `day`. The same day of the same record is the same event to a calendar,
/// however often it is taken in. `today` says when this file was made.
#[must_use]
pub fn calendar(
    day: &Date,
    record: &str,
    today: &Date,
    summary: &str,
    description: &str,
) -> String {
    let (day, made) = (digits(day), digits(today));
    let mut file = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//engawa//review//JA"),
        ("BEGIN", "VEVENT"),
        ("UID", &(day.clone() + "-" + &escaped(record) + "@engawa")),
        ("DTSTAMP", &(made + "T000000Z")),
        ("DTSTART;VALUE=DATE", &day),
        ("SUMMARY", &escaped(summary)),
        ("DESCRIPTION", &escaped(description)),
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ] {
        line(&mut file, name, value);
    }
    file
}

/// The file as an address, to be saved from a link. Nothing is sent anywhere.
#[must_use]
pub fn address(file: &str) -> String {
    let mut address = String::from("data:text/calendar;charset=utf-8,");
    for octet in file.bytes() {
        if octet.is_ascii_alphanumeric() {
            address.push(char::from(octet));
        } else {
            address.push('%');
            for half in [octet >> 4, octet & 15] {
                address.push(char::from(if half < 10 { b'0' } else { b'A' - 10 } + half));
            }
        }
    }
    address
}

/// `20261130`.
fn digits(day: &Date) -> String {
    day.as_str().split('-').collect()
}

/// A text value (3.3.11). What is no letter and no line end is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// One line of the file, folded where it is too long, never within a letter.
fn line(file: &mut String, name: &str, value: &str) {
    let mut room = LINE;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}
