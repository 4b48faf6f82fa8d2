//! Telephone numbers as people in Japan write them.
//!
//! `fold` makes one width of what was typed, `found` finds the number in it, `plan` knows how long numbers are and
//! where their groups end. No digit is ever changed, but for the country code 81, which is a 0 in Japan.

mod fold;
mod found;
mod plan;
#[cfg(test)]
mod tests;

use fold::{GAP, LABEL, LETTER, MARK, OPENING, OTHER, cut, fold, scan, split, write};

/// A telephone number as a person wrote it, read once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber {
    shown: String,
    dial: String,
    doubt: Option<Doubt>,
}

/// Why a number is asked about; it is kept and can be dialled all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Digits are missing.
    TooShort,
    /// There are more digits than such a number has.
    TooLong,
    /// A number without 市外局番, or a mobile one without its 0.
    NoLeadingZero,
    /// It begins as no telephone number of Japan does.
    Unknown,
    /// Two numbers are in one field; the first whole one is dialled.
    TwoNumbers,
    /// Something else stands between the digits.
    Letters,
}

impl Doubt {
    /// Its name in the ids of a page's sentences.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TooShort => "short",
            Self::TooLong => "long",
            Self::NoLeadingZero => "zero",
            Self::Unknown => "unknown",
            Self::TwoNumbers => "two",
            Self::Letters => "letters",
        }
    }
}

impl PhoneNumber {
    /// Reads what was typed, names and notes around the number too. None when it holds no digit.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let folded = fold(text);
        let text = cut(&folded, OPENING);
        let (end, start) = found::extension(text);
        let main = split(text, end).0;
        let (mut dial, _, inside) = scan(main);
        let mut extension = cut(split(text, start).1, GAP);
        let (mut shown, mut doubt) = (String::new(), None);
        if dial.is_empty() {
            // 「内線119」 is no number, least of all 119.
            write(&mut dial, extension);
            extension = &[];
            doubt = Some(Doubt::TooShort);
        } else if let Some((plain, from, to)) = found::find(main) {
            let (main, note) = split(main, to);
            let (before, written) = split(main, from);
            doubt = odd(before).or_else(|| odd(note));
            if doubt.is_none() {
                let before = cut(before, OPENING);
                if !cut(before, LABEL).is_empty() {
                    write(&mut shown, before);
                    shown.push(' ');
                }
                plan::write(&mut shown, &plain, written);
                if !before.is_empty() || scan(note).1 & (LETTER | OTHER) != 0 {
                    write(&mut shown, note);
                }
                if !extension.is_empty() {
                    shown.push_str("（内線");
                    write(&mut shown, extension);
                    shown.push('）');
                }
            }
            if doubt != Some(Doubt::TooLong) {
                dial = plain;
            }
        } else if dial.len() != 3 || !dial.starts_with('1') {
            doubt = unfinished(&dial, inside);
        }
        if dial.is_empty() {
            return None;
        }
        if shown.is_empty() {
            write(&mut shown, text);
        }
        if !extension.is_empty() && doubt != Some(Doubt::TwoNumbers) {
            dial.push(',');
            write(&mut dial, extension);
        }
        Some(Self { shown, dial, doubt })
    }

    /// Grouped the Japanese way, ASCII digits and hyphens: `029-123-4567`, `#7119`, `029-123-4567（内線12）`. What
    /// can't be grouped for sure is shown as it was written, trimmed, in one width.
    #[must_use]
    pub fn shown(&self) -> String {
        self.shown.clone()
    }

    /// What stands behind `tel:`: digits, a leading `+` or `#`; an extension after a pause `,`. Never empty.
    #[must_use]
    pub fn dial(&self) -> String {
        self.dial.clone()
    }

    /// What a person should be asked about; None when nothing is odd.
    #[must_use]
    pub const fn doubt(&self) -> Option<Doubt> {
        self.doubt
    }
}

/// What is odd about text beside a whole number: a second one, or digits too many. Notes with a number are not odd.
fn odd(side: &[char]) -> Option<Doubt> {
    let (digits, kinds, _) = scan(side);
    match kinds & (MARK | LETTER | OTHER) {
        _ if digits.len() > 8 => Some(Doubt::TwoNumbers),
        _ if digits.is_empty() => None,
        MARK => Some(Doubt::TwoNumbers),
        0 => Some(Doubt::TooLong),
        _ => None,
    }
}

/// What is odd about digits that make no whole number with an area code.
fn unfinished(digits: &str, inside: u16) -> Option<Doubt> {
    if inside & LETTER != 0 {
        return Some(Doubt::Letters);
    }
    plan::doubt(digits).or(Some(Doubt::Letters))
}
