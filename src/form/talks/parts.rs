//! The parts of the page that are written anew when the record changes.

use crate::acp::answer::{Choices, Date};
use crate::acp::calendar::{address, calendar};
use crate::acp::handed;
use crate::acp::record::Record;
use crate::acp::review_on;
use crate::content::questionnaire::Kind;
use crate::content::route::Route;
use crate::paper::{Html, Links};
use crate::site;
use crate::words::{Words, fill};

/// The inside of the three parts, each with the id of its place: the talks, the newest first; who is to have the paper;
/// the day of the next review.
#[must_use]
pub fn parts(
    record: &Record,
    today: &Date,
    links: &Links,
    all: &Words,
) -> [(&'static str, Html); 3] {
    [
        ("talk-list", talks(record, all)),
        ("handed-list", people(record, links, all)),
        ("review-day", review(record, today, links, all)),
    ]
}

fn talks(record: &Record, all: &Words) -> Html {
    let words = all.talks();
    let mut html = Html::new();
    let talks = record.talks.newest_first();
    if talks.is_empty() {
        html.element("p class=\"empty\"", words.none);
        return html;
    }
    html.open("ol class=\"talks\"");
    for (at, talk) in talks {
        let title = talk.title(all);
        html.open("li class=\"talk\"")
            .element("h2 class=\"talk__day\"", &title)
            .open("dl");
        // Its day is the heading.
        for (label, text) in talk.lines(all) {
            if label != words.on {
                html.element("dt", label).element("dd", &text);
            }
        }
        html.close("dl").open("div class=\"person__acts\"");
        // By the talk's own name, so that focus finds the same talk again in a list that was written anew.
        let name = record.talks.name(at).unwrap_or_default();
        for (part, name_of) in [
            ("talk-edit", words.edit_button),
            ("talk-remove", words.remove_button),
        ] {
            let says = [&title, talk.present(), &name_of.text()].join(" ");
            html.act(
                "button button--quiet",
                &[part, name].join("-"),
                part,
                Some((at, &says)),
                false,
            )
            .cut(name_of)
            .close("button");
        }
        html.close("div").close("li");
    }
    html.close("ol");
    html
}

fn people(record: &Record, links: &Links, all: &Words) -> Html {
    let words = all.handed();
    let mut html = Html::new();
    let rows = handed::of(record);
    let lead = if rows.is_empty() {
        words.none
    } else {
        words.help
    };
    html.element("p class=\"help\"", lead);
    for row in rows {
        let id = [HANDED, row.role].concat();
        html.choice("checkbox", &id, None, said(row.role));
        html.open_with("span class=\"talk__said\"", &[("id", &(id + SAID))])
            .close("span")
            .close("label");
    }
    way(
        &mut html,
        "to-share",
        "/acp/share/",
        words.choose_link,
        links,
    );
    html
}

/// What the id of a box begins with, and that of the words beside it ends with.
pub(super) const HANDED: &str = "handed-";
pub(super) const SAID: &str = "-said";

fn review(record: &Record, today: &Date, links: &Links, all: &Words) -> Html {
    let words = all.calendar();
    let mut html = Html::new();
    let day = review_on::of(record, today);
    if let Some(day) = &day {
        let file = calendar(day, &record.id, today, words.summary, words.description);
        html.element("p", &fill(words.day, &[("date", &day.in_words())]));
        html.button(
            "class=\"button\" id=\"review-add\" download=\"engawa.ics\"",
            &address(&file),
            words.add_button,
        );
        html.element("p class=\"help\"", words.help);
    } else {
        let chosen = record.current().and_then(|version| version.choices("D4"));
        let birthday = |choices: &&Choices| choices.chosen.iter().any(|id| id == "birthday");
        if chosen.filter(birthday).is_some() {
            html.element("p", words.birthday);
            way(
                &mut html,
                "to-birth",
                "/acp/name-birth/",
                words.birth_link,
                links,
            );
        } else {
            html.element("p", words.none);
        }
    }
    let text = day.map_or(words.choose_link, |_| words.change_link);
    way(&mut html, "to-review", "/acp/review-date/", text, links);
    html
}

/// What the person read when they chose `role` at D1.
fn said(role: &str) -> &'static str {
    let prompt = site::questionnaire().prompt(handed::PROMPT);
    match prompt.map(|prompt| &prompt.kind) {
        Some(Kind::Choices(form)) => form.find(role).map_or("", |(_, choice)| &choice.label),
        _ => "",
    }
}

/// A link to a page of this site, if there is one at this address.
pub(super) fn way(html: &mut Html, id: &str, path: &str, text: &str, links: &Links) {
    if Route::parse(path, &site::slugs()) != Route::NotFound {
        html.open_with(
            "a class=\"way\"",
            &[("id", id), ("href", &links.under(path))],
        )
        .text(text)
        .close("a");
    }
}
