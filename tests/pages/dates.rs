//! Dates on pages are those somebody wrote, never the day of the build.

use std::path::Path;

use crate::site::pages;
use crate::tag::text;

/// Everything that is written under `folder`.
fn written(folder: &Path) -> String {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let texts = paths.map(|path| {
        if path.is_dir() {
            written(&path)
        } else {
            std::fs::read_to_string(&path).unwrap()
        }
    });
    texts.collect()
}

/// Every 「2026年11月22日」 and 「2026年11月」 in `text`, as it stands and as content writes it.
fn dates(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('年') {
        let year: String = text[..at]
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .collect();
        let year: String = year.chars().rev().collect();
        let mut parts = text[at + '年'.len_utf8()..].splitn(2, '月');
        let (month, rest) = (parts.next().unwrap(), parts.next().unwrap_or_default());
        let number = |text: &str| text.parse::<u32>().ok();
        let (Some(month), 4) = (number(month), year.len()) else {
            continue;
        };
        let day = rest.split_once('日').and_then(|(day, _)| number(day));
        let (words, digits) = match day {
            Some(day) => (
                format!("{year}年{month}月{day}日"),
                format!("{year}-{month:02}-{day:02}"),
            ),
            None => (format!("{year}年{month}月"), format!("{year}-{month:02}")),
        };
        found.push((words, digits));
    }
    found
}

#[test]
fn every_date_on_a_page_stands_in_the_content() {
    let content = written(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    let mut seen = 0;
    for page in pages() {
        for (words, digits) in dates(&text(&page.html)) {
            // The place that the program fills, kept as wide as a date.
            if words == "0000年0月0日" {
                continue;
            }
            assert!(
                content.contains(&words) || content.contains(&digits),
                "{}: {words}",
                page.name()
            );
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn a_date_is_recognised() {
    let found = dates("発行 2026年4月1日。2021年3月の資料。令和2年版。");
    let expected = [("2026年4月1日", "2026-04-01"), ("2021年3月", "2021-03")];
    assert_eq!(
        found,
        expected.map(|(words, digits)| (words.to_string(), digits.to_string()))
    );
}
