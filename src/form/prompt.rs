//! One prompt: a question, its answers, and at most four controls in the same place on every page.

use super::ways::Ways;
use super::{beside, choices, each, gate, people, ranking, universal_id};
use crate::acp::wording;
use crate::content::questionnaire::{ChoiceForm, Kind, Prompt, Questionnaire, Universal};
use crate::content::route::Route;
use crate::paper::{Html, Links, leave};
use crate::words::{Words, fill};

/// The page of `prompt`, with nothing chosen yet.
#[must_use]
pub fn prompt(
    prompt: &Prompt,
    questionnaire: &Questionnaire,
    ways: &Ways,
    links: &Links,
    all: &Words,
) -> String {
    let mut html = Html::new();
    html.open("article class=\"prompt\"");
    needed(&mut html, links, all);
    html.element("p class=\"prompt__whose\" data-fill=\"whose\"", "")
        .element("p class=\"prompt__whose\" data-fill=\"entered-by\"", "");
    if prompt.is_asked() {
        html.open("p class=\"prompt__number\"")
            .text(&prompt.id)
            .text(" ")
            .text(&prompt.label)
            .close("p");
    }
    html.open("h1 id=\"question\" class=\"prompt__question\"")
        .phrases(&prompt.question)
        .close("h1");
    let card = matches!(prompt.kind, Kind::Gate(_));
    html.open(if card {
        "div class=\"helps card\""
    } else {
        "div class=\"helps\""
    });
    if let Kind::Choices(ChoiceForm {
        ordered: true,
        limit: Some(limit),
        ..
    }) = &prompt.kind
    {
        let line = fill(all.asking().ordered, &[("limit", &limit.to_string())]);
        html.element("p class=\"help\"", &line);
    }
    for line in &prompt.help {
        html.element("p class=\"help\"", line);
    }
    if prompt.universal.is_empty() && prompt.is_asked() {
        html.element("p class=\"help\"", all.asking().pass);
    }
    html.close("div");
    if let Kind::Gate(form) = &prompt.kind {
        gate::write(&mut html, prompt, form, ways, questionnaire, links);
    } else if prompt.kind == Kind::Log {
        html.open("p class=\"acts\"").button(
            "class=\"button button--wide\" id=\"to-talks\"",
            &links.to(&Route::Talks),
            all.asking().talks_button,
        );
        html.close("p");
    } else {
        answering(&mut html, prompt, questionnaire, links, all);
    }
    html.close("article");
    controls(&mut html, prompt, ways, links, all);
    html.finish()
}

/// The controls one answers with, and what stands beside an answer.
fn answering(
    html: &mut Html,
    prompt: &Prompt,
    questionnaire: &Questionnaire,
    links: &Links,
    all: &Words,
) {
    beside::own(html, links, all);
    beside::review(html, prompt, all);
    html.element("p class=\"refused\" id=\"refused\" role=\"status\"", "")
        .open("div id=\"answering\" tabindex=\"-1\" role=\"group\" aria-labelledby=\"question\"");
    match &prompt.kind {
        Kind::Choices(form) => choices::write(html, prompt, form, questionnaire, links),
        Kind::People(form) => people::write(html, prompt, form, all),
        Kind::Ranking(form) => ranking::write(html, prompt, form, questionnaire, links, all),
        Kind::Each(form) => each::write(html, prompt, form, questionnaire, links, all),
        Kind::Log | Kind::Gate(_) => {}
    }
    universal(html, prompt, all);
    html.close("div");
    gate::cards(html, prompt, links);
    beside::rest(html, prompt, questionnaire, links, all);
    beside::about(html, prompt, all);
    html.open("div class=\"prompt__after\"").element(
        "p class=\"saved\" data-fill=\"saved\" role=\"status\"",
        all.saved().not_yet,
    );
    html.act("button", "undo", "undo", None, true)
        .cut(all.asking().undo_button)
        .close("button");
    html.act("button button--quiet", "clear", "clear", None, false)
        .cut(all.asking().clear_button)
        .close("button");
    html.close("div");
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
    let in_the_middle = matches!(&prompt.kind, Kind::Choices(form) if form.middle.is_some());
    let below = |universal: &&Universal| **universal != Universal::AfterConsult || !in_the_middle;
    if prompt.universal.is_empty() {
        return;
    }
    let or = all.asking().or;
    html.open_with(
        "div class=\"group group--universal\" role=\"group\"",
        &[("aria-label", or)],
    )
    .element("p class=\"group__title\" aria-hidden=\"true\"", or);
    for universal in prompt.universal.iter().filter(below) {
        let label = wording::universal(*universal, all);
        html.choice("checkbox", &universal_id(prompt, *universal), None, label)
            .close("label");
    }
    html.close("div");
}

/// もどる, つぎへ, 今日はここまで, つらいとき・急なとき: plain links, which work before the program has started. A gate
/// has its own ways on.
fn controls(html: &mut Html, prompt: &Prompt, ways: &Ways, links: &Links, all: &Words) {
    let words = all.prompt();
    let nav = if matches!(prompt.kind, Kind::Gate(_)) {
        "nav class=\"controls controls--three\""
    } else {
        "nav class=\"controls\""
    };
    html.open_with(nav, &[("aria-label", words.controls)]);
    html.button(
        "class=\"button\" id=\"back\"",
        &links.to(&ways.back),
        all.asking().back_button,
    );
    if !matches!(prompt.kind, Kind::Gate(_)) {
        html.button(
            "class=\"button button--main\" id=\"next\"",
            &links.to(&ways.next),
            ways.next_button(all),
        );
    }
    leave(html, links, all);
    html.close("nav");
}
