//! The slides that every deck has.

use super::super::blocks::month;
use super::super::code::{address, outside_line, short};
use super::super::foot::{HARD_TIMES, reviewed};
use super::slide::{Body, Screen};
use crate::content::compile::{
    Advice, Leaflet, Region, Site, State, cited_sources, item, phrases, points as points_of, slides,
};
use crate::content::deck::{Item, Mark, Notes, Slide};
use crate::content::phrase::Phrases;
use crate::content::route::Route;
use crate::words::{Cut, fill, words};

/// What is said to a slide that nobody wrote notes for.
fn notes(seconds: u32, said: &str) -> Notes {
    Notes {
        seconds,
        said: vec![said.into()],
    }
}

/// As many slides as `items` take; none when there are none.
fn dealt(title: Cut, items: Vec<Item>, notes: &Notes) -> Vec<Screen> {
    let title = Phrases::new(title.0.iter().map(ToString::to_string).collect());
    let slides = slides(&title, items, notes).into_iter();
    slides.map(|slide| Screen::of(Body::Text, slide)).collect()
}

/// The same; the heading alone when there are no items.
pub(super) fn dealt_over(title: &Phrases, items: Vec<Item>, notes: &Notes) -> Vec<Screen> {
    if items.is_empty() {
        return vec![Screen::of(Body::Text, alone(title.clone(), notes.clone()))];
    }
    let slides = slides(title, items, notes).into_iter();
    slides.map(|slide| Screen::of(Body::Text, slide)).collect()
}

/// A slide of nothing but its heading.
const fn alone(heading: Phrases, notes: Notes) -> Slide {
    Slide {
        heading,
        part: (1, 1),
        items: Vec::new(),
        notes,
    }
}

/// The first slide of a programme.
pub(super) fn opening() -> Screen {
    let words = words().deck();
    let heading = Phrases::new(vec![words.opening_title.text()]);
    Screen::of(Body::Opening, alone(heading, notes(60, words.title_notes)))
}

/// What is left of so many seconds, and the numbers of what is answered meanwhile.
pub(super) fn clock(heading: Phrases, seconds: u32, prompts: &[String]) -> Screen {
    let numbers = prompts.join(crate::words::words().seminar().then);
    let notes = notes(seconds, words().deck().clock_notes);
    Screen::of(Body::Clock(numbers), alone(heading, notes))
}

/// The way to this site, at the end of a programme; none while its address is not known.
pub(super) fn way_home(site: &Site) -> Option<Screen> {
    let words = words().deck();
    let address = address(&Route::Home, site)?;
    let heading = Phrases::new(vec![words.home_title.text()]);
    let body = Body::Code(outside_line(&address), short(&address));
    Some(Screen::of(
        body,
        alone(heading, notes(60, words.code_notes)),
    ))
}

/// What the leaflet is called, and its conclusion.
pub(super) fn title(leaflet: &Leaflet) -> Screen {
    let words = words().deck();
    let mut notes = leaflet.deck.notes.clone();
    notes.said.insert(0, words.title_notes.into());
    notes.seconds = notes.seconds.max(60);
    let lead = item(Mark::None, &leaflet.page.lead);
    let slide = Slide {
        heading: leaflet.page.title.clone(),
        part: (1, 1),
        items: vec![lead],
        notes,
    };
    Screen::of(Body::Title(reviewed(leaflet)), slide)
}

/// What its poster says.
pub(super) fn points(leaflet: &Leaflet) -> Vec<Screen> {
    let words = words().deck();
    let notes = notes(60, words.points_notes);
    dealt(words.points_title, points_of(leaflet), &notes)
}

/// 119, and what is known of a region.
pub(super) fn numbers(region: Option<&Region>) -> Vec<Screen> {
    let words = words().deck();
    let mut items = vec![item(Mark::Bullet, words.danger)];
    match region {
        Some(region) => items.extend(of(region)),
        None => items.extend([words.advice_there, words.own].map(|text| item(Mark::Bullet, text))),
    }
    dealt(words.numbers_title, items, &notes(120, words.numbers_notes))
}

fn of(region: &Region) -> Vec<Item> {
    let words = words().deck();
    let mut items = vec![Item::new(Mark::Heading, &phrases(&region.name), true)];
    if region.sample {
        items.push(item(Mark::None, crate::words::words().regions().sample));
    }
    let there = |advice: &Advice| matches!(advice.state, State::Available | State::Partial);
    let lines = [
        (words.adults, &region.adults),
        (words.children, &region.children),
    ];
    for (text, advice) in lines.into_iter().filter(|(_, advice)| there(advice)) {
        let numbers = advice.phones.iter().map(|phone| phone.number.as_str());
        let known = numbers.chain([advice.coverage.as_str(), advice.hours.as_str()]);
        let known: Vec<&str> = known.filter(|text| !text.is_empty()).collect();
        items.push(item(
            Mark::Bullet,
            &fill(text, &[("numbers", &known.join("、"))]),
        ));
    }
    for desk in &region.town.support_desks {
        let named = [("name", desk.name.as_str()), ("number", &desk.number)];
        items.push(item(Mark::Bullet, &fill(words.desk, &named)));
    }
    let day = &region.adults.as_of;
    let checked = if day.is_empty() {
        words.undated.to_string()
    } else {
        fill(words.checked, &[("date", &month(day))])
    };
    items.push(item(Mark::None, &checked));
    items
}

/// What anybody may do for whom it is too much, and one number.
pub(super) fn hard(site: &Site) -> Vec<Screen> {
    let words = words().deck();
    let mut items = [words.hard_leave, words.hard_tell]
        .map(|text| item(Mark::Bullet, text))
        .to_vec();
    let mut phones = site.phones.all().iter();
    if let Some(phone) = phones.find(|phone| phone.id == HARD_TIMES) {
        let named = [
            ("name", phone.name.as_str()),
            ("number", &phone.number),
            ("hours", &phone.hours),
            ("cost", &phone.cost),
            ("date", &month(&phone.source_date)),
        ];
        let number = phrases(&fill(words.hard_number, &named));
        items.push(Item::new(Mark::Heading, &number, true));
        items.push(item(Mark::None, &fill(words.hard_hours, &named)));
    }
    dealt(words.hard_title, items, &notes(60, words.hard_notes))
}

/// The way to the leaflet; nothing while its address is not known.
pub(super) fn code(leaflet: &Leaflet, site: &Site) -> Option<Screen> {
    let words = words().deck();
    let address = address(&Route::Leaflet(leaflet.page.slug.clone()), site)?;
    let slide = Slide {
        heading: Phrases::new(vec![words.code_title.text()]),
        part: (1, 1),
        items: Vec::new(),
        notes: notes(60, words.code_notes),
    };
    let body = Body::Code(outside_line(&address), short(&address));
    Some(Screen::of(body, slide))
}

/// Where it comes from.
pub(super) fn sources(leaflet: &Leaflet, site: &Site) -> Vec<Screen> {
    let words = words().deck();
    let items = cited_sources(leaflet, &site.sources);
    dealt(words.sources_title, items, &notes(30, words.sources_notes))
}
