//! A paper for a hall: above it, on the screen alone, what it is for and how it is printed.

use leptos::prelude::*;

use super::super::About;
use super::super::code::{address, short};
use super::super::practice;
use super::parts::part;
use crate::content::compile::Site;
use crate::content::route::Route;
use crate::content::seminar::HallPaper;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::ui::reading::blocks::month;
use crate::ui::reading::foot::hard_times;
use crate::words::{fill, words};

/// The page of the paper at `slug`.
pub(in crate::ui::reading) fn paper(slug: &str, site: &Site) -> AnyView {
    let Some(paper) = site.seminar.paper(slug) else {
        return ().into_any();
    };
    let here = expect_context::<Here>();
    let words = words().seminar();
    let sides = fill(
        if paper.lying {
            words.sides_lying
        } else {
            words.sides
        },
        &[("pages", &paper.pages.to_string())],
    );
    let practice = site.seminar.practice();
    let has_practice = practice.is_some_and(|one| {
        let side = paper.parts.iter().any(|part| part.title == one.story.title);
        side && one.prompts.len() > 1
    });
    let deck = Route::Present(slug.into());
    let slides = crate::site::decks().contains(&deck).then(|| {
        let href = here.href(&deck);
        view! { <a class="button" rel="external" href=href>{crate::words::words().deck().link}</a> }
    });
    view! {
        <article class="page page--hall">
            <div class="no-print">
                <h1>{phrases(&paper.title)}</h1>
                <p class="lead">{paper.lead.clone()}</p>
                <p class="acts">
                    <button type="button" class="button button--main" id="print" data-act="print">
                        {cut(words.paper_button)}
                    </button>
                    <a class="button" rel="external" href=here.href(&Route::Seminar)>{cut(words.title)}</a>
                    {slides}
                    {has_practice.then(|| practice::link(site))}
                </p>
                <p class="help">{sides}</p>
            </div>
            {sheet(paper, site)}
        </article>
    }
    .into_any()
}

/// The paper itself.
pub(super) fn sheet(paper: &HallPaper, site: &Site) -> AnyView {
    let words = words().seminar();
    let is_slips = paper.parts.iter().any(|part| part.slips);
    let class = match (is_slips, paper.lying, paper.large) {
        (true, ..) => "hall hall--slips",
        (_, true, _) => "hall hall--lying",
        (.., true) => "hall hall--large",
        _ => "hall",
    };
    let parts = paper.parts.iter().map(|one| part(one, site)).collect_view();
    let head = (!is_slips).then(|| {
        view! {
            <h2 class="hall__title">{phrases(&paper.title)}</h2>
            {paper.dated.then(|| view! { <p class="hall__dated">{words.dated}</p> })}
        }
    });
    let hard = paper.gentle.then(|| hard_times(site));
    let foot = (!is_slips).then(|| view! { <p class="hall__foot">{foot(paper, site)}</p> });
    view! {
        <section class=class data-pages=paper.pages.to_string()>{head}{parts}{hard}{foot}</section>
    }
    .into_any()
}

/// What it is called, and what a link preview says of it.
pub(in crate::ui::reading) fn describe(slug: &str, site: &Site) -> About {
    let paper = site.seminar.paper(slug);
    About {
        title: paper.map(|paper| paper.title.text()).unwrap_or_default(),
        description: paper.map(|paper| paper.lead.clone()).unwrap_or_default(),
    }
}

/// Who gives it out, of which day, where the site is; and that no clinician has confirmed it where one should.
fn foot(paper: &HallPaper, site: &Site) -> String {
    let identity = &site.identity;
    let by = if identity.publisher.is_empty() {
        identity.name.clone()
    } else {
        format!("{}（{}）", identity.publisher, identity.name)
    };
    let words = words().leaflet();
    let issued = fill(words.issued, &[("date", &month(&identity.issued_on))]);
    let address = address(&Route::Home, site);
    let address = address.as_deref().map(short).unwrap_or_default();
    let reviewed = match (paper.clinical, paper.reviewed_by.is_empty()) {
        (false, _) => String::new(),
        (true, true) => words.not_reviewed.into(),
        (true, false) => fill(
            words.reviewed,
            &[
                ("by", &paper.reviewed_by),
                ("date", &month(&paper.reviewed_on)),
            ],
        ),
    };
    format!("{by}　{issued}。{reviewed}　{address}")
        .trim_end()
        .into()
}
