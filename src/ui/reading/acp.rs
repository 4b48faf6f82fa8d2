//! Where a 人生会議 begins: how much today, what will be asked, and the way for somebody who writes for another.

use leptos::prelude::*;

use super::home::record_row;
use crate::acp::answer::Date;
use crate::acp::journey::{Journey, REVIEW};
use crate::content::questionnaire::Kind;
use crate::content::route::Route;
use crate::form::{self, Ways};
use crate::ui::frame::{ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::{Cut, words};

/// The first prompt's page (G1), as links: it needs no program.
pub(super) fn start() -> AnyView {
    let here = expect_context::<Here>();
    let talks = words().talks().title.text();
    let words = words().acp();
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <div class="whose-now">
                {super::records::whose()}
                <p>{words.others_stay}</p>
                <p class="acts"><a class="button" href=here.href(&Route::People)>{cut(words.people_button)}</a></p>
            </div>
            <p class="lead">{words.lead}</p>
            <p>{words.free}</p>
            <section class="card">
                <h2>{cut(words.pace_heading)}</h2>
                <p>{words.pace_note}</p>
                <ul class="paces">
                    <li><a class="button button--wide" href=here.href(&Route::Three)>{cut(words.three_button)}</a></li>
                    <li><a class="button button--wide" href=here.href(&Route::Slow)>{cut(words.slow_button)}</a></li>
                    <li>
                        <a class="button button--wide" href=here.href(&Route::Leaflet("acp".into()))>
                            {cut(words.read_button)}
                        </a>
                    </li>
                    <li><a class="button button--wide" href=here.href(&Route::Worksheet)>{cut(words.paper_button)}</a></li>
                    <li><a class="button button--wide" href=here.href(&Route::Pause)>{cut(words.later_button)}</a></li>
                </ul>
                <ul class="links small">
                    <li><a href=here.href(&Route::Scribe)>{words.scribe}</a></li>
                    <li><a href=here.href(&Route::Memo)>{words.memo}</a></li>
                    <li><a href=here.href(&Route::Choices)>{words.choices}</a></li>
                    <li><a href=here.href(&Route::Talks)>{talks}</a></li>
                </ul>
            </section>
            {record_row()}
            <section class="card">
                <h2>{cut(words.again_heading)}</h2>
                <ul class="paces">
                    <li><a class="button button--wide" href=here.href(&Route::Sections)>{cut(words.sections_button)}</a></li>
                    <li><a class="button button--wide" href=here.href(&Route::Review)>{cut(words.review_button)}</a></li>
                    <li>{begin("medical", "principal", words.medical_button)}</li>
                    <li>{begin("medical", "scribe", words.medical_scribe_button)}</li>
                    <li>
                        <a class="button button--wide" href=here.href(&Route::Page("talk-words".into()))>
                            {cut(words.talk_words_button)}
                        </a>
                    </li>
                </ul>
                <p class="small">{words.medical_note}</p>
            </section>
            {super::records::ways()}
        </article>
    }
    .into_any()
}

/// What the prompt at `slug` is called; of those for family also that it is a memo of theirs, and of the talks what can
/// be done there, or two pages would have one name.
pub(super) fn title(slug: &str) -> String {
    let all = crate::site::questionnaire();
    let Some(prompt) = all.at(slug) else {
        return String::new();
    };
    let memo = all
        .modes
        .iter()
        .find(|mode| mode.memo && mode.prompts.contains(&prompt.id));
    match memo {
        _ if prompt.kind == Kind::Log => prompt.question.text(),
        Some(memo) => format!("{}（{}）", prompt.label, memo.title),
        None => prompt.label.clone(),
    }
}

/// 「3つだけ」: what will be asked, before anything is asked.
pub(super) fn three() -> AnyView {
    let words = words().three();
    let steps = [words.step_1, words.step_2, words.step_3, words.step_4];
    let begin = begin("three", "principal", words.begin_button);
    explained(words.title, words.lead, steps, begin.into_any())
}

/// 「ゆっくり」: the same, for those who have a quarter of an hour.
pub(super) fn slow() -> AnyView {
    let words = words().slow();
    let steps = [words.step_1, words.step_2, words.step_3, words.step_4];
    let begin = begin("slow", "principal", words.begin_button);
    explained(words.title, words.lead, steps, begin.into_any())
}

/// A mode's first page: its steps, and what is promised.
fn explained(title: Cut, lead: &'static str, steps: [&'static str; 4], begin: AnyView) -> AnyView {
    let words = words().three();
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
            <h1>{cut(title)}</h1>
            <p class="lead">{lead}</p>
            <section class="card">
                <h2>{cut(words.steps_heading)}</h2>
                <ol class="steps">{list(steps)}</ol>
            </section>
            <section class="card">
                <h2>{cut(words.promise_heading)}</h2>
                <ul class="prose">{list(promises)}</ul>
            </section>
            <ProgramNeeded />
            <p class="acts">{begin}</p>
        </article>
    }
    .into_any()
}

