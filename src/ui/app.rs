//! The one `App`, rendered to files by the prerender and started in the browser on top of them.

use leptos::either::Either;
use leptos::prelude::*;

use super::frame::{Footer, Header, Notice};
use super::here::Here;
use super::pages;
use crate::content::route::Route;
use crate::words::words;

/// The whole page inside `#app`. Expects [`Here`] and [`super::keeper::Keeper`] in context.
#[component]
pub fn App() -> impl IntoView {
    let here = expect_context::<Here>();
    // A page is built anew for every address: were it rebuilt in place, a reading page would keep the text of
    // the one before, and a prompt its neighbour's controls.
    let turn = StoredValue::new(false);
    let page = move || {
        let page = pages::page(&here.route());
        turn.update_value(|turn| *turn = !*turn);
        if turn.get_value() {
            Either::Left(page)
        } else {
            Either::Right(page)
        }
    };
    view! {
        <Header />
        <Notice />
        <main id="main">{page}</main>
        <Footer />
    }
}

/// The title of a page that acts, and what a link preview says about it. Reading pages carry their own.
#[must_use]
pub fn describe(route: &Route) -> Option<(String, String)> {
    let words = words();
    let questions = || words.acp().description.to_string();
    let title = match route {
        Route::Prompt(slug) => {
            let prompt = crate::site::questionnaire().at(slug)?;
            return Some((prompt.label.clone(), questions()));
        }
        Route::Check => words.check().title.text(),
        Route::Sections => words.sections().title.text(),
        Route::Details => words.details().title.text(),
        Route::FamilySheet => words.family_sheet().title.text(),
        Route::MemoSheet => words.memo().sheet_title.text(),
        Route::Versions => words.versions().title.text(),
        Route::Talks => words.talks().title.text(),
        Route::Sheet => words.sheet().page_title.text(),
        Route::Show => words.show().title.text(),
        Route::Pause => words.pause().title.text(),
        Route::Search => {
            let words = words.search();
            return Some((words.title.text(), words.description.into()));
        }
        _ => return None,
    };
    Some((title, questions()))
}

/// What stands in the browser's title bar.
#[must_use]
pub fn full_title(title: &str) -> String {
    let name = crate::site::name();
    if title.contains(name) {
        title.to_string()
    } else {
        format!("{title}｜{name}")
    }
}
