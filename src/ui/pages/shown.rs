//! The pages that show answers: one view for all of them, since each is HTML written by [`crate::paper`].

use leptos::prelude::*;

use crate::acp::answer::Share;
use crate::content::route::Route;
use crate::paper::Shown;
use crate::ui::frame::ProgramNeeded;
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::words;

/// The page at `route`, while nothing is answered.
pub(super) fn shown(route: &Route) -> AnyView {
    let here = expect_context::<Here>();
    let html = expect_context::<Keeper>().read(|record| {
        let shown = Shown {
            questionnaire: crate::site::questionnaire(),
            record,
            words: words(),
            links: &here.links(),
            reach: Share::Doctor,
            version: 0,
        };
        shown.page(route)
    });
    view! {
        <ProgramNeeded />
        <article class=Shown::class(route) inner_html=html></article>
    }
    .into_any()
}
