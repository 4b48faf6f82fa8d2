//! One prompt. The page is HTML written by [`crate::form`]; how its controls stand is put in after it was shown.

use leptos::prelude::*;

use crate::acp::journey::{Journey, Step};
use crate::content::questionnaire::Prompt;
use crate::content::route::Route;
use crate::form::{self, Ways};
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::words;

/// The page of `prompt`.
pub(super) fn prompt(prompt: &'static Prompt) -> AnyView {
    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let questionnaire = crate::site::questionnaire();
    let ways = ways(prompt, here, keeper);
    let html = form::prompt(prompt, questionnaire, &ways, &here.links(), words());
    #[cfg(feature = "csr")]
    crate::ui::asking::open(prompt, keeper);
    view! { <div class="asking" inner_html=html></div> }.into_any()
}

fn ways(prompt: &Prompt, here: Here, keeper: Keeper) -> Ways {
    untrack(|| {
        keeper.with(|record| {
            let journey = Journey::new(crate::site::questionnaire(), record);
            let route = |step: Step<'_>| match step {
                Step::Start => start(&record.mode),
                Step::Prompt(prompt) => Route::Prompt(prompt.slug.clone()),
                Step::Check => Route::Check,
                Step::Sections => Route::Sections,
            };
            let next = if here.returns_to_check() {
                Step::Check
            } else {
                journey.after(&prompt.id)
            };
            Ways {
                back: route(journey.before(&prompt.id)),
                next: route(next),
            }
        })
    })
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
