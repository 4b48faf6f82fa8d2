//! The day of the next review.

use engawa::acp::answer::Date;
use engawa::acp::review_on::{From, birthday, review_on};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// The day for `choice`, with what stands beside it.
fn on(choice: &str, beside: &str, today: &str) -> Option<String> {
    let from = From {
        choice,
        day: beside,
        birth: beside,
        answered_on: &Date::parse(beside).unwrap_or_default(),
    };
    review_on(from, &day(today)).map(|date| date.as_str().to_string())
}

#[test]
fn the_day_is_the_next_one_that_comes() {
    for (choice, beside, today, expected) in [
        ("birthday", "昭和23年5月3日", "2026-11-22", "2027-05-03"),
        ("birthday", "昭和23年5月3日", "2026-05-02", "2026-05-03"),
        ("birthday", "昭和23年5月3日", "2026-05-03", "2027-05-03"),
        ("birthday", "昭和23年12月31日", "2026-12-31", "2027-12-31"),
        ("birthday", "1948/2/29", "2026-11-22", "2027-02-28"),
        ("birthday", "1948/2/29", "2027-02-28", "2028-02-29"),
        ("birthday", "1948/2/29", "2028-02-28", "2028-02-29"),
        ("new_year", "", "2026-12-31", "2027-01-01"),
        ("new_year", "", "2027-01-01", "2028-01-01"),
        ("nov30", "", "2026-11-22", "2026-11-30"),
        ("nov30", "", "2026-11-29", "2026-11-30"),
        ("nov30", "", "2026-11-30", "2027-11-30"),
        ("nov30", "", "2026-12-01", "2027-11-30"),
        ("one_year", "2026-11-22", "2026-11-22", "2027-11-22"),
        ("one_year", "2025-11-25", "2026-11-22", "2026-11-25"),
        ("one_year", "2024-02-29", "2024-02-29", "2025-02-28"),
        ("one_year", "2024-02-29", "2027-12-01", "2028-02-29"),
        ("one_year", "", "2026-11-22", "2027-11-22"),
        ("on_day", "2027-03-05", "2026-11-22", "2027-03-05"),
        ("on_day", "2028-02-29", "2026-11-22", "2028-02-29"),
    ] {
        let found = on(choice, beside, today);
        assert_eq!(
            found.as_deref(),
            Some(expected),
            "{choice} {beside} {today}"
        );
    }
}

#[test]
fn where_there_is_no_day_none_is_made_up() {
    for (choice, beside) in [
        ("when_changed", ""),
        ("no_date", ""),
        ("", ""),
        ("after_the_rain", ""),
        ("birthday", ""),
        ("birthday", "春ごろ"),
        ("on_day", ""),
        ("on_day", "来年"),
        ("on_day", "2026-11-22"),
        ("on_day", "2026-11-21"),
        ("on_day", "2027-02-29"),
        ("on_day", "2027-04-31"),
    ] {
        assert_eq!(on(choice, beside, "2026-11-22"), None, "{choice} {beside}");
    }
    assert_eq!(on("nov30", "", "2026-11-22").as_deref(), Some("2026-11-30"));
    let unknown = From {
        choice: "nov30",
        day: "",
        birth: "",
        answered_on: &Date::default(),
    };
    assert_eq!(review_on(unknown, &Date::default()), None);
}

#[test]
fn a_birthday_is_read_as_people_write_it() {
    for (written, expected) in [
        ("昭和23年5月3日", Some((5, 3))),
        ("昭和２３年５月３日", Some((5, 3))),
        ("1948/5/3", Some((5, 3))),
        ("S23.5.3", Some((5, 3))),
        ("S２３・12・31", Some((12, 31))),
        ("1948-05-03", Some((5, 3))),
        ("5月3日", Some((5, 3))),
        ("昭和23年5月3日（78歳）", Some((5, 3))),
        ("大正13年2月29日", Some((2, 29))),
        ("2月30日", None),
        ("昭和23年5月", None),
        ("1948", None),
        ("五月三日", None),
        ("99999999999999999999", None),
        ("", None),
    ] {
        assert_eq!(birthday(written), expected, "{written}");
    }
}

proptest! {
    #[test]
    fn the_day_is_always_one_of_the_calendar_and_in_the_future(
        choice in prop::sample::select(vec!["birthday", "new_year", "nov30", "one_year", "on_day", "no_date"]),
        beside in prop_oneof!["\\PC{0,20}", "20[0-9]{2}-[01][0-9]-[0-3][0-9]", "[0-9]{1,4}年[0-9]{1,2}月[0-9]{1,2}日"],
        (year, month, of_month) in (2020..2100_i32, 1..=12_u32, 1..=28_u32),
    ) {
        let today = Date::new(year, month, of_month);
        if let Some(found) = on(choice, &beside, today.as_str()) {
            prop_assert!(*found > *today.as_str(), "{} {} {} {}", choice, beside, today.as_str(), found);
            let parts: Vec<u32> = found.split('-').map(|part| part.parse().unwrap()).collect();
            let leap = parts[0].is_multiple_of(4) && !parts[0].is_multiple_of(100) || parts[0].is_multiple_of(400);
            let last = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            prop_assert!((1..=last[parts[1] as usize - 1]).contains(&parts[2]), "{found}");
            prop_assert!(choice == "on_day" || parts[0] <= year as u32 + 1, "within a year: {}", found);
        }
    }
}
