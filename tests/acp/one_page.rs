//! The doctor's sheet is one page, whatever was answered, and what is left out of it says where it stands.

use engawa::acp::answer::{EnteredBy, Response, Share};
use engawa::acp::record::{REASON_MAX, Record};
use engawa::acp::sheet::{Block, Content, Density, Sheet};
use engawa::acp::wording;
use engawa::content::questionnaire::{Kind, Universal};
use engawa::site;
use engawa::words::words;
use proptest::prelude::*;

use crate::density::{is_shortened, sheet};
use crate::fullest::{asked, everything, longest};
use crate::growing::growing;
use crate::record::{answer, day, journey, set};

/// What was said to each prompt: how much of the longest answer, how long a reason, for whom, by whom.
type Said = (usize, usize, Share, bool);

fn said() -> impl Strategy<Value = Option<Said>> {
    let much = prop_oneof![Just(usize::MAX), 0..60_usize];
    let share = prop_oneof![
        8 => Just(Share::Doctor),
        1 => Just(Share::FamilyOnly),
        1 => Just(Share::SelfOnly),
    ];
    let reason = prop_oneof![Just(0), 0..=REASON_MAX];
    prop::option::weighted(0.8, (much, reason, share, prop::bool::weighted(0.1)))
}

fn written(all: &[Option<Said>], talk: &str) -> Record {
    let mut record = Record::new("1");
    record.mode = "medical".into();
    record.current_mut(&day()).modes = vec!["slow".into(), "medical".into()];
    for (prompt, said) in asked().zip(all) {
        let Some((much, reason, share, remembered)) = said else {
            continue;
        };
        let mut steps = growing(prompt);
        for universal in &prompt.universal {
            steps.insert(
                0,
                match universal {
                    Universal::Undecided => Response::Undecided,
                    Universal::NotNow => Response::NotNow,
                    Universal::AfterConsult => Response::AfterConsult,
                },
            );
        }
        let mut answer = answer(steps[(*much).min(steps.len() - 1)].clone());
        answer.reason = "訳".repeat(*reason);
        answer.share = *share;
        if *remembered {
            answer.entered_by = EnteredBy::ImaginedByOthers;
        }
        set(&mut record, &prompt.id, answer);
    }
    for line in ["on", "present", "said", "open"] {
        record.talks.write("1", line, talk);
    }
    // As long as the card's own lines are.
    let doctor: String = talk.chars().take(60).collect();
    record.card.write("doctor", &doctor, "2026-11-22", "1");
    for line in ["doctor_phone", "day_phone", "night_phone"] {
        let digits = "0".repeat(doctor.chars().count() / 2);
        record.card.write(line, &digits, "2026-11-22", "1");
    }
    record
}

/// Everything that stands in the block, one part after the other.
fn text(block: &Block) -> String {
    match &block.content {
        Content::Answer(lines) | Content::Questions(lines) => lines.join("、"),
        Content::People { lines, more, .. } => {
            let people = lines.iter().map(|(line, _)| line);
            people.chain(more).cloned().collect::<Vec<_>>().join("、")
        }
        Content::NotAsked | Content::ByHand(_) | Content::Halves(_) => String::new(),
    }
}

/// Whether every answer of the block's prompts that the doctor may see stands in it.
fn is_whole(record: &Record, block: &Block) -> bool {
    let questionnaire = site::questionnaire();
    let answers = journey(record).answers;
    let definition = questionnaire
        .blocks
        .iter()
        .find(|it| it.title == block.label);
    let prompts = definition.into_iter().flat_map(|block| &block.prompts);
    let shown = text(block);
    prompts
        .filter_map(|id| questionnaire.prompt(id))
        .all(|prompt| {
            let Some(answer) = answers.applying(prompt) else {
                return true;
            };
            if answer.share != Share::Doctor || answer.entered_by == EnteredBy::ImaginedByOthers {
                return true;
            }
            match &prompt.kind {
                // Said after the names, or by ruled lines to write on.
                Kind::Each(_) | Kind::People(_) => true,
                _ => wording::lines(prompt, Some(&answer.response), &answers, words())
                    .iter()
                    .all(|line| shown.contains(line)),
            }
        })
}

fn is_one_page(record: &Record, sheet: &Sheet) -> Result<(), TestCaseError> {
    let see = words().sheet().see_details;
    prop_assert!(sheet.density == Density::Full || !is_shortened(sheet));
    for block in &sheet.blocks {
        let says = text(block).contains(see);
        prop_assert!(block.cut > 0 || !says, "{} is never shortened", block.label);
        prop_assert!(
            says || is_whole(record, block),
            "{} does not say that it is shortened: {:?}",
            block.label,
            block.content
        );
    }
    // A block that has no room at all is named where the page says what stands on くわしい紙.
    let by_label = |label: &str| sheet.blocks.iter().find(|block| block.label == label);
    let folded = by_label(words().sheet().in_details).map_or_else(String::new, text);
    for definition in &site::questionnaire().blocks {
        let answers = journey(record).answers;
        let prompts = definition.prompts.iter();
        let mut prompts = prompts.filter_map(|id| site::questionnaire().prompt(id));
        let printed = prompts.any(|prompt| {
            let answer = answers.applying(prompt);
            answer.is_some_and(|it| {
                it.share == Share::Doctor && it.entered_by != EnteredBy::ImaginedByOthers
            })
        });
        let stands = by_label(&definition.title).is_some();
        let named = folded.contains(&definition.title);
        prop_assert!(!printed || stands || named, "{} is gone", definition.title);
        prop_assert!(
            definition.cut > 0 || !named,
            "{} is never left out",
            definition.title
        );
    }
    prop_assert!(sheet.room() >= 0, "{} below the page", -sheet.room());
    Ok(())
}

#[test]
fn everything_that_can_be_written_is_one_page() {
    let record = everything();
    is_one_page(&record, &sheet(&record)).unwrap();
}

#[test]
fn names_and_numbers_of_those_who_speak_for_the_person_are_never_cut() {
    let record = everything();
    let people = text(&sheet(&record).blocks[0]);
    let Response::Answered(_) = longest(crate::record::prompt("N1")) else {
        panic!("N1 is answered")
    };
    for person in journey(&record).answers.named("N1") {
        assert!(people.contains(&person.name) && people.contains("0909090909"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_the_sheet_is_one_page_and_says_what_it_leaves_out(
        all in prop::collection::vec(said(), 60),
        talk in prop_oneof![Just(String::new()), Just("話".repeat(200)), "[あ-ん]{0,120}"],
    ) {
        let record = written(&all, &talk);
        is_one_page(&record, &sheet(&record))?;
    }
}
