//! The page as it is written: every control has a place, none is set.

use super::*;
use crate::content::questionnaire::Group;
use crate::content::route::Route;
use crate::paper::Links;
use crate::words::words;

fn page(of: &Prompt) -> String {
    let ways = Ways {
        back: Route::Three,
        next: Route::Check,
    };
    let all = crate::site::questionnaire();
    prompt(of, all, &ways, &Links::new("/x/"), words())
}

#[test]
fn every_setting_finds_its_element() {
    for prompt in prompts() {
        let html = page(prompt);
        let open = Open::new(&prompt.id);
        let journey = Journey::new(crate::site::questionnaire(), &open.record);
        let ways = Ways::of(prompt, &journey, false);
        let mut all = open.settings();
        all.extend(super::ways(prompt, &ways, &Links::new("/x/"), words()));
        for setting in all {
            let (Setting::Checked(id, _)
            | Setting::Holds(id, _)
            | Setting::Says(id, _)
            | Setting::Leads(id, _)
            | Setting::Marked(id, ..)) = &setting;
            assert_eq!(
                html.matches(&format!(" id=\"{id}\"")).count(),
                1,
                "{}: {setting:?}",
                prompt.id
            );
        }
    }
}

#[test]
fn every_control_is_set_and_nothing_is_chosen_before_an_answer() {
    for prompt in prompts() {
        let settings = Open::new(&prompt.id).settings();
        let html = page(prompt);
        let controls = ["<input ", "<select ", "<textarea "].map(|tag| html.matches(tag).count());
        let set = settings
            .iter()
            .filter(|setting| matches!(setting, Setting::Checked(..) | Setting::Holds(..)));
        assert_eq!(set.count(), controls.iter().sum::<usize>(), "{}", prompt.id);
        let shared = id(prompt, &format!("share-{}", prompt.share.id()));
        for setting in &settings {
            match setting {
                // Who may see it is not asked anew with each prompt.
                Setting::Checked(id, checked) => assert_eq!(*checked, *id == shared, "{id}"),
                Setting::Holds(id, text) => assert_eq!(text, "", "{id}"),
                Setting::Says(of, text) => {
                    let waits = of == "review-lines" && text == words().state().passed_over;
                    let row = of.replace("-text", "-row");
                    let away = settings.contains(&Setting::Marked(row, "hidden", true));
                    assert!(text.is_empty() || waits || away, "{of}: {text}");
                }
                Setting::Leads(..) | Setting::Marked(..) => {}
            }
        }
        assert!(!html.contains("checked"), "{}", prompt.id);
    }
}

#[test]
fn a_line_for_the_reason_stands_open_where_a_treatment_or_the_last_place_is_asked() {
    for prompt in prompts().iter().filter(|prompt| prompt.is_asked()) {
        let html = page(prompt);
        let open = html.contains("<details class=\"about-answer\" open");
        let weighs = ["T0", "T1", "T2", "T3", "T4", "T5", "C4", "L4"].contains(&&*prompt.id);
        assert_eq!(open, weighs, "{}", prompt.id);
        assert!(html.contains(&format!("id=\"q-{}-reason\"", prompt.id)));
    }
}

#[test]
fn talking_first_stands_in_the_middle_of_the_list_of_a_treatment() {
    for (id, before, after) in [
        ("T0", "try", "ease"),
        ("T1", "yes", "no"),
        ("T3", "trial", "by_mouth"),
        ("T4", "if_curable", "stay"),
        ("C4", "yes", "no_if_ill"),
    ] {
        let html = page(named(id));
        let places = [before, "after_consult", after]
            .map(|part| html.find(&format!(" id=\"q-{id}-{part}\"")).unwrap());
        assert!(places.is_sorted(), "{id}");
    }
}

#[test]
fn mask_and_tube_are_asked_alike_each_with_talking_first_in_its_middle() {
    let Kind::Choices(form) = &named("T2").kind else {
        panic!()
    };
    let [mask, tube] = &form.groups[..] else {
        panic!("{:?}", form.groups)
    };
    for (group, of) in [(mask, "mask_"), (tube, "tube_")] {
        assert!(group.single && !group.title.is_empty());
        let ids = group.choices.iter().map(|choice| &*choice.id);
        let ids: Vec<&str> = ids.map(|id| id.strip_prefix(of).unwrap()).collect();
        assert_eq!(ids, ["yes", "trial", "depends", "no"]);
    }
    let labels = |group: &Group| -> Vec<String> {
        let labels = group.choices.iter().map(|choice| choice.label.clone());
        labels.collect()
    };
    assert_eq!(labels(mask), labels(tube));
}

#[test]
fn a_gate_asks_nothing_and_all_its_ways_weigh_the_same() {
    for prompt in prompts() {
        let Kind::Gate(form) = &prompt.kind else {
            continue;
        };
        let html = page(prompt);
        assert!(!html.contains("<input") && !html.contains("data-fill=\"saved\""));
        let ways = html.matches("<a class=\"button button--wide\"").count();
        assert_eq!(ways, form.ways.len(), "{}", prompt.id);
        assert!(!html.contains("button--main"), "{}", prompt.id);
    }
}

#[test]
fn a_persons_words_never_become_markup() {
    let open = Open::new("N1").set("0-name", "<b>&\"'");
    assert!(
        open.holds("0-name", "<b>&\"'"),
        "kept as typed; set as a value, not as HTML"
    );
    assert!(!page(open.prompt).contains("<b>"));
}
