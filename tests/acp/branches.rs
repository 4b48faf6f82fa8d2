//! The branch table of `acp.md` 2.6, row by row, against the published questionnaire.

use engawa::acp::answer::{EnteredBy, Response};
use engawa::acp::changes::since_last;
use engawa::acp::journey::{REVIEW, Step};
use engawa::acp::record::{Record, Said};
use engawa::acp::sheet::Content;
use engawa::content::questionnaire::{Kind, Share, To};
use engawa::site;
use engawa::words::words;

use crate::density::sheet;
use crate::fullest::memo;
use crate::record::{
    choice_form, choose, day, journey, kept, nobody, person, prompt, record, set, usual,
};

/// Whether the prompt `id` is asked of somebody who gave these answers.
fn is_asked(answers: &[(&str, Response)], id: &str) -> bool {
    let record = record(answers.to_vec());
    journey(&record).answers.applies(prompt(id))
}

/// The choices of D2 that are marked 「ここまでの答えに関係があります」.
fn suggested(answers: &[(&str, Response)]) -> Vec<&'static str> {
    let record = record(answers.to_vec());
    let answers = journey(&record).answers;
    let choices = choice_form("D2").choices();
    let marked = choices.filter(|(_, choice)| answers.suggests(choice));
    marked.map(|(_, choice)| &*choice.id).collect()
}

fn chosen(id: &str) -> Response {
    choose(&[id], "")
}

/// A prompt, the answers before it, and whether it is asked then.
type Row = (&'static str, Vec<(&'static str, Response)>, bool);

#[test]
fn which_prompts_are_asked_follows_from_the_answers() {
    let named = || kept(vec![person("friend", "花子", "")]);
    let (undecided, not_now) = (Response::Undecided, Response::NotNow);
    let table: [Row; 33] = [
        // Nobody to speak for the person: whom to ask instead.
        ("N5", vec![("N1", nobody())], true),
        ("N5", vec![("N1", named())], false),
        ("N5", vec![("N1", undecided.clone())], false),
        ("N5", vec![], false),
        // Somebody: what they know, and how they may decide.
        ("N2", vec![("N1", named())], true),
        ("N2", vec![("N1", nobody())], false),
        ("N2", vec![], false),
        ("N3", vec![("N1", named())], true),
        ("N3", vec![("N1", not_now.clone())], false),
        // Who wants no bad news is not asked how long; who wants all is.
        ("I2", vec![], true),
        ("I2", vec![("I1", chosen("all"))], true),
        ("I2", vec![("I1", chosen("important"))], true),
        ("I2", vec![("I1", chosen("ask_then"))], true),
        ("I2", vec![("I1", undecided.clone())], true),
        ("I2", vec![("I1", chosen("no_bad_news"))], false),
        ("I2", vec![("I1", chosen("family_first"))], false),
        // Only of several things can some count most.
        ("V2", vec![("V1", chosen("garden"))], false),
        ("V2", vec![("V1", choose(&["garden", "quiet"], ""))], true),
        ("V2", vec![("V1", choose(&["garden"], "縁側"))], true),
        ("V2", vec![("V1", choose(&["garden"], " "))], false),
        ("V2", vec![("V1", not_now.clone())], false),
        // Why there: only where a place was chosen.
        ("L2", vec![("L1", chosen("home"))], true),
        ("L2", vec![("L1", undecided.clone())], false),
        ("L2", vec![("L1", not_now)], false),
        ("L2", vec![], false),
        // Of treatments that go on only who has one is asked.
        ("T6", vec![("P5", chosen("dialysis"))], true),
        ("T6", vec![("P5", choose(&[], "点滴"))], true),
        ("T6", vec![("P5", chosen("medicine_only"))], false),
        ("T6", vec![("P5", chosen("none"))], false),
        ("T6", vec![("P5", chosen("unknown"))], false),
        ("T6", vec![], false),
        // A treatment is asked whatever was said of another.
        ("T1", vec![("T0", undecided)], true),
        ("T5", vec![("T1", chosen("no"))], true),
    ];
    for (id, answers, expected) in table {
        assert_eq!(is_asked(&answers, id), expected, "{id} after {answers:?}");
    }
}

