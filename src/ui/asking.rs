//! The prompt that is open: what is typed and tapped becomes an answer, and the answer is put into the page.

use std::cell::RefCell;

use super::keeper::Keeper;
use crate::browser::typing::Typed;
use crate::browser::{page, settings};
use crate::content::questionnaire::Prompt;
use crate::form::{self, Asking, Heard, Press};

thread_local! {
    static OPEN: RefCell<Option<(&'static Prompt, Asking)>> = const { RefCell::new(None) };
}

/// A prompt's page was opened.
pub fn open(prompt: &'static Prompt, keeper: Keeper) {
    OPEN.set(Some((prompt, Asking::default())));
    leptos::task::spawn_local(async move { keeper.tell_page() });
}

/// Puts the answer into the page, if a prompt is open.
pub fn show(keeper: Keeper) {
    OPEN.with_borrow(|open| {
        if let Some((prompt, asking)) = open {
            let response = keeper.response(&prompt.id);
            settings::apply(&form::settings(prompt, response.as_ref(), asking));
        }
    });
}

/// Hears what is typed and chosen in the page's controls.
pub fn heard(typed: &Typed, keeper: Keeper) {
    if let Typed::Text(id, text) = typed {
        hear(Heard::Set(id, text), keeper);
    }
}

/// Answers a tap on one of the page's buttons; `false` when it is none of them.
pub fn act(name: &str, at: usize, keeper: Keeper) -> bool {
    Press::named(name).is_some_and(|press| hear(Heard::Pressed(press, at), keeper))
}

fn hear(heard: Heard<'_>, keeper: Keeper) -> bool {
    let heard = OPEN.with_borrow_mut(|open| {
        let (prompt, asking) = open.as_mut()?;
        let own = format!("q-{}-", prompt.id);
        let heard = match heard {
            Heard::Set(id, text) => Heard::Set(id.strip_prefix(&own)?, text),
            pressed => pressed,
        };
        let before = keeper.response(&prompt.id);
        let (after, next) = asking.hear(prompt, before.clone(), heard);
        let changed = (after != before).then_some(after);
        Some((*prompt, changed, next.map(|part| own + &part)))
    });
    let Some((prompt, changed, next)) = heard else {
        return false;
    };
    // Outside of the borrow: keeping an answer shows it.
    match changed {
        Some(response) => keeper.answer(prompt, response),
        None => show(keeper),
    }
    if let Some(id) = next {
        page::focus_soon(&id);
    }
    true
}
