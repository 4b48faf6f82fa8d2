//! What the slides' program needs on the page: the bar with the big buttons, and the desk of the window with the notes.
//! Without the program none of it is shown.

use leptos::prelude::*;

use crate::words::words;

/// The bar under every slide; `papers` is where its slides are on paper.
pub(super) fn bar(papers: Option<String>) -> impl IntoView {
    let words = words().deck();
    let buttons = [
        ("back", words.back_button),
        ("next", words.next_button),
        ("overview", words.overview_button),
        ("black", words.black_button),
        ("dot", words.dot_button),
        ("full", words.full_button),
        ("notes", words.notes_button),
    ];
    let buttons = buttons.map(|(name, text)| {
        view! { <button type="button" class="bar__button" data-do=name>{text.text()}</button> }
    });
    view! {
        <nav class="bar" aria-label=words.bar>
            {buttons.collect_view()}
            {papers.map(|href| view! { <a class="bar__button" href=href>{words.papers_button.text()}</a> })}
        </nav>
        <p class="dot" aria-hidden="true"></p>
    }
}

/// Clock, plan and letters, in the window with the notes.
pub(super) fn desk() -> impl IntoView {
    let words = words().deck();
    let rows = [
        ("clock", words.clock),
        ("elapsed", words.elapsed),
        ("left", words.left),
        ("here", words.this_slide),
    ];
    let rows = rows.map(|(id, name)| view! { <dt>{name}</dt><dd id=id></dd> });
    view! {
        <div class="desk">
            <dl class="desk__times">{rows.collect_view()}</dl>
            <p class="desk__drift">
                <span class="desk__early">{words.early}</span>
                <span class="desk__none">{words.on_time}</span>
                <span class="desk__late">{words.late}</span>
                " " <span id="drift"></span>
            </p>
            <p class="desk__acts">
                <button type="button" class="bar__button" data-do="smaller">{words.smaller_button.text()}</button>
                <button type="button" class="bar__button" data-do="bigger">{words.bigger_button.text()}</button>
                <button type="button" class="bar__button" data-do="restart">{words.restart_button.text()}</button>
            </p>
        </div>
    }
}
