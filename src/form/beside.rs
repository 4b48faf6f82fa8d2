//! What stands beside every answer: looking at it again, why, who may see it, and the offer to rest.

use super::Asking;
use super::heard::Press;
use super::id;
use super::part::SHARE;
use super::settings::Setting;
use crate::acp::journey::Journey;
use crate::acp::record::REASON_MAX;
use crate::acp::wording;
use crate::content::questionnaire::{Prompt, Questionnaire, Share};
use crate::content::route::Route;
use crate::paper::{Html, Links};
use crate::words::{Words, words};

/// 「いまも、この気持ちですか」, with the answer of before. A fact is no feeling, and is never undecided.
pub(super) fn review(html: &mut Html, prompt: &Prompt, all: &Words) {
    let words = all.review();
    let (asks, third) = if prompt.universal.is_empty() {
        (words.ask_fact_heading, ("clear", words.no_answer_button))
    } else {
        (
            words.ask_heading,
            ("review-undecided", words.undecided_button),
        )
    };
    html.open("section class=\"card review\" id=\"review\" hidden")
        .heading("h2", asks)
        .element("p class=\"review__answer\" id=\"review-lines\"", "")
        .open("div class=\"group\"");
    for (act, name) in [
        ("review-same", words.same_button),
        ("review-changed", words.changed_button),
        third,
    ] {
        let id = if act == "clear" { "review-none" } else { act };
        html.act("button button--wide", id, act, None, false)
            .cut(name)
            .close("button");
    }
    html.close("div")
        .element("p id=\"review-said\" role=\"status\"", "")
        .close("section");
}

/// Why, and who may see it.
pub(super) fn about(html: &mut Html, prompt: &Prompt, all: &Words) {
    let words = all.share();
    html.open_with(
        if prompt.why {
            "details class=\"about-answer\" open hidden"
        } else {
            "details class=\"about-answer\" hidden"
        },
        &[("id", "about")],
    )
    .element("summary", words.summary);
    html.open("div class=\"card\" id=\"reason-before\" role=\"status\" hidden")
        .element("p", words.reason_before)
        .open("div class=\"acts\"");
    for (id, name) in [
        ("reason-keep", words.reason_keep_button),
        ("reason-drop", words.reason_drop_button),
    ] {
        html.act("button", id, id, None, false)
            .cut(name)
            .close("button");
    }
    html.close("div").close("div");
    let reason_max = u16::try_from(REASON_MAX).unwrap_or(u16::MAX);
    html.writing(&id(prompt, "reason"), words.reason, reason_max, 2);
    let list = html.group(words.legend);
    for share in Share::ALL {
        let part = id(prompt, &format!("{SHARE}{}", share.id()));
        let label = wording::share(share, all);
        html.choice("radio", &part, Some(&id(prompt, "share")), label)
            .close("label");
    }
    html.close(list).close("details");
}

/// What stands in place of a prompt's controls for others who remember: it is the person's own to answer.
pub(super) fn own(html: &mut Html, links: &Links, all: &Words) {
    let words = all.memo_start();
    html.open("section class=\"card\" id=\"own\" hidden")
        .element("p", words.own)
        .open("p")
        .more(&links.to(&Route::Acp), words.own_link)
        .close("p")
        .close("section");
}

/// The offer to rest, where 今は考えたくない was said twice in a row.
pub(super) fn rest(
    html: &mut Html,
    prompt: &Prompt,
    questionnaire: &Questionnaire,
    links: &Links,
    all: &Words,
) {
    let Some((_, to)) = questionnaire.rest_of(prompt) else {
        return;
    };
    let words = all.asking();
    html.open("section class=\"card\" id=\"rest\" role=\"status\" hidden")
        .element("p", words.rest)
        .open("div class=\"acts\"")
        .button(
            "class=\"button button--wide\"",
            &links.to(&Route::Prompt(to.slug.clone())),
            words.rest_button,
        )
        .close("div")
        .close("section");
}

/// How all of it stands.
pub(super) fn settings(prompt: &Prompt, journey: &Journey<'_>, asking: &Asking) -> Vec<Setting> {
    let answers = &journey.answers;
    let answer = answers.answer(&prompt.id);
    let own = !journey.takes(prompt);
    let looks_again = journey.is_review() && answer.is_some() && !own;
    let changing = asking.reviewed() == Some(Press::Changed);
    let lines = wording::lines(
        prompt,
        answer.map(|answer| &answer.response),
        answers,
        words(),
    );
    let said = match asking.reviewed() {
        Some(Press::Same) => words().reviewed().same_said,
        Some(Press::Undecided) => words().reviewed().undecided_said,
        _ => "",
    };
    let mut settings = vec![
        Setting::Marked("review".into(), "hidden", !looks_again),
        Setting::Says("review-lines".into(), lines.join("\n")),
        Setting::Says("review-said".into(), said.into()),
        Setting::Marked("own".into(), "hidden", !own),
        Setting::Marked(
            "answering".into(),
            "hidden",
            own || looks_again && !changing,
        ),
        Setting::Marked("about".into(), "hidden", own || answer.is_none()),
        Setting::Marked(
            "reason-before".into(),
            "hidden",
            !answer.is_some_and(|answer| answer.reason_of_before),
        ),
        Setting::Holds(
            id(prompt, "reason"),
            answer
                .map(|answer| answer.reason.clone())
                .unwrap_or_default(),
        ),
    ];
    let shared = answer.map_or(prompt.share, |answer| answer.share);
    for share in Share::ALL {
        let part = id(prompt, &format!("{SHARE}{}", share.id()));
        settings.push(Setting::Checked(part, share == shared));
    }
    if answers.questionnaire.rest_of(prompt).is_some() {
        let away = answers.rest(prompt).is_none();
        settings.push(Setting::Marked("rest".into(), "hidden", away));
    }
    settings
}
