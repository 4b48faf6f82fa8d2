//! What naming people does.

use engawa::acp::answer::{People, Response, Spokesperson, Value};
use engawa::acp::draft::Draft;
use engawa::content::questionnaire::PeopleForm;

use crate::record::{name, people_form, person, prompt};

fn draft(from: Option<Response>) -> Draft<'static> {
    Draft::new(prompt("N1"), from)
}

/// Friends with these names, in this order.
fn friends(names: &[&str]) -> Response {
    name(
        names
            .iter()
            .map(|name| person("friend", name, ""))
            .collect(),
    )
}

fn only(by_hand: bool, nobody: bool) -> Response {
    Response::Answered(Value::People(People {
        by_hand,
        nobody,
        ..People::default()
    }))
}

#[test]
fn a_person_is_written_part_by_part() {
    let mut draft = draft(None);
    draft.write_person(0, |person| person.relation = "daughter".into());
    draft.write_person(0, |person| person.name = "花子".into());
    draft.write_person(0, |person| person.phone = "090-1234-5678".into());
    let whole = name(vec![person("daughter", "花子", "090-1234-5678")]);
    assert_eq!(draft.into_response(), Some(whole));
}

#[test]
fn any_one_part_is_enough() {
    for whole in [
        person("friend", "", ""),
        person("", "花子", ""),
        person("", "", "119"),
    ] {
        let mut draft = draft(None);
        draft.write_person(0, |person| *person = whole.clone());
        assert_eq!(draft.into_response(), Some(name(vec![whole])));
    }
}

#[test]
fn a_person_with_nothing_but_spaces_is_nobody() {
    let mut draft = draft(None);
    draft.write_person(0, |person| person.name = "　 ".into());
    draft.write_person(1, |person| person.phone = " ".into());
    assert_eq!(draft.into_response(), None);
}

#[test]
fn the_second_line_may_be_written_first() {
    let mut draft = draft(None);
    draft.write_person(1, |person| person.name = "次郎".into());
    let people = vec![Spokesperson::default(), person("", "次郎", "")];
    assert_eq!(draft.into_response(), Some(name(people)));
}

#[test]
fn a_person_more_than_the_paper_holds_changes_nothing() {
    let max = usize::from(people_form("N1").max);
    let names = ["一", "二", "三", "四"];
    assert_eq!(names.len(), max);
    for before in [None, Some(friends(&names)), Some(only(false, true))] {
        for at in [max, max + 1, usize::MAX] {
            let mut draft = draft(before.clone());
            draft.write_person(at, |person| person.name = "五".into());
            assert_eq!(draft.into_response(), before, "{at}");
        }
    }
}

#[test]
fn removing_and_moving_up_touch_nobody_else() {
    type Act = fn(&mut Draft<'_>);
    let table: [(Act, &[&str]); 7] = [
        (|draft| draft.remove_person(0), &["二", "三"]),
        (|draft| draft.remove_person(1), &["一", "三"]),
        (|draft| draft.remove_person(3), &["一", "二", "三"]),
        (|draft| draft.move_up(0), &["一", "二", "三"]),
        (|draft| draft.move_up(1), &["二", "一", "三"]),
        (|draft| draft.move_up(2), &["一", "三", "二"]),
        (|draft| draft.move_up(3), &["一", "二", "三"]),
    ];
    for (at, (act, left)) in table.into_iter().enumerate() {
        let mut draft = draft(Some(friends(&["一", "二", "三"])));
        act(&mut draft);
        assert_eq!(draft.into_response(), Some(friends(left)), "row {at}");
    }
}

#[test]
fn removing_the_last_person_leaves_no_answer() {
    let mut draft = draft(Some(friends(&["一"])));
    draft.remove_person(0);
    assert_eq!(draft.into_response(), None);
}

#[test]
fn nobody_clears_the_names_and_a_name_clears_nobody() {
    let mut draft = draft(Some(friends(&["一", "二"])));
    draft.toggle_by_hand();
    draft.toggle_nobody();
    assert_eq!(draft.clone().into_response(), Some(only(false, true)));
    draft.write_person(0, |person| {
        *person = crate::record::person("friend", "一", "")
    });
    assert_eq!(draft.into_response(), Some(friends(&["一"])));
}

#[test]
fn nobody_and_by_hand_rule_each_other_out_and_can_be_taken_back() {
    let mut draft = draft(None);
    draft.toggle_nobody();
    draft.toggle_by_hand();
    assert_eq!(draft.clone().into_response(), Some(only(true, false)));
    draft.toggle_by_hand();
    assert_eq!(draft.clone().into_response(), None);
    draft.toggle_nobody();
    draft.toggle_nobody();
    assert_eq!(draft.into_response(), None);
}

#[test]
fn names_may_stand_beside_by_hand() {
    let mut draft = draft(Some(friends(&["一"])));
    draft.toggle_by_hand();
    let Some(Response::Answered(Value::People(people))) = draft.into_response() else {
        panic!("nobody");
    };
    assert!(people.by_hand && people.people.len() == 1);
}

#[test]
fn names_and_numbers_are_cut_where_the_paper_ends_and_never_within_a_letter() {
    for letter in ["愛", "𠮷", "🏡", "n"] {
        let mut draft = draft(None);
        draft.write_person(0, |person| {
            person.name = letter.repeat(31);
            person.phone = letter.repeat(21);
        });
        let (name_max, phone_max) = (PeopleForm::NAME_MAX, PeopleForm::PHONE_MAX);
        assert_eq!((name_max, phone_max), (30, 20));
        let cut = person("", &letter.repeat(30), &letter.repeat(20));
        assert_eq!(draft.into_response(), Some(name(vec![cut])));
    }
}

#[test]
fn a_person_touched_and_left_empty_does_not_undo_undecided() {
    for said in [Response::Undecided, Response::NotNow] {
        let mut draft = draft(Some(said.clone()));
        draft.write_person(0, |person| person.relation = String::new());
        draft.remove_person(0);
        draft.move_up(1);
        assert_eq!(draft.into_response(), Some(said));
    }
}

#[test]
fn a_name_replaces_undecided() {
    let mut draft = draft(Some(Response::Undecided));
    draft.write_person(0, |person| {
        *person = crate::record::person("friend", "一", "")
    });
    assert_eq!(draft.into_response(), Some(friends(&["一"])));
}
