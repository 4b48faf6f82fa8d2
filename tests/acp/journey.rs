//! The way from one prompt to the next.

use engawa::acp::answer::Response;
use engawa::acp::journey::{Journey, REVIEW, Step};
use engawa::acp::record::Record;
use engawa::content::questionnaire::Kind;
use engawa::site;

use crate::fullest::everything;
use crate::record::{choose, each, journey, kept, nobody, person, record, usual};

/// The id of the prompt a step leads to, or which end of the way it is.
fn to(step: Step<'_>) -> &str {
    match step {
        Step::Start => "start",
        Step::Prompt(prompt) => &prompt.id,
        Step::Check => "check",
        Step::Sections => "sections",
    }
}

/// The same answers, on another way.
fn on(record: &Record, mode: &str) -> Record {
    let mut record = record.clone();
    record.mode = mode.into();
    record
}

/// What many different people would have answered.
fn people() -> [Record; 7] {
    let names = kept(vec![person("friend", "花子", "")]);
    [
        record(vec![]),
        usual(),
        everything(),
        record(vec![("N1", nobody()), ("I1", choose(&["no_bad_news"], ""))]),
        record(vec![("N1", names), ("I1", choose(&["family_first"], ""))]),
        record(vec![
            ("V1", choose(&["garden"], "")),
            ("P5", choose(&["none"], "")),
            ("L1", Response::NotNow),
        ]),
        record(vec![
            ("V1", choose(&["garden"], "縁側")),
            ("P5", choose(&["oxygen"], "")),
            ("T0", Response::NotNow),
            ("T1", Response::NotNow),
        ]),
    ]
}

#[test]
fn each_prompt_has_one_before_and_one_after() {
    let table = [
        ("start", "V1", "N1"),
        ("V1", "N1", "L1"),
        ("N1", "L1", "D1"),
        ("L1", "D1", "D2"),
        ("D1", "D2", "check"),
    ];
    let record = record(vec![]);
    let three = journey(&record);
    assert_eq!(three.prompts().count(), table.len());
    for (before, id, after) in table {
        assert_eq!(to(three.before(id)), before, "before {id}");
        assert_eq!(to(three.after(id)), after, "after {id}");
        assert!(three.asks(id));
    }
}

#[test]
fn every_way_leads_through_its_prompts_and_back_whatever_was_answered() {
    let questionnaire = site::questionnaire();
    let modes = questionnaire
        .modes
        .iter()
        .map(|mode| (&*mode.id, "check", "start"));
    let sections = questionnaire.sections.iter();
    let sections = sections.map(|section| (&*section.id, "sections", "sections"));
    let ways: Vec<_> = modes
        .chain(sections)
        .chain([(REVIEW, "check", "start")])
        .collect();
    for person in people() {
        for (mode, end, start) in &ways {
            let record = on(&person, mode);
            let way = journey(&record);
            let steps: Vec<&str> = way.steps().map(|prompt| &*prompt.id).collect();
            let mut before = *start;
            for (at, id) in steps.iter().enumerate() {
                assert_eq!(to(way.before(id)), before, "{mode}: before {id}");
                let next = steps.get(at + 1).unwrap_or(end);
                assert_eq!(to(way.after(id)), *next, "{mode}: after {id}");
                before = id;
            }
        }
    }
}

#[test]
fn only_what_applies_is_on_the_way_and_nothing_comes_twice() {
    for person in people() {
        for mode in &site::questionnaire().modes {
            let record = on(&person, &mode.id);
            let way = journey(&record);
            let steps: Vec<&str> = way.steps().map(|prompt| &*prompt.id).collect();
            // What was answered on another way: everything was gone through in 「ゆっくり」, too.
            let again = |id: &String| mode.once.contains(id) && person == everything();
            let applies = |id: &&String| {
                let prompt = site::questionnaire().prompt(id).unwrap();
                way.answers.applies(prompt) && !again(id)
            };
            assert!(steps.iter().eq(mode.prompts.iter().filter(applies)));
            let mut once = steps.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), steps.len(), "{}", mode.id);
        }
    }
}

#[test]
fn every_prompt_is_reached_from_the_list_of_sections_and_every_gate_from_a_mode() {
    let questionnaire = site::questionnaire();
    let modes = || questionnaire.modes.iter();
    for prompt in &questionnaire.prompts {
        let asked_in = |id: &str| modes().any(|mode| mode.prompts.iter().any(|there| there == id));
        let sections = &questionnaire.sections;
        assert!(sections.iter().any(|section| section.id == prompt.section));
        if matches!(prompt.kind, Kind::Gate(_)) {
            assert!(asked_in(&prompt.id), "{}", prompt.id);
        }
    }
    // What is asked only from the list: it is never put before anybody.
    let beside: Vec<&str> = questionnaire
        .prompts
        .iter()
        .filter(|prompt| !modes().any(|mode| mode.prompts.contains(&prompt.id)))
        .map(|prompt| &*prompt.id)
        .collect();
    assert_eq!(beside, ["N4b", "D6"]);
}

#[test]
fn a_prompt_of_another_mode_leads_to_the_end_of_this_one_and_back_to_the_list() {
    let record = record(vec![]);
    let three = journey(&record);
    assert_eq!(to(three.after("T0")), "check");
    assert_eq!(to(three.before("T0")), "sections");
    assert!(!three.asks("T0"));
}

