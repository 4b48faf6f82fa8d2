//! The search: one field, results while typing. Without the program it says so and shows another way.

use leptos::prelude::*;

use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::ui::seeker::Seeker;
use crate::words::words;

/// The page.
#[component]
pub(super) fn SearchPage() -> impl IntoView {
    let here = expect_context::<Here>();
    let seeker = expect_context::<Seeker>();
    let words = words().search();
    seeker.fetch();
    // The page that was delivered can't search: its field waits for the program.
    let waiting = cfg!(not(feature = "csr"));
    view! {
        <article class="page page--search">
            <h1>{cut(words.title)}</h1>
            <p class="notice notice--needed">
                {words.no_program} " " <a href=here.href(&Route::Leaflets)>{words.index}</a>
            </p>
            <div class="search" role="search">
                <label for="search-q">{words.label}</label>
                <input
                    type="search"
                    id="search-q"
                    class="search__field"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-describedby="search-hint"
                    disabled=waiting
                    prop:value=seeker.query()
                    on:input=move |event| seeker.ask(event_target_value(&event))
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !event.is_composing() {
                            crate::browser::page::focus_soon("search-said");
                        }
                    }
                />
                <p class="help" id="search-hint">{words.hint}</p>
            </div>
            <p class="search__said" id="search-said" role="status" tabindex="-1">{move || seeker.said()}</p>
            <div class="search__found" inner_html=move || seeker.shown()></div>
        </article>
    }
}
