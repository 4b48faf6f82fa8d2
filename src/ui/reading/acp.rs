//! Where a 人生会議 begins: how much today, what will be asked, and the way for somebody who writes for another.

use leptos::prelude::*;

use super::home::record_row;
use crate::content::route::Route;
use crate::ui::frame::{ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::words::words;

/// The first prompt's page (G1), as links: it needs no program.
pub(super) fn start() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().acp();
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <p>{words.free}</p>
            <section class="card">
                <h2>{cut(words.pace_heading)}</h2>
                <p>{words.pace_note}</p>
                <ul class="paces">
                    <li><a class="button button--wide" href=here.href(&Route::Three)>{cut(words.three_button)}</a></li>
                    <li>
                        <a class="button button--wide" href=here.href(&Route::Leaflet("acp".into()))>
                            {cut(words.read_button)}
                        </a>
                    </li>
                    <li><a class="button button--wide" href=here.href(&Route::Worksheet)>{cut(words.paper_button)}</a></li>
                    <li><a class="button button--wide" href=here.href(&Route::Pause)>{cut(words.later_button)}</a></li>
                </ul>
                <p class="small"><a href=here.href(&Route::Scribe)>{words.scribe}</a></p>
                <p class="small"><a href=here.href(&Route::Choices)>{words.choices}</a></p>
            </section>
            {record_row()}
            {super::records::ways()}
        </article>
    }
    .into_any()
}

/// 「3つだけ」: what will be asked, before anything is asked.
pub(super) fn three() -> AnyView {
    let words = words().three();
    let steps = [words.step_1, words.step_2, words.step_3, words.step_4];
    let promises = [
        words.promise_stop,
        words.promise_skip,
        words.promise_change,
        words.promise_private,
    ];
    let list =
        |texts: [&'static str; 4]| texts.map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <section class="card">
                <h2>{cut(words.steps_heading)}</h2>
                <ol class="steps">{list(steps)}</ol>
            </section>
            <section class="card">
                <h2>{cut(words.promise_heading)}</h2>
                <ul class="prose">{list(promises)}</ul>
            </section>
            <ProgramNeeded />
            <p class="acts">{begin("principal", words.begin_button)}</p>
        </article>
    }
    .into_any()
}

/// For somebody who sits beside the person and writes what they say.
pub(super) fn scribe() -> AnyView {
    let words = words().scribe();
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <section class="card">
                <p>{words.text_1}</p>
                <p>{words.text_2}</p>
                <p>{words.text_3}</p>
            </section>
            <ProgramNeeded />
            <p class="acts">{begin("scribe", words.begin_button)}</p>
        </article>
    }
    .into_any()
}

/// A link to the first prompt. The program hears it and notes the mode and whose words will follow.
fn begin(entered_by: &'static str, text: crate::words::Cut) -> impl IntoView {
    let here = expect_context::<Here>();
    let mode = crate::site::questionnaire().mode("three");
    let first = mode.and_then(|mode| crate::site::questionnaire().prompt(mode.prompts.first()?));
    let to = first.map_or(Route::Check, |prompt| Route::Prompt(prompt.slug.clone()));
    view! {
        <a
            class="button button--main button--wide"
            id="begin"
            data-act="begin"
            data-mode="three"
            data-entered-by=entered_by
            href=here.href(&to)
        >
            {cut(text)}
        </a>
    }
}