#[test]
fn whoever_names_nobody_reads_of_others_who_are_alone_and_the_sheet_says_whom_they_ask() {
    let form = choice_form("N5");
    let (_, no_need) = form.find("no_need").unwrap();
    assert_eq!(no_need.more.as_ref().unwrap().to, "/leaflets/on-my-own/");
    let mut record = record(vec![("N1", nobody()), ("N5", chosen("support_center"))]);
    record.mode = "slow".into();
    let block = &sheet(&record).blocks[0];
    let Content::Answer(lines) = &block.content else {
        panic!("{block:?}")
    };
    let printed = lines.join("\n");
    assert!(
        printed.contains("いまは、いない、思いうかばない"),
        "{printed}"
    );
    assert!(printed.contains("地域包括支援センター"), "{printed}");
}

#[test]
fn any_answer_about_a_treatment_suggests_a_question_in_either_direction_and_ticks_none() {
    for (id, question) in [
        ("T0", "treatments"),
        ("T1", "cpr_talk"),
        ("T2", "daily_life"),
        ("T3", "daily_life"),
        ("T4", "at_home"),
        ("T4", "whom_to_call"),
        ("T5", "pain"),
        ("C4", "treatments"),
    ] {
        let choices = choice_form(id).choices();
        let choices = choices.map(|(_, choice)| chosen(&choice.id));
        for response in choices.chain([Response::Undecided]) {
            assert!(suggested(&[(id, response)]).contains(&question), "{id}");
        }
        // Whoever wants to leave it is not led back to it.
        assert_eq!(suggested(&[(id, Response::NotNow)]), [""; 0], "{id}");
    }
    assert_eq!(suggested(&[]), [""; 0]);
    let record = record(vec![("T1", chosen("no"))]);
    assert!(record.answer("D2").is_none());
}

#[test]
fn every_worry_at_home_opens_a_leaflet_and_most_a_question() {
    for (_, choice) in choice_form("L3")
        .choices()
        .filter(|(_, choice)| !choice.alone)
    {
        let more = choice.more.as_ref().unwrap();
        assert!(more.to.starts_with("/leaflets/"), "{}", choice.id);
        assert!(
            !suggested(&[("L3", chosen(&choice.id))]).is_empty(),
            "{}",
            choice.id
        );
    }
    assert_eq!(suggested(&[("L3", chosen("none"))]), [""; 0]);
    assert_eq!(suggested(&[("L3", chosen("money"))]), ["cost"]);
}

#[test]
fn what_was_said_of_an_emergency_is_to_be_confirmed_with_the_doctor() {
    for id in ["T1", "T4", "C4"] {
        let mut record = record(vec![(id, chosen(&choice_form(id).groups[0].choices[0].id))]);
        record.mode = "medical".into();
        let sheet = sheet(&record);
        let acute = sheet.blocks.iter().find(|block| block.label == "急なとき");
        assert!(acute.unwrap().confirm, "{id}");
        assert_eq!(sheet.blocks.iter().filter(|block| block.confirm).count(), 1);
    }
    assert!(sheet(&usual()).blocks.iter().all(|block| !block.confirm));
}

#[test]
fn two_not_now_in_a_row_about_treatments_offer_a_warm_question() {
    let no = || Response::NotNow;
    let table = [
        ("T1", vec![("T0", no()), ("T1", no())], true),
        ("T1", vec![("T1", no())], false),
        (
            "T2",
            vec![("T0", no()), ("T1", chosen("yes")), ("T2", no())],
            false,
        ),
        ("T2", vec![("T1", no()), ("T2", no())], true),
        (
            "T3",
            vec![("T1", no()), ("T2", no()), ("T3", chosen("yes"))],
            false,
        ),
        ("T1", vec![("T0", Response::Undecided), ("T1", no())], false),
        ("V3", vec![("V1", no()), ("V3", no())], false),
        // The offer leads to the question of comfort; from there on, the way goes on by itself.
        ("T5", vec![("I2", no()), ("T5", no())], false),
    ];
    for (id, answers, offered) in table {
        let record = record(answers.clone());
        let rest = journey(&record).answers.rest(prompt(id));
        let rest = rest.map(|prompt| &*prompt.id);
        assert_eq!(rest, offered.then_some("T5"), "{id} after {answers:?}");
    }
}

