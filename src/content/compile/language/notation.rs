//! R12: digits and dates.

use super::fault::Fault;

const ERAS: [&str; 4] = ["令和", "平成", "昭和", "大正"];

pub(super) fn notation(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut note = |what: &str, remedy: &str| faults.push(Fault::error(12, what.into(), remedy));
    if text.contains(|c| ('０'..='９').contains(&c)) {
        note("数字が全角です", "半角の数字で書いてください");
    }
    if says_era(text) && !says_year(text) {
        note(
            "年が和暦だけです",
            "「2026年（令和8年）」のように、西暦を書いてください",
        );
    }
    if says_date_in_marks(text) {
        note(
            "日付が、年月日の形ではありません",
            "「2026年11月22日」のように書いてください",
        );
    }
    faults
}

/// Whether an era counts a year here: 令和8年, 平成元年.
fn says_era(text: &str) -> bool {
    ERAS.iter().any(|era| {
        let counted = |after: &str| {
            after
                .trim_start()
                .starts_with(|c: char| c == '元' || c.is_numeric())
        };
        text.split(era).skip(1).any(counted)
    })
}

/// Whether a year of four digits stands here.
fn says_year(text: &str) -> bool {
    text.split('年').any(|before| {
        let digits = before
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .count();
        digits == 4
    })
}

/// 2026/11/22, 2026-11.
fn says_date_in_marks(text: &str) -> bool {
    let parts = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '-')));
    parts.into_iter().any(|part| {
        let numbers: Vec<&str> = part.split(['/', '-']).collect();
        let year =
            |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
        let short = |text: &&str| matches!(text.len(), 1 | 2);
        numbers
            .split_first()
            .is_some_and(|(first, rest)| year(first) && !rest.is_empty() && rest.iter().all(short))
    })
}
