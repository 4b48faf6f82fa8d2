//! Where a survey's paper is counted: fields for numbers, and the two papers made of them. What counts is the slides'
//! program (`browser::hall::tally`); without it the page says so and leads to the sheets for a pencil.

mod papers;

use leptos::prelude::*;

use crate::content::compile::Site;
use crate::content::questionnaire::Kind;
use crate::content::route::Route;
use crate::site::questionnaire;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::vault::Keys;
use crate::words::{fill, words};

/// How many worries can be counted that the survey does not name.
const OWN: usize = 5;
/// The prompt that the survey asks beside its six.
const WORRIES: &str = "L3";

/// A question, and the names and words of its answers.
struct Question {
    text: String,
    answers: Vec<(String, String)>,
}

/// The six of the survey, in its order and its words.
fn questions(site: &Site) -> Vec<Question> {
    let parts = site.seminar.paper("survey").into_iter();
    let parts = parts.flat_map(|paper| &paper.parts);
    let asked = parts.filter(|part| !part.ticks.is_empty());
    let question = |(at, part): (usize, &crate::content::seminar::Part)| {
        let answers = (1..).zip(&part.ticks);
        Question {
            text: part.title.text(),
            answers: answers
                .map(|(number, text)| (format!("q{at}-{number}"), text.clone()))
                .collect(),
        }
    };
    (1..).zip(asked).map(question).collect()
}

/// What the survey offers as worries.
fn worries() -> Question {
    let asked = questionnaire().prompt(WORRIES);
    let mut answers = Vec::new();
    if let Some(Kind::Choices(form)) = asked.map(|prompt| &prompt.kind) {
        let all = (1..).zip(form.choices());
        answers.extend(all.map(|(at, (_, one))| (format!("w{at}"), one.label.clone())));
    }
    let text = words().tally().worries.into();
    Question { text, answers }
}

/// The page.
pub(in crate::ui::reading) fn tally(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().tally();
    let (six, worries) = (questions(site), worries());
    let key = Keys::new(&here.href(&Route::Home), "1")
        .mark()
        .replace("mark", "tally");
    let links = ["survey", "care-conference", "record"].map(|slug| {
        let route = Route::Hall(slug.into());
        let title = super::describe(slug, site).title;
        view! { <li><a rel="external" href=here.href(&route)>{title}</a></li> }
    });
    let asked = six.iter().map(|one| asked(one, None)).collect_view();
    view! {
        <article class="page page--tally">
            <div class="no-print">
                <h1>{cut(words.title)}</h1>
                <p class="lead">{words.lead}</p>
                <div class="card tally__off">
                    <p>{words.off}</p>
                </div>
                <div
                    id="tally"
                    class="tally"
                    data-view
                    data-key=key
                    data-day=words.day
                    data-no-number=words.no_number
                    data-too-many=words.too_many
                    data-kept=words.kept
                    data-not-kept=words.not_kept
                    data-erased=words.erased
                    data-file=words.file
                    data-columns=words.columns
                >
                    <p>{words.here_only}</p>
                    {talk()}
                    {asked}
                    {self::asked(&worries, Some(OWN))}
                    {acts()}
                </div>
                <nav class="card" aria-labelledby="by-hand">
                    <h2 id="by-hand">{cut(words.by_hand_heading)}</h2>
                    <ul class="links">{links.collect_view()}</ul>
                </nav>
            </div>
            {papers::meeting(&six, &worries, site)}
            {papers::record(site)}
        </article>
    }
    .into_any()
}

