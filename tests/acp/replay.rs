//! Any taps, in any order.

use engawa::acp::answer::{Response, Value};
use engawa::acp::draft::Draft;
use engawa::content::questionnaire::{Kind, PeopleForm, Prompt, Universal};
use engawa::site;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Tap {
    Choice(usize),
    Other(String),
    Field(usize, String),
    For(usize, usize),
    Clear,
    Universal(Universal),
    Person(usize, String, String, String),
    Remove(usize),
    Up(usize),
    ByHand,
    Nobody,
    Reopen,
}

fn tap() -> impl Strategy<Value = Tap> {
    let universal = prop::sample::select(vec![
        Universal::Undecided,
        Universal::NotNow,
        Universal::AfterConsult,
    ]);
    let text = || prop_oneof![Just(String::new()), Just(" ".into()), "\\PC{1,50}"];
    prop_oneof![
        6 => (0..24_usize).prop_map(Tap::Choice),
        2 => text().prop_map(Tap::Other),
        1 => universal.prop_map(Tap::Universal),
        3 => (0..7_usize, text(), text(), text()).prop_map(|(at, a, b, c)| Tap::Person(at, a, b, c)),
        1 => (0..7_usize).prop_map(Tap::Remove),
        1 => (0..7_usize).prop_map(Tap::Up),
        1 => (0..4_usize, text()).prop_map(|(at, text)| Tap::Field(at, text)),
        1 => (0..4_usize, 0..3_usize).prop_map(|(person, choice)| Tap::For(person, choice)),
        1 => Just(Tap::Clear),
        1 => Just(Tap::ByHand),
        1 => Just(Tap::Nobody),
        1 => Just(Tap::Reopen),
    ]
}

/// Does `tap`; a refused one leaves everything as it was.
fn replay(
    prompt: &'static Prompt,
    draft: &mut Draft<'static>,
    tap: &Tap,
) -> Result<(), TestCaseError> {
    let before = draft.clone().into_response();
    let refused = match tap {
        Tap::Choice(at) => match &prompt.kind {
            Kind::Choices(form) => {
                let choice = form.choices().nth(*at);
                choice.is_some_and(|(_, choice)| draft.toggle(&choice.id).is_err())
            }
            Kind::Ranking(_) => draft.toggle(&at.to_string()).is_err(),
            _ => draft.toggle("home").is_err(),
        },
        Tap::Field(at, text) => {
            if let Kind::Choices(form) = &prompt.kind {
                let field = form.fields.get(*at).map_or("none", |field| &field.id);
                draft.write_text(field, text);
            }
            false
        }
        Tap::For(person, choice) => {
            let choice = ["spoken", "hard"].get(*choice).copied();
            draft.choose_for(&person.to_string(), choice);
            false
        }
        Tap::Clear => {
            draft.clear();
            prop_assert_eq!(draft.clone().into_response(), None);
            false
        }
        Tap::Other(text) => draft.write_other(text).is_err(),
        Tap::Universal(universal) => {
            draft.toggle_universal(*universal);
            false
        }
        Tap::Person(at, relation, name, phone) => {
            draft.write_person(*at, |person| {
                person.relation.clone_from(relation);
                person.name.clone_from(name);
                person.phone.clone_from(phone);
            });
            false
        }
        Tap::Remove(at) => {
            draft.remove_person(*at);
            false
        }
        Tap::Up(at) => {
            draft.move_up(*at);
            false
        }
        Tap::ByHand => {
            draft.toggle_by_hand();
            false
        }
        Tap::Nobody => {
            draft.toggle_nobody();
            false
        }
        Tap::Reopen => {
            *draft = Draft::new(prompt, before.clone());
            false
        }
    };
    if refused {
        prop_assert_eq!(draft.clone().into_response(), before);
    }
    Ok(())
}

/// Within the limits of the prompt, and nothing where nothing was said.
fn holds(prompt: &Prompt, response: Option<Response>) -> Result<(), TestCaseError> {
    match (response, &prompt.kind) {
        (Some(Response::Answered(Value::Choices(choices))), Kind::Choices(form)) => {
            let said = !choices.other.trim().is_empty();
            let taken = choices.chosen.len() + usize::from(said);
            let written = choices.texts.values().any(|text| !text.trim().is_empty());
            prop_assert!(taken > 0 || written);
            prop_assert!(form.limit.is_none_or(|limit| taken <= limit.into()));
            let max = form.other.as_ref().map_or(0, |own| own.max);
            prop_assert!(choices.other.chars().count() <= max.into());
            for (id, text) in choices.texts.iter() {
                let field = form.fields.iter().find(|field| field.id == *id);
                prop_assert!(text.chars().count() <= field.unwrap().max.into());
            }
            for group in &form.groups {
                let chosen = group
                    .choices
                    .iter()
                    .filter(|choice| choices.chosen.contains(&choice.id));
                let chosen: Vec<_> = chosen.collect();
                let alone = group.single || chosen.iter().any(|choice| choice.alone);
                prop_assert!(!alone || chosen.len() <= 1);
            }
        }
        (Some(Response::Answered(Value::People(people))), Kind::People(form)) => {
            prop_assert!(!people.is_blank() || people.by_hand || people.nobody);
            prop_assert!(!people.nobody || (people.is_blank() && !people.by_hand));
            prop_assert!(people.people.len() <= form.max.into());
            for person in &people.people {
                prop_assert!(person.name.chars().count() <= PeopleForm::NAME_MAX.into());
                prop_assert!(person.phone.chars().count() <= PeopleForm::PHONE_MAX.into());
            }
        }
        (Some(Response::Answered(Value::Choices(choices))), Kind::Ranking(form)) => {
            prop_assert!((1..=form.limit.into()).contains(&choices.chosen.len()));
        }
        (Some(Response::Answered(Value::Each(each))), Kind::Each(_)) => {
            prop_assert!(!each.chosen.is_empty());
        }
        (Some(Response::Answered(value)), _) => {
            prop_assert!(false, "{} is answered with {:?}", prompt.id, value);
        }
        _ => {}
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_taps_break_the_limits_or_leave_an_empty_answer(
        at in 0..site::questionnaire().prompts.len(),
        taps in prop::collection::vec(tap(), 0..40),
    ) {
        let prompt = &site::questionnaire().prompts[at];
        let mut draft = Draft::new(prompt, None);
        for tap in &taps {
            replay(prompt, &mut draft, tap)?;
            holds(prompt, draft.clone().into_response())?;
        }
    }
}
