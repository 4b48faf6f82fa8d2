//! The doctor's sheet: one page, in the order a doctor reads (`corrections.md` 2, `acp.md` 2.7).
//!
//! One A4 page, never two. Which answers stand in which block is data (`questionnaire.toml`, `[[block]]`); what was not
//! asked is a label with room to write; 急なとき and 治療 are left out where they were never asked. What does not fit
//! stands on くわしい紙, and the page says so.

mod block;
mod fit;
mod head;
mod measure;
mod part;

pub use block::{Block, Content};
pub use head::{HeadLine, name};
pub use measure::Density;

use super::answer::{Date, EnteredBy, Share};
use super::journey::Journey;
use super::record::Record;
use super::talk;
use super::wording;
use crate::care::card::Card;
use crate::content::questionnaire::{Prompt, Questionnaire};
use crate::words::{Words, fill};

/// Everything on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// 作成日; empty when nothing is answered.
    pub written_on: String,
    /// 第○版
    pub version: u32,
    /// Whose words the page holds.
    pub entered_by: &'static str,
    /// Name, birth and how to talk with the person.
    pub head: Vec<HeadLine>,
    /// In the order a doctor reads.
    pub blocks: Vec<Block>,
    /// What must be said on it (`acp.md` 2.8: 1, 3, 4; 7 where resuscitation was answered, 5 where something is
    /// undecided, 2 where there is room).
    pub statements: Vec<&'static str>,
    /// How close the rows stand.
    pub density: Density,
}

/// How much of a name or number of the card the page has room for, in characters.
const CONTACT: usize = 30;

impl Sheet {
    /// The page for the current version of `record`.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, record: &Record, words: &Words) -> Self {
        let mut sheet = Self::in_full(questionnaire, record, words);
        let labels = words.sheet();
        let count = sheet.statements.len();
        sheet.density = fit::fit(&sheet.head, &mut sheet.blocks, count, words);
        if !is_undecided_anywhere(&sheet.blocks, words) {
            // Where it was said, the page had no room for it.
            sheet
                .statements
                .retain(|statement| *statement != labels.statement_5);
        }
        let count = sheet.statements.len();
        if sheet.density == Density::Roomy && fit::has_room(&sheet.head, &sheet.blocks, count) {
            sheet.statements.push(labels.statement_2);
        }
        sheet
    }

    /// The same with nothing shortened, for a screen: it may be longer than a page.
    #[must_use]
    pub fn in_full(questionnaire: &Questionnaire, record: &Record, words: &Words) -> Self {
        let journey = Journey::new(questionnaire, record);
        let labels = words.sheet();
        let mut blocks: Vec<Block> = Vec::new();
        for definition in &questionnaire.blocks {
            blocks.extend(block::block(definition, &journey, words));
            if definition.contacts {
                blocks.push(contacts(&record.card, words));
                blocks.push(told(words));
            }
        }
        blocks.extend(latest_talk(record, words));
        blocks.push(Block::new(
            labels.hand,
            Content::Halves(vec![
                labels.copies,
                labels.present,
                labels.signature,
                labels.clinic,
            ]),
        ));
        let mut statements = vec![labels.statement_1, labels.statement_3, labels.statement_4];
        if prints(&journey, &questionnaire.resuscitation) {
            statements.push(labels.statement_7);
        }
        if is_undecided_anywhere(&blocks, words) {
            statements.push(labels.statement_5);
        }
        let written_on = record.last_answered_on().map(Date::in_words);
        Self {
            written_on: written_on.unwrap_or_default(),
            version: record.current().map_or(1, |version| version.no),
            entered_by: whose(&journey, words),
            head: head::lines(&journey, words),
            blocks,
            statements,
            density: Density::Roomy,
        }
    }

    /// How much of the page is left, in tenths of a millimetre; less than nothing where it runs over. For tests.
    #[doc(hidden)]
    #[must_use]
    pub fn room(&self) -> isize {
        fit::room(
            self.density,
            &self.head,
            &self.blocks,
            self.statements.len(),
        )
    }
}

