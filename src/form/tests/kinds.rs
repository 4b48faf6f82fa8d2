//! The kinds of prompts that are answered from other answers: people, one choice for each, an order, a gate's card.

use super::*;
use crate::content::questionnaire::PeopleForm;

fn friends(names: &[&str]) -> Open {
    let lines: Vec<String> = (0..names.len()).map(|at| format!("{at}-name")).collect();
    let named = lines.iter().zip(names);
    named.fold(Open::new("N1"), |open, (line, name)| open.set(line, name))
}

#[test]
fn lines_for_more_people_come_one_by_one_until_the_paper_is_full() {
    for prompt in prompts() {
        let Kind::People(PeopleForm { max, .. }) = &prompt.kind else {
            continue;
        };
        let max = usize::from(*max);
        let open_rows = |open: &Open| {
            let row = |at: &usize| !open.is_hidden(&format!("q-{}-{at}-row", prompt.id));
            (0..max).filter(row).count()
        };
        let mut open = Open::new(&prompt.id);
        assert_eq!(open_rows(&open), 1, "one person's lines are open");
        for more in 1..max {
            open = open.press(Press::Add, 0);
            assert_eq!(open.next.as_deref(), Some(&*format!("{more}-relation")));
            assert_eq!(open_rows(&open), 1 + more);
        }
        let open = open.press(Press::Add, 0);
        assert_eq!((open.response(), &open.next), (None, &None));
        assert!(open.asking.refused().contains(&max.to_string()));
    }
}

#[test]
fn whoever_is_named_elsewhere_stands_there_by_name_and_is_followed_when_the_order_changes() {
    let open = friends(&["花子", "次郎"]).set("0-relation", "daughter");
    let open = open.turn("N2").tick(&["0-agreed", "1-hard"]);
    assert!(open.says("0-text", "娘　花子") && open.says("1-text", "次郎"));
    assert!(open.is_hidden("q-N2-2") && open.is_hidden("q-N2-none"));
    assert!(!open.is_hidden("q-N2-hard-more"));
    let open = open.turn("N1").press(Press::Up, 1).turn("N2");
    assert!(open.says("0-text", "次郎") && open.is_checked("0-hard"));
    assert!(open.is_checked("1-agreed") && !open.is_checked("0-agreed"));
    let open = open.turn("N1").press(Press::Remove, 0).turn("N2");
    assert!(open.is_checked("0-agreed") && open.is_hidden("q-N2-1"));
    let open = open.turn("I3").tick(&["person-0"]);
    assert!(open.is_checked("person-0") && open.says("person-0-text", "娘　花子"));
    let open = open.tick(&["alone"]);
    assert!(open.is_checked("alone") && !open.is_checked("person-0"));
}

#[test]
fn where_nobody_is_named_the_page_says_where_to_name_them() {
    assert!(!Open::new("N2").is_hidden("q-N2-none"));
    assert!(!Open::new("V2").is_hidden("q-V2-none"));
    let open = Open::new("V1").tick(&["quiet", "faith"]).turn("V2");
    assert!(open.is_hidden("q-V2-none"));
}

#[test]
fn what_counts_most_is_put_in_order_by_buttons() {
    let open = Open::new("V1")
        .tick(&["quiet", "faith", "garden"])
        .set("other", "縁側")
        .turn("V2")
        .tick(&["garden", "quiet"])
        .set("other", "1");
    assert_eq!(open.response(), chosen(&["garden", "quiet", "other"]));
    assert!(open.says("place-2-text", "3番目 縁側"));
    let full = open.tick(&["faith"]);
    assert_eq!(full.response(), chosen(&["garden", "quiet", "other"]));
    assert!(full.asking.refused().contains('3'));
    let moved = full.press(Press::Up, 1).press(Press::Down, 1);
    assert_eq!(moved.response(), chosen(&["quiet", "other", "garden"]));
    assert!(moved.says("place-0-text", "1番目 ひとりの静かな時間"));
    let off = moved.press(Press::Remove, 0).tick(&["faith"]);
    assert_eq!(off.response(), chosen(&["other", "garden", "faith"]));
}

#[test]
fn a_choice_taken_back_leaves_its_place_to_another() {
    let open = Open::new("V1").tick(&["quiet", "faith", "garden", "money"]);
    let open = open.turn("V2").tick(&["quiet", "faith", "garden"]);
    let open = open.turn("V1").set("quiet", "").turn("V2");
    assert!(
        open.is_hidden("q-V2-place-2")
            && open.says("place-0-text", "1番目 信じていること（信仰など）")
    );
    let open = open.tick(&["money"]);
    assert_eq!(open.response(), chosen(&["faith", "garden", "money"]));
}

#[test]
fn moving_what_stands_in_order_moves_what_is_seen() {
    let open = Open::new("V1").tick(&["quiet", "faith", "garden"]);
    let open = open.turn("V2").tick(&["quiet", "faith", "garden"]);
    let open = open
        .turn("V1")
        .set("quiet", "")
        .turn("V2")
        .press(Press::Up, 1);
    assert!(open.says("place-0-text", "1番目 畑や庭"));
    assert!(open.says("place-1-text", "2番目 信じていること（信仰など）"));
}

#[test]
fn whoever_refused_resuscitation_reads_what_the_ambulance_does() {
    for (choice, reads) in [("no", true), ("yes", false), ("after_consult", false)] {
        let open = Open::new("T1").tick(&[choice]);
        assert_eq!(!open.is_hidden("q-T1-card-0"), reads, "{choice}");
    }
}