#[test]
fn whoever_skips_is_still_asked_of_comfort_and_then_a_warm_question() {
    for gate in ["GR", "GL"] {
        let Kind::Gate(form) = &prompt(gate).kind else {
            panic!("{gate}")
        };
        let leads = |to: &str| form.ways.iter().any(|way| way.to == To::Prompt(to.into()));
        assert!(leads("T5") && !leads("C1"), "{gate}");
    }
    let mut record = record(vec![]);
    record.mode = "medical".into();
    assert_eq!(journey(&record).after("T5"), Step::Prompt(prompt("C1")));
}

#[test]
fn a_changed_answer_has_its_reason_and_the_old_one_stays() {
    let mut record = usual();
    record.finish();
    record.mode = REVIEW.into();
    let said = Said::Response(Some(chosen("home")));
    record.say(prompt("L1"), said, &day());
    record.say(prompt("L1"), Said::Reason("庭がある".into()), &day());
    assert_eq!(record.versions.len(), 2);
    let old = record.versions[0].answers.get("L1").unwrap();
    assert_eq!(old.response, choose(&["palliative_unit", "home"], ""));
    let changes = since_last(site::questionnaire(), &record, words());
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].prompt.id, "L1");
    assert_eq!(changes[0].reason, "庭がある");
    for part in ["1. 緩和ケア病棟・ホスピス", "1. 自宅"] {
        assert!(changes[0].text.contains(part), "{}", changes[0].text);
    }
}

#[test]
fn what_others_remember_makes_no_sheet_of_wishes() {
    let memo = memo();
    let sheet = sheet(&memo);
    for block in &sheet.blocks {
        let empty = match &block.content {
            Content::NotAsked | Content::ByHand(_) | Content::Halves(_) => true,
            Content::Answer(lines) => lines.is_empty(),
            Content::People { .. } | Content::Questions(_) => false,
        };
        assert!(empty, "{block:?}");
    }
    assert_ne!(memo.entered_by, EnteredBy::Principal);
    assert!(journey(&memo).is_memo() && !journey(&Record::new("1")).is_memo());
    for prompt in site::questionnaire().of_mode("memo") {
        assert!(matches!(&prompt.kind, Kind::Choices(form) if form.groups.is_empty()));
    }
}

#[test]
fn others_who_remember_answer_the_memo_and_nothing_else() {
    for prompt in &site::questionnaire().prompts {
        let mut record = Record::new("1");
        record.mode = "memo".into();
        record.entered_by = EnteredBy::ImaginedByOthers;
        let of_memo = prompt.section == "M";
        assert_eq!(journey(&record).takes(prompt), of_memo, "{}", prompt.id);
        for by in [EnteredBy::Principal, EnteredBy::Scribe] {
            record.entered_by = by;
            assert!(journey(&record).takes(prompt), "{}", prompt.id);
        }
    }
}

#[test]
fn what_still_holds_shows_that_another_hand_wrote_it() {
    use EnteredBy::{ImaginedByOthers, Principal, Scribe};
    for (first, again, shown) in [
        (Principal, Principal, Principal),
        (Principal, Scribe, Scribe),
        (Scribe, Principal, Scribe),
        (ImaginedByOthers, Principal, ImaginedByOthers),
        (ImaginedByOthers, Scribe, ImaginedByOthers),
    ] {
        let mut record = usual();
        let mut answer = record.answer("V1").unwrap().clone();
        answer.entered_by = first;
        set(&mut record, "V1", answer);
        record.entered_by = again;
        record.say(prompt("V1"), Said::Same, &day());
        assert_eq!(record.answer("V1").unwrap().entered_by, shown);
        // Said anew, it is whoever says it now.
        record.say(prompt("V1"), Said::Response(Some(chosen("quiet"))), &day());
        assert_eq!(record.answer("V1").unwrap().entered_by, again);
    }
}

#[test]
fn whom_one_wants_kept_out_and_the_last_words_are_not_for_the_doctor() {
    assert_eq!(prompt("N4b").share, Share::SelfOnly);
    assert_eq!(prompt("D6").share, Share::FamilyOnly);
    let others = site::questionnaire().prompts.iter();
    let mut others = others.filter(|prompt| !["N4b", "D6"].contains(&&*prompt.id));
    assert!(others.all(|prompt| prompt.share == Share::Doctor));
}
