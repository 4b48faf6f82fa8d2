//! The blank worksheet: the same prompts, to write on with a pencil.

use super::html::Html;
use crate::acp::wording;
use crate::content::questionnaire::{
    ChoiceForm, EachForm, Field, Kind, PeopleForm, Prompt, Questionnaire, RankingForm, Universal,
};
use crate::words::{Words, fill};

/// So many prompts stand on the two sides of one sheet.
const TWO_SIDES: usize = 5;
/// How many people have a line on the worksheet.
const PEOPLE_LINES: u8 = 4;

/// The worksheet of the mode `mode` as HTML.
#[must_use]
pub fn worksheet(questionnaire: &Questionnaire, mode: &str, words: &Words) -> String {
    let labels = words.worksheet();
    let mut html = Html::new();
    html.open(if questionnaire.of_mode(mode).count() <= TWO_SIDES {
        "section class=\"paper paper--worksheet paper--two-sides\""
    } else {
        "section class=\"paper paper--worksheet\""
    });
    html.element("h2 class=\"paper__title\"", &labels.title.text());
    html.open("p class=\"paper__meta\"")
        .text(words.sheet().person)
        .element("span class=\"gap\"", "");
    html.text(labels.when_filled).close("p");
    for prompt in questionnaire.of_mode(mode) {
        ask(&mut html, prompt, questionnaire, words);
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

/// One prompt as a paper asks it: with its number, its boxes and its lines.
#[must_use]
pub fn asked(questionnaire: &Questionnaire, prompt: &Prompt, words: &Words) -> String {
    let mut html = Html::new();
    ask(&mut html, prompt, questionnaire, words);
    html.finish()
}

/// One prompt, with the number it has on the screen. A gate is its sentences.
fn ask(html: &mut Html, prompt: &Prompt, questionnaire: &Questionnaire, words: &Words) {
    html.open("section class=\"block block--ask\"").open("h3");
    if prompt.is_asked() {
        html.element("span class=\"block__number\"", &prompt.id);
    }
    html.text(&prompt.question.text())
        .element("span class=\"small\"", &limit(prompt, words))
        .close("h3");
    if prompt.why || !prompt.is_asked() {
        for text in &prompt.help {
            html.element("p class=\"small\"", text);
        }
    }
    match &prompt.kind {
        Kind::Choices(form) => choices(html, form, words),
        Kind::People(form) => people(html, form, words),
        Kind::Ranking(form) => ranking(html, form),
        Kind::Each(form) => each(html, form, questionnaire),
        Kind::Log => rows(html, words),
        Kind::Gate(_) => {}
    }
    let in_the_middle = matches!(&prompt.kind, Kind::Choices(form) if form.middle.is_some());
    if !prompt.universal.is_empty() {
        html.open("ul class=\"ticks-list ticks-list--universal\"");
        for universal in &prompt.universal {
            if *universal != Universal::AfterConsult || !in_the_middle {
                html.element("li class=\"tick\"", wording::universal(*universal, words));
            }
        }
        html.close("ul");
    }
    if prompt.why {
        html.element("p class=\"ruled\"", words.share().reason);
    }
    if !prompt.note.is_empty() {
        html.element("p class=\"small\"", &prompt.note);
    }
    html.close("section");
}

/// Numbered lines to write on.
fn ranking(html: &mut Html, form: &RankingForm) {
    for at in 1..=form.limit {
        html.element("p class=\"ruled\"", &at.to_string());
    }
}

/// A line for each person, with the boxes after the name.
fn each(html: &mut Html, form: &EachForm, questionnaire: &Questionnaire) {
    let people = questionnaire.people_of(&form.of);
    for at in 1..=people.map_or(1, |people| people.max) {
        html.open("p class=\"ruled\"").text(&at.to_string());
        for choice in &form.choices {
            html.element("span class=\"tick tick--inline\"", &choice.label);
        }
        html.close("p");
    }
}

/// Lines for one talk.
fn rows(html: &mut Html, words: &Words) {
    let words = words.worksheet();
    for line in [
        words.talk_when,
        words.talk_who,
        words.talk_said,
        words.talk_open,
    ] {
        html.element("p class=\"ruled\"", line);
    }
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
    for (at, group) in form.groups.iter().enumerate() {
        if !group.title.is_empty() {
            html.element("p class=\"ticks-title\"", &group.title);
        }
        html.open("ul class=\"ticks-list\"");
        let middle = form.middle.as_ref().filter(|_| at == 0);
        for (place, choice) in (0_u8..).zip(&group.choices) {
            if let Some(middle) = middle.filter(|middle| middle.at == place) {
                html.element("li class=\"tick\"", &middle.label);
            }
            html.element("li class=\"tick\"", &choice.label);
        }
        html.close("ul");
    }
    if !form.people_of.is_empty() {
        html.element("p class=\"ruled\"", words.worksheet().name);
    }
    for field in &form.fields {
        written(html, field);
    }
    if let Some(own) = &form.other {
        let label = if form.groups.is_empty() {
            ""
        } else {
            words.worksheet().other
        };
        html.element("p class=\"ruled\"", label);
        lines(html, own.lines);
    }
}

fn written(html: &mut Html, field: &Field) {
    html.element("p class=\"ruled\"", &field.label);
    lines(html, field.lines);
}

/// More lines, for what takes more than one.
fn lines(html: &mut Html, lines: u8) {
    for _ in 1..lines {
        html.element("p class=\"ruled\"", "");
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
    html.close("tbody").close("table");
    if !form.nobody.is_empty() {
        html.open("ul class=\"ticks-list\"")
            .element("li class=\"tick\"", &form.nobody)
            .close("ul");
    }
}
