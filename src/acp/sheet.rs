//! The doctor's sheet: what is printed, in the order a doctor reads (`corrections.md` 2, `acp.md` 2.7).
//!
//! One A4 page, never two. Every answer of this sitting is on it; what this sitting did not ask is a label
//! with room to write; 急なとき and 治療 are left out where they were never asked.

use super::answer::{Date, EnteredBy, Response, Share, Value};
use super::journey::Journey;
use super::record::Record;
use super::wording;
use crate::care::card::Card;
use crate::content::questionnaire::{Kind, Prompt, Questionnaire};
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
    /// In the order a doctor reads.
    pub blocks: Vec<Block>,
    /// What must be said on it (`acp.md` 2.8: 1, 3, 4; 5 where something is undecided, 2 where there is room).
    pub statements: Vec<&'static str>,
    /// How close the rows stand.
    pub density: Density,
}

/// How close the rows stand, so that the page holds them and never runs over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Density {
    /// Answers in 14 pt, a line each.
    Roomy,
    /// Answers in 12 pt, one after the other.
    Plain,
    /// Answers in 12 pt, rows as close as they go: four people with the longest names, the longest words.
    Close,
}

impl Density {
    /// How many lines of answers each can hold beside what is always there. Measured on printed pages in
    /// Chromium and Firefox; the browser tests print the fullest page of each.
    const ROOMY_LINES: usize = 9;
    /// Up to here a roomy page has space for what the law says, too.
    const SPARE_LINES: usize = 7;
    const PLAIN_LINES: usize = 17;
    /// A question takes the height of so many lines more, for what was said.
    const ANSWER_LINE: usize = 2;
    /// What a line of answers holds in 14 pt, and the boxes after each person's name, as [`width`] counts.
    const LINE: usize = 2 * 28;
    const TICKS: usize = 21;

    fn of(lines: usize) -> Self {
        match lines {
            0..=Self::ROOMY_LINES => Self::Roomy,
            lines if lines <= Self::PLAIN_LINES => Self::Plain,
            _ => Self::Close,
        }
    }

    fn lines(block: &Block) -> usize {
        let (texts, ticks, more) = match &block.content {
            Content::Answer(lines) => (lines.as_slice(), 0, 0),
            Content::People { lines, by_hand } => {
                let more = usize::from(*by_hand) * Self::ANSWER_LINE;
                (lines.as_slice(), Self::TICKS, more)
            }
            Content::Questions(lines) => (lines.as_slice(), 0, lines.len() * Self::ANSWER_LINE),
            Content::ByHand(rows) => {
                let more = |row: &String| (width(row) / Self::LINE) * Self::ANSWER_LINE;
                (&[][..], 0, rows.iter().map(more).sum())
            }
            Content::NotAsked | Content::Halves(_) => (&[][..], 0, 0),
        };
        let lines = texts
            .iter()
            .map(|text| (width(text) + ticks).div_ceil(Self::LINE).max(1));
        lines.sum::<usize>() + more
    }
}

/// How wide a text is: 2 for a letter as wide as 字, 1 for one of half its width.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// One block of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is about.
    pub label: String,
    /// What stands in it.
    pub content: Content,
    /// What keeps the answer from being read as more than it says; may be empty.
    pub note: String,
}

impl Block {
    fn new(label: &str, content: Content) -> Self {
        Self {
            label: label.to_string(),
            content,
            note: String::new(),
        }
    }
}

/// What stands in a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// An answer, a line for each part.
    Answer(Vec<String>),
    /// The spokespersons, with boxes 「話した」「引き受けた」 to tick by hand.
    People {
        /// A line each, in the person's order.
        lines: Vec<String>,
        /// Whether a line is left for names written by hand.
        by_hand: bool,
    },
    /// Questions for the doctor, each with a line for what was said.
    Questions(Vec<String>),
    /// Not asked in this sitting: room to write, and a small note that says so.
    NotAsked,
    /// Written by hand: a label each, with a ruled line. What the person's card says stands there already.
    ByHand(Vec<String>),
    /// The same, the first two in one row.
    Halves(Vec<&'static str>),
}

