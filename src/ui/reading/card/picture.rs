//! For the phone's lock screen: which lines the picture has, and how it gets there. The program draws it.

use leptos::prelude::*;

use super::slots::fields;
use crate::content::compile::{CardField, Site};
use crate::content::route::{CardPaper, Route};
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{Cut, fill, words};

/// How many of the people to call it can show.
const CALLS: usize = 2;

/// What is left out until it is chosen: with the name, it tells a stranger who somebody is.
const LEFT_OUT: &str = "birth";

/// What stands between the title and the other papers.
pub(super) fn picture(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().card_paper();
    let first = [("day", words.day), ("night", words.night)].map(|(id, when)| {
        let keys = ["name", "phone"].map(|part| format!("{id}_{part}"));
        line(when, id, keys.into(), true)
    });
    let first = first.into_iter().collect_view();
    let others = |field: &&CardField| {
        !["day_", "night_"]
            .iter()
            .any(|first| field.id.starts_with(first))
    };
    let mut lines = fields(site, CardPaper::Picture)
        .filter(others)
        .map(|field| {
            let key = field.id.clone();
            line(&field.label, &field.id, vec![key], field.id != LEFT_OUT)
        });
    let name = lines.next();
    let calls = (0..CALLS).map(|at| {
        let label = fill(words.picture_call, &[("number", &(at + 1).to_string())]);
        let keys = ["role", "name", "phone"].map(|part| format!("call-{at}-{part}"));
        line(&label, &format!("call-{at}"), keys.into(), false)
    });
    view! {
        <section class="card card--call" id="seen">
            <h2>{cut(words.picture_warning_heading)}</h2>
            <p>{words.picture_warning}</p>
        </section>
        <section class="card" data-paper="picture">
            <h2>{cut(words.picture_lines_heading)}</h2>
            <ul id="picture-lines" data-title=words.front_title.text()>{name} {first} {calls.collect_view()} {lines.collect_view()}</ul>
            <p class="acts">
                <button type="button" class="button button--main" id="draw" data-act="draw">{cut(words.draw_button)}</button>
                <a class="button" href=here.href(&Route::Card)>{words.back}</a>
            </p>
            <img id="picture" hidden alt=words.picture_alt />
            <p class="acts"><a class="button" id="picture-save" hidden download="engawa.png">{words.picture_save}</a></p>
        </section>
        {steps(words.iphone_heading, &[words.iphone_1, words.iphone_2, words.iphone_3])}
        {steps(words.android_heading, &[words.android_1, words.android_2, words.android_3])}
        <section class="card">
            <p>{words.picture_hold}</p>
            <p>{words.picture_line_app}</p>
            <p>{words.picture_renew}</p>
        </section>
    }
    .into_any()
}

/// One line of the picture, which can be left out.
fn line(label: &str, id: &str, keys: Vec<String>, chosen: bool) -> AnyView {
    let (label, id) = (label.to_string(), format!("line-{id}"));
    let (has, words) = (keys.join(" "), label.clone());
    let slots = keys
        .into_iter()
        .map(|key| view! { <bdi data-card=key></bdi> " " })
        .collect_view();
    view! {
        <li data-label=words data-has=has>
            <label>
                <input type="checkbox" id=id data-view autocomplete="off" checked=chosen />
                <span class="picture__label">{label}</span> " "
                <b>{slots}</b>
            </label>
        </li>
    }
    .into_any()
}

fn steps(heading: Cut, steps: &[&'static str]) -> AnyView {
    let steps = steps
        .iter()
        .map(|step| view! { <li>{*step}</li> })
        .collect_view();
    view! {
        <section class="card">
            <h2>{cut(heading)}</h2>
            <ol>{steps}</ol>
        </section>
    }
    .into_any()
}
