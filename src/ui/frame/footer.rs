//! The foot of the page.

use leptos::prelude::*;

use super::notice::ProgramFailed;
use crate::content::route::Route;
use crate::ui::here::Here;
use crate::words::words;

/// The footer, the same on every page; on a prompt the style sheet hides it, so that nothing stands between question and
/// answer.
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
    let links = links.into_iter().map(
        |(slug, text)| view! { <li><a href=here.href(&Route::Page(slug.into()))>{text}</a></li> },
    );
    view! {
        <ProgramFailed />
        <footer class="footer">
            <p class="footer__note">{words.footer_note}</p>
            <ul class="footer__links">{links.collect_view()}</ul>
            <p class="footer__license">{words.license}</p>
        </footer>
    }
}
