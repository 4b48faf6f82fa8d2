//! An exercise for a hall as slides: the paper's own parts, its prompts in the questionnaire's words, a slide for each card.

use super::super::code::{address, outside_line, short};
use super::fixed;
use super::slide::{Body, Screen};
use crate::acp::wording;
use crate::content::compile::{Site, item, phrases, slides};
use crate::content::deck::{Item, Mark, Notes, Slide};
use crate::content::phrase::Phrases;
use crate::content::questionnaire::{Kind, Prompt};
use crate::content::route::Route;
use crate::content::seminar::{EXERCISES, HallPaper, PRACTICE, Part, ValueCard};
use crate::site::questionnaire;
use crate::words::words;

/// How long a card stands there.
const CARD: u32 = 30;

/// The paper at `slug`, where it is also slides.
pub(super) fn paper<'s>(slug: &str, site: &'s Site) -> Option<&'s HallPaper> {
    EXERCISES
        .contains(&slug)
        .then(|| site.seminar.paper(slug))
        .flatten()
}

/// Its own slides, 「つらいとき」, the way to the practice.
pub(super) fn screens(paper: &HallPaper, site: &Site) -> Vec<Screen> {
    let mut screens = own(paper);
    screens.extend(fixed::hard(site));
    screens.extend(code(paper, site));
    screens
}

/// Title, what to do and what is asked, the cards.
pub(super) fn own(paper: &HallPaper) -> Vec<Screen> {
    let mut screens = vec![title(paper)];
    let mut asked = Vec::new();
    let parts = paper.parts.iter().enumerate();
    for (at, part) in parts.filter(|(_, part)| !part.spoken) {
        // The other side of the paper asks the same again.
        if part.prompt.is_empty() || !asked.contains(&&part.prompt) {
            screens.extend(of(part, notes(at, paper), paper));
        }
        asked.push(&part.prompt);
    }
    screens.extend(paper.parts.iter().flat_map(cards));
    screens
}

fn title(paper: &HallPaper) -> Screen {
    let words = words().deck();
    let slide = Slide {
        heading: paper.title.clone(),
        part: (1, 1),
        items: vec![item(Mark::None, &paper.lead)],
        notes: Notes {
            seconds: 60,
            said: vec![words.title_notes.into()],
        },
    };
    Screen::of(Body::Title(words.same_words.into()), slide)
}

/// What is said to the part `at`: its own notes, and what the paper tells helpers right after it.
fn notes(at: usize, paper: &HallPaper) -> Notes {
    let (part, after) = (paper.parts.get(at), paper.parts.get(at + 1));
    let aside = after.filter(|part| part.spoken);
    let aside = aside.into_iter().flat_map(|part| &part.items);
    let own = part.into_iter().flat_map(|part| &part.notes);
    Notes {
        seconds: part.map_or(0, |part| part.minutes * 60),
        said: own.chain(aside).cloned().collect(),
    }
}

/// A part as slides; none for what is only written on.
fn of(part: &Part, notes: Notes, paper: &HallPaper) -> Vec<Screen> {
    let texts = part.texts.iter().map(|text| item(Mark::None, text));
    let rows = part.items.iter().map(|text| item(Mark::Bullet, text));
    let steps = (1..).zip(&part.steps);
    let steps = steps.map(|(at, text)| item(Mark::Number(at), text));
    let mut groups: Vec<Vec<Item>> = vec![texts.chain(rows).chain(steps).collect()];
    let mut heading = if part.title.as_slice().is_empty() {
        &paper.title
    } else {
        &part.title
    }
    .clone();
    if let Some(prompt) = questionnaire().prompt(&part.prompt) {
        heading = Phrases::new(vec![format!("{} ", prompt.id), prompt.label.clone()]);
        groups = asked(prompt);
    }
    // The time is the whole part's.
    let count = u32::try_from(groups.len()).unwrap_or(1).max(1);
    let notes = Notes {
        seconds: notes.seconds / count,
        ..notes
    };
    let groups = groups.into_iter();
    let dealt: Vec<Slide> = groups
        .flat_map(|items| slides(&heading, items, &notes))
        .collect();
    let all = dealt.len();
    let numbered = (1..).zip(dealt).map(|(at, slide)| Slide {
        part: (at, all),
        ..slide
    });
    numbered
        .map(|slide| Screen::of(Body::Text, slide))
        .collect()
}

/// A question in the words of phone and worksheet: what is asked, each group of answers, the answers that need none.
fn asked(prompt: &Prompt) -> Vec<Vec<Item>> {
    let bullet = |text: &str| item(Mark::Bullet, text);
    let heading = |text: &Phrases| Item::new(Mark::Heading, text, true);
    let mut question = vec![heading(&prompt.question)];
    question.extend(prompt.help.iter().map(|text| item(Mark::None, text)));
    let universal = prompt.universal.iter();
    let universal = universal.map(|one| bullet(wording::universal(*one, words())));
    match &prompt.kind {
        Kind::Choices(form) => {
            let mut groups = vec![question];
            for group in &form.groups {
                let title = heading(&phrases(&group.title));
                let choices = group.choices.iter().map(|choice| bullet(&choice.label));
                groups.push(std::iter::once(title).chain(choices).collect());
            }
            let or = heading(&phrases(words().asking().or));
            groups.push(std::iter::once(or).chain(universal).collect());
            groups
        }
        Kind::People(form) => {
            let boxes = [&form.by_hand, &form.nobody].map(|text| bullet(text));
            vec![question, boxes.into_iter().chain(universal).collect()]
        }
        _ => {
            question.extend(universal);
            vec![question]
        }
    }
}

/// Every card alone, then all of them as lists.
fn cards(part: &Part) -> Vec<Screen> {
    let words = words().deck();
    let said = vec![words.card_notes.to_string()];
    let card = |card: &ValueCard| {
        let slide = Slide {
            heading: phrases(&card.label),
            part: (1, 1),
            items: vec![item(Mark::None, &card.example)],
            notes: Notes {
                seconds: CARD,
                said: said.clone(),
            },
        };
        Screen::of(Body::Card, slide)
    };
    let mut screens: Vec<Screen> = part.cards.iter().map(card).collect();
    let labels = part.cards.iter();
    let labels = labels.map(|card| item(Mark::Bullet, &card.label)).collect();
    let all = Phrases::new(
        words
            .all_cards_title
            .0
            .iter()
            .map(ToString::to_string)
            .collect(),
    );
    let notes = Notes {
        seconds: 0,
        said: vec![words.all_cards_notes.into()],
    };
    let slides = slides(&all, labels, &notes).into_iter();
    screens.extend(slides.map(|slide| Screen::of(Body::Text, slide)));
    screens
}

/// The way to the practice on a phone; nothing while its address is not known.
fn code(paper: &HallPaper, site: &Site) -> Option<Screen> {
    let words = words().deck();
    let practised = paper.slug == PRACTICE && site.seminar.practice().is_some();
    let address = practised
        .then(|| address(&Route::Practice, site))
        .flatten()?;
    let slide = Slide {
        heading: Phrases::new(
            words
                .practice_code_title
                .0
                .iter()
                .map(ToString::to_string)
                .collect(),
        ),
        part: (1, 1),
        items: Vec::new(),
        notes: Notes {
            seconds: 60,
            said: vec![words.practice_code_notes.into()],
        },
    };
    let body = Body::Code(outside_line(&address), short(&address));
    Some(Screen::of(body, slide))
}
