//! One width for every sign, and what kind of sign it is.

/// A digit.
pub(super) const DIGIT: u16 = 1;
/// A sign that may stand between the groups of one number.
pub(super) const GAP: u16 = 2;
/// A sign that may stand between groups, and between two numbers.
pub(super) const MARK: u16 = 4;
/// A space, or a sign before a number that belongs to nothing; it may stand between groups.
pub(super) const OPENING: u16 = 8;
/// A letter of the Latin alphabet.
pub(super) const LETTER: u16 = 16;
/// Anything else.
pub(super) const OTHER: u16 = 32;
/// What 「内線番号」, ext, x, # and the pause before an extension are written with.
pub(super) const LINE: u16 = 64;
/// What 電話番号, TEL and ☎ are written with.
pub(super) const LABEL: u16 = 128;

/// What kind of sign a folded character is.
pub(super) const fn kind(c: char) -> u16 {
    match c {
        '0'..='9' => DIGIT,
        'E' | 'e' | 'T' | 't' => LETTER | LINE | LABEL,
        'X' | 'x' => LETTER | LINE,
        'L' | 'l' => LETTER | LABEL,
        'a'..='z' | 'A'..='Z' => LETTER,
        '番' | '号' => OTHER | LINE | LABEL,
        '内' | '線' | '#' | ',' => OTHER | LINE,
        '電' | '話' | '℡' | '☎' | '📞' => OTHER | LABEL,
        '\u{fe0f}' => GAP | LABEL,
        '-' | '_' | ')' | '）' | ']' | 'の' | '\u{20e3}' => GAP,
        '/' | '~' | '〜' | '・' | '･' => MARK,
        ' ' | '.' | ':' | '(' | '（' | '[' => OPENING,
        _ => OTHER,
    }
}

/// The text with narrow digits and signs, spaces for what cannot be seen, and behind digits a hyphen for each dash.
/// Brackets stay as they are: they stand in texts.
pub(super) fn fold(text: &str) -> Vec<char> {
    let (mut folded, mut last) = (Vec::new(), OPENING);
    for c in text.chars() {
        let c = match c as u32 {
            ..=0x20
            | 0x7f..=0xa0
            | 0x2000..=0x200f
            | 0x2028..=0x202f
            | 0x2060..=0x206f
            | 0x3000
            | 0xfeff => ' ',
            0x266f => '#',
            0x2010..=0x2015 | 0x2212 | 0x2500 | 0x2501 | 0x30fc | 0x4e00 | 0xff70
                if last == DIGIT =>
            {
                '-'
            }
            wide @ (0xff01..=0xff07 | 0xff0a..=0xff5e) => {
                char::from_u32(wide - 0xfee0).unwrap_or(c)
            }
            _ => c,
        };
        if c != ' ' || !folded.is_empty() {
            folded.push(c);
        }
        last = kind(c);
    }
    folded
}

/// The text without the signs of these kinds at its end.
pub(super) fn cut(mut text: &[char], kinds: u16) -> &[char] {
    while let [rest @ .., last] = text
        && kind(*last) & kinds != 0
    {
        text = rest;
    }
    text
}

/// The text in two, all of it and nothing where `at` is beyond its end.
pub(super) fn split(text: &[char], at: usize) -> (&[char], &[char]) {
    text.split_at_checked(at).unwrap_or((text, &[]))
}

/// All digits of the text, with the `+` or `#` right before them; the kinds of all signs; and of those between the
/// first digit and the last.
pub(super) fn scan(text: &[char]) -> (String, u16, u16) {
    let (mut digits, mut all, mut inside, mut since, mut sign) = (String::new(), 0, 0, 0, ' ');
    for &c in text {
        since |= kind(c);
        all |= since;
        if kind(c) == DIGIT {
            if !digits.is_empty() {
                inside |= since;
            } else if matches!(sign, '+' | '#') {
                digits.push(sign);
            }
            since = 0;
            digits.push(c);
        }
        sign = c;
    }
    (digits, all, inside)
}

/// Writes the text behind what stands there.
pub(super) fn write(shown: &mut String, text: &[char]) {
    for c in text {
        shown.push(*c);
    }
}
