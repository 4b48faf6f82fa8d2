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
