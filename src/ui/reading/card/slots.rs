//! Places on a paper that the program fills with what the person wrote; ruled where the paper is blank.

use leptos::prelude::*;

use crate::content::compile::{CardField, CardKind, Site};
use crate::content::route::CardPaper;
use crate::words::words;

/// A text of this many characters needs the paper's whole width.
const WIDE: u32 = 60;

/// The lines of the card that stand on `paper`, in their order.
pub(super) fn fields(site: &Site, paper: CardPaper) -> impl Iterator<Item = &CardField> {
    site.card.fields().filter(move |field| stands(field, paper))
}

fn stands(field: &CardField, paper: CardPaper) -> bool {
    field.on.iter().any(|name| name == paper.name())
}

/// A place for one text: the person's own, so its direction is its own too, also where it is shortened.
pub(super) fn slot(class: &'static str, key: &str) -> AnyView {
    let key = key.to_string();
    view! { <bdi class=class><span data-card=key></span></bdi> }.into_any()
}

/// What a place is for, where it is blank; what is written says so itself.
fn blank(label: &str) -> AnyView {
    let label = label.to_string();
    view! { <span class="only-blank">{label}</span> }.into_any()
}

/// The person's name, and how it is read.
pub(super) fn name(site: &Site, paper: CardPaper) -> AnyView {
    let parts = [("name", "slot whose__name"), ("kana", "slot whose__kana")].map(|(id, class)| {
        let field = fields(site, paper).find(|field| field.id == id);
        field.map(|field| view! { <span class="whose__part">{blank(&field.label)} {slot(class, id)}</span> " " })
    });
    view! { <p class="whose__line" data-has="name kana">{parts}</p> }.into_any()
}

/// One line of the card: what it is, and its place. A tick's words are its place; blank, they stand beside a box.
pub(super) fn entry(field: &CardField) -> AnyView {
    let wide = field.kind == CardKind::Long || field.max >= WIDE;
    let class = match field.kind {
        CardKind::Check => "entry entry--check",
        _ if wide => "entry entry--wide",
        _ => "entry",
    };
    let said = (field.kind == CardKind::Check).then(|| field.label.clone());
    view! {
        <p class=class data-has=field.id.clone()>
            <span class="entry__label">{field.label.clone()}</span> " "
            <bdi class="slot"><span data-card=field.id.clone() data-label=said></span></bdi>
        </p>
    }
    .into_any()
}

/// All lines of `paper` that stand nowhere else on it, those of a group together.
pub(super) fn entries(site: &Site, paper: CardPaper, elsewhere: &[&str]) -> AnyView {
    let groups = site.card.groups.iter().map(|group| {
        let here =
            |field: &&CardField| stands(field, paper) && !elsewhere.contains(&field.id.as_str());
        let all: Vec<&CardField> = group.fields.iter().filter(here).collect();
        let has = all
            .iter()
            .map(|field| field.id.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let all = all.into_iter().map(entry).collect_view();
        (!has.is_empty()).then(|| view! { <div class="entries" data-has=has>{all}</div> })
    });
    view! { <div class="groups">{groups.collect_view()}</div> }.into_any()
}

/// The line with this id, where it stands on `paper`.
pub(super) fn one(site: &Site, paper: CardPaper, id: &str) -> Option<impl IntoView + use<>> {
    fields(site, paper).find(|field| field.id == id).map(entry)
}

/// The two fixed rows: whom to call by day, and whom by night and on holidays; often different doors.
pub(super) fn first() -> impl IntoView {
    let words = words().card_paper();
    [("day", words.day), ("night", words.night)].map(|(id, when)| {
        let has = format!("{id}_name {id}_phone");
        view! {
            <p class="first" data-has=has>
                <span class="first__when">{when}</span>
                {slot("slot first__name", &format!("{id}_name"))} " "
                <span class="first__dial">{blank(words.phone)} {slot("slot first__phone", &format!("{id}_phone"))}</span>
            </p>
        }
    })
}

/// Whom to call next, in order: the first `most` of the person's list.
pub(super) fn calls(most: usize) -> AnyView {
    let rows = (0..most).map(|at| {
        let slot = |class, part: &str| slot(class, &format!("call-{at}-{part}"));
        let has = format!("call-{at}-name call-{at}-phone");
        view! {
            <li class="call" data-has=has>
                <b class="call__at">{at + 1}</b>
                <span class="call__who">{slot("slot call__role", "role")} " " {slot("slot call__name", "name")}</span> " "
                <span class="call__dial">{blank(words().card_paper().phone)} {slot("slot call__phone", "phone")} " " {slot("slot call__hours", "hours")}</span>
            </li>
        }
    });
    view! { <ol class="calls">{rows.collect_view()}</ol> }.into_any()
}

/// Every key of whom to call next, for what stands above them.
pub(super) fn any_call(most: usize) -> String {
    let keys = (0..most).map(|at| format!("call-{at}-name call-{at}-phone"));
    keys.collect::<Vec<_>>().join(" ")
}

/// The day of the last change.
pub(super) fn written() -> AnyView {
    view! {
        <p class="written" data-has="written">
            <span class="entry__label">{words().card_paper().written}</span> " "
            {slot("slot", "written")}
        </p>
    }
    .into_any()
}
