//! Where the number stands in what was written.

use super::fold::{DIGIT, GAP, LETTER, LINE, MARK, OPENING, OTHER, cut, kind, split};
use super::plan;

/// The first whole number of `text` with an area code, a `+` or a `#`, as it is dialled; where it begins, and ends.
pub(super) fn find(text: &[char]) -> Option<(String, usize, usize)> {
    let mut is_joined = false;
    for (at, &c) in text.iter().enumerate() {
        let follows = text.get(at + 1).is_some_and(|next| kind(*next) == DIGIT);
        if !is_joined && (matches!(c, '0' | '8' | '+') || c == '#' && follows) {
            let (plain, length) = number(split(text, at).1);
            if plan::doubt(&plain).is_none() {
                return Some((plain, at, at + length));
            }
        }
        is_joined = kind(c) == DIGIT || is_joined && c == '-';
    }
    None
}

/// The digits at the beginning of `text` that may be one number, a 0 for the country code 81; and where they end.
fn number(text: &[char]) -> (String, usize) {
    let (mut plain, mut end) = (String::new(), 0);
    for (at, &c) in text.iter().enumerate() {
        let kind = kind(c);
        if kind == DIGIT || at == 0 {
            if at > end && plan::is_full(&plain) || at > 99 {
                break;
            }
            end = at + 1;
            if matches!(&*plain, "+81" | "81" | "0081" | "01081") {
                plain.clear();
                plain.push('0');
                if c == '0' {
                    continue;
                }
            }
            plain.push(c);
        } else if kind & (LETTER | OTHER) != 0 || kind == MARK && plain.len() > 10 {
            break;
        }
    }
    (plain, end)
}

/// Where what stands before an extension ends, and where its digits begin: in `029-123-4567（内線12）` 12 and 15.
/// Both are the length of a text without one.
pub(super) fn extension(text: &[char]) -> (usize, usize) {
    let end = cut(text, GAP);
    let front = cut(end, DIGIT);
    let named = cut(front, OPENING);
    let before = cut(named, LINE);
    let (_, name) = split(named, before.len());
    let before = cut(before, OPENING);
    let follows = before.last().is_some_and(|c| kind(*c) & (DIGIT | GAP) != 0);
    let is_one = matches!(name, ['内', '線', ..]) || follows && !name.is_empty();
    // A name without digits names none; nine are no extension any more.
    if is_one && (1..9).contains(&(end.len() - front.len())) {
        (before.len(), front.len())
    } else {
        (text.len(), text.len())
    }
}
