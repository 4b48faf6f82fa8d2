//! The practice: the pages of a 人生会議 for a made-up person, of which nothing is kept (`docs/decisions/0023`).

use leptos::prelude::*;

use crate::content::compile::Site;
use crate::content::route::{PRACTICE_BASE, Route};
use crate::content::seminar::{Part, Practice};
use crate::ui::frame::{ProgramNeeded, cut, phrases};
use crate::ui::here::Here;
use crate::words::words;

/// What a practice is, who is made up, and the way to the first prompt: `/practice/`, and もどる from that prompt.
pub(in crate::ui) fn start(practice: &Practice<'_>, first: &Route) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().practice();
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <section class="card">
                <h2>{phrases(&practice.story.title)}</h2>
                {story(practice.story)}
            </section>
            <p>{words.task}</p>
            <section class="card">
                <h2>{cut(words.kept_heading)}</h2>
                <ul class="prose">
                    <li>{words.forgets}</li>
                    <li>{words.real}</li>
                    <li>{words.paper}</li>
                </ul>
            </section>
            <ProgramNeeded />
            <p class="acts">
                <a class="button button--main button--wide" id="begin" href=here.href(first)>
                    {cut(words.begin_button)}
                </a>
            </p>
        </article>
    }
    .into_any()
}

/// What stands above every page of it: that it is a practice, the story, and the ways out. It is no part of what the
/// program changes.
pub(in crate::ui) fn banner(practice: &Practice<'_>) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().practice();
    let again = here.href(&Route::Practice);
    let end = here.href(&Route::Home);
    view! {
        <p class="practice-mark">{words.mark}</p>
        <aside class="practice" aria-label=words.mark>
            <p class="practice__line">{words.line}</p>
            <details class="practice__story">
                <summary>{words.story}</summary>
                <p><b>{phrases(&practice.story.title)}</b></p>
                {story(practice.story)}
            </details>
            <p class="practice__ways">
                <a class="button button--quiet" id="again" rel="external" href=again>{cut(words.again_button)}</a>
                <a class="button button--quiet" id="end" rel="external" href=end>{cut(words.end_button)}</a>
            </p>
        </aside>
        <p class="practice-paper">{words.on_paper}</p>
    }
    .into_any()
}

fn story(story: &Part) -> impl IntoView + use<> {
    let texts = story.texts.iter();
    texts
        .map(|text| view! { <p>{text.clone()}</p> })
        .collect_view()
}

/// The way to it, from pages for a hall; none where there is no practice.
pub(super) fn link(site: &Site) -> Option<AnyView> {
    site.seminar.practice()?;
    let here = expect_context::<Here>();
    let words = words().practice();
    let link = view! {
        <a class="button" id="to-practice" rel="external" href=here.href(&Route::Practice)>{cut(words.link_button)}</a>
    };
    Some(link.into_any())
}

/// Whether a practice has a page at `path`, from the site's root.
#[must_use]
pub(in crate::ui) fn has(path: &str, routes: &[Route]) -> bool {
    path == PRACTICE_BASE
        || path.strip_prefix(PRACTICE_BASE).is_some_and(|rest| {
            routes
                .iter()
                .any(|route| route.path() == format!("/{rest}"))
        })
}
