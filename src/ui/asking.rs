//! The prompt that is open: what is typed and tapped becomes an answer, and the answer is put into the page.

use std::cell::RefCell;

use super::here::Here;
use super::keeper::Keeper;
use crate::acp::journey::Journey;
use crate::browser::typing::Typed;
use crate::browser::{clock, page, settings};
use crate::content::questionnaire::Prompt;
use crate::form::{self, Asking, Heard, Press, Ways};
use crate::words::words;

struct Open {
    prompt: &'static Prompt,
    asking: Asking,
    here: Here,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

/// The page of `prompt` was opened; none: a page that asks nothing.
pub fn open(prompt: Option<&'static Prompt>, here: Here) {
    OPEN.set(prompt.map(|prompt| Open {
        prompt,
        asking: Asking::new(clock::stamp()),
        here,
    }));
}

/// Puts the answer into the page, if a prompt is open.
pub fn show(keeper: Keeper) {
    OPEN.with_borrow(|open| {
        if let Some(Open {
            prompt,
            asking,
            here,
        }) = open
        {
            keeper.read(|record| {
                let journey = Journey::new(crate::site::questionnaire(), record);
                settings::apply(&form::settings(prompt, &journey, asking));
                let ways = Ways::of(prompt, &journey, here.returns_to_check());
                settings::apply(&form::ways(prompt, &ways, &here.links(), words()));
            });
        }
    });
}

/// Whether a prompt is open that has no answer.
#[must_use]
pub fn is_blank(keeper: Keeper) -> bool {
    OPEN.with_borrow(|open| {
        open.as_ref()
            .is_some_and(|open| keeper.read(|record| record.answer(&open.prompt.id).is_none()))
    })
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
        let Open { prompt, asking, .. } = open.as_mut()?;
        let own = format!("q-{}-", prompt.id);
        let heard = match heard {
            Heard::Set(id, text) => Heard::Set(id.strip_prefix(&own)?, text),
            pressed => pressed,
        };
        let (said, next) = keeper.read(|record| {
            let journey = Journey::new(crate::site::questionnaire(), record);
            asking.hear(prompt, &journey, heard)
        });
        let next = next.map(|part| match part.as_str() {
            "answering" => part,
            part => own + part,
        });
        Some((*prompt, said, next))
    });
    let Some((prompt, said, next)) = heard else {
        return false;
    };
    // Outside of the borrow: keeping an answer shows it.
    match said {
        Some(said) => keeper.say(prompt, said),
        None => show(keeper),
    }
    if let Some(id) = next {
        page::focus_soon(&id);
    }
    true
}
