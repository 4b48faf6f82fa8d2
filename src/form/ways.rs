//! Where もどる and つぎへ lead from a prompt: the answers decide.

use super::settings::Setting;
use crate::acp::journey::{Journey, Step};
use crate::content::questionnaire::{Kind, Prompt};
use crate::content::route::Route;
use crate::paper::Links;
use crate::words::{Cut, Words};

/// Where もどる and つぎへ lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// もどる
    pub back: Route,
    /// つぎへ; the check page and the list of sections are named as such.
    pub next: Route,
}

impl Ways {
    /// The ways from `prompt` on the way `journey`. Whoever came to mend one answer goes back to where they came from.
    #[must_use]
    pub fn of(prompt: &Prompt, journey: &Journey<'_>, mends: bool) -> Self {
        let route = |step: Step<'_>| match step {
            Step::Start => start(journey.mode()),
            Step::Prompt(prompt) => Route::Prompt(prompt.slug.clone()),
            Step::Check => Route::Check,
            Step::Sections => Route::Sections,
        };
        let joined = journey.joins(prompt);
        let onward = joined.map_or(*journey, |mode| journey.on_the_way_of(mode));
        Self {
            back: route(journey.before(&prompt.id)),
            next: if mends {
                Route::Check
            } else {
                route(onward.after(&prompt.id))
            },
        }
    }

    /// What つぎへ says.
    #[must_use]
    pub fn next_button(&self, all: &Words) -> Cut {
        let words = all.prompt();
        match self.next {
            Route::Check => words.check_button,
            Route::Sections => words.sections_button,
            _ => words.next_button,
        }
    }
}

/// Where the mode is explained that the person is in.
fn start(mode: &str) -> Route {
    match mode {
        "slow" => Route::Slow,
        "medical" => Route::Acp,
        "memo" => Route::Memo,
        "review" => Route::Review,
        _ => Route::Three,
    }
}

/// How the ways of a prompt's page stand. A gate's way on has its own words.
#[must_use]
pub fn ways(prompt: &Prompt, ways: &Ways, links: &Links, all: &Words) -> Vec<Setting> {
    let mut settings = vec![
        Setting::Leads("back".into(), links.to(&ways.back)),
        Setting::Leads("next".into(), links.to(&ways.next)),
    ];
    if !matches!(prompt.kind, Kind::Gate(_)) {
        settings.push(Setting::Says("next".into(), ways.next_button(all).text()));
    }
    settings
}
