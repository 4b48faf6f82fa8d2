//! A place to stop at: nothing is asked, every way from here weighs the same.

use super::Ways;
use super::id;
use super::settings::Setting;
use crate::acp::answers::Answers;
use crate::content::questionnaire::{GateForm, Prompt, Questionnaire, To};
use crate::content::route::Route;
use crate::paper::{Html, Links};

/// What stands here for some, and the ways.
pub(super) fn write(
    html: &mut Html,
    prompt: &Prompt,
    form: &GateForm,
    ways: &Ways,
    questionnaire: &Questionnaire,
    links: &Links,
) {
    cards(html, prompt, links);
    html.open("ul class=\"paces\"");
    for way in &form.ways {
        let (attributes, to) = match &way.to {
            To::Next => (
                "class=\"button button--wide\" id=\"next\" data-act=\"onward\"",
                links.to(&ways.next),
            ),
            To::Pause => ("class=\"button button--wide\"", links.to(&Route::Pause)),
            To::Address(address) => ("class=\"button button--wide\"", links.under(address)),
            To::Prompt(id) => {
                let slug = questionnaire.prompt(id).map(|prompt| prompt.slug.clone());
                let to = Route::Prompt(slug.unwrap_or_default());
                ("class=\"button button--wide\"", links.to(&to))
            }
        };
        html.open("li")
            .open_link(attributes, &to)
            .text(&way.label)
            .close("a")
            .close("li");
    }
    html.close("ul");
}

/// What stands on the page of `prompt` for some.
pub(super) fn cards(html: &mut Html, prompt: &Prompt, links: &Links) {
    for (at, card) in prompt.cards.iter().enumerate() {
        html.open_with(
            "section class=\"card\" role=\"status\" hidden",
            &[("id", &id(prompt, &format!("card-{at}")))],
        );
        for text in &card.texts {
            html.element("p", text);
        }
        if let Some(more) = &card.more {
            html.open("p")
                .more(&links.under(&more.to), &more.text)
                .close("p");
        }
        html.close("section");
    }
}

/// Which cards stand here.
pub(super) fn settings(prompt: &Prompt, answers: &Answers<'_>) -> Vec<Setting> {
    let cards = prompt.cards.iter().enumerate();
    cards
        .map(|(at, card)| {
            let id = id(prompt, &format!("card-{at}"));
            Setting::Marked(id, "hidden", !answers.any(&card.when))
        })
        .collect()
}
