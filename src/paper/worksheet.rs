//! The blank worksheet: the same prompts, to write on with a pencil.

use super::html::Html;
use crate::acp::wording;
use crate::content::questionnaire::{
    ChoiceForm, Condition, EachForm, Field, Kind, PeopleForm, Prompt, Questionnaire, RankingForm,
    Test, Universal,
};
use crate::words::{Words, fill};

/// So many prompts stand on the two sides of one sheet.
const TWO_SIDES: usize = 5;
/// 「あとで、紙に手で書く」
const BY_HAND: &str = "by_hand";
/// How many people have a line on the worksheet.
const PEOPLE_LINES: u8 = 4;

/// The worksheet of the mode `mode` as HTML.
#[must_use]
pub fn worksheet(questionnaire: &Questionnaire, mode: &str, words: &Words) -> String {
    let labels = words.worksheet();
    let memo = questionnaire.mode(mode).is_some_and(|mode| mode.memo);
    let mut html = Html::new();
    if questionnaire.of_mode(mode).count() <= TWO_SIDES && !memo {
        html.open("section class=\"paper paper--worksheet paper--two-sides\"")
            .element("h2 class=\"paper__title\"", &labels.title.text())
            .open("p class=\"paper__meta\"");
        name_and_day(&mut html, words);
        html.close("p");
        questions(&mut html, questionnaire, mode, memo, words);
        html.close("section");
        return html.finish();
    }
    // Its head stands on each page: a loose one is still somebody's.
    html.open("table class=\"paper paper--worksheet paper--long\" role=\"presentation\"")
        .open("thead")
        .open("tr")
        .open("td")
        .open("p class=\"paper__running\"");
    name_and_day(&mut html, words);
    html.close("p");
    if memo {
        html.element("p class=\"paper__banner\"", labels.memo_banner);
    }
    html.close("td").close("tr").close("thead");
    let title = if memo {
        words.memo().paper_title
    } else {
        labels.title
    };
    html.open("tbody")
        .open("tr")
        .open("td")
        .element("h2 class=\"paper__title\"", &title.text());
    questions(&mut html, questionnaire, mode, memo, words);
    html.close("td").close("tr").close("tbody").close("table");
    html.finish()
}

/// Whose the paper is, and when it was written.
fn name_and_day(html: &mut Html, words: &Words) {
    html.text(words.sheet().person)
        .element("span class=\"gap\"", "")
        .text(words.worksheet().when_filled);
}

/// Whose hand it was, the prompts of the mode, and what is signed.
fn questions(
    html: &mut Html,
    questionnaire: &Questionnaire,
    mode: &str,
    memo: bool,
    words: &Words,
) {
    let labels = words.worksheet();
    if !memo {
        html.open("p class=\"paper__meta\"")
            .element("span class=\"tick\"", labels.by_principal)
            .element("span class=\"tick tick--inline\"", labels.by_scribe)
            .close("p");
    }
    for prompt in questionnaire.of_mode(mode) {
        ask(html, prompt, questionnaire, words);
    }
    let signature = if memo {
        labels.memo_signature
    } else {
        words.sheet().signature
    };
    for line in [words.sheet().doctor, words.sheet().nurse_24h, signature] {
        html.element("p class=\"ruled\"", line);
    }
    let note = if memo {
        words.memo().statement
    } else {
        labels.note
    };
    html.element("p class=\"paper__foot\"", note)
        .element("p class=\"paper__foot\"", words.sheet().statement_4);
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
    html.open("section class=\"block block--ask\"");
    if prompt.when.iter().any(is_for_nobody) {
        html.element("p class=\"small\"", words.worksheet().for_nobody);
    }
    html.open("h3");
    if prompt.is_asked() {
        html.element("span class=\"block__number\"", &prompt.id);
    }
    // On paper one writes, or leaves it: whether to is not asked.
    let lines = lines_alone(prompt);
    let asked = if lines.is_some() {
        prompt.label.clone()
    } else {
        prompt.question.text()
    };
    html.text(&asked)
        .element("span class=\"small\"", &limit(prompt, words))
        .close("h3");
    // On the screen some prompts are asked of some people only; on paper the sentences under the question say of whom.
    let of_some = !prompt.when.is_empty() || !prompt.unless.is_empty();
    if prompt.why || of_some || !prompt.is_asked() {
        // What stands under the answers is not said twice.
        let texts = prompt.help.iter().filter(|text| **text != prompt.note);
        for text in texts {
            html.element("p class=\"small\"", text);
        }
    }
    match &prompt.kind {
        Kind::Choices(form) if lines.is_some() => {
            for field in &form.fields {
                written(html, field);
            }
        }
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
    if prompt.id == questionnaire.resuscitation {
        html.element("p class=\"small\"", words.sheet().statement_7);
    }
    html.close("section");
}

/// The form of a prompt that asks first whether one wants to write by hand (氏名・生年月日): on paper one does.
fn lines_alone(prompt: &Prompt) -> Option<&ChoiceForm> {
    match &prompt.kind {
        Kind::Choices(form) => form.find(BY_HAND).map(|_| form),
        _ => None,
    }
}

/// Whether a prompt is for those who named nobody.
fn is_for_nobody(condition: &Condition) -> bool {
    matches!(&condition.test, Test::Chosen(choice) if choice == "nobody")
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
        // One of several: they stand below each other, in the order of the screen.
        html.open(if group.single {
            "ul class=\"ticks-list ticks-list--one\""
        } else {
            "ul class=\"ticks-list\""
        });
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
