//! The fullest records there are: every prompt answered at its longest.

use engawa::acp::answer::{EnteredBy, People, Response, Spokesperson, Value};
use engawa::acp::draft::Draft;
use engawa::acp::record::{REASON_MAX, Record};
use engawa::content::questionnaire::{ChoiceForm, Kind, PeopleForm, Prompt};
use engawa::site;

use crate::record::{answer, choose, day, each, prompt, record, set, write};

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

/// Every prompt of every mode but the memo, and what is asked only from the list, at its longest, with a reason of
/// full length and a line in each head.
pub(crate) fn everything() -> Record {
    let mut all = Record::new("1");
    all.mode = "medical".into();
    let version = all.current_mut(&day());
    version.modes = vec!["slow".into(), "medical".into()];
    for prompt in asked() {
        let mut answer = answer(longest(prompt));
        answer.reason = "訳".repeat(REASON_MAX);
        answer.share = prompt.share;
        set(&mut all, &prompt.id, answer);
    }
    all
}

/// The longest memories that others can write down.
pub(crate) fn memo() -> Record {
    let mut memo = Record::new("1");
    memo.mode = "memo".into();
    memo.entered_by = EnteredBy::ImaginedByOthers;
    for prompt in site::questionnaire().of_mode("memo") {
        let mut answer = answer(longest(prompt));
        answer.entered_by = EnteredBy::ImaginedByOthers;
        set(&mut memo, &prompt.id, answer);
    }
    memo
}

/// What a person is asked: all but the memo, and but what can't stand beside the rest (N5 is for those who name nobody).
pub(crate) fn asked() -> impl Iterator<Item = &'static Prompt> {
    let prompts = site::questionnaire().prompts.iter();
    prompts.filter(|prompt| prompt.is_asked() && prompt.section != "M" && prompt.id != "N5")
}

/// The longest answer that `prompt` takes.
pub(crate) fn longest(prompt: &Prompt) -> Response {
    match &prompt.kind {
        Kind::Choices(form) => longest_choice(prompt, form),
        Kind::People(form) => Response::Answered(Value::People(People {
            people: people(form, &prompt.id),
            by_hand: !form.by_hand.is_empty(),
            ..People::default()
        })),
        Kind::Ranking(form) => {
            let of = site::questionnaire().choices_of(&form.of).unwrap();
            let ids = by_length(of);
            choose(&ids[..form.limit.into()], "")
        }
        Kind::Each(form) => {
            let choice = form.choices.iter().max_by_key(|choice| choice.label.len());
            let choice = &*choice.unwrap().id;
            let people = usize::from(site::questionnaire().people_of(&form.of).unwrap().max);
            let ids: Vec<String> = (0..people).map(|at| id(&form.of, at)).collect();
            let chosen: Vec<(&str, &str)> = ids.iter().map(|id| (&**id, choice)).collect();
            each(&chosen)
        }
        Kind::Log | Kind::Gate(_) => unreachable!("{} is not asked", prompt.id),
    }
}

fn longest_choice(of: &Prompt, form: &ChoiceForm) -> Response {
    let mut draft = Draft::new(of, None);
    if let Some(own) = &form.other {
        draft.write_other(&"木".repeat(own.max.into())).unwrap();
    }
    for at in 0..people_among(form) {
        draft
            .toggle(&format!("@{}", id(&form.people_of, at)))
            .unwrap();
    }
    // What rules out others comes only where nothing else is there to be chosen.
    let (single, several): (Vec<_>, Vec<_>) = by_length(form)
        .into_iter()
        .partition(|id| form.find(id).is_some_and(|(group, _)| group.single));
    let mut groups = Vec::new();
    for id in single {
        let (group, _) = form.find(id).unwrap();
        if !groups.contains(&&group.title) {
            groups.push(&group.title);
            let _ = draft.toggle(id);
        }
    }
    for id in several.iter().filter(|id| !form.find(id).unwrap().1.alone) {
        let _ = draft.toggle(id);
    }
    for field in &form.fields {
        if !field.when.is_empty() && form.find(&field.when).unwrap().0.single {
            draft = Draft::new(of, Some(write(&[&field.when], &[])));
        }
    }
    for field in &form.fields {
        draft.write_text(&field.id, &"書".repeat(field.max.into()));
    }
    draft.into_response().unwrap()
}

fn people_among(form: &ChoiceForm) -> usize {
    let people = site::questionnaire().people_of(&form.people_of);
    people.map_or(0, |people| people.max.into())
}

/// The choices, the longest first.
pub(crate) fn by_length(form: &ChoiceForm) -> Vec<&str> {
    let mut ids: Vec<_> = form.choices().map(|(_, choice)| choice).collect();
    ids.sort_by_key(|choice| std::cmp::Reverse(choice.label.chars().count()));
    ids.into_iter().map(|choice| &*choice.id).collect()
}

fn people(form: &PeopleForm, of: &str) -> Vec<Spokesperson> {
    let mut relations: Vec<_> = form.relations.iter().collect();
    relations.sort_by_key(|relation| std::cmp::Reverse(relation.label.chars().count()));
    let letters = ["愛", "鬱", "鷹", "響"];
    let people = letters.iter().enumerate().take(form.max.into());
    people
        .map(|(at, letter)| Spokesperson {
            id: id(of, at),
            relation: relations[0].id.clone(),
            name: letter.repeat(PeopleForm::NAME_MAX.into()),
            phone: "０９".repeat(usize::from(PeopleForm::PHONE_MAX) / 2),
            ..Spokesperson::default()
        })
        .collect()
}

fn id(of: &str, at: usize) -> String {
    format!("{of}-{at}")
}

#[test]
fn the_fullest_record_answers_every_prompt_as_long_as_it_takes() {
    let record = everything();
    for prompt in asked() {
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
                    assert!(draft.toggle(&choice.id).is_err(), "{}", choice.id);
                }
            }
            (Kind::People(form), Response::Answered(Value::People(people))) => {
                assert_eq!(people.people.len(), usize::from(form.max));
                let mut draft = Draft::new(prompt, Some(response.clone()));
                for at in 0..people.people.len() {
                    draft.write_person(at, |person| person.name.push('長'));
                }
                assert_eq!(draft.into_response().as_ref(), Some(response));
            }
            (Kind::Ranking(_) | Kind::Each(_), Response::Answered(_)) => {}
            _ => panic!("{} has no answer", prompt.id),
        }
    }
    assert!(matches!(prompt("N2").kind, Kind::Each(_)));
}
