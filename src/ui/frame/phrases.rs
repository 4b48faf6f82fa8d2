//! Headings and buttons that break between phrases.

use leptos::prelude::*;

use crate::content::phrase::Phrases;
use crate::words::Cut;

/// A text with a `<wbr>` between its phrases.
pub fn phrases(text: &Phrases) -> impl IntoView + use<> {
    broken(text.as_slice().iter().cloned().map(Oco::from))
}

/// The same for a word of the interface.
pub fn cut(text: Cut) -> impl IntoView + use<> {
    broken(text.0.iter().copied().map(Oco::from))
}

fn broken(parts: impl Iterator<Item = Oco<'static, str>>) -> Vec<AnyView> {
    parts
        .enumerate()
        .map(|(at, part)| {
            if at == 0 {
                part.into_any()
            } else {
                view! { <wbr />{part} }.into_any()
            }
        })
        .collect()
}
