//! What two tabs wrote at once.

use super::*;
use crate::acp::answer::{Answer, Date, EnteredBy, Response, Share, Unknown};

fn answer(reason: &str) -> Answer {
    Answer {
        response: Response::Undecided,
        answered_on: Date::new(2026, 11, 22),
        entered_by: EnteredBy::Principal,
        reason: reason.into(),
        reason_of_before: false,
        share: Share::Doctor,
        unknown: Unknown::new(),
    }
}

/// A record from `no/prompt=reason` words.
fn record(text: &str) -> Record {
    let mut record = Record::new("1");
    for word in text.split_whitespace() {
        let (no, answered) = word.split_once('/').unwrap();
        let no = no.parse().unwrap();
        if record
            .versions
            .last()
            .is_none_or(|version| version.no != no)
        {
            record.versions.push(Version {
                no,
                ..Version::default()
            });
        }
        if let Some((prompt, reason)) = answered.split_once('=') {
            record
                .versions
                .last_mut()
                .unwrap()
                .answers
                .insert(prompt.into(), answer(reason));
        }
    }
    record
}

#[test]
fn each_prompt_is_brought_together_for_itself() {
    for (what, base, mine, theirs, merged) in [
        ("nothing changed", "1/V1=a", "1/V1=a", "1/V1=a", "1/V1=a"),
        (
            "they answered",
            "1/V1=a",
            "1/V1=a",
            "1/V1=a 1/N1=t",
            "1/N1=t 1/V1=a",
        ),
        ("they changed", "1/V1=a", "1/V1=a", "1/V1=t", "1/V1=t"),
        (
            "they cleared",
            "1/N1=a 1/V1=a",
            "1/N1=a 1/V1=a",
            "1/V1=a",
            "1/V1=a",
        ),
        (
            "I cleared",
            "1/N1=a 1/V1=a",
            "1/V1=a",
            "1/N1=a 1/V1=a",
            "1/V1=a",
        ),
        (
            "each changed one",
            "1/N1=a 1/V1=a",
            "1/N1=m 1/V1=a",
            "1/N1=a 1/V1=t",
            "1/N1=m 1/V1=t",
        ),
        ("both changed one", "1/V1=a", "1/V1=m", "1/V1=t", "1/V1=m"),
        ("both answered one first", "", "1/V1=m", "1/V1=t", "1/V1=m"),
        ("both began", "", "1/V1=m", "1/N1=t", "1/N1=t 1/V1=m"),
        ("I cleared, they changed", "1/V1=a", "1/", "1/V1=t", "1/"),
        (
            "I changed, they cleared",
            "1/V1=a",
            "1/V1=m",
            "1/",
            "1/V1=m",
        ),
        (
            "they began the next version",
            "1/V1=a",
            "1/V1=m",
            "1/V1=a 2/V1=t",
            "1/V1=m 2/V1=m",
        ),
        (
            "they began the next version while I answered in this one",
            "1/V1=a",
            "1/N1=m 1/V1=a",
            "1/V1=a 2/V1=t",
            "1/N1=m 1/V1=a 2/N1=m 2/V1=t",
        ),
        (
            "they began the next version while I cleared in this one",
            "1/N1=a 1/V1=a",
            "1/V1=a",
            "1/N1=a 1/V1=a 2/N1=a 2/V1=t",
            "1/V1=a 2/V1=t",
        ),
        (
            "both began the next version",
            "1/L1=a 1/N1=a 1/V1=a",
            "1/L1=a 1/N1=a 1/V1=a 2/L1=a 2/N1=m 2/V1=a",
            "1/L1=a 1/N1=a 1/V1=a 2/N1=a 2/V1=t",
            "1/L1=a 1/N1=a 1/V1=a 2/N1=m 2/V1=t",
        ),
        (
            "I began the next version",
            "1/V1=a",
            "1/V1=a 2/V1=m",
            "1/V1=t",
            "1/V1=t 2/V1=m",
        ),
        ("they erased", "1/V1=a 1/N1=a", "1/V1=a 1/N1=a", "", ""),
        (
            "they erased while I typed",
            "1/V1=a 1/N1=a",
            "1/V1=m 1/N1=a",
            "",
            "1/V1=m",
        ),
    ] {
        assert_eq!(
            merge(&record(base), &record(mine), &record(theirs)),
            record(merged),
            "{what}"
        );
    }
}

#[test]
fn a_paper_of_the_version_before_is_none_of_the_next() {
    let mut base = record("1/V1=a");
    base.versions[0].finished = true;
    let mut mine = base.clone();
    mine.versions.extend(record("2/V1=m").versions);
    let mut theirs = base.clone();
    theirs.versions.extend(record("2/N1=t 2/V1=a").versions);
    let finished = |record: &Record| -> Vec<bool> {
        let versions = record.versions.iter();
        versions.map(|version| version.finished).collect()
    };
    assert_eq!(finished(&merge(&base, &mine, &theirs)), [true, false]);
    theirs.versions[1].finished = true;
    assert_eq!(finished(&merge(&base, &mine, &theirs)), [true, true]);
}

#[test]
fn what_is_not_an_answer_is_brought_together_too() {
    let base = record("1/V1=a");
    let mut mine = base.clone();
    let mut theirs = base.clone();
    mine.mode = "three".into();
    mine.unknown.insert("mine".into(), 1.into());
    theirs.unknown.insert("theirs".into(), 2.into());
    theirs.versions[0].entered_by = EnteredBy::Scribe;
    theirs.versions[0].created_on = Date::new(2026, 11, 1);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.mode, "three");
    assert_eq!(
        merged.unknown.keys().collect::<Vec<_>>(),
        ["mine", "theirs"]
    );
    assert_eq!(merged.versions, theirs.versions);
}
