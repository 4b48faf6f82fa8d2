//! 「この画面を見せる」: the sheet in big type, to hold out to a nurse. No printer needed.

use leptos::prelude::*;

use crate::acp::sheet::{Block, Content, Sheet};
use crate::content::route::Route;
use crate::ui::frame::{ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::{fill, words};

/// The sheet's answers in big type, in the sheet's order.
#[component]
pub(super) fn ShowPage() -> impl IntoView {
    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let all = words();
    let answers = move || {
        keeper.with(|record| {
            let sheet = Sheet::new(crate::site::questionnaire(), record, all);
            let written = fill(all.sheet.written_on, &[("date", &sheet.written_on)]);
            let head = (!sheet.written_on.is_empty())
                .then(|| view! { <p class="show__meta">{written} "　" {sheet.entered_by}</p> });
            let blocks = sheet.blocks.iter().filter_map(block).collect_view();
            view! {
                {head}
                {blocks}
                <p class="show__note">{all.sheet.statement_5}</p>
                <p class="show__note">{all.sheet.statement_1}</p>
            }
        })
    };
    view! {
        <article class="page page--show">
            <ProgramNeeded />
            <h1>{cut(all.sheet.title)}</h1>
            <p class="show__lead">{all.show.lead}</p>
            {answers}
            <div class="acts">
                <a class="button button--quiet" href=here.href(&Route::Sheet)>{cut(all.show.back_button)}</a>
            </div>
        </article>
    }
}

fn block(block: &Block) -> Option<impl IntoView + use<>> {
    let (Content::Answer(lines) | Content::People(lines) | Content::Questions(lines)) =
        &block.content
    else {
        return None;
    };
    let rows = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    Some(view! {
        <section class="show__block">
            <h2>{block.label.clone()}</h2>
            <ul>{rows}</ul>
        </section>
    })
}
