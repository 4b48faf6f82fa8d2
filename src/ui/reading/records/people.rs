//! Who writes: names to choose from, and nothing of what they wrote.

use leptos::prelude::*;

use super::{button, said, whose};
use crate::content::route::Route;
use crate::ui::frame::{ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::vault::MAX_NAME;
use crate::words::words;

/// The page.
pub(in crate::ui::reading) fn people() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().people();
    let name = |id: &'static str, label: &'static str| {
        view! {
            <div class="own-words">
                <label for=id>{label}</label>
                <input type="text" id=id maxlength=MAX_NAME.to_string() autocomplete="off" />
            </div>
        }
    };
    view! {
        <article class="page page--people">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <ProgramNeeded />
            {whose()}
            {said("people", &[
                ("here", words.here),
                ("no-name", words.no_name),
                ("renamed", words.renamed),
                ("failed", words.failed),
            ])}
            <ul class="paces" id="people" aria-label=words.list></ul>
            <section class="card">
                <h2>{cut(words.add_heading)}</h2>
                {name("people-new", words.name)}
                <p class="acts">{button("people-add", "button", words.add_button)}</p>
            </section>
            <section class="card">
                <h2>{cut(words.rename_heading)}</h2>
                {name("people-name", words.own_name)}
                <p class="acts">{button("people-rename", "button", words.rename_button)}</p>
            </section>
            <p>{words.seen}</p>
            <p><a class="far" href=here.href(&Route::Acp)>{words.back}</a></p>
        </article>
    }
    .into_any()
}
