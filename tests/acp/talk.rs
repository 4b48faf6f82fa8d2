//! What was talked over is kept as it was told.

use engawa::acp::talk::{FIELDS, MAX_TALKS, TalkLog};
use engawa::words::words;
use proptest::prelude::*;

/// A log from names, lines and texts.
fn log(lines: &[(&str, &str, &str)]) -> TalkLog {
    let mut log = TalkLog::default();
    for (name, field, text) in lines {
        assert!(log.write(name, field, text), "{name} {field}");
    }
    log
}

/// What the talks decided, in the order in which they are shown.
fn decided(log: &TalkLog) -> Vec<&str> {
    let talks = log.newest_first().into_iter();
    talks.map(|(_, talk)| talk.typed("decided")).collect()
}

#[test]
fn the_newest_talk_stands_first_and_one_without_a_day_last() {
    let log = log(&[
        ("a", "decided", "春"),
        ("a", "on", "2026-04-01"),
        ("b", "decided", "日にちなし"),
        ("c", "decided", "秋"),
        ("c", "on", "2026-11-22"),
        ("d", "decided", "秋の二つ目"),
        ("d", "on", "2026-11-22"),
        ("e", "on", "きのう"),
        ("e", "decided", "読めない日"),
    ]);
    let order = ["秋の二つ目", "秋", "春", "読めない日", "日にちなし"];
    assert_eq!(decided(&log), order);
    assert_eq!(log.latest().unwrap().typed("decided"), order[0]);
    assert_eq!(TalkLog::default().latest(), None);
}

#[test]
fn a_paper_says_every_line_that_was_written_once_and_no_other() {
    let log = log(&[
        ("a", "next_on", "2026-12-01"),
        ("a", "open", " "),
        ("a", "present", "山田 花子（長女）、訪問看護師"),
        ("a", "on", "2026-11-22"),
    ]);
    assert_eq!(log.latest().unwrap().title(words()), "2026年11月22日");
    assert_eq!(
        log.latest().unwrap().in_words(words()),
        [
            "いた人（名前と立場）: 山田 花子（長女）、訪問看護師",
            "次に話す日: 2026年12月1日"
        ]
    );
}

#[test]
fn what_is_too_long_for_a_line_is_cut_and_no_line_is_made_up() {
    for (field, max) in FIELDS {
        let log = log(&[("a", field, &"髙".repeat(1_000))]);
        let length = log.named("a").unwrap().typed(field).chars().count();
        assert_eq!(length, usize::from(max), "{field}");
    }
    let mut none = TalkLog::default();
    assert!(!none.write("a", "price", "0"));
    assert!(none.is_empty());
}

#[test]
fn a_talk_too_many_has_no_room_and_nothing_is_lost() {
    let mut log = TalkLog::default();
    for at in 0..MAX_TALKS {
        assert!(!log.is_full());
        assert!(log.write(&at.to_string(), "said", "x"));
    }
    assert!(log.is_full());
    let before = log.clone();
    assert!(!log.write("more", "said", "x"));
    assert_eq!(log, before);
    assert!(log.write("0", "said", "y"), "what is there can be mended");
}

#[test]
fn a_talk_taken_off_comes_back_where_it_was() {
    let before = log(&[("a", "said", "1"), ("b", "said", "2"), ("c", "said", "3")]);
    for at in 0..3 {
        let mut log = before.clone();
        let gone = log.take_off(at).unwrap();
        assert_eq!(log.newest_first().len(), 2);
        log.put_back(at, gone);
        assert_eq!(log, before);
    }
    assert_eq!(before.clone().take_off(3), None);
}

#[test]
fn a_talk_of_which_nothing_is_written_is_not_shown() {
    let mut log = log(&[("a", "said", "\n"), ("b", "said", "2"), ("b", "said", "")]);
    assert_eq!((log.newest_first().len(), log.latest()), (0, None));
    log.drop_blank("a");
    assert_eq!((log.named("a"), log.named("b").is_some()), (None, true));
    log.write("b", "said", "again");
    log.drop_blank("b");
    assert_eq!(log.newest_first().len(), 1);
}

proptest! {
    #[test]
    fn every_letter_stays(text in "\\PC{0,200}") {
        let log = log(&[("a", "decided", &text)]);
        prop_assert_eq!(log.named("a").unwrap().typed("decided"), text);
    }
}
