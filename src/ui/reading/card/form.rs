//! The form: one page, nothing that must be filled in, kept at every letter.

use leptos::prelude::*;

use crate::care::card::MAX_CALLS;
use crate::care::phone::Doubt;
use crate::content::compile::{CardField, CardGroup, CardKind, Site};
use crate::content::route::{CardPaper, Route};
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::ui::reading::records::whose;
use crate::words::{fill, words};

/// How many characters a person's name takes.
const NAME_MAX: u32 = 40;
/// How many a number takes, with its extension or a short note.
const PHONE_MAX: u32 = 30;
/// How many the hours take: 「平日9時から17時」
const HOURS_MAX: u32 = 15;

/// The group after which the people to call stand.
const BEFORE_CALLS: &str = "first";

/// The page.
pub(in crate::ui::reading) fn form(site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().card();
    let groups = site.card.groups.iter().map(|group| {
        let calls = (group.id == BEFORE_CALLS).then(|| calls(&site.card.roles));
        view! { {self::group(group)} {calls} }
    });
    view! {
        <article class="page page--card">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            {whose()}
            <p class="notice notice--needed">{words.no_program} " " <a href="#papers">{words.no_program_paper}</a></p>
            <ul class="prose">
                <li>{words.free}</li>
                <li>{words.private}</li>
                <li>{words.no_wishes}</li>
            </ul>
            <p><a class="far" href="#papers">{words.papers_link}</a></p>
            <div class="card-form">{groups.collect_view()}</div>
            <p class="saved saved--bar" role="status" data-fill="saved">{crate::words::words().saved().not_yet}</p>
            {papers(here)}
            <section class="card">
                <h2>{cut(words.keep_heading)}</h2>
                <ul class="prose">
                    <li>{words.keep_where}</li>
                    <li>{words.keep_who}</li>
                    <li>{words.keep_when}</li>
                    <li>{words.keep_limits}</li>
                </ul>
            </section>
            <p><a class="far" href=here.href(&Route::Emergency)>{words.back}</a></p>
            {doubts()}
        </article>
    }
    .into_any()
}

fn group(group: &CardGroup) -> impl IntoView + use<> {
    let lead = (!group.lead.is_empty()).then(|| view! { <p>{group.lead.clone()}</p> });
    let fields = group.fields.iter().map(field).collect_view();
    view! {
        <section class="card" id=group.id.clone()>
            <h2>{phrases(&group.title)}</h2>
            {lead}
            {fields}
        </section>
    }
}

/// A label, how to fill it in, the field, and a place for what is asked about a number.
fn field(field: &CardField) -> AnyView {
    let (line, max) = (field.id.clone(), field.max.to_string());
    let id = format!("card-{line}");
    let hint_id = format!("{id}-hint");
    let hint = (!field.hint.is_empty())
        .then(|| view! { <p class="help" id=hint_id.clone()>{field.hint.clone()}</p> });
    let described = (!field.hint.is_empty()).then(|| hint_id.clone());
    let label = view! { <label for=id.clone()>{field.label.clone()}</label> };
    match field.kind {
        CardKind::Check => view! {
            <label class="choice">
                <input type="checkbox" id=id data-line=line autocomplete="off" />
                <span class="choice__text">{field.label.clone()}</span>
            </label>
        }
        .into_any(),
        CardKind::Long => view! {
            <div class="field">
                {label} {hint}
                <textarea id=id data-line=line maxlength=max rows="3" autocomplete="off" aria-describedby=described></textarea>
            </div>
        }
        .into_any(),
        CardKind::Phone => view! { <div class="field">{label} {hint} {phone(line)}</div> }.into_any(),
        CardKind::Text => view! {
            <div class="field">
                {label} {hint}
                <input type="text" id=id data-line=line maxlength=max autocomplete="off" aria-describedby=described />
            </div>
        }
        .into_any(),
    }
}

/// The field of a number, and the line beneath that shows it as it will be printed, or asks.
fn phone(line: String) -> impl IntoView {
    let id = format!("card-{line}");
    let said = format!("{id}-said");
    view! {
        <input
            type="tel"
            id=id
            data-line=line
            maxlength=PHONE_MAX.to_string()
            autocomplete="off"
            aria-describedby=said.clone()
        />
        <p class="phone-said" id=said role="status"></p>
    }
}

