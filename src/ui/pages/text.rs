//! A page one reads. The prerender writes it; the program shows the HTML it finds or fetches.

use leptos::prelude::*;

use crate::content::route::Route;

/// The page's text in its frame.
#[cfg(feature = "csr")]
pub(super) fn text_page(_: &Route) -> AnyView {
    use crate::browser::reading::fill;
    use crate::ui::here::Here;
    use crate::ui::keeper::Keeper;

    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let fragment = here.take_fragment();
    let filled = move |element: leptos::web_sys::Element| {
        fill(&element, fragment.as_deref());
        leptos::task::spawn_local(async move { keeper.tell_page() });
    };
    view! { <div class="reading" use:filled /> }.into_any()
}

/// The page's text in its frame.
#[cfg(not(feature = "csr"))]
pub(super) fn text_page(route: &Route) -> AnyView {
    #[cfg(feature = "ssr")]
    return crate::ui::reading::reading(route);
    #[cfg(not(feature = "ssr"))]
    {
        let _ = route;
        ().into_any()
    }
}
