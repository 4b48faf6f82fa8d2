//! Japan's numbering plan: how long a number is, and where its groups end.

use super::Doubt;

/// What a number is that begins so: the letter behind the last sign that fits, `l` where none stands. A bracket holds
/// the signs that may follow: in `2(2c(0d))` 22 is a `c`, and 220 a `d`. `KINDS` says what the letters are.
///
/// The area codes (市外局番) are made from 総務省「市外局番の一覧」 as two public lists hold it, which agree on every
/// number given out: the package phonenumbers-jp 0.1.0 and the formats of Japan in libphonenumber 9.0.43. Numbers not
/// given out go with those around them; with a 1 behind the area code they are of the shorter one.
const BEGINNINGS: &str = "\
    #k+j(0a8(1m))0d(0i\
    1(0i1c2(0f6(7e))3(7(2e4e7e)9(2e7e8e))4(5(6e7e)6(6e))5(1c4(1c7e8c)5(1c7c8e)6(4e)8(6e7e))6(3(2e4e\
    5e)4(8e)5e(2d3d))7(0f1c7c)8(0f1c8c)9(6c9c))\
    2(0a1a2(1c2c3c(2d3d)7c)3(1c6c)4(5c9c)5(1c2c3c5c(7d8d)6(0c)7c(2d3d4d)8(0c))6(2c4c(2d3d4d5d))7(1c\
    2c3c8(0c8c9c))8(1c3(0c3c4c)6c9c(6d7d8d9d))9(1(0c1c2c)2c3c(2d3d4d)8c))3b(0a)\
    4c(0a1a2(0b2d(0c)8(2d3d7d8d9d)9b(1c7c8c))3(6d8d9d)6d(1c2c4c8c)7d(0(0b9b)1b3c4c7c)8(0d)9d(1c2c9e))\
    5(0g(0a)1a2c3(4c5c9c(6(0d1d2d3d)7(4d7d)9d))4c(4d5d7d8d)5(2c9c)7(0f6(9e))8(2c3c)9(1c2c3c7(9e(0d7d\
    8d))9(9c)))6b(0g(0a))\
    7(0g(0a)1a2c(1d5d)3(1c4c)4(6(8e))5c6(2c4c)7(5c)8c9(2c3c4c(6d7d8d)5(0c5c6c9c)6(0c6c7c)))\
    8(0g(0h)1a2(1c2c4(0c2c3c9c)5c8c9(0c2c(0d)4(1c2c3c)6c9c))3(1c2c6(0c)7(6(6c7c8c)7c8c)8(7e8e)9c(6e(\
    0c3c6c)))4(1c7(7e)9c)5(1e)6(1c2c3(6c(6d))4c5(2c5(2c3c))6(0c9(1c7c8c))7(2(2c3c4c6c8c)3(7c8c))8(0c\
    9c)9(0c4c5c9c(2d3d)))7(1c8c)8(1c6c8c)9(1c9c))\
    9(0g(0a)1a2c(0d)3c(0d)5(1c8c)6(1c2c3c)7(1c5c)8(0(2e)1c8c9c)9(0f1e2c3(3(1c)4(3c5c7c))4(0c7c8c)6(\
    9e)8c)))\
";

/// First group, last group, fewest and most characters of the kinds `a` to `m`.
const KINDS: [[u8; 4]; 13] = [
    [0, 0, 10, 11], // a: not in use in Japan, or by machines only
    [2, 4, 10, 10], // b: 03, the area code has 2 digits
    [3, 4, 10, 10], // c
    [4, 4, 10, 10], // d
    [5, 4, 10, 10], // e
    [4, 3, 10, 10], // f: 0120
    [3, 4, 11, 11], // g: 090
    [4, 4, 11, 11], // h: 0800
    [0, 0, 9, 20],  // i: 010, through a company or abroad
    [0, 0, 8, 16],  // j: +
    [0, 0, 5, 5],   // k: #
    [0, 0, 5, 10],  // l: without an area code
    [0, 0, 12, 13], // m: +81
];

/// The letter of a number, from 0, and what it says; the signs of each bracket stand in order.
fn kind(plain: &str) -> (u8, [u8; 4]) {
    let (mut depth, mut fits, mut kind) = (0, 0, 11);
    for sign in BEGINNINGS.bytes() {
        match sign {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'a'.. if fits > depth => kind = sign - b'a',
            ..b'a' if fits >= depth => {
                let own = plain.as_bytes().get(depth).copied().unwrap_or_default();
                if sign > own {
                    break;
                }
                fits = depth + usize::from(sign == own);
            }
            _ => {}
        }
    }
    (
        kind,
        KINDS.get(usize::from(kind)).copied().unwrap_or_default(),
    )
}

/// What is odd about these digits, `+` or `#` before them.
pub(super) fn doubt(plain: &str) -> Option<Doubt> {
    let (kind, [_, _, least, most]) = kind(plain);
    // Within a town numbers have six digits and more.
    if plain.len() < least.into() || kind == 11 && plain.len() < 6 {
        Some(Doubt::TooShort)
    } else if plain.len() > most.into() {
        Some(Doubt::TooLong)
    } else if kind == 11 {
        Some(Doubt::NoLeadingZero)
    } else {
        (kind == 0).then_some(Doubt::Unknown)
    }
}

/// Whether no further digit can belong to it.
pub(super) fn is_full(plain: &str) -> bool {
    let (_, [_, _, least, most]) = kind(plain);
    least == most && plain.len() >= most.into()
}

/// A whole number with hyphens; as it was written where the digits say nothing about its groups, or where somebody
/// grouped 0120-86-9110 to be remembered.
pub(super) fn write(shown: &mut String, plain: &str, written: &[char]) {
    let (_, [first, last, _, _]) = kind(plain);
    let is_theirs = first == 4 && plain.len() + 2 == written.len() && written.get(4) == Some(&'-');
    if first == 0 || is_theirs {
        super::fold::write(shown, written);
        return;
    }
    for (at, digit) in plain.chars().enumerate() {
        if at == usize::from(first) || at + usize::from(last) == plain.len() {
            shown.push('-');
        }
        shown.push(digit);
    }
}
