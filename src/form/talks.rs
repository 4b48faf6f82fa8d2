//! The page of what goes on between people: the talks, to whom the paper was handed, the day of the next review.
//!
//! As with a prompt, the page is written once and how its controls stand is put in by id ([`Telling::settings`]). The
//! lists are written anew when they change ([`parts`]): what a tap leads to stands outside of them.

mod parts;
mod telling;

pub use parts::parts;
pub use telling::{Telling, Told};

use super::prompt::needed;
use crate::acp::answer::Date;
use crate::acp::record::Record;
use crate::acp::talk::{FIELDS, is_day, label};
use crate::content::route::Route;
use crate::paper::{Html, Links, leave};
use crate::words::Words;

/// What the ids of the form's fields begin with.
const FIELD: &str = "talk-";
/// Up to so many characters stand on one line.
const ONE_LINE: u16 = 120;

/// The page for what `record` holds, with the form folded away.
#[must_use]
pub fn page(record: &Record, today: &Date, links: &Links, all: &Words) -> String {
    let words = all.talks();
    let [talks, handed, review] = parts(record, today, links, all);
    let mut html = Html::new();
    html.open("article class=\"prompt\"");
    needed(&mut html, links, all);
    html.heading("h1", words.title)
        .element("p class=\"lead\"", words.lead)
        .element(
            "p class=\"refused\" id=\"talk-refused\" role=\"status\"",
            "",
        );
    html.act("button", "talk-back", "talk-back", None, true)
        .cut(words.back_button)
        .close("button");
    part(&mut html, &talks);
    html.act("button button--main", "talk-new", "talk-new", None, false)
        .cut(words.new_button)
        .close("button");
    form(&mut html, all);
    html.element(
        "p class=\"saved\" data-fill=\"saved\" role=\"status\"",
        all.saved().not_yet,
    );
    parts::way(
        &mut html,
        "talk-words",
        "/talk-words/",
        words.words_link,
        links,
    );
    html.open("section class=\"group\"")
        .heading("h2", all.handed().heading);
    part(&mut html, &handed);
    html.close("section")
        .open("section class=\"group\"")
        .heading("h2", all.calendar().heading);
    part(&mut html, &review);
    html.close("section").close("article");
    controls(&mut html, links, all);
    html.finish()
}

/// A place whose inside is written anew, by its id.
fn part(html: &mut Html, (id, inside): &(&'static str, Html)) {
    html.open_with("div class=\"group\"", &[("id", id)])
        .include(inside)
        .close("div");
}

/// The lines of one talk. Where it is opened, focus goes to the whole of it, so that its heading is read out.
fn form(html: &mut Html, all: &Words) {
    let words = all.talks();
    html.open("fieldset class=\"person card-form\" id=\"talk-form\" tabindex=\"-1\" hidden")
        .open("legend class=\"group__title\"")
        .cut(words.form_heading)
        .close("legend")
        .element("p class=\"help\"", words.form_note);
    for (field, max) in FIELDS {
        let id = String::from(FIELD) + field;
        let label = label(field, all);
        if is_day(field) {
            html.day(&id, label);
        } else {
            html.writing(&id, label, max, if max > ONE_LINE { 3 } else { 1 });
        }
    }
    html.act("button", "talk-done", "talk-done", None, false)
        .cut(words.done_button)
        .close("button")
        .close("fieldset");
}

/// もどる, 今日はここまで, つらいとき・急なとき, in the same places as on a prompt.
fn controls(html: &mut Html, links: &Links, all: &Words) {
    let words = all.prompt();
    html.open_with(
        "nav class=\"controls controls--three\"",
        &[("aria-label", words.controls)],
    );
    html.button(
        "class=\"button\" id=\"back\"",
        &links.to(&Route::Sections),
        all.asking().back_button,
    );
    leave(html, links, all);
    html.close("nav");
}

#[cfg(test)]
mod tests;
