//! The pages that are text, written at build time. The program has no code for them: it shows their HTML.

mod acp;
mod aids;
mod blocks;
mod card;
mod choices;
mod code;
pub(super) mod deck;
mod edition;
mod emergency;
mod foot;
mod handouts;
mod home;
mod leaflet;
mod leaflets;
mod page;
pub(super) mod practice;
mod printing;
mod records;
pub(super) mod regions;
mod seminar;
mod telephone;
mod who;
mod worksheet;

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::compile::Site;
use crate::content::route::Route;
use crate::words::words;

/// The compiled content, in context while prerendering.
pub type Content = Arc<Site>;

/// The page at `route` in the frame that the program looks for: its title and description ride along.
#[must_use]
pub fn reading(route: &Route) -> AnyView {
    let site = expect_context::<Content>();
    let about = describe(route, &site);
    let body = match route {
        Route::Home => home::home(),
        Route::Emergency => emergency::emergency(&site),
        Route::Signs => emergency::signs(&site),
        Route::LastDays => emergency::last_days(&site),
        Route::Card => card::form(&site),
        Route::CardPaper(paper) => card::paper(*paper, &site),
        Route::Regions => regions::regions(&site),
        Route::Region(id) => regions::region(id, &site),
        Route::Leaflets => leaflets::leaflets(&site),
        Route::Leaflet(slug) => leaflet::leaflet(slug, &site),
        Route::Wall(slug) => edition::wall(slug, &site),
        Route::Fold(slug) => edition::fold(slug, &site),
        Route::Handouts => handouts::handouts(&site),
        Route::Seminar => seminar::seminar(&site),
        Route::Hall(slug) => seminar::paper(slug, &site),
        Route::Plan => seminar::plan(&site),
        Route::Pack(id) => seminar::pack(id, &site),
        Route::Tally => seminar::tally(&site),
        Route::Who => who::who(&site),
        Route::Choices => choices::choices(&site),
        Route::Choice(slug) => choices::choice(slug, &site),
        Route::Page(slug) => page::page(slug, &site),
        Route::Acp => acp::start(),
        Route::Three => acp::three(),
        Route::Slow => acp::slow(),
        Route::Review => acp::review(),
        Route::Memo => acp::memo(),
        Route::Scribe => acp::scribe(),
        Route::Prompt(slug) => acp::prompt(slug),
        Route::Talks => acp::talks(),
        Route::Worksheet => worksheet::worksheet(),
        Route::Blank(blank) => worksheet::blank(*blank, &site),
        Route::People => records::people(),
        Route::Backup => records::backup(),
        Route::Erase => records::erase(),
        _ => page::page("not-found", &site),
    };
    view! {
        <div class="reading" data-title=super::titles::full_title(&about.title) data-description=about.description>
            {body}
        </div>
    }
    .into_any()
}

/// The reading bar, which is no part of the program.
#[must_use]
pub fn bar(site: &Site) -> AnyView {
    aids::aids(site)
}

/// What a page is called, and what a link preview says.
#[derive(Clone, Debug)]
pub struct About {
    /// The title without the site's name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
}

/// The title and description of any page.
#[must_use]
pub fn describe(route: &Route, site: &Site) -> About {
    let words = words();
    match route {
        Route::Blank(blank) => return worksheet::describe(*blank),
        Route::Hall(slug) => return seminar::describe(slug, site),
        Route::Pack(id) => return seminar::describe_pack(id, site),
        Route::Prompt(slug) => {
            return About {
                title: acp::title(slug),
                description: words.conference().description.into(),
            };
        }
        Route::Practice => {
            return About {
                title: words.practice().title.text(),
                description: words.practice().description.into(),
            };
        }
        Route::Talks => {
            return About {
                title: words.talks().title.text(),
                description: words.conference().description.into(),
            };
        }
        _ => {}
    }
    if let Route::Present(slug) = route {
        return deck::describe(slug, site);
    }
    if let Route::DeckPaper(paper, slug) = route {
        return deck::describe_paper(*paper, slug, site);
    }
    if let Some((title, description)) = super::titles::describe(route) {
        return About { title, description };
    }
    let page = match route {
        Route::Leaflet(slug) | Route::Wall(slug) | Route::Fold(slug) => site
            .leaflets
            .iter()
            .map(|leaflet| &leaflet.page)
            .find(|page| page.slug == *slug),
        Route::Choice(slug) => site
            .choices
            .iter()
            .map(|choice| &choice.page)
            .find(|page| page.slug == *slug),
        Route::Page(slug) => site.pages.iter().find(|page| page.slug == *slug),
        _ => site.pages.iter().find(|page| page.slug == "not-found"),
    };
    let (title, description) = match route {
        Route::Home => (
            format!("{}｜{}", site.identity.name, site.identity.tagline),
            words.home().description.into(),
        ),
        Route::Emergency => (
            words.emergency().title.text(),
            words.emergency().description.into(),
        ),
        Route::Signs => (words.signs().title.text(), words.signs().description.into()),
        Route::LastDays => {
            let last_days = &site.emergency.last_days;
            (last_days.title.text(), last_days.lead.clone())
        }
        Route::Card => (words.card().title.text(), words.card().description.into()),
        Route::CardPaper(paper) => card::describe(*paper),
        Route::Regions => (
            words.regions().title.text(),
            words.regions().description.into(),
        ),
        Route::Region(id) => regions::describe(id, site),
        Route::Leaflets => (
            words.leaflets().title.text(),
            words.leaflets().description.into(),
        ),
        Route::Handouts => (
            words.handouts().title.text(),
            words.handouts().description.into(),
        ),
        Route::Seminar => (
            words.seminar().title.text(),
            words.seminar().description.into(),
        ),
        Route::Plan => (words.plan().title.text(), words.plan().description.into()),
        Route::Tally => (words.tally().title.text(), words.tally().description.into()),
        Route::Who => (words.who().title.text(), words.who().description.into()),
        Route::Choices => (
            words.choices().title.text(),
            words.choices().description.into(),
        ),
        Route::Acp => (words.acp().title.text(), words.acp().description.into()),
        Route::Three => (words.three().title.text(), words.three().description.into()),
        Route::Scribe => (
            words.scribe().title.text(),
            words.scribe().description.into(),
        ),
        Route::Slow => (words.slow().title.text(), words.slow().description.into()),
        Route::Review => (
            words.review().title.text(),
            words.review().description.into(),
        ),
        Route::Memo => (
            words.memo_start().title.text(),
            words.memo_start().description.into(),
        ),
        Route::Worksheet => (
            words.worksheet().title.text(),
            words.worksheet().description.into(),
        ),
        Route::People => (
            words.people().title.text(),
            words.people().description.into(),
        ),
        Route::Backup => (
            words.backup().title.text(),
            words.backup().description.into(),
        ),
        Route::Erase => (words.erase().title.text(), words.erase().description.into()),
        _ => page
            .map(|page| (page.title.text() + &edition(route), page.lead.clone()))
            .unwrap_or_default(),
    };
    About { title, description }
}

/// What tells another edition of a leaflet from the leaflet.
fn edition(route: &Route) -> String {
    let words = words().edition();
    match route {
        Route::Wall(_) => format!("（{}）", words.wall_title.text()),
        Route::Fold(_) => format!("（{}）", words.fold_title.text()),
        _ => String::new(),
    }
}
