//! What was asked, what was answered, and a way to mend each.

use leptos::prelude::*;

use crate::acp::journey::{Journey, Row};
use crate::acp::wording;
use crate::content::route::Route;
use crate::ui::frame::{Notice, ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::{fill, words};

/// The check page.
#[component]
pub(super) fn CheckPage() -> impl IntoView {
    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let words = &words().check;
    let rows = move || {
        keeper.with(|record| {
            let journey = Journey::new(crate::site::questionnaire(), &record.mode);
            journey
                .rows(record)
                .map(|row| row_view(here, &row))
                .collect_view()
        })
    };
    let empty = move || {
        keeper.with(crate::acp::record::Record::is_empty).then(|| {
            view! {
                <p class="empty">{words.empty}</p>
                <a class="button" href=here.href(&Route::Three)>{cut(words.begin_button)}</a>
            }
        })
    };
    view! {
        <article class="page">
            <ProgramNeeded />
            <Notice />
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            {empty}
            <dl class="checklist">{rows}</dl>
            <div class="acts">
                <a class="button button--main" id="to-sheet" href=here.href(&Route::Sheet)>{cut(words.sheet_button)}</a>
                <a class="button button--quiet" href=here.href(&Route::Pause)>{cut(words.pause_button)}</a>
            </div>
        </article>
    }
}

fn row_view(here: Here, row: &Row<'_>) -> impl IntoView + use<> {
    let all = words();
    let prompt = row.prompt;
    let lines = wording::lines(prompt, row.answer.map(|answer| &answer.response), all);
    let lines = lines
        .into_iter()
        .map(|line| view! { <span class="checklist__line">{line}</span> })
        .collect_view();
    let label = fill(all.check.edit_label, &[("label", &prompt.label)]);
    view! {
        <div class="checklist__row" class:is-passed=row.answer.is_none()>
            <dt>{prompt.label.clone()}</dt>
            <dd>{lines}</dd>
            <dd class="checklist__edit">
                <a
                    id=format!("edit-{}", prompt.id)
                    href=here.href(&Route::Prompt(prompt.slug.clone()))
                    aria-label=label
                    on:click=move |_| here.mend()
                >
                    {all.check.edit}
                </a>
            </dd>
        </div>
    }
}
