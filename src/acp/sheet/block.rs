//! A block of the page: what of its prompts was asked, answered, and may be seen.

use super::part::Part;
use super::{may_stand, prints};
use crate::acp::answers::Answers;
use crate::acp::journey::Journey;
use crate::content::questionnaire::{self, Kind, Prompt};
use crate::words::Words;

/// One block of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is about.
    pub label: String,
    /// What stands in it.
    pub content: Content,
    /// Why, in the person's words; left out first where the page is full.
    pub reasons: Vec<String>,
    /// What keeps the answers from being read as more than they say.
    pub notes: Vec<String>,
    /// Whether there is a line for what was talked over with the doctor.
    pub confirm: bool,
    /// Whether each answer keeps a line of its own on all but the fullest page.
    pub apart: bool,
    /// When it is shortened on a full page: 1 first; 0 never.
    pub cut: u8,
}

/// What stands in a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// An answer, a line for each part.
    Answer(Vec<String>),
    /// The spokespersons, with what they know already or boxes 「話した」「引き受けた」 to tick by hand.
    People {
        /// A line each, in the person's order, and whether it says what they know.
        lines: Vec<(String, bool)>,
        /// Whether a line is left for names written by hand.
        by_hand: bool,
        /// How they may decide.
        more: Vec<String>,
    },
    /// Questions for the doctor, each with room for what was said.
    Questions(Vec<String>),
    /// Not asked in this sitting: room to write, and a small note that says so.
    NotAsked,
    /// Written by hand: a label each, with a ruled line. What the person's card says stands there already.
    ByHand(Vec<String>),
    /// The same, the first two in one row.
    Halves(Vec<&'static str>),
}

impl Block {
    pub(super) fn new(label: &str, content: Content) -> Self {
        Self {
            label: label.to_string(),
            content,
            reasons: Vec::new(),
            notes: Vec::new(),
            confirm: false,
            apart: false,
            cut: 0,
        }
    }
}

/// The block that `definition` asks for; none where nothing of it may stand on the page.
pub(super) fn block(
    definition: &questionnaire::Block,
    journey: &Journey<'_>,
    words: &Words,
) -> Option<Block> {
    let all = journey.answers.questionnaire;
    let prompts: Vec<&Prompt> = definition
        .prompts
        .iter()
        .filter_map(|id| all.prompt(id))
        .filter(|prompt| may_stand(journey, prompt))
        .collect();
    let first = prompts.first()?;
    let mut block = Block::new(&definition.title, Content::NotAsked);
    block.cut = definition.cut;
    let asked = |prompt: &&&Prompt| journey.asks(&prompt.id);
    if !prompts.iter().any(|prompt| asked(&prompt)) {
        return (!definition.leave_out).then_some(block);
    }
    // Of what a person passed over, the page says so where each answer stands for itself; else where nothing of the
    // block is answered.
    let any = prompts.iter().any(|prompt| prints(journey, &prompt.id));
    let shown = prompts
        .iter()
        .filter(|prompt| match (definition.leave_out, any) {
            (true, _) => asked(prompt),
            (false, true) => prints(journey, &prompt.id),
            (false, false) => prompt.id == first.id,
        })
        .copied();
    // An order that was not made stands behind what was to be put in order.
    let (unordered, mut shown): (Vec<&Prompt>, Vec<&Prompt>) =
        shown.partition(|prompt| is_unordered(prompt, &journey.answers));
    shown.extend(unordered);
    let part = Part {
        definition,
        shown: &shown,
        journey,
        words,
    };
    block.apart = definition.leave_out;
    block.confirm = definition.confirm && shown.iter().any(|prompt| part.says_something(prompt));
    block.content = part.content();
    block.reasons = part.reasons();
    block.notes = part.notes();
    Some(block)
}

/// Whether `prompt` asked for an order and none was given.
fn is_unordered(prompt: &Prompt, answers: &Answers<'_>) -> bool {
    matches!(prompt.kind, Kind::Ranking(_)) && answers.ranked(prompt).is_empty()
}
