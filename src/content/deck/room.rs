//! How much a slide holds, so that it can be read from the last row of a hall (`platform.md` 4): at most seven lines of
//! eighteen characters, each at least 1/18 of the slide's height.
//!
//! `style/deck.css` sets a text in a box eighteen characters wide that breaks where the pieces end. This counts the same;
//! a browser test measures every slide.

/// Lines of text on a slide.
pub const LINES: usize = 7;
/// Full-width characters in a line.
pub const CHARACTERS: usize = 18;

/// Tenths of a character: digits and Latin letters are narrower, and no font makes them wider than this.
const WIDE: usize = 10;
const NARROW: usize = 7;

/// The lines that `pieces` take, each broken inside only when it is longer than a line.
#[must_use]
pub fn lines<T: AsRef<str>>(pieces: &[T]) -> usize {
    let line = CHARACTERS * WIDE;
    let (mut lines, mut used) = (0, line);
    for piece in pieces {
        let width = width(piece.as_ref());
        if used + width <= line {
            used += width;
            continue;
        }
        lines += width.div_ceil(line).max(1);
        used = match width % line {
            0 if width > 0 => line,
            rest => rest,
        };
    }
    lines
}

fn width(text: &str) -> usize {
    let one = |c: char| if c.is_ascii() { NARROW } else { WIDE };
    text.chars().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_where_a_piece_no_longer_fits() {
        let of = |pieces: &[&str]| lines(pieces);
        let nine = "あ".repeat(9);
        assert_eq!(of(&[]), 0);
        assert_eq!(of(&[&nine, &nine]), 1);
        assert_eq!(of(&[&nine, &nine, "。"]), 2);
        assert_eq!(of(&["あ".repeat(10).as_str(), &nine]), 2);
        assert_eq!(of(&["あ".repeat(37).as_str()]), 3, "longer than a line");
        assert_eq!(of(&["あ".repeat(19).as_str(), &nine]), 2);
        assert_eq!(of(&["1".repeat(25).as_str()]), 1, "narrow");
    }
}
