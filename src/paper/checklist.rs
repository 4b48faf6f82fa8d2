//! The check page's rows: what was asked, what was answered, 「なおす」.

use super::html::Html;
use super::links::Links;
use crate::acp::answer::Share;
use crate::acp::journey::Journey;
use crate::acp::wording;
use crate::content::route::Route;
use crate::words::{Words, fill};

/// The rows as HTML.
pub(super) fn checklist(journey: &Journey<'_>, links: &Links, words: &Words) -> Html {
    let mut html = Html::new();
    html.open("dl class=\"checklist\"");
    for row in journey.rows() {
        let prompt = row.prompt;
        let passed = row.answer.is_none();
        html.open(if passed {
            "div class=\"checklist__row is-passed\""
        } else {
            "div class=\"checklist__row\""
        });
        html.element("dt", &prompt.label).open("dd");
        let response = row.answer.map(|answer| &answer.response);
        for line in wording::lines(prompt, response, &journey.answers, words) {
            html.element("span class=\"checklist__line\"", &line);
        }
        if let Some(answer) = row.answer {
            let reason = answer.reason.trim();
            if !reason.is_empty() {
                let reason = fill(words.sheet().reason, &[("reason", reason)]);
                html.element("span class=\"checklist__why small\"", &reason);
            }
            if answer.share != Share::Doctor {
                let share = wording::share(answer.share, words);
                html.element("span class=\"checklist__why small\"", share);
            }
        }
        let label = fill(words.check().edit_label, &[("label", &prompt.label)]);
        let href = links.to(&Route::Prompt(prompt.slug.clone()));
        html.close("dd").open("dd class=\"checklist__edit\"");
        // Who remembers for somebody mends none of that person's own answers.
        let own = row.answer.is_some_and(|answer| !answer.is_memory());
        if !(own && journey.is_memo()) {
            html.edit(
                &format!("edit-{}", prompt.id),
                &href,
                &label,
                words.check().edit,
            );
        }
        html.close("dd").close("div");
    }
    html.close("dl");
    html
}
