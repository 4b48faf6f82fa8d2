//! The lecturer's notes, in the same file as the leaflet:
//!
//! ```text
//! ::: notes 2
//! ここで、手をあげてもらいます。
//! :::
//! ```
//!
//! The number is the minutes. They are taken out before the Markdown is read, so nothing of them is on the page, on
//! its paper or in the search.

use crate::compile::problem::Problems;
use crate::deck::Notes;

/// What a block begins with; the minutes follow.
const OPENS: &str = "::: notes";
const CLOSES: &str = ":::";
/// A heading is talked about for this long at most.
const MINUTES_MAX: f32 = 15.0;

/// Notes, and where they were written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Written {
    pub(crate) notes: Notes,
    /// The line of each paragraph.
    pub(crate) lines: Vec<usize>,
    /// The line the block begins on.
    pub(crate) line: usize,
}

impl Written {
    /// Each paragraph with its line.
    pub(super) fn texts(&self) -> impl Iterator<Item = (usize, String)> {
        let said = self.notes.said.iter().cloned();
        self.lines.iter().copied().zip(said)
    }
}

/// The body without its notes, line for line, and the notes.
pub(crate) fn take(
    body: &str,
    lines_before: usize,
    path: &str,
    problems: &Problems,
) -> (String, Vec<Written>) {
    let (mut rest, mut all) = (String::with_capacity(body.len()), Vec::new());
    let mut open: Option<Written> = None;
    for (line, text) in (lines_before + 1..).zip(body.split('\n')) {
        let text_here = text.trim();
        match &mut open {
            None if text_here.starts_with(CLOSES) => {
                let seconds = text_here.strip_prefix(OPENS).and_then(seconds);
                if seconds.is_none() {
                    problems.add(
                        path,
                        line,
                        format!("講師のメモのはじめが読めません: {text_here}"),
                        "「::: notes 2」のように、話す分を書いてください（0.5 から 15）",
                    );
                }
                open = Some(Written {
                    notes: Notes {
                        seconds: seconds.unwrap_or_default(),
                        said: Vec::new(),
                    },
                    lines: Vec::new(),
                    line,
                });
            }
            None => rest.push_str(text),
            Some(_) if text_here == CLOSES => all.extend(open.take()),
            Some(written) if !text_here.is_empty() => {
                written.notes.said.push(text_here.to_string());
                written.lines.push(line);
            }
            Some(_) => {}
        }
        rest.push('\n');
    }
    if let Some(written) = open {
        problems.add(
            path,
            written.line,
            "講師のメモが閉じていません",
            "メモのあとに、「:::」だけの行を書いてください",
        );
    }
    (rest, all)
}

/// Seconds from minutes, in halves of a minute.
fn seconds(minutes: &str) -> Option<u32> {
    let minutes: f32 = minutes.trim().parse().ok()?;
    let halves = minutes * 2.0;
    if !(0.5..=MINUTES_MAX).contains(&minutes) || halves.fract() != 0.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1 to 30"
    )]
    Some(halves as u32 * 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_leave_the_text_line_for_line() {
        let body = "\n## 一\n\n文です。\n\n::: notes 1.5\nひとつめです。\n\nふたつめです。\n:::\n\n## 二\n";
        let problems = Problems::default();
        let (rest, all) = take(body, 10, "a.md", &problems);
        assert_eq!(rest.trim_end(), "\n## 一\n\n文です。\n\n\n\n\n\n\n\n## 二");
        let written = all.first().cloned().unwrap_or_default();
        assert_eq!(written.notes.seconds, 90);
        assert_eq!(written.notes.said, ["ひとつめです。", "ふたつめです。"]);
        assert_eq!((written.line, written.lines), (16, vec![17, 19]));
    }

    #[test]
    fn minutes_are_halves_up_to_fifteen() {
        let of = |text: &str| seconds(text);
        assert_eq!(of(" 2"), Some(120));
        assert_eq!(of(" 0.5"), Some(30));
        for wrong in ["", " 0", " 16", " 1.3", " ２", " -1", " x"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
