//! How close the rows of the sheet stand: the records on either side of each limit.

use std::fs;
use std::path::{Path, PathBuf};

use engawa::acp::answer::{Response, Value};
use engawa::acp::draft::Draft;
use engawa::acp::record::Record;
use engawa::acp::sheet::{Density, Sheet};
use engawa::content::questionnaire::Kind;
use engawa::site;
use engawa::vault::restore;
use engawa::words::words;

use crate::fullest::{LINE, empty, full, plain, roomy, shortest};
use crate::record::{answer, prompt, set};

fn density(record: &Record) -> Density {
    Sheet::new(site::questionnaire(), record, words()).density
}

fn fixtures() -> [(&'static str, Record); 5] {
    [
        ("record-empty", empty()),
        ("record-shortest", shortest()),
        ("record-roomy-fullest", roomy()),
        ("record-plain-fullest", plain()),
        ("record-longest", full()),
    ]
}

/// The record after `edit` of one answer.
fn edited(record: &Record, id: &str, edit: impl FnOnce(&mut Draft<'_>)) -> Record {
    let now = record.answer(id).map(|answer| answer.response.clone());
    let mut draft = Draft::new(prompt(id), now);
    edit(&mut draft);
    let mut record = record.clone();
    set(&mut record, id, answer(draft.into_response().unwrap()));
    record
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
fn few_answers_stand_wide_and_many_close() {
    let expected = [
        Density::Roomy,
        Density::Roomy,
        Density::Roomy,
        Density::Plain,
        Density::Close,
    ];
    for ((name, record), density) in fixtures().iter().zip(expected) {
        assert_eq!(self::density(record), density, "{name}");
    }
}

#[test]
fn one_more_line_of_any_kind_brings_the_rows_closer() {
    let long = |letter: &str| letter.repeat(LINE + 1);
    for (record, closer) in [(roomy(), Density::Plain), (plain(), Density::Close)] {
        let own = edited(&record, "V1", |draft| {
            draft.write_other(&long("木")).unwrap()
        });
        let name = edited(&record, "N1", |draft| {
            draft.write_person(0, |person| person.name = long("愛"));
        });
        let by_hand = edited(&record, "N1", |draft| draft.toggle_by_hand());
        let question = edited(&record, "D2", |draft| {
            draft.toggle("cost").unwrap();
            draft.toggle("pain").unwrap();
        });
        for (at, more) in [own, name, by_hand, question].iter().enumerate() {
            assert_eq!(density(more), closer, "edit {at}");
        }
    }
    let whom = edited(&plain(), "D1", |draft| draft.toggle("family").unwrap());
    assert_eq!(density(&whom), Density::Close);
}

#[test]
fn one_line_less_leaves_them_as_they_are() {
    for record in [roomy(), plain()] {
        let less = edited(&record, "V1", |draft| draft.write_other("").unwrap());
        assert_eq!(density(&less), density(&record));
    }
}

#[test]
fn the_longest_record_is_as_long_as_the_prompts_allow() {
    let record = full();
    for prompt in &site::questionnaire().prompts {
        let response = &record.answer(&prompt.id).unwrap().response;
        match (&prompt.kind, response) {
            (Kind::Choices(form), Response::Answered(Value::Choices(choices))) => {
                let own = form.other.as_ref().map_or(0, |own| usize::from(own.max));
                assert_eq!(choices.other.chars().count(), own, "{}", prompt.id);
                let free = form.choices().filter(|(group, choice)| {
                    !group.single && !choice.alone && !choices.chosen.contains(&choice.id)
                });
                for (_, choice) in free {
                    let mut draft = Draft::new(prompt, Some(response.clone()));
                    assert!(
                        draft.toggle(&choice.id).is_err(),
                        "{} {}",
                        prompt.id,
                        choice.id
                    );
                }
            }
            (Kind::People(form), Response::Answered(Value::People(people))) => {
                assert_eq!(people.people.len(), usize::from(form.max));
                let mut draft = Draft::new(prompt, Some(response.clone()));
                for at in 0..people.people.len() {
                    draft.write_person(at, |person| {
                        person.name.push('長');
                        person.phone.push('9');
                    });
                }
                assert_eq!(draft.into_response().as_ref(), Some(response));
            }
            _ => panic!("{} has no answer", prompt.id),
        }
    }
}
