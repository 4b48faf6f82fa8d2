//! How telephone numbers of Japan are written.

use super::digits;
use crate::compile::table::Table;

/// Notes a number that is none. Empty ones were noted when they were read.
pub(crate) fn check(entry: &Table<'_>, key: &str, number: &str) {
    if !number.is_empty() && !is_well_formed(number) {
        entry.problem_at(
            key,
            format!("電話番号の形ではありません: {number}"),
            "半角の数字とハイフンで書いてください。例: 0120-279-338",
        );
    }
}

/// `119`, `#7119`, or three groups between hyphens, as many digits as its beginning asks for.
fn is_well_formed(number: &str) -> bool {
    let clean = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(short) = number.strip_prefix('#') {
        return clean(short) && short.len() == 4;
    }
    if clean(number) {
        return number.len() == 3 && number.starts_with('1');
    }
    let groups: Vec<&str> = number.split('-').collect();
    let grouped = groups.len() == 3 && groups.iter().all(|group| !group.is_empty() && clean(group));
    grouped && Some(digits(number).len()) == length(number)
}

/// How many digits a number has that begins so; none where no number does.
fn length(number: &str) -> Option<usize> {
    let digits = digits(number);
    let begins = |starts: &[&str]| starts.iter().any(|start| digits.starts_with(start));
    if begins(&["00"]) || !begins(&["0"]) {
        None
    } else if begins(&["0800", "050", "060", "070", "080", "090"]) {
        Some(11)
    } else {
        Some(10)
    }
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn numbers_of_japan_have_their_shapes() {
        for number in [
            "119",
            "110",
            "#7119",
            "#8000",
            "0120-279-338",
            "0570-00-7119",
            "0800-123-4567",
            "050-5445-2856",
            "090-1234-5678",
            "03-6810-1636",
            "011-272-7119",
            "0776-28-2155",
            "0267-22-1234",
        ] {
            assert!(is_well_formed(number), "{number}");
        }
        for number in [
            "",
            "1199",
            "911",
            "7119",
            "#711",
            "＃7119",
            "０３-6810-1636",
            "03(6810)1636",
            "03-6810-163",
            "0120279338",
            "0120-279-3388",
            "050-544-2856",
            "090-123-4567",
            "000-000-0000",
            "+81-3-6810-1636",
            "03-6810-",
            "03--6810-1636",
            "03−6810−1636",
            "012-345-6789-0",
            "823-9922",
        ] {
            assert!(!is_well_formed(number), "{number}");
        }
    }
}
