//! A number that somebody typed from paper.

/// How many ticked an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u32);

/// Why a count was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no whole number.
    NoNumber,
    /// It is more than [`Count::MOST`].
    TooMany,
}

impl Count {
    /// More than any hall holds.
    pub const MOST: u32 = 9999;

    /// The number in `text`, in half or full width, with spaces around it and 「人」 after it.
    ///
    /// # Errors
    /// When it is no whole number, or too large.
    pub fn typed(text: &str) -> Result<Self, Refused> {
        let digits = text.trim();
        let digits = digits.strip_suffix('人').unwrap_or(digits).trim_end();
        if digits.is_empty() {
            return Err(Refused::NoNumber);
        }
        let mut number = 0_u32;
        for c in digits.chars() {
            let digit = narrow(c).to_digit(10).ok_or(Refused::NoNumber)?;
            // Saturated, it is too many, however long it is.
            number = number.saturating_mul(10).saturating_add(digit);
        }
        if number > Self::MOST {
            return Err(Refused::TooMany);
        }
        Ok(Self(number))
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// `５` as `5`.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_count_is_read_as_people_type_it() {
        for (typed, wanted) in [
            ("12", Ok(12)),
            (" １２ ", Ok(12)),
            ("7人", Ok(7)),
            ("０", Ok(0)),
            ("0012", Ok(12)),
            ("9999", Ok(9999)),
            ("10000", Err(Refused::TooMany)),
            ("99999999999999999999", Err(Refused::TooMany)),
            ("", Err(Refused::NoNumber)),
            ("人", Err(Refused::NoNumber)),
            ("-1", Err(Refused::NoNumber)),
            ("1.5", Err(Refused::NoNumber)),
            ("=1+1", Err(Refused::NoNumber)),
            ("3つ", Err(Refused::NoNumber)),
        ] {
            assert_eq!(Count::typed(typed).map(Count::number), wanted, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_is_more_than_the_most(text in "\\PC{0,12}") {
            if let Ok(count) = Count::typed(&text) {
                prop_assert!(count.number() <= Count::MOST);
            }
        }

        #[test]
        fn every_number_is_itself(number in 0..=Count::MOST) {
            prop_assert_eq!(Count::typed(&number.to_string()).map(Count::number), Ok(number));
        }
    }
}
