use proptest::prelude::*;

use super::*;

fn item(group: &str, minutes: u32, brief: bool) -> Item {
    Item {
        group: group.into(),
        minutes,
        brief,
    }
}

fn shape(id: &str, slides: &[(Role, u32)]) -> Shape {
    Shape {
        id: id.into(),
        slides: slides.to_vec(),
    }
}

/// The house of the tests: an opening, two leaflets, a break, the end.
fn groups() -> Vec<Shape> {
    use Role::{Points, Said, Sources, Title};
    vec![
        shape("opening", &[(Title, 60)]),
        shape(
            "home-care",
            &[(Title, 60), (Points, 60), (Said, 120), (Sources, 30)],
        ),
        shape("acp", &[(Title, 0), (Points, 0), (Said, 0), (Sources, 30)]),
        shape("break", &[(Said, 300)]),
        shape("numbers", &[(Said, 60)]),
        shape("numbers-ibaraki", &[(Said, 60), (Said, 60)]),
        shape("closing", &[(Said, 60), (Said, 60)]),
    ]
}

fn shown(plan: &Plan) -> Vec<(usize, usize, u32)> {
    let places = sequence(plan, &groups()).into_iter();
    places
        .map(|place| (place.group, place.slide, place.seconds))
        .collect()
}

#[test]
fn a_programme_opens_shows_its_parts_and_ends_with_numbers_and_sources() {
    let plan = Plan {
        items: vec![item("home-care", 8, false), item("break", 5, false)],
        ..Plan::default()
    };
    assert_eq!(
        shown(&plan),
        [
            (0, 0, 0),
            (1, 0, 120),
            (1, 1, 120),
            (1, 2, 240),
            (3, 0, 300),
            (4, 0, 0),
            (6, 0, 0),
            (6, 1, 0),
            (1, 3, 0),
        ]
    );
}

#[test]
fn a_brief_part_shows_title_and_points_and_a_region_its_own_numbers() {
    let plan = Plan {
        region: "ibaraki".into(),
        items: vec![
            item("acp", 1, true),
            item("nowhere", 5, false),
            item("acp", 1, true),
        ],
        ..Plan::default()
    };
    assert_eq!(
        shown(&plan),
        [
            (0, 0, 0),
            (2, 0, 30),
            (2, 1, 30),
            (2, 0, 30),
            (2, 1, 30),
            (5, 0, 0),
            (5, 1, 0),
            (6, 0, 0),
            (6, 1, 0),
            (2, 3, 0),
        ]
    );
}

#[test]
fn an_edit_that_can_not_be_done_changes_nothing() {
    let mut plan = Plan {
        items: vec![item("acp", 5, false), item("break", 5, false)],
        ..Plan::default()
    };
    let before = plan.clone();
    for edit in [
        Edit::Up(0),
        Edit::Up(2),
        Edit::Down(1),
        Edit::Remove(2),
        Edit::Last(0, 0),
        Edit::Last(0, 181),
        Edit::Last(2, 5),
        Edit::Brief(2, true),
        Edit::Add(item("acp", 0, false)),
    ] {
        assert!(!plan.edit(edit.clone()), "{edit:?}");
        assert_eq!(plan, before, "{edit:?}");
    }
}

#[test]
fn what_a_hand_does_is_in_the_plan() {
    let mut plan = Plan::default();
    for edit in [
        Edit::Add(item("acp", 5, false)),
        Edit::Add(item("break", 5, false)),
        Edit::Up(1),
        Edit::Last(1, 12),
        Edit::Brief(1, true),
        Edit::Write(Field::Place, "中央公民館\n\u{202e}2階".into()),
    ] {
        assert!(plan.edit(edit.clone()), "{edit:?}");
    }
    assert_eq!(plan.items, [item("break", 5, false), item("acp", 12, true)]);
    assert_eq!(plan.place, "中央公民館2階");
    assert_eq!(plan.minutes(), 17);
    let begins: Vec<u32> = plan.timed().map(|(begins, _)| begins).collect();
    assert_eq!(begins, [0, 5]);
}

#[test]
fn a_link_from_anywhere_brings_nothing_but_a_plan() {
    for text in [
        "",
        "plan=2&item=acp.5",
        "item=acp.5&plan=1",
        "plan=1",
        "plan=1&item=../../x.5",
        "plan=1&item=acp.0",
        "plan=1&item=acp",
        "plan=1&item=<b>.5",
        "{\"plan\":1}",
    ] {
        assert_eq!(Plan::read(text), None, "{text}");
    }
    let long = [
        "plan=1&place=",
        &"あ".repeat(200),
        &"&item=acp.5".repeat(200),
    ]
    .concat();
    let plan = Plan::read(&long).expect("a plan");
    assert_eq!(plan.place.chars().count(), LETTERS_MAX);
    assert_eq!(plan.items.len(), ITEMS_MAX);
    let odd = Plan::read("plan=1&region=<script>&lecturer=%00%E2%80%AE%41&item=acp.5.brief")
        .expect("a plan");
    assert_eq!((odd.region.as_str(), odd.lecturer.as_str()), ("", "A"));
    assert!(odd.items.iter().all(|item| item.brief));
}

fn plans() -> impl Strategy<Value = Plan> {
    let line = "[ぁ-んa-z0-9 &=+%.年月日 ]{0,60}";
    let items =
        proptest::collection::vec(("[a-z0-9-]{1,40}", MINUTES, any::<bool>()), 1..=ITEMS_MAX);
    (line, line, line, line, "[a-z]{0,10}", items).prop_map(
        |(title, date, place, lecturer, region, items)| Plan {
            title,
            date,
            place,
            lecturer,
            region,
            items: items
                .into_iter()
                .map(|(group, minutes, brief)| item(&group, minutes, brief))
                .collect(),
        },
    )
}

proptest! {
    #[test]
    fn a_plan_comes_back_from_its_text(plan in plans()) {
        prop_assert_eq!(Plan::read(&plan.write()), Some(plan));
    }

    #[test]
    fn any_text_is_a_plan_or_none_and_what_is_read_is_written_again(text in "(plan=1&)?[ -~ぁ-ん]{0,200}") {
        if let Some(plan) = Plan::read(&text) {
            prop_assert_eq!(Plan::read(&plan.write()), Some(plan));
        }
    }

    #[test]
    fn every_minute_of_a_part_is_planned(minutes in MINUTES, brief in any::<bool>(), group in 1..=3_usize) {
        let all = groups();
        let id = all.get(group).map(|shape| shape.id.clone()).unwrap_or_default();
        let brief = brief && id != "break";
        let plan = Plan { items: vec![item(&id, minutes, brief)], ..Plan::default() };
        let seconds: u32 = sequence(&plan, &all).iter().map(|place| place.seconds).sum();
        prop_assert_eq!(seconds, minutes * 60);
    }
}
