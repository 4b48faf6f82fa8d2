//! The pages of the practice: written like the real ones, with other ways out.

use leptos::prelude::*;

use super::without_markers;
use crate::acp::answer::Share;
use crate::acp::journey::Journey;
use crate::acp::record::Record;
use crate::content::questionnaire::Questionnaire;
use crate::content::route::{PRACTICE_BASE, Route};
use crate::content::seminar::Practice;
use crate::form::{self, Ways};
use crate::paper::{Html, Links, Shown};
use crate::ui::frame::{Footer, Header, ProgramNeeded};
use crate::ui::here::Here;
use crate::ui::reading::{About, Content, practice};
use crate::ui::titles::{describe, full_title};
use crate::vault::FIRST_RECORD;
use crate::words::words;

/// The practice of a site.
pub struct Pages {
    /// What it asks: the real prompts, and no others.
    pub questionnaire: Questionnaire,
    /// What stands above every page.
    pub banner: String,
    /// Each with what it is called and what stands inside `#app`. The first also stands at `/practice/`.
    pub pages: Vec<(Route, About, String)>,
}

/// The root of the practice of a site whose root is `base`.
#[must_use]
pub fn practice_base(base: &str) -> String {
    base.trim_end_matches('/').to_string() + PRACTICE_BASE
}

/// The practice of a site whose root is `base`; none where its paper is missing.
#[must_use]
pub fn practice(base: &str, content: &Content) -> Option<Pages> {
    let told = content.seminar.practice()?;
    let questionnaire = content.questionnaire.asking(&told.prompts);
    let prompts = questionnaire.of_mode(questionnaire.modes.first()?.id.as_str());
    let asked = prompts.map(|prompt| Route::Prompt(prompt.slug.clone()));
    let mut routes = vec![Route::Three];
    routes.extend(asked);
    routes.extend([Route::Check, Route::Sheet]);
    let write = |route: &Route| {
        let about = about(route, &questionnaire);
        let html = page(route, &about, base, &told, &questionnaire, content);
        (route.clone(), about, outward(&html, base, &routes))
    };
    let pages = routes.iter().map(write).collect();
    let owner = Owner::new();
    let banner = owner.with(|| {
        provide_context(Here::new(Route::Three, base));
        practice::banner(&told).to_html()
    });
    owner.unset_with_forced_cleanup();
    Some(Pages {
        questionnaire,
        banner: without_markers(&banner),
        pages,
    })
}

fn about(route: &Route, questionnaire: &Questionnaire) -> About {
    let words = words().practice();
    let title = match route {
        Route::Three => words.title.text(),
        Route::Prompt(slug) => {
            let prompt = questionnaire.at(slug);
            prompt
                .map(|prompt| prompt.label.clone())
                .unwrap_or_default()
        }
        shown => describe(shown).map(|(title, _)| title).unwrap_or_default(),
    };
    About {
        title: format!("{}｜{title}", words.mark),
        description: words.description.into(),
    }
}

/// What stands inside `#app`. There is no line about what is kept: nothing is.
fn page(
    route: &Route,
    about: &About,
    base: &str,
    told: &Practice<'_>,
    questionnaire: &Questionnaire,
    content: &Content,
) -> String {
    let _ = any_spawner::Executor::init_futures_executor();
    let base = practice_base(base);
    let links = Links::new(&base);
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Here::new(route.clone(), &base));
        provide_context(content.clone());
        let main = match route {
            Route::Three => {
                let first = questionnaire.prompts.first();
                let first = first.map_or(Route::Check, |one| Route::Prompt(one.slug.clone()));
                framed(about, practice::start(told, &first))
            }
            Route::Prompt(slug) => {
                let html = prompt(slug, questionnaire, &links);
                framed(
                    about,
                    view! { <div class="asking" inner_html=html></div> }.into_any(),
                )
            }
            shown => self::shown(shown, questionnaire, &links),
        };
        view! {
            <Header />
            <main id="main">{main}</main>
            <Footer />
        }
        .to_html()
    });
    owner.unset_with_forced_cleanup();
    without_markers(&html)
}

/// As the program looks for a page that it fetches.
fn framed(about: &About, body: AnyView) -> AnyView {
    view! {
        <div class="reading" data-title=full_title(&about.title) data-description=about.description.clone()>
            {body}
        </div>
    }
    .into_any()
}

/// A prompt: where the real page says what was kept, this one says that nothing is; 今日はここまで ends the practice.
fn prompt(slug: &str, questionnaire: &Questionnaire, links: &Links) -> String {
    let all = words();
    let record = Record::new(FIRST_RECORD);
    let Some(prompt) = questionnaire.at(slug) else {
        return String::new();
    };
    let ways = Ways::of(prompt, &Journey::new(questionnaire, &record), false);
    let html = form::prompt(prompt, questionnaire, &ways, links, all);
    let button = |route: &Route, text| {
        let mut html = Html::new();
        html.button(
            "class=\"button button--quiet\" id=\"pause\"",
            &links.to(route),
            text,
        );
        html.finish()
    };
    html.replace(
        &button(&Route::Pause, all.prompt().pause_button),
        &button(&Route::Home, all.practice().end_button),
    )
    .replace(
        &format!(
            " data-fill=\"saved\" role=\"status\">{}<",
            all.saved().not_yet
        ),
        &format!(">{}<", all.practice().not_kept),
    )
}

fn shown(route: &Route, questionnaire: &Questionnaire, links: &Links) -> AnyView {
    let shown = Shown {
        questionnaire,
        record: &Record::new(FIRST_RECORD),
        words: words(),
        links,
        reach: Share::Doctor,
        version: 0,
    };
    view! {
        <ProgramNeeded />
        <article class=Shown::class(route) inner_html=shown.page(route)></article>
    }
    .into_any()
}

/// A link to a page that a practice lacks leads to the real one.
fn outward(html: &str, base: &str, routes: &[Route]) -> String {
    let opening = format!("href=\"{}", practice_base(base));
    let root = base.trim_end_matches('/');
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(&opening) {
        let (path, after) = after.split_once('"').unwrap_or((after, ""));
        out.push_str(before);
        if practice::has(&format!("{PRACTICE_BASE}{path}"), routes) {
            out.push_str(&format!("{opening}{path}\""));
        } else {
            out.push_str(&format!("href=\"{root}/{path}\""));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}
