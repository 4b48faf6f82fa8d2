//! 「今日はここまで」: thanks, what is kept, and no guilt.

use leptos::prelude::*;

use crate::acp::journey::{Journey, Step};
use crate::content::route::Route;
use crate::ui::frame::{Notice, ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::words;

/// The page where a sitting ends.
#[component]
pub(super) fn PausePage() -> impl IntoView {
    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let words = &words().pause;
    let kept = move || keeper.with(|record| !record.is_empty());
    let next = move || {
        keeper.with(|record| {
            match Journey::new(crate::site::questionnaire(), &record.mode).unanswered(record) {
                Step::Prompt(prompt) => Route::Prompt(prompt.slug.clone()),
                Step::Start | Step::Check => Route::Check,
            }
        })
    };
    let text = move || if kept() { words.kept } else { words.nothing };
    let paper = move || {
        kept().then(|| {
            view! {
                <p>{words.paper}</p>
                <div class="acts">
                    <a class="button button--main" href=here.href(&Route::Sheet)>{cut(words.sheet_button)}</a>
                    <a class="button" href=here.href(&next())>{cut(words.continue_button)}</a>
                </div>
            }
        })
    };
    view! {
        <article class="page page--rest">
            <ProgramNeeded />
            <Notice />
            <h1>{cut(words.title)}</h1>
            <p class="lead">{text}</p>
            {paper}
            <div class="acts">
                <a class="button button--quiet" href=here.href(&Route::Home)>{cut(words.home_button)}</a>
            </div>
        </article>
    }
}
