//! A prompt answered by naming people: relation first, a name is enough, the telephone is optional.

use super::id;
use super::settings::Setting;
use crate::acp::answer::{People, Response, Spokesperson, Value};
use crate::content::questionnaire::{PeopleForm, Prompt};
use crate::paper::Html;
use crate::words::{Words, fill};

/// A group of lines for each person the paper has room for; 「紙に手で書く」 and 「いない」 in the same weight.
pub(super) fn write(html: &mut Html, prompt: &Prompt, form: &PeopleForm, all: &Words) {
    html.open("div class=\"people\"");
    for at in 0..usize::from(form.max) {
        person(html, prompt, form, at, all);
    }
    html.close("div");
    html.act(
        "button button--quiet",
        &id(prompt, "add"),
        "person-add",
        None,
        false,
    )
    .cut(all.asking().add_button)
    .close("button");
    html.open("div class=\"group\"");
    for (part, label) in boxes(form) {
        html.choice("checkbox", &id(prompt, part), None, label)
            .close("label");
    }
    html.close("div");
}

/// The boxes that are offered beside names.
fn boxes(form: &PeopleForm) -> impl Iterator<Item = (&'static str, &str)> {
    let boxes = [("by-hand", &*form.by_hand), ("nobody", &*form.nobody)];
    boxes.into_iter().filter(|(_, label)| !label.is_empty())
}

fn person(html: &mut Html, prompt: &Prompt, form: &PeopleForm, at: usize, all: &Words) {
    let words = all.asking();
    let title = fill(words.person, &[("at", &(at + 1).to_string())]);
    let id = |part: &str| row_id(prompt, at, part);
    html.open_with("fieldset class=\"person\"", &[("id", &id("row"))])
        .element("legend class=\"group__title\"", &title);
    html.open_with("label", &[("for", &id("relation"))])
        .text(words.relation)
        .close("label");
    html.open_with("select autocomplete=\"off\"", &[("id", &id("relation"))])
        .element("option value=\"\"", words.relation_none);
    for relation in &form.relations {
        html.open_with("option", &[("value", &relation.id)])
            .text(&relation.label)
            .close("option");
    }
    html.close("select")
        .line("text", &id("name"), words.name, PeopleForm::NAME_MAX)
        .line("tel", &id("phone"), words.phone, PeopleForm::PHONE_MAX)
        .open("div class=\"person__acts\"");
    let buttons = [
        ("up", "row-up", words.up_button),
        ("remove", "row-remove", words.remove_button),
    ];
    for (part, act, name) in buttons
        .into_iter()
        .filter(|(part, ..)| at > 0 || *part != "up")
    {
        let says = format!("{title} {}", name.text());
        html.act(
            "button button--quiet",
            &id(part),
            act,
            Some((at, &says)),
            false,
        )
        .cut(name)
        .close("button");
    }
    html.close("div").close("fieldset");
}

/// How the lines stand for `response`, when at least `shown` people are to have lines.
pub(super) fn settings(
    prompt: &Prompt,
    form: &PeopleForm,
    response: Option<&Response>,
    shown: usize,
) -> Vec<Setting> {
    let none = People::default();
    let people = match response {
        Some(Response::Answered(Value::People(people))) => people,
        _ => &none,
    };
    let mut settings = Vec::new();
    for (part, _) in boxes(form) {
        let is = if part == "nobody" {
            people.nobody
        } else {
            people.by_hand
        };
        settings.push(Setting::Checked(id(prompt, part), is));
    }
    let nobody = Spokesperson::default();
    for at in 0..usize::from(form.max) {
        let person = people.people.get(at).unwrap_or(&nobody);
        settings.push(Setting::Marked(
            row_id(prompt, at, "row"),
            "hidden",
            at >= rows(people, shown),
        ));
        for (part, text) in [
            ("relation", &person.relation),
            ("name", &person.name),
            ("phone", &person.phone),
        ] {
            settings.push(Setting::Holds(row_id(prompt, at, part), text.clone()));
        }
    }
    settings
}

/// How many people have lines.
pub(super) fn rows(people: &People, shown: usize) -> usize {
    people.people.len().max(shown).max(1)
}

fn row_id(prompt: &Prompt, at: usize, part: &str) -> String {
    id(prompt, &format!("{at}-{part}"))
}
