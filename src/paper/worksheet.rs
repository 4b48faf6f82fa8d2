//! The blank worksheet: the same prompts, to write on with a pencil.

use super::html::Html;
use crate::acp::wording;
use crate::content::questionnaire::{ChoiceForm, Kind, PeopleForm, Prompt, Questionnaire};
use crate::words::{Words, fill};

/// How many people have a line on the worksheet.
const PEOPLE_LINES: u8 = 4;

/// The worksheet of the mode `mode` as HTML.
#[must_use]
pub fn worksheet(questionnaire: &Questionnaire, mode: &str, words: &Words) -> String {
    let labels = words.worksheet();
    let mut html = Html::new();
    html.open("section class=\"paper paper--worksheet\"");
    html.element("h2 class=\"paper__title\"", &labels.title.text());
    html.open("p class=\"paper__meta\"")
        .text(words.sheet().person)
        .element("span class=\"gap\"", "");
    html.text(labels.when_filled).close("p");
    let prompts = questionnaire
        .mode(mode)
        .into_iter()
        .flat_map(|mode| &mode.prompts);
    for (at, prompt) in prompts
        .filter_map(|id| questionnaire.prompt(id))
        .enumerate()
    {
        ask(&mut html, at + 1, prompt, words);
    }
    for line in [
        words.sheet().doctor,
        words.sheet().nurse_24h,
        words.sheet().signature,
    ] {
        html.element("p class=\"ruled\"", line);
    }
    html.element("p class=\"paper__foot\"", labels.note);
    html.element("p class=\"paper__foot\"", words.sheet().statement_4)
        .close("section");
    html.finish()
}

fn ask(html: &mut Html, at: usize, prompt: &Prompt, words: &Words) {
    html.open("section class=\"block block--ask\"")
        .open("h3")
        .text(&format!("{at}. {}", prompt.question.text()));
    html.element("span class=\"small\"", &limit(prompt, words))
        .close("h3");
    match &prompt.kind {
        Kind::Choices(form) => choices(html, form, words),
        Kind::People(form) => people(html, form, words),
    }
    if !prompt.universal.is_empty() {
        html.open("ul class=\"ticks-list ticks-list--universal\"");
        for universal in &prompt.universal {
            html.element("li class=\"tick\"", wording::universal(*universal, words));
        }
        html.close("ul");
    }
    if !prompt.note.is_empty() {
        html.element("p class=\"small\"", &prompt.note);
    }
    html.close("section");
}

fn limit(prompt: &Prompt, words: &Words) -> String {
    match &prompt.kind {
        Kind::Choices(ChoiceForm {
            ordered,
            limit: Some(limit),
            ..
        }) => {
            let text = if *ordered {
                words.worksheet().ranked
            } else {
                words.worksheet().choose_up_to
            };
            fill(text, &[("limit", &limit.to_string())])
        }
        _ => String::new(),
    }
}

fn choices(html: &mut Html, form: &ChoiceForm, words: &Words) {
    for group in &form.groups {
        if !group.title.is_empty() {
            html.element("p class=\"ticks-title\"", &group.title);
        }
        html.open("ul class=\"ticks-list\"");
        for choice in &group.choices {
            html.element("li class=\"tick\"", &choice.label);
        }
        html.close("ul");
    }
    if form.other.is_some() {
        html.element("p class=\"ruled\"", words.worksheet().other);
    }
}

fn people(html: &mut Html, form: &PeopleForm, words: &Words) {
    let labels = words.worksheet();
    html.open("table class=\"paper__who paper__people\"")
        .open("thead")
        .open("tr")
        .element("td", "");
    for column in [labels.relation, labels.name, labels.phone] {
        html.element("th scope=\"col\"", column);
    }
    html.close("tr").close("thead").open("tbody");
    for at in 1..=form.max.min(PEOPLE_LINES) {
        html.open("tr").element("th scope=\"row\"", &at.to_string());
        html.element("td", "")
            .element("td", "")
            .element("td", "")
            .close("tr");
    }
    html.close("tbody")
        .close("table")
        .open("ul class=\"ticks-list\"");
    html.element("li class=\"tick\"", &form.nobody).close("ul");
}
