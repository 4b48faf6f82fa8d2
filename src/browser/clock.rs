//! Today and now, in the person's own time zone. Asked when an answer is given, never while a page is built.

use crate::acp::answer::Date;

/// Today.
#[must_use]
pub fn today() -> Date {
    #[cfg(feature = "csr")]
    {
        let now = js_sys::Date::new_0();
        let year = i32::try_from(now.get_full_year()).unwrap_or_default();
        Date::new(year, now.get_month() + 1, now.get_date())
    }
    #[cfg(not(feature = "csr"))]
    Date::default()
}

/// The time of day, `14:05`.
#[must_use]
pub fn time_of_day() -> String {
    #[cfg(feature = "csr")]
    {
        let now = js_sys::Date::new_0();
        format!("{}:{:02}", now.get_hours(), now.get_minutes())
    }
    #[cfg(not(feature = "csr"))]
    String::new()
}

/// This moment as a text that no other moment of this device has.
#[cfg(feature = "csr")]
#[must_use]
pub fn stamp() -> String {
    // Through a whole number: writing a fraction out costs the program 4 KB.
    (js_sys::Date::now() as u64).to_string()
}
