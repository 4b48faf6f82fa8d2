//! All slides in groups: what a programme is put together from.

use super::slide::{Body, Screen};
use super::{exercise, fixed};
use crate::content::compile::{Region, Site, item};
use crate::content::deck::{Mark, Notes};
use crate::content::phrase::Phrases;
use crate::content::seminar::{EXERCISES, Programme, Step};
use crate::plan::{Role, Shape};
use crate::words::{Cut, words};

/// Slides that stay together, and what they are called where a programme is put together.
pub(in crate::ui::reading) struct Group {
    /// Its id in a plan.
    pub(in crate::ui::reading) id: String,
    /// As a lecturer chooses it.
    pub(in crate::ui::reading) title: String,
    /// Under which heading it is offered.
    pub(in crate::ui::reading) kind: Kind,
    /// Each slide and what it is.
    pub(super) screens: Vec<(Role, Screen)>,
}

/// Where a group is offered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::reading) enum Kind {
    /// Nowhere: it comes by itself.
    Given,
    /// Among the leaflets.
    Leaflet,
    /// Among the steps of the ready programme of this number.
    Step(usize),
    /// Among the breaks.
    Pause,
    /// Among the exercises.
    Exercise,
}

impl Group {
    fn new(id: &str, title: String, kind: Kind, screens: Vec<(Role, Screen)>) -> Self {
        Self {
            id: id.into(),
            title,
            kind,
            screens,
        }
    }

    /// As a plan sees it.
    pub(super) fn shape(&self) -> Shape {
        let slides = self.screens.iter();
        Shape {
            id: self.id.clone(),
            slides: slides
                .map(|(role, screen)| (*role, screen.seconds()))
                .collect(),
        }
    }

    /// The minutes that its notes plan, rounded up.
    pub(in crate::ui::reading) fn minutes(&self) -> u32 {
        let planned = self
            .screens
            .iter()
            .filter(|(role, _)| *role != Role::Sources);
        planned
            .map(|(_, screen)| screen.seconds())
            .sum::<u32>()
            .div_ceil(60)
            .max(1)
    }
}

/// All groups of this site, in the order of the page that holds them.
pub(in crate::ui::reading) fn groups(site: &Site) -> Vec<Group> {
    let words = words().deck();
    let mut groups = vec![Group::new(
        "opening",
        String::new(),
        Kind::Given,
        vec![(Role::Title, fixed::opening())],
    )];
    for (at, programme) in site.seminar.programmes.iter().enumerate() {
        groups.extend(steps(programme, at));
    }
    for (id, title, minutes) in [
        ("break", words.break_title, 10),
        ("pair", words.pair_title, 5),
    ] {
        let screen = countdown(title, minutes * 60, &[]);
        groups.push(Group::new(
            id,
            title.text(),
            Kind::Pause,
            vec![(Role::Points, screen)],
        ));
    }
    for slug in EXERCISES {
        if let Some(paper) = exercise::paper(slug, site) {
            let mut screens = as_role(Role::Said, exercise::own(paper));
            if let Some((role, _)) = screens.first_mut() {
                *role = Role::Title;
            }
            let id = ["exercise-", slug].concat();
            groups.push(Group::new(&id, paper.title.text(), Kind::Exercise, screens));
        }
    }
    for leaflet in &site.leaflets {
        let said = leaflet.deck.slides.iter();
        let said = said.map(|slide| (Role::Said, Screen::of(Body::Text, slide.clone())));
        let mut screens = vec![(Role::Title, fixed::title(leaflet))];
        screens.extend(as_role(Role::Points, fixed::points(leaflet)));
        screens.extend(said);
        screens.extend(as_role(Role::Sources, fixed::sources(leaflet, site)));
        let title = leaflet.page.title.text();
        groups.push(Group::new(
            &leaflet.page.slug,
            title,
            Kind::Leaflet,
            screens,
        ));
    }
    groups.push(numbers("numbers", site.region.as_ref()));
    for region in site.regions.all() {
        groups.push(numbers(&format!("numbers-{}", region.id), Some(region)));
    }
    let mut closing = fixed::hard(site);
    closing.extend(fixed::way_home(site));
    groups.push(Group::new(
        "closing",
        String::new(),
        Kind::Given,
        as_role(Role::Said, closing),
    ));
    groups
}

fn numbers(id: &str, region: Option<&Region>) -> Group {
    let screens = as_role(Role::Said, fixed::numbers(region));
    Group::new(id, String::new(), Kind::Given, screens)
}

fn as_role(role: Role, screens: Vec<Screen>) -> Vec<(Role, Screen)> {
    screens.into_iter().map(|screen| (role, screen)).collect()
}

/// The steps of a programme that is ready.
fn steps(programme: &Programme, at: usize) -> impl Iterator<Item = Group> {
    (1..).zip(&programme.steps).map(move |(number, step)| {
        let id = step_id(programme, number);
        Group::new(&id, step.title.text(), Kind::Step(at), step_screens(step))
    })
}

/// The id of a step, counted from 1.
pub(super) fn step_id(programme: &Programme, number: usize) -> String {
    format!("{}-{number}", programme.id)
}

/// What the hall hears stands on the slide; what the lecturer does and brings, in the notes. An exercise ends with its
/// clock.
fn step_screens(step: &Step) -> Vec<(Role, Screen)> {
    let seconds = step.minutes * 60;
    let does = step.does.iter().chain(&step.needs).cloned();
    let notes = Notes {
        seconds: if step.prompts.is_empty() { seconds } else { 60 },
        said: does.collect(),
    };
    let mut items = Vec::new();
    if !step.prompts.is_empty() {
        let numbers = step.prompts.join(words().seminar().then);
        items.push(item(Mark::Heading, &numbers));
    }
    let says = step.says.iter();
    items.extend(says.map(|text| item(Mark::Bullet, text)));
    let mut screens = as_role(Role::Points, fixed::dealt_over(&step.title, items, &notes));
    if !step.prompts.is_empty() {
        let clock = fixed::clock(
            step.title.clone(),
            seconds.saturating_sub(60),
            &step.prompts,
        );
        screens.push((Role::Points, clock));
    }
    screens
}

fn countdown(title: Cut, seconds: u32, prompts: &[String]) -> Screen {
    let title = Phrases::new(title.0.iter().map(ToString::to_string).collect());
    fixed::clock(title, seconds, prompts)
}
