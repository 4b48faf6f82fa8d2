//! The foot of the page.

use leptos::prelude::*;

use super::notice::ProgramFailed;
use crate::content::route::Route;
use crate::ui::here::Here;
use crate::words::words;

/// The footer, the same on every page; a prompt has none, so that nothing stands between question and answer.
#[component]
pub fn Footer() -> impl IntoView {
    let here = expect_context::<Here>();
    let words = words().frame();
    let links = [
        ("about", words.about),
        ("privacy", words.privacy),
        ("how-to", words.how_to),
        ("sources", words.sources),
    ];
    let links = move || {
        links
            .into_iter()
            .map(|(slug, text)| view! { <li><a href=here.href(&Route::Page(slug.into()))>{text}</a></li> })
            .collect_view()
    };
    let foot = move || {
        let asking = matches!(here.route(), Route::Prompt(_));
        (!asking).then(|| {
            view! {
                <footer class="footer">
                    <p class="footer__note">{words.footer_note}</p>
                    <ul class="footer__links">{links()}</ul>
                    <p class="footer__license">{words.license}</p>
                </footer>
            }
        })
    };
    view! {
        <ProgramFailed />
        {foot}
    }
}
