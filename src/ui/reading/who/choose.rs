//! The two questions: which stage is it now, and what does this one do.

use leptos::prelude::*;

use crate::content::compile::CareMap;
use crate::ui::frame::{cut, phrases};
use crate::words::words;

/// 「いま、どの段階ですか」: native radios. The style sheet shows what was chosen; none shows all.
pub(super) fn stages(map: &CareMap) -> impl IntoView + use<> {
    let words = words().who();
    let rows = map
        .stages
        .iter()
        .map(|stage| {
            let id = format!("stage-{}", stage.id);
            view! {
                <label class="choice">
                    <input type="radio" name="stage" id=id />
                    <span class="choice__text">{phrases(&stage.title)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="group who__stages" data-view>
            <legend class="group__title">{cut(words.stages_heading)}</legend>
            {rows}
            <label class="choice">
                <input type="radio" name="stage" id="stage-all" />
                <span class="choice__text">{words.all}</span>
            </label>
        </fieldset>
    }
}

/// 「この人は、何をしてくれる？」: plain links to the institutions.
pub(super) fn people(map: &CareMap) -> impl IntoView + use<> {
    let rows = map
        .institutions
        .iter()
        .map(|one| {
            let href = format!("#{}", one.id);
            view! { <li><a class="button button--quiet" href=href>{one.short.clone()}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="who__people" aria-labelledby="people-h">
            <h2 id="people-h">{cut(words().who().people_heading)}</h2>
            <ul>{rows}</ul>
        </nav>
    }
}