/// When, where, how many.
fn talk() -> impl IntoView {
    let words = words().tally();
    let field = |name: &'static str, label: &'static str, kind: &'static str| {
        let id = format!("t-{name}");
        let said = format!("{id}-no");
        let number = kind == "number";
        let mode = number.then_some("numeric");
        // A field for numbers would drop what it can't read; this one keeps it.
        let kind = if number { "text" } else { kind };
        view! {
            <div class="tally__field">
                <label for=id.clone()>{label}</label>
                <input type=kind id=id name=name data-head=label data-number=number.then_some("") inputmode=mode autocomplete="off" aria-describedby=said.clone() />
                <p class="tally__no" id=said></p>
            </div>
        }
    };
    view! {
        <section class="card">
            <h2>{cut(words.talk_heading)}</h2>
            {field("date", words.date, "date")}
            {field("hall", words.hall, "text")}
            {field("speaker", words.speaker, "text")}
            {field("people", words.people, "number")}
            {field("surveys", words.surveys, "number")}
            {field("sheets", words.sheets, "number")}
        </section>
    }
}

/// A question with a field for each answer; `own` rows more have a word of one's own.
fn asked(question: &Question, own: Option<usize>) -> impl IntoView + use<> {
    let words = words().tally();
    let count = |name: &str, label: &str, of: Option<String>| {
        let (id, said) = (format!("t-{name}"), format!("t-{name}-no"));
        let own = of.is_some();
        let field = view! {
            <input type="text" id=id name=name.to_string() data-count=label.to_string() data-label-of=of aria-label=own.then_some(words.own_count) inputmode="numeric" autocomplete="off" aria-describedby=said.clone() />
            <span aria-hidden="true">{words.unit}</span>
        };
        let field = if own {
            view! { <label class="tally__count">{field}</label> }.into_any()
        } else {
            field.into_any()
        };
        view! {
            {field}
            {bar(name)}
            <p class="tally__no" id=said></p>
        }
    };
    let rows = question.answers.iter().map(|(name, label)| {
        view! {
            <div class="tally__row">
                <label for=format!("t-{name}")>{label.clone()}</label>
                {count(name, label, None)}
            </div>
        }
    });
    let rows = rows.collect_view();
    let free = (1..=own.unwrap_or_default()).map(|at| {
        let (label, number) = (format!("f{at}"), format!("c{at}"));
        view! {
            <div class="tally__row">
                <label class="tally__own">
                    {words.own}
                    <input type="text" id=format!("t-{label}") name=label.clone() maxlength="20" autocomplete="off" />
                </label>
                {count(&number, "", Some(label))}
            </div>
        }
    });
    let free = free.collect_view();
    view! {
        <fieldset class="card tally__asked" data-asked=question.text.clone()>
            <legend>{question.text.clone()}</legend>
            {rows}
            {free}
        </fieldset>
    }
}

/// How long the bar of the count `name` is: the program says it.
fn bar(name: &str) -> impl IntoView + use<> {
    view! {
        <svg class="tally__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect data-bar=name.to_string() width="0" height="10" />
        </svg>
    }
}

/// What can be done with it. Its buttons are not the first program's: it is left asleep.
fn acts() -> impl IntoView {
    let words = words().tally();
    let button = |name: &'static str, text: crate::words::Cut, main: bool| {
        let class = if main {
            "button button--main"
        } else {
            "button"
        };
        view! { <button type="button" class=class data-do=name data-aid>{cut(text)}</button> }
    };
    view! {
        <p class="tally__said" id="tally-said" role="status"></p>
        <p class="acts">
            {button("meeting", words.meeting_button, true)}
            {button("record", words.record_button, false)}
            {button("csv", words.csv_button, false)}
            {button("erase", words.erase_button, false)}
        </p>
        <p class="help">{words.csv_hint}</p>
        <div class="card" id="tally-sure" hidden>
            <p>{words.erase_sure}</p>
            <p class="acts">
                {button("erase-yes", words.erase_yes_button, false)}
                {button("erase-no", words.erase_no_button, true)}
            </p>
        </div>
    }
}

/// A line with values in it: text, then what stands at the place `name`.
fn place(text: &'static str, name: &'static str, unit: &'static str) -> impl IntoView {
    let text = fill(text, &[]);
    view! { <span class="tally__place">{text} " " <b data-of=name></b> {unit}</span> }
}
