//! How close the rows of the sheet stand: the fullest record of each density, found by writing more and more.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use engawa::acp::record::Record;
use engawa::acp::sheet::{Density, Sheet};
use engawa::content::questionnaire::Prompt;
use engawa::site;
use engawa::vault::restore;
use engawa::words::words;

use crate::fullest::{asked, empty, everything, memo, shortest};
use crate::growing::growing;
use crate::record::{answer, prompt, record, set};

pub(crate) fn sheet(record: &Record) -> Sheet {
    Sheet::new(site::questionnaire(), record, words())
}

/// Whether the page says anywhere that the rest stands elsewhere.
pub(crate) fn is_shortened(sheet: &Sheet) -> bool {
    let words = words().sheet();
    let folded = |label: &str| label == words.in_details;
    sheet.blocks.iter().any(|block| folded(&block.label))
        || format!("{:?}", sheet.blocks).contains(words.see_details)
}

/// More and more written, from one short answer to everything, each with its sheet: first the five prompts, then the
/// rest in the order they are asked, then the reasons.
fn ladder() -> &'static [(Record, Sheet)] {
    static LADDER: OnceLock<Vec<(Record, Sheet)>> = OnceLock::new();
    LADDER.get_or_init(|| {
        let mut now = record(vec![]);
        let mut steps = Vec::new();
        let mut add = |now: &Record| steps.push((now.clone(), sheet(now)));
        let three = ["V1", "N1", "L1", "D1", "D2"].map(prompt);
        let is_rest = |prompt: &&Prompt| !three.contains(prompt);
        for of in three.into_iter().chain(asked().filter(is_rest)) {
            if is_rest(&of) {
                now.mode = "medical".into();
                let version = now.current_mut(&crate::record::day());
                version.modes = vec!["slow".into(), "medical".into()];
            }
            for response in growing(of) {
                let mut answer = answer(response);
                answer.share = of.share;
                set(&mut now, &of.id, answer);
                add(&now);
            }
        }
        for of in asked() {
            let mut answer = now.answer(&of.id).unwrap().clone();
            answer.reason = everything().answer(&of.id).unwrap().reason.clone();
            set(&mut now, &of.id, answer);
            add(&now);
        }
        steps
    })
}

/// The record of this density that leaves least of the page, with nothing shortened.
fn fullest(density: Density) -> &'static Record {
    let steps = ladder().iter();
    let whole = steps.filter(|(_, sheet)| sheet.density == density && !is_shortened(sheet));
    &whole.min_by_key(|(_, sheet)| sheet.room()).unwrap().0
}

fn fixtures() -> [(&'static str, Record); 8] {
    [
        ("record-empty", empty()),
        ("record-shortest", shortest()),
        ("record-roomy-fullest", fullest(Density::Roomy).clone()),
        ("record-plain-fullest", fullest(Density::Plain).clone()),
        ("record-close-fullest", fullest(Density::Close).clone()),
        ("record-full-fullest", fullest(Density::Full).clone()),
        ("record-longest", everything()),
        ("record-memo-longest", memo()),
    ]
}

#[test]
fn the_records_the_browsers_print_are_these() {
    for (name, record) in fixtures() {
        let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures")
            .join(format!("{name}.json"));
        let text = serde_json::to_string_pretty(&record).unwrap() + "\n";
        if std::env::var_os("ENGAWA_WRITE_FIXTURES").is_some() {
            fs::write(&file, &text).unwrap();
        }
        assert_eq!(
            fs::read_to_string(&file).unwrap_or_default(),
            text,
            "{name}"
        );
        assert_eq!(
            restore::from_text(&text).as_ref(),
            Ok(&record),
            "{name} opens"
        );
    }
}

#[test]
fn few_answers_stand_wide_and_everything_stands_as_close_as_it_goes() {
    let densities = [
        Density::Roomy,
        Density::Plain,
        Density::Close,
        Density::Full,
    ];
    for density in densities {
        let sheet = sheet(fullest(density));
        assert_eq!(sheet.density, density);
        assert!(sheet.room() >= 0, "{density:?}: {}", sheet.room());
    }
    for few in [empty(), shortest()] {
        assert_eq!(sheet(&few).density, Density::Roomy);
    }
    let all = sheet(&everything());
    assert_eq!(all.density, Density::Full);
    assert!(is_shortened(&all));
}

#[test]
fn nothing_is_shortened_while_the_rows_could_stand_closer() {
    for (record, sheet) in ladder() {
        let answered = record.current().map(|version| version.answers.len());
        let whole = !is_shortened(sheet);
        assert!(!whole || sheet.room() >= 0, "{answered:?} answers");
        assert!(
            whole || sheet.density == Density::Full,
            "{answered:?} answers"
        );
    }
}

#[test]
fn what_was_taken_back_never_brings_the_rows_closer() {
    for density in [
        Density::Roomy,
        Density::Plain,
        Density::Close,
        Density::Full,
    ] {
        let record = fullest(density);
        for id in record.current().unwrap().answers.keys() {
            let mut less = record.clone();
            let mut answer = less.answer(id).unwrap().clone();
            answer.reason.clear();
            answer.response = growing(prompt(id)).swap_remove(0);
            set(&mut less, id, answer);
            assert!(sheet(&less).density <= density, "{density:?} {id}");
        }
    }
}