/// 見直し: when one looks again, and what happens to what was written.
pub(super) fn review() -> AnyView {
    let words = words().review();
    let when = [
        words.when_1,
        words.when_2,
        words.when_3,
        words.when_4,
        words.when_5,
        words.when_6,
    ];
    view! {
        <article class="page">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <p>{words.note}</p>
            <section class="card">
                <h2>{cut(words.when_heading)}</h2>
                <ul class="prose">{when.map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            </section>
            {record_row()}
            <ProgramNeeded />
            <p class="acts">
                {begin(REVIEW, "principal", words.begin_button)} {begin(REVIEW, "scribe", words.scribe_button)}
            </p>
        </article>
    }
    .into_any()
}

/// For those who remember for somebody who cannot be asked.
pub(super) fn memo() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().memo_start();
    let ask =
        view! { <p><a href=here.href(&Route::Page("talk-words".into()))>{words.ask_link}</a></p> };
    for_another(
        words.title,
        words.lead,
        [words.text_1, words.text_2, words.text_3],
        view! { {ask} <p class="if-record">{words.apart}</p> },
        begin("memo", "others", crate::words::words().memo().begin_button),
        (),
    )
}

/// For somebody who sits beside the person and writes what they say.
pub(super) fn scribe() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().scribe();
    let three = begin("three", "scribe", words.begin_button);
    let slow = begin("slow", "scribe", words.slow_button);
    for_another(
        words.title,
        words.lead,
        [words.text_1, words.text_2, words.text_3],
        (),
        view! { {three} {slow} },
        view! { <p class="small"><a href=here.href(&Route::Memo)>{words.memo}</a></p> },
    )
}

/// The first page of somebody who writes for another: what to know, where to `ask`, the ways on, and `below` them another.
fn for_another(
    title: Cut,
    lead: &'static str,
    texts: [&'static str; 3],
    ask: impl IntoView,
    begin: impl IntoView,
    below: impl IntoView,
) -> AnyView {
    view! {
        <article class="page">
            <h1>{cut(title)}</h1>
            <p class="lead">{lead}</p>
            <section class="card">
                {texts.map(|text| view! { <p>{text}</p> }).collect_view()}
                {ask}
            </section>
            <ProgramNeeded />
            <p class="acts">{begin}</p>
            {below}
        </article>
    }
    .into_any()
}

/// One prompt, with nothing chosen yet. How its controls stand, and where its ways lead, the program puts in.
pub(super) fn prompt(slug: &str) -> AnyView {
    let links = expect_context::<Here>().links();
    let all = crate::site::questionnaire();
    let keeper = expect_context::<Keeper>();
    let html = all.at(slug).map(|prompt| {
        let ways = keeper.read(|record| Ways::of(prompt, &Journey::new(all, record), false));
        form::prompt(prompt, all, &ways, &links, crate::words::words())
    });
    view! { <div class="asking" inner_html=html.unwrap_or_default()></div> }.into_any()
}

/// What goes on between people. The lists are put in by the program.
pub(super) fn talks() -> AnyView {
    let links = expect_context::<Here>().links();
    let keeper = expect_context::<Keeper>();
    let today = Date::default();
    let html =
        keeper.read(|record| form::talks::page(record, &today, &links, crate::words::words()));
    view! { <div class="asking" inner_html=html></div> }.into_any()
}

/// A link to the first prompt of a mode. The program hears it and notes the mode and whose words will follow. Where a
/// review begins the program alone knows.
fn begin(mode: &'static str, entered_by: &'static str, text: Cut) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let first = crate::site::questionnaire().of_mode(mode).next();
    let to = first.map_or(Route::Check, |prompt| Route::Prompt(prompt.slug.clone()));
    // A page has one main way on.
    let main = matches!(
        (here.route(), mode),
        (Route::Three | Route::Scribe, "three")
            | (Route::Slow, "slow")
            | (Route::Memo, "memo")
            | (Route::Review, REVIEW)
    ) && (mode, entered_by) != (REVIEW, "scribe");
    view! {
        <a
            class=if main { "button button--main button--wide" } else { "button button--wide" }
            id=match (main, here.route(), entered_by) {
                (true, ..) => "begin".to_string(),
                (_, Route::Review, "scribe") => "begin-scribe".to_string(),
                (_, Route::Acp, "scribe") => format!("begin-{mode}-scribe"),
                _ => format!("begin-{mode}"),
            }
            data-act="begin"
            data-mode=mode
            data-entered-by=entered_by
            href=here.href(&to)
        >
            {cut(text)}
        </a>
    }
}