/// Whether an answer to `prompt` may stand on the sheet: it applies, the person lets the doctor see it, and it is no
/// memory of others.
fn may_stand(journey: &Journey<'_>, prompt: &Prompt) -> bool {
    let answer = journey.answers.answer(&prompt.id);
    journey.answers.applies(prompt) && answer.is_none_or(|answer| answer.is_for(Share::Doctor))
}

/// Whether an answer to the prompt `id` is printed.
fn prints(journey: &Journey<'_>, id: &str) -> bool {
    let prompt = journey.answers.questionnaire.prompt(id);
    prompt.is_some_and(|prompt| journey.answers.answer(id).is_some() && may_stand(journey, prompt))
}

/// 主治医, and whom to call first by day and by night: from the card where it says so, else ruled (DESIGN 9).
fn contacts(card: &Card, words: &Words) -> Block {
    let labels = words.sheet();
    let row = |label: &str, parts: &[(&'static str, &str)]| {
        let mut row = label.to_string();
        for (text, line) in parts {
            let value: String = card.shown(line).chars().take(CONTACT).collect();
            if !value.is_empty() {
                row.push('　');
                row.push_str(&fill(text, &[("value", &value)]));
            }
        }
        row
    };
    let calls = [
        (labels.by_day, "day_phone"),
        (labels.by_night, "night_phone"),
    ];
    let rows = vec![
        row(
            labels.doctor,
            &[("{value}", "doctor"), ("{value}", "doctor_phone")],
        ),
        row(labels.nurse_24h, &calls),
        labels.illness.into(),
    ];
    Block::new(labels.contacts, Content::ByHand(rows))
}

/// What the doctor told about the illness, in the person's own words, by hand.
fn told(words: &Words) -> Block {
    let labels = words.sheet();
    Block::new(labels.told, Content::ByHand(vec![labels.told_line.into()]))
}

/// The newest talk: when, with whom, what was decided and what is still open.
fn latest_talk(record: &Record, words: &Words) -> Option<Block> {
    let talk = record.talks.latest()?;
    let mut lines = vec![wording::joined([&talk.title(words), talk.present()])];
    for field in [talk::DECIDED, talk::OPEN] {
        let text = talk.shown(field);
        if !text.is_empty() {
            let titled = [("title", talk::label(field, words)), ("text", &text)];
            lines.push(fill(words.state().titled, &titled));
        }
    }
    let mut block = Block::new(words.sheet().talk, Content::Answer(lines));
    block.cut = 1;
    Some(block)
}

/// Whether まだ決められない or 今は考えたくない stands anywhere on it: then the page says that these are answers.
fn is_undecided_anywhere(blocks: &[Block], words: &Words) -> bool {
    let states = words.state();
    let says = |line: &String| line.contains(states.undecided) || line.contains(states.not_now);
    blocks.iter().any(|block| match &block.content {
        Content::Answer(lines) | Content::Questions(lines) => lines.iter().any(says),
        Content::People { more, .. } => more.iter().any(says),
        Content::NotAsked | Content::ByHand(_) | Content::Halves(_) => false,
    })
}

/// Whose hand wrote what is printed: the person's, another's, or both.
fn whose(journey: &Journey<'_>, words: &Words) -> &'static str {
    let prompts = journey.answers.questionnaire.prompts.iter();
    let hands = prompts
        .filter(|prompt| prints(journey, &prompt.id))
        .filter_map(|prompt| journey.answers.answer(&prompt.id))
        .map(|answer| answer.entered_by);
    let scribe = hands.clone().any(|hand| hand == EnteredBy::Scribe);
    let principal = hands.clone().any(|hand| hand == EnteredBy::Principal);
    match (scribe, principal) {
        (true, true) => words.sheet().by_both,
        (true, false) => wording::entered_by(EnteredBy::Scribe, words),
        (false, _) => wording::entered_by(EnteredBy::Principal, words),
    }
}
