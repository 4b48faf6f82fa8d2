//! Erasing, in two steps: what, and whether.

use leptos::prelude::*;

use super::{button, said, whose};
use crate::content::route::{CardPaper, Route};
use crate::ui::frame::{ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::words::words;

/// The page.
pub(in crate::ui::reading) fn erase() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().erase();
    let what = |id: &'static str, lines: &[&'static str]| {
        let lines = lines.iter().map(|line| view! { <li>{*line}</li> });
        let aside = view! { <li id=format!("{id}-aside") hidden>{words.aside}</li> };
        view! { <ul id=id hidden>{lines.collect_view()} {aside}</ul> }
    };
    view! {
        <article class="page page--erase">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <ProgramNeeded />
            {whose()}
            {said("erase", &[
                ("one-gone", words.one_gone),
                ("all-gone", words.all_gone),
                ("left", words.left),
                ("stopped", words.stopped),
            ])}
            <section class="card">
                <h2>{cut(words.before_heading)}</h2>
                <ul class="links">
                    <li><a href=here.href(&Route::Sheet)>{words.sheet}</a></li>
                    // A paper of the card has a style sheet of its own: a full load.
                    <li><a rel="external" href=here.href(&Route::CardPaper(CardPaper::Fridge))>{words.card}</a></li>
                    <li><a href=here.href(&Route::Backup)>{words.backup}</a></li>
                </ul>
            </section>
            <section class="card">
                <h2>{cut(words.which_heading)}</h2>
                <p class="acts">
                    {button("erase-one", "button", words.one_button)}
                    {button("erase-all", "button", words.all_button)}
                </p>
            </section>
            <section class="card" id="erase-sure" hidden>
                <h2>{cut(words.sure_heading)}</h2>
                {whose()}
                {what("erase-what-one", &[words.one_answers, words.one_card, words.one_name])}
                {what("erase-what-all", &[words.all_answers, words.all_names, words.all_display])}
                <p>{words.stays}</p>
                <p>{words.sure}</p>
                <p class="acts">
                    {button("erase-do", "button button--urgent", words.do_button)}
                    {button("erase-stop", "button button--main", words.stop_button)}
                </p>
            </section>
            <p><a class="far" href=here.href(&Route::Acp)>{words.back}</a></p>
        </article>
    }
    .into_any()
}
