//! One prompt: a question, its answers, and at most four controls in the same place on every page.

use leptos::prelude::*;

use crate::acp::journey::{Journey, Step};
use crate::content::questionnaire::{Kind, Prompt};
use crate::content::route::Route;
use crate::ui::field::{Asked, ChoicesField, PeopleField, UniversalField};
use crate::ui::frame::{Notice, ProgramNeeded, SavedLine, cut, phrases};
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::words;

/// The page of `prompt`.
#[component]
pub(super) fn PromptPage(prompt: &'static Prompt) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let asked = Asked::new(prompt, keeper);
    let field = match &prompt.kind {
        Kind::Choices(form) => view! { <ChoicesField asked form /> }.into_any(),
        Kind::People(form) => view! { <PeopleField asked form /> }.into_any(),
    };
    let universal = (!prompt.universal.is_empty()).then(|| view! { <UniversalField asked /> });
    let pass = prompt
        .universal
        .is_empty()
        .then(|| view! { <p class="help">{words().prompt().pass}</p> });
    let help = prompt
        .help
        .iter()
        .map(|line| view! { <p class="help">{line.as_str()}</p> })
        .collect_view();
    let refused = move || asked.refused().unwrap_or_default();
    let answered = move || asked.response().is_some();
    view! {
        <article class="prompt">
            <ProgramNeeded />
            <Notice />
            <h1 id="question" class="prompt__question">{phrases(&prompt.question)}</h1>
            <div class="helps">{help} {pass}</div>
            <p class="refused" class:is-said=move || asked.refused().is_some() role="status">
                {refused}
            </p>
            {field}
            {universal}
            <div class="prompt__after">
                <SavedLine />
                {move || {
                    asked
                        .has_replaced()
                        .then(|| {
                            view! {
                                <button type="button" class="button" id="undo" on:click=move |_| asked.undo()>
                                    {cut(words().prompt().undo_button)}
                                </button>
                            }
                        })
                }}
                <button
                    type="button"
                    class="button button--quiet"
                    class:is-away=move || !answered()
                    id="clear"
                    on:click=move |_| asked.clear()
                >
                    {cut(words().prompt().clear_button)}
                </button>
            </div>
        </article>
        <Controls prompt />
    }
}

/// もどる, つぎへ, 今日はここまで, つらいとき・急なとき: plain links, which work before the program has started.
#[component]
fn Controls(prompt: &'static Prompt) -> impl IntoView {
    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let words = words().prompt();
    let step = move |after: bool| {
        keeper.with(|record| {
            let journey = Journey::new(crate::site::questionnaire(), &record.mode);
            let step = if after {
                journey.after(&prompt.id)
            } else {
                journey.before(&prompt.id)
            };
            match step {
                Step::Start => Route::Three,
                Step::Prompt(prompt) => Route::Prompt(prompt.slug.clone()),
                Step::Check => Route::Check,
            }
        })
    };
    let next = Memo::new(move |_| {
        if here.returns_to_check() {
            Route::Check
        } else {
            step(true)
        }
    });
    let label = move || {
        cut(if next.get() == Route::Check {
            words.check_button
        } else {
            words.next_button
        })
    };
    view! {
        <nav class="controls" aria-label=words.controls>
            <a class="button" id="back" href=move || here.href(&step(false))>{cut(words.back_button)}</a>
            <a class="button button--main" id="next" href=move || here.href(&next.get())>{label}</a>
            <a class="button button--quiet" id="pause" href=here.href(&Route::Pause)>{cut(words.pause_button)}</a>
            <a class="button button--urgent" id="hard" href=here.href(&Route::Page("hard-times".into()))>
                {cut(words.hard_button)}
            </a>
        </nav>
    }
}
