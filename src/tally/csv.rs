//! The counts as a CSV file that a table program opens and calculates nothing from.

use super::{Asked, Count};

/// What a table program takes for the beginning of a formula, in half and full width (OWASP, CSV Injection).
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What makes a cell plain text.
const TEXT: char = '\'';

/// What Excel needs at the beginning to read UTF-8.
const MARK: char = '\u{feff}';

/// The whole file: `head` are the lines above (a day, a hall), then a row for each answer.
#[must_use]
pub fn file(head: &[(&str, &str)], columns: [&str; 3], asked: &[Asked]) -> String {
    let mut out = String::from(MARK);
    for (name, value) in head {
        row(&mut out, &[name, value]);
    }
    row(&mut out, &columns);
    for question in asked {
        for answer in &question.answers {
            let count = answer.count.map(|count| Count::number(count).to_string());
            let count = count.unwrap_or_default();
            row(&mut out, &[&question.question, &answer.label, &count]);
        }
    }
    out
}

/// One cell: always in quotes, and never a formula.
#[must_use]
pub fn cell(text: &str) -> String {
    let mut out = String::from('"');
    // Some programs pass over spaces before they look for a formula.
    let begins = text.trim_start_matches([' ', '\u{3000}', '\n', MARK]);
    if begins.starts_with(FORMULA) {
        out.push(TEXT);
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\"\""),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Cells with a comma between them, ended as RFC 4180 ends a line.
fn row(out: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Answered;
    use super::*;

    /// The cells of a file, read as RFC 4180 has it.
    fn read(file: &str) -> Vec<Vec<String>> {
        let (mut rows, mut line, mut text) = (Vec::new(), Vec::new(), String::new());
        let mut quoted = false;
        let mut chars = file.trim_start_matches(MARK).chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => {
                    text.push('"');
                    chars.next();
                }
                '"' => quoted = !quoted,
                ',' if !quoted => line.push(std::mem::take(&mut text)),
                '\r' if !quoted => {
                    assert_eq!(chars.next(), Some('\n'));
                    line.push(std::mem::take(&mut text));
                    rows.push(std::mem::take(&mut line));
                }
                c => text.push(c),
            }
        }
        assert!(!quoted && line.is_empty());
        rows
    }

    #[test]
    fn a_formula_is_text() {
        for evil in [
            "=1+1",
            "+1",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            "　＝1",
            "＋1",
            "=HYPERLINK(\"https://x\",\"y\")",
        ] {
            assert!(cell(evil).starts_with("\"'"), "{evil}");
        }
        assert_eq!(cell("公民館"), "\"公民館\"");
        assert_eq!(cell("a\"b"), "\"a\"\"b\"");
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_no_cell_is_a_formula(hall in "[ -~\t\r\n＝＋－＠　あ\u{feff}]{0,12}", label in "\\PC{0,12}", count in 0..=Count::MOST) {
            let count_typed = Count::typed(&count.to_string()).ok();
            let asked = Asked {
                question: "問い".into(),
                answers: vec![Answered { label: label.clone(), count: count_typed }, Answered::default()],
            };
            let rows = read(&file(&[("会場", &hall)], ["問い", "答え", "人数"], &[asked]));
            prop_assert_eq!(rows.len(), 4);
            prop_assert_eq!(&rows[3][2], "");
            prop_assert_eq!(&rows[2][2], &count.to_string());
            for (found, written) in [(&rows[0][1], &hall), (&rows[2][1], &label)] {
                prop_assert_eq!(found.strip_prefix(TEXT).filter(|rest| rest == written).unwrap_or(found), written);
            }
            for text in rows.iter().flatten() {
                let begins = text.trim_start_matches([' ', '\u{3000}', '\n', MARK]);
                prop_assert!(!begins.starts_with(FORMULA), "{text}");
            }
        }
    }
}
