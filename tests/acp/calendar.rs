//! The day of the review as a file for a calendar (RFC 5545).

use engawa::acp::answer::Date;
use engawa::acp::calendar::{address, calendar};
use engawa::words::words;
use proptest::prelude::*;

/// Its lines, unfolded, without their ends.
fn lines(file: &str) -> Vec<String> {
    let file = file.replace("\r\n ", "");
    let whole = file.strip_suffix("\r\n").unwrap();
    whole.split("\r\n").map(Into::into).collect()
}

fn file(record: &str, summary: &str, description: &str) -> String {
    let (day, today) = (Date::new(2026, 11, 30), Date::new(2026, 11, 22));
    calendar(&day, record, &today, summary, description)
}

#[test]
fn it_is_one_event_of_a_whole_day_without_an_alarm() {
    assert_eq!(
        lines(&file("1", "見直す日", "ながめる; 話す, 書く\n\\")),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//engawa//review//JA",
            "BEGIN:VEVENT",
            "UID:20261130-1@engawa",
            "DTSTAMP:20261122T000000Z",
            "DTSTART;VALUE=DATE:20261130",
            "SUMMARY:見直す日",
            "DESCRIPTION:ながめる\\; 話す\\, 書く\\n\\\\",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR"
        ]
    );
}

#[test]
fn what_it_says_fits_the_words_of_the_site() {
    let words = words().calendar();
    let file = file("1", words.summary, words.description);
    assert!(lines(&file).contains(&format!("SUMMARY:{}", words.summary)));
    assert!(!file.contains("ALARM"));
}

/// What a percent-encoded text says.
fn decoded(text: &str) -> String {
    let mut octets = Vec::new();
    let mut rest = text.bytes();
    while let Some(octet) = rest.next() {
        if octet == b'%' {
            let code = [rest.next().unwrap(), rest.next().unwrap()];
            let code = std::str::from_utf8(&code).unwrap();
            octets.push(u8::from_str_radix(code, 16).unwrap());
        } else {
            octets.push(octet);
        }
    }
    String::from_utf8(octets).unwrap()
}

proptest! {
    #[test]
    fn no_line_is_too_long_and_no_letter_is_cut(record in any::<String>(), summary in "\\PC{0,200}", description in any::<String>()) {
        let file = file(&record, &summary, &description);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{}: {line:?}", line.len());
        }
        prop_assert!(!file.replace("\r\n", "").contains(char::is_control));
        let lines = lines(&file);
        prop_assert_eq!(lines.len(), 12);
        let unescaped = lines[7].strip_prefix("SUMMARY:").unwrap();
        let mut letters = unescaped.chars();
        let mut read = String::new();
        while let Some(letter) = letters.next() {
            read.push(if letter == '\\' { letters.next().unwrap() } else { letter });
        }
        prop_assert_eq!(read, summary);
    }

    #[test]
    fn the_address_holds_the_file(text in any::<String>()) {
        let address = address(&text);
        let code = address.strip_prefix("data:text/calendar;charset=utf-8,").unwrap();
        prop_assert!(code.chars().all(|c| c.is_ascii_alphanumeric() || c == '%'));
        prop_assert_eq!(decoded(code), text);
    }
}
