//! Answers and records for the tests.

use engawa::acp::answer::{
    Answer, Choices, Date, Each, EnteredBy, People, Response, Share, Spokesperson, Unknown, Value,
};
use engawa::acp::journey::Journey;
use engawa::acp::record::Record;
use engawa::content::questionnaire::{ChoiceForm, PeopleForm, Prompt};
use engawa::site;

pub(crate) fn prompt(id: &str) -> &'static Prompt {
    site::questionnaire().prompt(id).unwrap()
}

pub(crate) fn choice_form(id: &str) -> &'static ChoiceForm {
    site::questionnaire().choices_of(id).unwrap()
}

pub(crate) fn people_form(id: &str) -> &'static PeopleForm {
    site::questionnaire().people_of(id).unwrap()
}

pub(crate) fn choose(ids: &[&str], other: &str) -> Response {
    Response::Answered(Value::Choices(Choices {
        chosen: ids.iter().map(|id| (*id).to_string()).collect(),
        other: other.into(),
        ..Choices::default()
    }))
}

pub(crate) fn person(relation: &str, name: &str, phone: &str) -> Spokesperson {
    Spokesperson {
        relation: relation.into(),
        name: name.into(),
        phone: phone.into(),
        ..Spokesperson::default()
    }
}

pub(crate) fn name(people: Vec<Spokesperson>) -> Response {
    Response::Answered(Value::People(People {
        people,
        ..People::default()
    }))
}

/// The same people as a record keeps them: each with a name that other answers speak of them by.
pub(crate) fn kept(people: Vec<Spokesperson>) -> Response {
    let ids = (1..).map(|at| format!("p{at}"));
    let people = people.into_iter().zip(ids);
    name(
        people
            .map(|(person, id)| Spokesperson { id, ..person })
            .collect(),
    )
}

pub(crate) fn nobody() -> Response {
    Response::Answered(Value::People(People {
        nobody: true,
        ..People::default()
    }))
}

/// What was chosen for each person, by the person's id.
pub(crate) fn each(chosen: &[(&str, &str)]) -> Response {
    let chosen = chosen.iter();
    Response::Answered(Value::Each(Each {
        chosen: chosen
            .map(|(id, choice)| ((*id).to_string(), (*choice).to_string()))
            .collect(),
        ..Each::default()
    }))
}

/// Choices with something written on their lines.
pub(crate) fn write(ids: &[&str], texts: &[(&str, &str)]) -> Response {
    let Response::Answered(Value::Choices(mut choices)) = choose(ids, "") else {
        unreachable!()
    };
    for (line, text) in texts {
        choices
            .texts
            .insert((*line).to_string(), (*text).to_string());
    }
    Response::Answered(Value::Choices(choices))
}

/// The way of `record`'s mode.
pub(crate) fn journey(record: &Record) -> Journey<'_> {
    Journey::new(site::questionnaire(), record)
}

pub(crate) fn day() -> Date {
    Date::new(2026, 11, 22)
}

pub(crate) fn answer(response: Response) -> Answer {
    Answer {
        response,
        answered_on: day(),
        entered_by: EnteredBy::Principal,
        reason: String::new(),
        reason_of_before: false,
        share: Share::Doctor,
        unknown: Unknown::new(),
    }
}

/// A record of 「3つだけ」 with these answers.
pub(crate) fn record(answers: Vec<(&str, Response)>) -> Record {
    let mut record = Record::new("1");
    record.mode = "three".into();
    for (id, response) in answers {
        set(&mut record, id, answer(response));
    }
    record
}

pub(crate) fn set(record: &mut Record, id: &str, answer: Answer) {
    let version = record.current_mut(&day());
    version.answers.insert(id.into(), answer);
}

/// What most people would give.
pub(crate) fn usual() -> Record {
    record(vec![
        (
            "V1",
            choose(&["garden", "eating", "independence"], "縁側で庭を見る"),
        ),
        (
            "N1",
            kept(vec![
                person("daughter", "山田 花子", "090-1234-5678"),
                person("friend", "佐藤 次郎", ""),
            ]),
        ),
        ("L1", choose(&["palliative_unit", "home"], "")),
        ("D1", choose(&["doctor", "family", "next_visit"], "")),
        ("D2", choose(&["at_home", "course"], "")),
    ])
}
