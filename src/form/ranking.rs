//! A prompt that puts in order what another one chose: buttons that move, never a drag (WCAG 2.5.7).

use super::choices::{nothing_yet, of, rank};
use super::id;
use super::settings::Setting;
use crate::acp::answers::Answers;
use crate::acp::wording;
use crate::content::questionnaire::{Prompt, Questionnaire, RankingForm};
use crate::paper::{Html, Links};
use crate::words::Words;

/// The id of one's own words among the choices.
const OWN: &str = "other";

/// The places, each with its buttons; then what can be put there.
pub(super) fn write(
    html: &mut Html,
    prompt: &Prompt,
    form: &RankingForm,
    questionnaire: &Questionnaire,
    links: &Links,
    all: &Words,
) {
    let words = all.asking();
    html.open("ol class=\"places\"");
    for at in 0..usize::from(form.limit) {
        let place = id(prompt, &format!("place-{at}"));
        let text = of(&place, "text");
        html.open_with("li class=\"place\" hidden", &[("id", &place)])
            .open_with("span class=\"place__text\"", &[("id", &text)])
            .close("span");
        for (part, act, name) in [
            ("up", "row-up", words.rank_up_button),
            ("down", "row-down", words.rank_down_button),
            ("off", "row-remove", words.rank_off_button),
        ] {
            if (part, at) != ("up", 0) {
                let button = of(&place, part);
                html.act_for(&button, act, at, &format!("{text} {button}"))
                    .cut(name)
                    .close("button");
            }
        }
        html.close("li");
    }
    html.close("ol");
    if let Some(source) = questionnaire.prompt(&form.of) {
        nothing_yet(html, prompt, source, links, all);
    }
    html.open("div class=\"group\"");
    for choice in choices(form, questionnaire) {
        html.hidden_choice(&id(prompt, choice));
    }
    html.close("div");
}

/// Every id that can be put in order.
fn choices<'q>(
    form: &RankingForm,
    questionnaire: &'q Questionnaire,
) -> impl Iterator<Item = &'q str> {
    let source = questionnaire.choices_of(&form.of).into_iter();
    let listed = source.flat_map(|form| form.choices().map(|(_, choice)| choice.id.as_str()));
    listed.chain([OWN])
}

/// How the places stand, and which choices are there to be taken.
pub(super) fn settings(prompt: &Prompt, form: &RankingForm, answers: &Answers<'_>) -> Vec<Setting> {
    let ranked = answers.ranked(prompt);
    let mut settings = Vec::new();
    for at in 0..usize::from(form.limit) {
        let place = id(prompt, &format!("place-{at}"));
        let text = ranked.get(at).map(|choice| {
            let text = wording::of_choice(&form.of, choice, answers);
            rank(Some(at)) + " " + text
        });
        let last = at + 1 >= ranked.len();
        settings.push(Setting::Marked(of(&place, "down"), "hidden", last));
        settings.push(Setting::Says(
            of(&place, "text"),
            text.clone().unwrap_or_default(),
        ));
        settings.push(Setting::Marked(place, "hidden", text.is_none()));
    }
    let mut any = false;
    for choice in choices(form, answers.questionnaire) {
        let part = id(prompt, choice);
        let there = answers.is_chosen(&form.of, choice);
        any |= there;
        let text = wording::of_choice(&form.of, choice, answers);
        settings.push(Setting::Says(of(&part, "text"), text.into()));
        settings.push(Setting::Marked(of(&part, "row"), "hidden", !there));
        settings.push(Setting::Checked(part, ranked.contains(&choice)));
    }
    settings.push(Setting::Marked(id(prompt, "none"), "hidden", any));
    settings
}
