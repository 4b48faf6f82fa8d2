//! One prompt: a question, its answers, and at most four controls in the same place on every page.

use super::{choices, people, universal_id};
use crate::acp::wording;
use crate::content::questionnaire::{Kind, Prompt};
use crate::content::route::Route;
use crate::paper::{Html, Links};
use crate::words::Words;

/// Where もどる and つぎへ lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// もどる
    pub back: Route,
    /// つぎへ; the check page is named as such.
    pub next: Route,
}

/// The page of `prompt`, with nothing chosen yet.
#[must_use]
pub fn prompt(prompt: &Prompt, ways: &Ways, links: &Links, all: &Words) -> String {
    let words = all.prompt();
    let mut html = Html::new();
    html.open("article class=\"prompt\"");
    needed(&mut html, links, all);
    html.open("h1 id=\"question\" class=\"prompt__question\"")
        .phrases(&prompt.question)
        .close("h1");
    html.open("div class=\"helps\"");
    for line in &prompt.help {
        html.element("p class=\"help\"", line);
    }
    if prompt.universal.is_empty() {
        html.element("p class=\"help\"", words.pass);
    }
    html.close("div")
        .element("p class=\"refused\" id=\"refused\" role=\"status\"", "");
    match &prompt.kind {
        Kind::Choices(form) => choices::write(&mut html, prompt, form),
        Kind::People(form) => people::write(&mut html, prompt, form, all),
    }
    universal(&mut html, prompt, all);
    html.open("div class=\"prompt__after\"").element(
        "p class=\"saved\" data-fill=\"saved\" role=\"status\"",
        all.saved().not_yet,
    );
    html.act("button", "undo", "undo", None, true)
        .cut(words.undo_button)
        .close("button");
    html.act("button button--quiet", "clear", "clear", None, false)
        .cut(words.clear_button)
        .close("button");
    html.close("div").close("article");
    controls(&mut html, ways, links, all);
    html.finish()
}

/// One line that the style sheet shows where there is no script or no WebAssembly.
pub(super) fn needed(html: &mut Html, links: &Links, all: &Words) {
    let words = all.frame();
    html.open("p class=\"notice notice--needed\"")
        .text(words.no_program)
        .text(" ");
    html.open_link("class=\"way\"", &links.to(&Route::Worksheet))
        .text(words.no_program_paper)
        .close("a")
        .close("p");
}

/// まだ決められない and 今は考えたくない: in the same weight as every other answer.
fn universal(html: &mut Html, prompt: &Prompt, all: &Words) {
    if prompt.universal.is_empty() {
        return;
    }
    let or = all.prompt().or;
    html.open_with(
        "div class=\"group group--universal\" role=\"group\"",
        &[("aria-label", or)],
    )
    .element("p class=\"group__title\" aria-hidden=\"true\"", or);
    for universal in &prompt.universal {
        let label = wording::universal(*universal, all);
        html.choice("checkbox", &universal_id(prompt, *universal), None, label)
            .close("label");
    }
    html.close("div");
}

/// もどる, つぎへ, 今日はここまで, つらいとき・急なとき: plain links, which work before the program has started.
fn controls(html: &mut Html, ways: &Ways, links: &Links, all: &Words) {
    let words = all.prompt();
    let next = if ways.next == Route::Check {
        words.check_button
    } else {
        words.next_button
    };
    html.open_with("nav class=\"controls\"", &[("aria-label", words.controls)]);
    html.button(
        "class=\"button\" id=\"back\"",
        &links.to(&ways.back),
        words.back_button,
    )
    .button(
        "class=\"button button--main\" id=\"next\"",
        &links.to(&ways.next),
        next,
    )
    .button(
        "class=\"button button--quiet\" id=\"pause\"",
        &links.to(&Route::Pause),
        words.pause_button,
    )
    .button(
        "class=\"button button--urgent\" id=\"hard\"",
        &links.to(&Route::Page("hard-times".into())),
        words.hard_button,
    );
    html.close("nav");
}
