//! A programme as one continuous deck: the three that are ready, and the page that holds every group for a lecturer's
//! own.

use leptos::prelude::*;

use super::groups::{Group, groups, step_id};
use super::slide::Screen;
use super::{framed, shown};
use crate::content::compile::Site;
use crate::content::route::Route;
use crate::content::seminar::{OWN_PROGRAMME, Programme};
use crate::plan::{Item, MINUTES, Place, Plan, Shape, sequence};
use crate::words::words;

/// The slides of the programme `slug`; none when there is none.
pub(in crate::ui) fn programme(slug: &str, site: &Site) -> Option<AnyView> {
    let groups = groups(site);
    if slug == OWN_PROGRAMME {
        return Some(all(&groups, site));
    }
    let ready = site.seminar.programmes.iter().find(|one| one.id == slug)?;
    let plan = plan_of(ready, &groups);
    let shapes: Vec<Shape> = groups.iter().map(Group::shape).collect();
    let places = sequence(&plan, &shapes);
    let screen = |place: &Place| {
        let (_, screen) = groups.get(place.group)?.screens.get(place.slide)?;
        Some(screen.lasting(place.seconds).called(&plan.title))
    };
    let screens: Vec<Screen> = places.iter().filter_map(screen).collect();
    let back = (Route::Seminar, words().deck().back_to_seminar);
    Some(shown(&screens, &plan.title, None, &back))
}

/// Every group, for the program to put in order; without it they are read one after the other.
fn all(groups: &[Group], site: &Site) -> AnyView {
    let words = words().deck();
    let usual = site.seminar.programmes.first();
    let usual = usual.map(|ready| plan_of(ready, groups).write());
    let count: usize = groups.iter().map(|group| group.screens.len()).sum();
    let mut page = 0;
    let groups = groups.iter().map(|group| {
        let slides = group.screens.iter().map(|(role, screen)| {
            page += 1;
            let slide = screen.view(page, count, &group.title);
            view! { <div class="group__slide" data-role=role.name()>{slide}</div> }
        });
        let slides = slides.collect_view();
        view! { <div class="group" data-group=group.id.clone() data-title=group.title.clone()>{slides}</div> }
    });
    let groups = groups.collect_view();
    let main = view! {
        <main id="deck" class="deck" data-plan=usual data-count=words.page>{groups}</main>
    };
    framed(main.into_any(), None, &(Route::Plan, words.back_to_plan))
}

/// A programme that is ready, as a lecturer can change it: each step, and after it the leaflets it uses, which share its
/// minutes. A leaflet that would take longer than its share shows its points alone.
pub(in crate::ui::reading) fn plan_of(ready: &Programme, groups: &[Group]) -> Plan {
    let mut items = Vec::new();
    for (number, step) in (1..).zip(&ready.steps) {
        let leaflets: Vec<&Group> = step
            .uses
            .iter()
            .filter_map(|path| path.strip_prefix("/leaflets/"))
            .filter_map(|slug| {
                groups
                    .iter()
                    .find(|group| group.id == slug.trim_matches('/'))
            })
            .collect();
        let count = u32::try_from(leaflets.len()).unwrap_or(u32::MAX);
        // An exercise needs its time itself.
        let share = match (count, step.prompts.is_empty()) {
            (0, _) | (_, false) => 0,
            (count, true) => (step.minutes.saturating_sub(1) / count).max(1),
        };
        let own = step.minutes.saturating_sub(share * count);
        items.push(Item {
            group: step_id(ready, number),
            minutes: own.max(*MINUTES.start()),
            brief: false,
        });
        if share > 0 {
            items.extend(leaflets.iter().map(|group| Item {
                group: group.id.clone(),
                minutes: share,
                brief: group.minutes() > share,
            }));
        }
    }
    Plan {
        title: ready.title.text(),
        items,
        ..Plan::default()
    }
}
