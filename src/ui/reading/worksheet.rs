//! The blank worksheet: for people with no phone, or no program.

use leptos::prelude::*;

use crate::ui::frame::cut;
use crate::words::words;

/// The worksheet, made from the questionnaire.
pub(super) fn worksheet() -> AnyView {
    let all = words();
    let words = all.worksheet();
    let paper = crate::paper::worksheet(crate::site::questionnaire(), "three", all);
    view! {
        <article class="page page--worksheet">
            <div class="no-print">
                <h1>{cut(words.title)}</h1>
                <p class="lead">{words.lead}</p>
                <p class="acts">
                    <button type="button" class="button button--main" id="print" data-act="print">
                        {cut(words.print_button)}
                    </button>
                </p>
                <p class="help">{words.print_hint}</p>
            </div>
            <div class="paper-frame" inner_html=paper></div>
        </article>
    }
    .into_any()
}
