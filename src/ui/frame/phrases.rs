//! Headings and buttons that break between phrases.

use leptos::prelude::*;

use crate::content::phrase::Phrases;
use crate::words::Cut;

/// A text with a `<wbr>` between its phrases.
pub fn phrases(text: &Phrases) -> impl IntoView + use<> {
    broken(text.as_slice().iter().cloned().map(Oco::from).collect())
}

/// The same for a word of the interface.
pub fn cut(text: Cut) -> impl IntoView + use<> {
    broken(text.0.iter().copied().map(Oco::from).collect())
}

fn broken(parts: Vec<Oco<'static, str>>) -> impl IntoView {
    let part = |(at, part)| ((at > 0).then(|| view! { <wbr /> }), part);
    parts.into_iter().enumerate().map(part).collect::<Vec<_>>()
}
