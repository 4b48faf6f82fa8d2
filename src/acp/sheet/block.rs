//! A block of the page: what of its prompts was asked, answered, and may be seen.

use super::{may_stand, prints};
use crate::acp::answer::{Response, Value};
use crate::acp::answers::Answers;
use crate::acp::journey::Journey;
use crate::acp::wording;
use crate::content::questionnaire::{self, Kind, PeopleForm, Prompt};
use crate::words::{Words, fill};

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
    /// Whether there is a line for what the doctor was asked about it.
    pub confirm: bool,
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
    block.confirm = definition.confirm;
    // Of what a person passed over, the page says so where each answer stands for itself; else where nothing of the
    // block is answered.
    let any = prompts.iter().any(|prompt| prints(journey, &prompt.id));
    let shown: Vec<&Prompt> = prompts
        .iter()
        .filter(|prompt| match (definition.leave_out, any) {
            (true, _) => asked(prompt),
            (false, true) => prints(journey, &prompt.id),
            (false, false) => prompt.id == first.id,
        })
        .copied()
        .collect();
    block.content = content(&shown, definition.prompts.len() > 1, journey, words);
    for prompt in shown {
        let answer = journey.answers.answer(&prompt.id);
        let Some(answer) = answer else { continue };
        if !answer.reason.trim().is_empty() {
            let reason = [("reason", answer.reason.trim())];
            block.reasons.push(fill(words.sheet().reason, &reason));
        }
        let answered = matches!(answer.response, Response::Answered(_));
        if answered && !prompt.note.is_empty() && !block.notes.contains(&prompt.note) {
            block.notes.push(prompt.note.clone());
        }
    }
    Some(block)
}

fn content(shown: &[&Prompt], several: bool, journey: &Journey<'_>, words: &Words) -> Content {
    let answers = &journey.answers;
    let mut lines = Vec::new();
    for prompt in shown {
        let response = answers.response(&prompt.id);
        match (&prompt.kind, response) {
            (Kind::People(form), Some(Response::Answered(Value::People(people))))
                if !people.nobody && (people.by_hand || !people.is_blank()) =>
            {
                let rest: Vec<&Prompt> = shown
                    .iter()
                    .filter(|other| other.id != prompt.id)
                    .copied()
                    .collect();
                return self::people(form, prompt, &rest, people.by_hand, answers, words);
            }
            (Kind::Choices(_), Some(Response::Answered(_))) if shown.len() == 1 && !several => {
                let lines = wording::lines(prompt, response, answers, words);
                return if is_question(prompt) {
                    Content::Questions(lines)
                } else {
                    Content::Answer(lines)
                };
            }
            _ => lines.extend(said(prompt, shown, answers, words)),
        }
    }
    Content::Answer(lines)
}

/// Whether each line of the answer is a question to the doctor, with room for what was said.
fn is_question(prompt: &Prompt) -> bool {
    matches!(&prompt.kind, Kind::Choices(form) if form.choices().any(|(_, choice)| !choice.suggested_by.is_empty()))
}

/// One of several answers in a block: its lines, under its label unless it is the block's own.
fn said(prompt: &Prompt, shown: &[&Prompt], answers: &Answers<'_>, words: &Words) -> Vec<String> {
    let mut lines = wording::lines(prompt, answers.response(&prompt.id), answers, words);
    let ranking = shown.iter().find_map(|other| match &other.kind {
        Kind::Ranking(form) if form.of == prompt.id => Some(answers.ranked(other)),
        _ => None,
    });
    if let Some(ranked) = ranking {
        // What stands in order already is not said twice.
        let of: Vec<&str> = ranked
            .iter()
            .map(|id| wording::of_choice(&prompt.id, id, answers))
            .collect();
        lines.retain(|line| !of.contains(&line.as_str()));
        if lines.is_empty() {
            return lines;
        }
        let text = lines.join(words.state().between);
        return vec![fill(words.sheet().besides, &[("text", &text)])];
    }
    if let (Kind::Ranking(_), Some(_)) = (&prompt.kind, answers.response(&prompt.id)) {
        return lines;
    }
    if shown.len() == 1 {
        return lines;
    }
    let text = lines.join(words.state().between);
    vec![fill(
        words.state().titled,
        &[("title", &prompt.label), ("text", &text)],
    )]
}

/// The people, with what they know already, and how they may decide.
fn people(
    form: &PeopleForm,
    prompt: &Prompt,
    rest: &[&Prompt],
    by_hand: bool,
    answers: &Answers<'_>,
    words: &Words,
) -> Content {
    let known = rest
        .iter()
        .find_map(|other| match (&other.kind, answers.response(&other.id)) {
            (Kind::Each(form), Some(Response::Answered(Value::Each(each)))) => Some((form, each)),
            _ => None,
        });
    let mut lines = Vec::new();
    for (person, place) in answers.named(&prompt.id).zip(1_u32..) {
        let mut line = format!("{place}. {}", wording::person_text(form, person));
        let said = known.and_then(|(form, each)| wording::each_choice(form, each, person));
        if let Some(said) = said {
            line.push('　');
            line.push_str(said);
        }
        lines.push((line, said.is_some()));
    }
    let more = rest
        .iter()
        .filter(|other| !matches!(other.kind, Kind::Each(_)) || known.is_none())
        .flat_map(|other| {
            let mut shown = rest.to_vec();
            // Among several, so that each has its label.
            shown.push(prompt);
            said(other, &shown, answers, words)
        });
    Content::People {
        lines,
        by_hand,
        more: more.collect(),
    }
}
