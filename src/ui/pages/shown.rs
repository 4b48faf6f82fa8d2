//! The pages that show answers: one view for all of them, since each is HTML written by [`crate::paper`].

use leptos::prelude::*;

use crate::content::route::Route;
use crate::paper::Shown;
use crate::ui::frame::ProgramNeeded;
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::words;

/// The page at `route`, written anew when an answer changes.
#[component]
pub(super) fn ShownPage(route: Route) -> impl IntoView {
    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let class = match route {
        Route::Sheet => "page page--sheet",
        Route::Show => "page page--show",
        Route::Pause => "page page--pause",
        Route::Details | Route::FamilySheet | Route::MemoSheet => "page page--sheet",
        Route::Sections => "page page--sections",
        Route::Versions => "page page--sheet page--versions",
        _ => "page page--check",
    };
    let html = move || {
        keeper.with(|record| {
            let questionnaire = crate::site::questionnaire();
            let shown = Shown {
                questionnaire,
                record,
                words: words(),
                links: &here.links(),
                reach: here.reach(),
                version: here.version(),
            };
            shown.page(&route)
        })
    };
    #[cfg(feature = "csr")]
    leptos::task::spawn_local(async move { keeper.tell_page() });
    view! {
        <ProgramNeeded />
        <p class="open-record group__title no-print" data-fill="whose"></p>
        <article class=class inner_html=html></article>
    }
}
