//! A backup: making one, and taking one in after having seen what is in it.

use leptos::prelude::*;

use super::{button, said, whose};
use crate::content::route::Route;
use crate::ui::frame::{ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::words::words;

/// The page.
pub(in crate::ui::reading) fn backup() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().backup();
    view! {
        <article class="page page--backup">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <ProgramNeeded />
            {whose()}
            {said("backup", &[
                ("made", words.made),
                ("not-made", words.not_made),
                ("nothing", words.nothing),
                ("not-ours", words.not_ours),
                ("damaged", words.damaged),
                ("newer", words.newer),
                ("too-large", words.too_large),
                ("goes-here", words.goes_here),
                ("goes-beside", words.goes_beside),
                ("mark", words.mark),
                ("some", words.some),
                ("none", words.none),
                ("taken", words.taken),
                ("not-taken", words.not_taken),
                ("stopped", words.stopped),
            ])}
            <section class="card">
                <h2>{cut(words.make_heading)}</h2>
                <ul class="prose">
                    <li>{words.make_all}</li>
                    <li>{words.make_seen}</li>
                    <li>{words.make_where}</li>
                    <li>{words.make_again}</li>
                </ul>
                <p class="acts">
                    {button("backup-save", "button button--main", words.make_button)}
                    <button type="button" class="button" id="backup-file" data-act="backup-file" hidden>
                        {cut(words.file_button)}
                    </button>
                    // The program gives it its address, and the browser saves what stands there.
                    <a id="backup-link" hidden download="engawa.json">{words.file}</a>
                </p>
            </section>
            <section class="card">
                <h2>{cut(words.take_heading)}</h2>
                <p>{words.take_text}</p>
                <div class="own-words">
                    <label for="backup-open">{words.file}</label>
                    <input type="file" id="backup-open" accept=".json,application/json" disabled />
                </div>
                {found()}
            </section>
            <p><a class="far" href=here.href(&Route::Acp)>{words.back}</a></p>
        </article>
    }
    .into_any()
}

/// What is in a file that was chosen: numbers and days, and no answer.
fn found() -> impl IntoView {
    let words = words().backup();
    let rows = [
        ("whose", words.whose),
        ("day", words.day),
        ("newest", words.newest),
        ("versions", words.versions),
        ("answers", words.answers),
        ("card", words.card),
    ];
    let rows = rows.map(|(id, label)| {
        view! {
            <div class="checklist__row">
                <dt>{label}</dt>
                <dd id=format!("backup-{id}")></dd>
            </div>
        }
    });
    view! {
        <section id="backup-found" hidden>
            <h3>{cut(words.found_heading)}</h3>
            <dl class="checklist">{rows.collect_view()}</dl>
            <div id="backup-acts">
                <p id="backup-where"></p>
                <p class="acts">
                    {button("backup-take", "button button--main", words.take_button)}
                    {button("backup-stop", "button button--quiet", words.stop_button)}
                </p>
            </div>
        </section>
    }
}