#[test]
fn an_unknown_mode_is_the_first() {
    let three = record(vec![]);
    for mode in ["", "THREE", "three ", "S99"] {
        let other = on(&three, mode);
        assert!(
            journey(&other).prompts().eq(journey(&three).prompts()),
            "{mode:?}"
        );
    }
}

#[test]
fn looking_again_asks_what_was_answered_and_nothing_else() {
    let record = on(&usual(), REVIEW);
    let way = journey(&record);
    assert!(way.is_review());
    let asked: Vec<&str> = way.prompts().map(|prompt| &*prompt.id).collect();
    assert_eq!(asked, ["V1", "N1", "L1", "D1", "D2"]);
}

#[test]
fn looking_again_at_treatments_one_comes_through_their_gate_first() {
    let table: [(&[&str], &[&str]); 5] = [
        (&["V1", "T1", "T4", "C1"], &["V1", "GM", "T1", "T4", "C1"]),
        (&["T1"], &["GM", "T1"]),
        (&["L1", "L4", "C4"], &["L1", "L4", "GM", "C4"]),
        (&["L1", "L4"], &["L1", "L4"]),
        (&["V1", "C1"], &["V1", "C1"]),
    ];
    for (answered, way) in table {
        let answers = answered.iter().map(|id| (*id, Response::Undecided));
        let record = on(&record(answers.collect()), REVIEW);
        let steps: Vec<&str> = journey(&record).steps().map(|step| &*step.id).collect();
        assert_eq!(steps, way);
    }
}

#[test]
fn the_medical_questions_ask_who_speaks_for_the_person_right_after_their_gate() {
    let medical = |record: &Record| {
        let steps = on(record, "medical");
        let steps: Vec<String> = journey(&steps)
            .steps()
            .map(|step| step.id.clone())
            .collect();
        steps
    };
    let names = || kept(vec![person("friend", "花子", "")]);
    let first = record(vec![]);
    assert_eq!(medical(&first)[..3], ["GM", "N1", "P5"]);
    // Answered here: the way stays as it is.
    let mut here = record(vec![("N1", names())]);
    here.versions[0].modes = vec!["medical".into()];
    assert_eq!(medical(&here)[..4], ["GM", "N1", "N2", "P5"]);
    for way in ["three", "S4"] {
        let mut before = record(vec![("N1", names())]);
        before.versions[0].modes = vec![way.into(), "medical".into()];
        assert_eq!(medical(&before)[..3], ["GM", "N2", "P5"], "{way}");
    }
    let mut before = record(vec![("N1", names()), ("N2", each(&[("p1", "spoken")]))]);
    before.versions[0].modes = vec!["slow".into()];
    assert_eq!(medical(&before)[..2], ["GM", "P5"]);
    // Passed over before, and answered now: the way goes on from where the question stood.
    let mut now = record(vec![("V1", Response::Undecided), ("N1", names())]);
    now.versions[0].modes = vec!["three".into(), "medical".into()];
    let now = on(&now, "medical");
    assert_eq!(to(journey(&now).after("N1")), "N2");
    assert_eq!(to(journey(&now).before("N1")), "GM");
}

#[test]
fn one_goes_on_at_the_first_prompt_without_an_answer() {
    let table = [
        (record(vec![]), "V1"),
        (record(vec![("V1", Response::NotNow)]), "N1"),
        (record(vec![("N1", Response::Undecided)]), "V1"),
        (usual(), "check"),
    ];
    for (record, next) in &table {
        assert_eq!(to(journey(record).unanswered()), *next);
    }
}

#[test]
fn the_check_page_has_a_row_for_every_prompt_and_for_what_was_answered_beside() {
    let record = record(vec![
        ("L1", choose(&["home"], "")),
        ("T0", Response::AfterConsult),
        ("N5", choose(&["doctor"], "")),
    ]);
    let rows: Vec<(&str, bool)> = Journey::new(site::questionnaire(), &record)
        .rows()
        .map(|row| (row.prompt.id.as_str(), row.answer.is_some()))
        .collect();
    let expected = [
        ("V1", false),
        ("N1", false),
        ("L1", true),
        ("D1", false),
        ("D2", false),
        ("T0", true),
    ];
    assert_eq!(
        rows, expected,
        "N5 does not apply: it is kept and not shown"
    );
}

#[test]
fn a_gate_that_was_opened_by_itself_begins_the_mode_it_stands_in() {
    let all = site::questionnaire();
    let table = [
        ("", "GM", Some("medical")),
        ("three", "GM", Some("medical")),
        ("slow", "GL", Some("medical")),
        // Whoever came by the list of sections, or is on the way already, stays on it.
        ("S6", "GM", None),
        ("S5", "GL", None),
        ("medical", "GR", None),
        // What others remember never becomes a wish.
        ("memo", "GM", None),
        // What asks is asked by itself.
        ("three", "T1", None),
    ];
    for (mode, id, joined) in table {
        let mut record = Record::new("r1");
        record.mode = mode.into();
        let prompt = all.prompt(id).unwrap();
        let joins = Journey::new(all, &record).joins(prompt);
        assert_eq!(joins.map(|mode| &*mode.id), joined, "{mode}: {id}");
    }
}
