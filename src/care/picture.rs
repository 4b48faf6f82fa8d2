//! The picture for a phone's lock screen: how large its lines are set, and where each stands.
//!
//! A lock screen has its clock above and its buttons below; the lines stand between them.

/// One thing on the picture: what it is, and what the person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// 「昼の電話」
    pub label: String,
    /// 「見本訪問看護」, then 「029-123-4567」: each stands on a row of its own.
    pub texts: Vec<String>,
}

/// A row of text as it is drawn, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it says.
    pub text: String,
    /// How large.
    pub size: f64,
    /// Whether it is what the person wrote, and not what it is.
    pub strong: bool,
    /// The line its letters stand on, from the top.
    pub bottom: f64,
}

/// The part of the height that a clock, above, and buttons, below, leave free.
const FREE: (f64, f64) = (0.36, 0.86);
/// White at either side, of the width.
pub const MARGIN: f64 = 0.07;
/// From the largest type to the smallest that can be read at arm's length, of the width.
const SIZES: [f64; 8] = [0.068, 0.06, 0.053, 0.046, 0.04, 0.034, 0.028, 0.022];
/// How large a label is beside its text.
const LABEL: f64 = 0.8;
/// From one row to the next, of its size.
const LEADING: f64 = 1.35;
/// Between two lines, of the size.
const GAP: f64 = 0.3;

/// The rows of a picture of `width` by `height`: `title`, then `lines`, as large as they go. `measure` is how wide a text
/// is in a size. What does not fit in the smallest is left out from the end.
#[must_use]
pub fn rows(
    title: &str,
    lines: &[Line],
    (width, height): (f64, f64),
    measure: &dyn Fn(&str, f64) -> f64,
) -> Vec<Row> {
    let free = height * (FREE.1 - FREE.0);
    let mut rows = Vec::new();
    for size in SIZES {
        rows = set(title, lines, (width, size * width), measure);
        if rows.last().is_none_or(|last| last.bottom <= free) {
            break;
        }
    }
    rows.retain(|row| row.bottom <= free);
    for row in &mut rows {
        row.bottom += height * FREE.0;
    }
    rows
}

/// All of it in one size, from 0 down.
fn set(
    title: &str,
    lines: &[Line],
    (width, size): (f64, f64),
    measure: &dyn Fn(&str, f64) -> f64,
) -> Vec<Row> {
    let (mut rows, mut bottom) = (Vec::new(), 0.0);
    let mut put = |text: &str, size: f64, strong: bool| {
        for text in broken(text, width * (1.0 - 2.0 * MARGIN), &|text| {
            measure(text, size)
        }) {
            bottom += size * LEADING;
            rows.push(Row {
                text,
                size,
                strong,
                bottom,
            });
        }
        if strong {
            bottom += size * GAP;
        }
    };
    put(title, size, true);
    for Line { label, texts } in lines {
        put(label, size * LABEL, false);
        texts.iter().for_each(|text| put(text, size, true));
    }
    rows
}

/// `text` in rows no wider than `width`, broken between any two letters, as Japanese may be.
fn broken(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let (mut rows, mut row) = (Vec::new(), String::new());
    for c in text.chars() {
        row.push(c);
        if measure(&row) > width && row.chars().nth(1).is_some() {
            row.pop();
            rows.push(std::mem::take(&mut row));
            row.push(c);
        }
    }
    rows.push(row);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: (f64, f64) = (1080.0, 2340.0);

    /// Wide letters as wide as they are high.
    fn wide(text: &str, size: f64) -> f64 {
        text.chars()
            .map(|c| if c.is_ascii() { 0.5 } else { 1.0 })
            .sum::<f64>()
            * size
    }

    fn lines(count: usize, letters: usize) -> Vec<Line> {
        vec![
            Line {
                label: "昼の電話".into(),
                texts: vec!["髙".repeat(letters)],
            };
            count
        ]
    }

    #[test]
    fn every_row_stands_between_clock_and_buttons_and_within_the_margins() {
        for (count, letters) in [(0, 0), (1, 4), (5, 12), (11, 25), (6, 60)] {
            for size in [PHONE, (1080.0, 1920.0), (1080.0, 2592.0)] {
                let rows = rows("緊急連絡先", &lines(count, letters), size, &wide);
                for row in &rows {
                    assert!(
                        row.bottom - row.size >= size.1 * FREE.0 && row.bottom <= size.1 * FREE.1,
                        "{row:?}"
                    );
                    assert!(
                        wide(&row.text, row.size) <= size.0 * (1.0 - 2.0 * MARGIN) + 0.001,
                        "{row:?}"
                    );
                }
                let said: usize = rows
                    .iter()
                    .filter(|row| row.text.starts_with('髙'))
                    .map(|row| row.text.chars().count())
                    .sum();
                assert_eq!(
                    said,
                    count * letters,
                    "nothing is left out of {count} lines of {letters}"
                );
            }
        }
    }

    #[test]
    fn few_lines_are_large_and_many_small() {
        let size = |count| {
            rows("緊急連絡先", &lines(count, 12), PHONE, &wide)
                .first()
                .unwrap()
                .size
        };
        assert!(size(1) > size(8) && size(8) > 20.0);
    }
}
