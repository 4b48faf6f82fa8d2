//! The reading bar: size, furigana, contrast, reading aloud. It stands above `#app`, outside the program, and the
//! script `aids.js` answers it, so that it answers at once on every page.

use leptos::prelude::*;

use crate::content::compile::Site;
use crate::words::words;

/// The bar, folded. What is chosen without script holds on this page alone, and the bar says so.
pub(crate) fn aids(site: &Site) -> AnyView {
    let words = words().aids();
    // The longest first: #7119 is not read as # and 7 before 119.
    let mut said: Vec<_> = site
        .phones
        .all()
        .iter()
        .filter(|phone| !phone.say.is_empty())
        .map(|phone| format!("{}={}", phone.number, phone.say))
        .collect();
    said.sort_by_key(|pair| std::cmp::Reverse(pair.len()));
    view! {
        <details class="aids" id="aids" data-say=said.join(";")>
            <summary>{words.summary}</summary>
            <div class="aids__panel">
                {choice("size", words.size, &[("size-1", words.size_1), ("", words.size_2), ("size-3", words.size_3), ("size-4", words.size_4)])}
                {choice("ruby", words.ruby, &[("", words.ruby_on), ("no-ruby", words.ruby_off)])}
                {choice("contrast", words.contrast, &[("", words.contrast_usual), ("strong", words.contrast_strong)])}
                <fieldset class="aids__voice" id="aid-voice" hidden>
                    <legend>{words.voice}</legend>
                    <button type="button" class="button" id="aid-start">{words.voice_start}</button>
                    <button type="button" class="button button--quiet" id="aid-stop" hidden>{words.voice_stop}</button>
                    <p class="small">{words.voice_note}</p>
                </fieldset>
                <p class="small aids__none" id="aid-none">{words.voice_none}</p>
                <p class="small aids__script">{words.no_script}</p>
            </div>
        </details>
    }
    .into_any()
}

/// One choice; the empty value is what a page has by itself.
fn choice(
    name: &'static str,
    legend: &'static str,
    values: &[(&'static str, &'static str)],
) -> impl IntoView + use<> {
    let rows: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(at, (value, text))| {
            let id = format!("aid-{name}-{}", at + 1);
            view! {
                <label class="aid">
                    <input type="radio" name=format!("aid-{name}") id=id value=*value checked=value.is_empty() />
                    <span>{*text}</span>
                </label>
            }
        })
        .collect();
    view! { <fieldset><legend>{legend}</legend><div class="aids__row">{rows}</div></fieldset> }
}