impl Sheet {
    /// The page for the current version of `record`.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, record: &Record, words: &Words) -> Self {
        let journey = Journey::new(questionnaire, &record.mode);
        let labels = words.sheet();
        let answered = |id: &str| answered(questionnaire, &journey, record, id, words);
        let blocks: Vec<Block> = [
            answered("N1"),
            Some(Block::new(labels.contacts, contacts(&record.card, words))),
            Some(Block::new(
                labels.told,
                Content::ByHand(vec![labels.told_line.into()]),
            )),
            answered("V1"),
            answered("L1"),
            Some(Block::new(labels.info_and_avoid, Content::NotAsked)),
            answered("D2"),
            answered("D1"),
            Some(Block::new(
                labels.hand,
                Content::Halves(vec![
                    labels.copies,
                    labels.present,
                    labels.signature,
                    labels.clinic,
                ]),
            )),
        ]
        .into_iter()
        .flatten()
        .collect();
        let lines = blocks.iter().map(Density::lines).sum::<usize>();
        let mut statements = vec![labels.statement_1, labels.statement_3, labels.statement_4];
        if is_undecided_anywhere(record) {
            statements.push(labels.statement_5);
        }
        if lines <= Density::SPARE_LINES {
            statements.push(labels.statement_2);
        }
        Self {
            written_on: record
                .last_answered_on()
                .map(Date::in_words)
                .unwrap_or_default(),
            version: record.current().map_or(1, |version| version.no),
            entered_by: wording::entered_by(whose(record), words),
            blocks,
            statements,
            density: Density::of(lines),
        }
    }
}

/// 主治医, and whom to call first by day and by night: from the card where it says so, else ruled (DESIGN 9).
fn contacts(card: &Card, words: &Words) -> Content {
    let labels = words.sheet();
    let row = |label: &str, parts: &[(&'static str, &str)]| {
        let mut row = label.to_string();
        for (text, line) in parts {
            let value = card.shown(line);
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
    Content::ByHand(vec![
        row(
            labels.doctor,
            &[("{value}", "doctor"), ("{value}", "doctor_phone")],
        ),
        row(labels.nurse_24h, &calls),
        labels.illness.into(),
    ])
}

/// Whether まだ決められない or 今は考えたくない stands anywhere: then the page says that these are answers.
fn is_undecided_anywhere(record: &Record) -> bool {
    let answers = record
        .current()
        .into_iter()
        .flat_map(|version| version.answers.values());
    answers
        .map(|answer| &answer.response)
        .any(|response| matches!(response, Response::Undecided | Response::NotNow))
}

/// A record in which anybody else wrote anything is theirs to explain.
fn whose(record: &Record) -> EnteredBy {
    let Some(version) = record.current() else {
        return EnteredBy::Principal;
    };
    let all = version
        .answers
        .values()
        .map(|answer| answer.entered_by)
        .chain([version.entered_by]);
    all.fold(EnteredBy::Principal, |whose, by| match (whose, by) {
        (EnteredBy::ImaginedByOthers, _) | (_, EnteredBy::ImaginedByOthers) => {
            EnteredBy::ImaginedByOthers
        }
        (EnteredBy::Scribe, _) | (_, EnteredBy::Scribe) => EnteredBy::Scribe,
        _ => EnteredBy::Principal,
    })
}

fn answered(
    questionnaire: &Questionnaire,
    journey: &Journey<'_>,
    record: &Record,
    id: &str,
    words: &Words,
) -> Option<Block> {
    let prompt = questionnaire.prompt(id)?;
    let answer = record.answer(id);
    if answer.is_some_and(|answer| answer.share != Share::Doctor) {
        return None;
    }
    if answer.is_none() && !journey.asks(id) {
        return Some(Block::new(&prompt.label, Content::NotAsked));
    }
    let response = answer.map(|answer| &answer.response);
    let lines = wording::lines(prompt, response, words);
    let note = match response {
        Some(Response::Answered(_)) => prompt.note.clone(),
        _ => String::new(),
    };
    let content = shape(prompt, response, lines);
    let label = prompt.label.clone();
    Some(Block {
        label,
        content,
        note,
    })
}

fn shape(prompt: &Prompt, response: Option<&Response>, lines: Vec<String>) -> Content {
    match (&prompt.kind, response) {
        (Kind::People(form), Some(Response::Answered(Value::People(people))))
            if !people.nobody && (people.by_hand || !people.is_blank()) =>
        {
            let lines = wording::people(form, &people.people);
            Content::People {
                lines,
                by_hand: people.by_hand,
            }
        }
        (Kind::Choices(_), Some(Response::Answered(_))) if prompt.id == "D2" => {
            Content::Questions(lines)
        }
        _ => Content::Answer(lines),
    }
}
