//! The records whose sheets are hardest to print. They are kept in `tests/fixtures/record-*.json`, where the
//! browser tests find them; `ENGAWA_WRITE_FIXTURES=1 cargo test --test acp` writes them anew.

use engawa::acp::answer::{People, Response, Spokesperson, Value};
use engawa::acp::record::Record;
use engawa::content::questionnaire::{Choice, PeopleForm};
use engawa::words::words;

use crate::record::{choice_form, choose, name, people_form, person, record};

/// Full-width characters in a line of answers, as the sheet counts.
pub(crate) const LINE: usize = 28;

/// Nothing answered.
pub(crate) fn empty() -> Record {
    Record::new("1")
}

/// The shortest answers there are, and two prompts passed over.
pub(crate) fn shortest() -> Record {
    record(vec![
        ("V1", Response::Undecided),
        ("N1", Response::NotNow),
        ("L1", Response::Undecided),
    ])
}

/// As many lines as answers in 14 pt may take, each as long as a line.
pub(crate) fn roomy() -> Record {
    record(vec![
        ("V1", values(2, LINE)),
        ("N1", friends(2)),
        ("L1", choose(&longest(places(), 2), "")),
        ("D1", choose(&["not_yet"], "")),
    ])
}

/// As many lines as answers in 12 pt may take, each as long as a line.
pub(crate) fn plain() -> Record {
    record(vec![
        ("V1", values(4, LINE)),
        ("N1", friends(4)),
        ("L1", choose(&longest(places(), 2), "")),
        (
            "D1",
            choose(&["visiting_nurse", "spokesperson", "next_visit"], ""),
        ),
        ("D2", choose(&[], &"聞".repeat(LINE))),
    ])
}

/// The longest answers the prompts take, every field full.
pub(crate) fn full() -> Record {
    let relation = longest(people_form("N1").relations.iter().collect(), 1)[0];
    let people = ["愛", "鬱", "鷹", "響"].map(|letter| {
        let name = letter.repeat(PeopleForm::NAME_MAX.into());
        person(
            relation,
            &name,
            &"０９".repeat(usize::from(PeopleForm::PHONE_MAX) / 2),
        )
    });
    record(vec![
        ("V1", values(4, 40)),
        (
            "N1",
            Response::Answered(Value::People(People {
                people: people.into(),
                by_hand: true,
                ..People::default()
            })),
        ),
        ("L1", choose(&longest(places(), 2), "")),
        ("D1", choose(&everybody(), "")),
        ("D2", choose(&longest(all("D2"), 2), &"聞".repeat(40))),
    ])
}

/// So many of the longest values, and own words of so many characters.
fn values(count: usize, own: usize) -> Response {
    choose(&longest(all("V1"), count), &"木".repeat(own))
}

/// So many friends, each with their boxes a line and not a letter more.
fn friends(count: usize) -> Response {
    let width = |text: &str| {
        text.chars()
            .map(|c| if c.is_ascii() { 1 } else { 2 })
            .sum::<usize>()
    };
    let around = width("1. 友人　") + width(words().sheet().spoken_agreed);
    let friend = person("friend", &"愛".repeat((2 * LINE - around) / 2), "");
    name(vec![Spokesperson::clone(&friend); count])
}

fn all(id: &str) -> Vec<&'static Choice> {
    choice_form(id)
        .choices()
        .map(|(_, choice)| choice)
        .collect()
}

fn places() -> Vec<&'static Choice> {
    all("L1")
}

/// Everybody of D1, and the longest 「いつ」.
fn everybody() -> Vec<&'static str> {
    let form = choice_form("D1");
    let everybody = form
        .choices()
        .filter(|(group, choice)| !group.single && !choice.alone);
    let when = form.choices().filter(|(group, _)| group.single);
    let when = longest(when.map(|(_, choice)| choice).collect(), 1);
    everybody
        .map(|(_, choice)| choice.id.as_str())
        .chain(when)
        .collect()
}

/// The ids of the `count` longest.
fn longest(mut choices: Vec<&'static Choice>, count: usize) -> Vec<&'static str> {
    choices.sort_by_key(|choice| std::cmp::Reverse(choice.label.chars().count()));
    choices
        .iter()
        .take(count)
        .map(|choice| choice.id.as_str())
        .collect()
}