/// Whom to call one after another.
fn calls(roles: &[String]) -> impl IntoView + use<> {
    let words = words().card();
    let rows = (0..MAX_CALLS).map(|at| call(at, roles)).collect_view();
    view! {
        <section class="card" id="calls">
            <h2>{cut(words.calls_heading)}</h2>
            <p>{words.calls_lead}</p>
            {rows}
            <p class="acts">
                <button type="button" class="button" id="card-call-add" data-act="call-add" data-more>
                    {cut(words.add_button)}
                </button>
                <button type="button" class="button button--quiet" id="card-call-back" data-act="call-back" hidden>
                    {cut(words.put_back_button)}
                </button>
            </p>
        </section>
    }
}

fn call(at: usize, roles: &[String]) -> impl IntoView + use<> {
    let words = words().card();
    let title = fill(words.call, &[("at", &(at + 1).to_string())]);
    let line = |part: &str| format!("call-{at}-{part}");
    let id = |part: &str| format!("card-call-{at}-{part}");
    let options = roles
        .iter()
        .map(|role| view! { <option value=role.clone()>{role.clone()}</option> })
        .collect_view();
    let button = |act: &'static str, name: crate::words::Cut| {
        let said = format!("{title} {}", name.text());
        view! {
            <button type="button" class="button button--quiet" id=id(act) data-act=format!("call-{act}") data-at=at.to_string() aria-label=said>
                {cut(name)}
            </button>
        }
    };
    let text = |part: &'static str, label: &'static str, max: u32| {
        view! {
            <label for=id(part)>{label}</label>
            <input type="text" id=id(part) data-line=line(part) maxlength=max.to_string() autocomplete="off" />
        }
    };
    view! {
        <fieldset class="person" data-row=at.to_string() hidden={at > 0}>
            <legend class="group__title">{title.clone()}</legend>
            <label for=id("role")>{words.role}</label>
            <select id=id("role") data-line=line("role") autocomplete="off">
                <option value="">{words.role_none}</option>
                {options}
            </select>
            {text("name", words.name, NAME_MAX)}
            <label for=id("phone")>{words.phone}</label>
            {phone(line("phone"))}
            {text("hours", words.hours, HOURS_MAX)}
            <div class="person__acts">
                {(at > 0).then(|| button("up", words.up_button))}
                {button("remove", words.remove_button)}
            </div>
        </fieldset>
    }
}

/// The papers, each behind a door of its own.
fn papers(here: Here) -> impl IntoView {
    let words = words().card();
    let doors = [
        (CardPaper::Fridge, words.fridge_door, words.fridge_note),
        (CardPaper::Wallet, words.wallet_door, words.wallet_note),
        (
            CardPaper::Telephone,
            words.telephone_door,
            words.telephone_note,
        ),
        (CardPaper::Picture, words.picture_door, words.picture_note),
    ];
    let doors = doors.map(|(paper, name, note)| {
        view! {
            <li>
                // Its style sheet is its own: a full load, not a fragment.
                <a
                    class="door"
                    id=format!("to-{}", paper.name())
                    rel="external"
                    href=here.href(&Route::CardPaper(paper))
                >
                    <span class="door__name">{cut(name)}</span>
                    <span class="door__note">{note}</span>
                </a>
            </li>
        }
    });
    view! {
        <section id="papers">
            <h2>{cut(words.papers_heading)}</h2>
            <p>{words.papers_lead}</p>
            <ul class="doors">{doors.collect_view()}</ul>
        </section>
    }
}

/// What the program says beneath a number. The words stand in the page, so that they cost the program nothing.
fn doubts() -> impl IntoView {
    let words = words().card();
    let doubts = [
        (Doubt::TooShort, words.doubt_short),
        (Doubt::TooLong, words.doubt_long),
        (Doubt::NoLeadingZero, words.doubt_zero),
        (Doubt::Unknown, words.doubt_unknown),
        (Doubt::TwoNumbers, words.doubt_two),
        (Doubt::Letters, words.doubt_letters),
    ];
    let doubts = doubts.map(|(doubt, text)| (format!("doubt-{}", doubt.id()), text));
    let others = [
        ("doubt-none".to_string(), words.doubt_no_digits),
        ("printed-as".to_string(), words.printed_as),
    ];
    let said = doubts.into_iter().chain(others);
    let said = said.map(|(id, text)| view! { <p id=id>{text}</p> });
    view! { <div hidden>{said.collect_view()}</div> }
}
