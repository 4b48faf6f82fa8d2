//! Telephone numbers in running text, however people write them.

use super::{Phones, digits};

/// Whether this is written as a telephone number is: `0570-064-556`, `09012345678`, `#7119`, `03(6810)1636`.
fn is_number(text: &str) -> bool {
    let digits = spoken_digits(text);
    match digits.strip_prefix('#') {
        Some(short) => short.len() == 4,
        None => digits.starts_with('0') && matches!(digits.len(), 10 | 11),
    }
}

/// The same from a text, where they may be as wide as kanji.
fn spoken_digits(text: &str) -> String {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        '＃' => '#',
        _ => c,
    };
    digits(&text.chars().map(narrow).collect::<String>())
}

/// What people write between the digits of a number.
const HYPHENS: [char; 9] = ['-', '‐', '‑', '–', '―', '−', '－', 'ー', '・'];

impl Phones {
    /// The telephone numbers written in `text` that are none of these.
    pub(crate) fn unknown_in<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let of_number = |c: char| {
            c.is_ascii_digit()
                || ('０'..='９').contains(&c)
                || matches!(c, '#' | '＃')
                || HYPHENS.contains(&c)
        };
        let in_brackets = move |c: char| of_number(c) || matches!(c, '(' | ')' | '（' | '）');
        let plain = text.split(move |c| !of_number(c));
        // 03(6810)1636: only with the brackets it is a number.
        let bracketed = text
            .split(move |c| !in_brackets(c))
            .filter(|part| part.contains(['(', '（']));
        let edges = |c: char| HYPHENS.contains(&c) || matches!(c, '(' | ')' | '（' | '）');
        let known = |number: &str| {
            self.phones
                .iter()
                .any(|phone| phone.dial() == spoken_digits(number))
        };
        let mut found: Vec<&str> = plain
            .chain(bracketed)
            .map(|part| part.trim_matches(edges))
            .filter(|part| is_number(part) && !known(part))
            .collect();
        found.dedup();
        found
    }
}
