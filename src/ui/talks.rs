//! The page of the talks while it is open: what is typed and tapped becomes part of the record, and the record is put
//! into the page.

use std::cell::RefCell;

use super::keeper::Keeper;
use crate::acp::record::Record;
use crate::browser::typing::Typed;
use crate::browser::{clock, page, settings};
use crate::form::talks::{Telling, Told, parts};
use crate::paper::Links;
use crate::words::words;

/// A part of the page that no other page has.
const PLACE: &str = "talk-list";

struct Open {
    telling: Telling,
    links: Links,
    /// What stands in the parts of the page: what says the same again would be read out again.
    parts: [String; 3],
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

/// The page was opened.
pub fn open(links: Links) {
    OPEN.set(Some(Open {
        telling: Telling::default(),
        links,
        parts: Default::default(),
    }));
}

/// Puts the record into the page, if it is open.
pub fn show(keeper: Keeper) {
    OPEN.with_borrow_mut(|open| {
        if let Some(open) = open.as_mut().filter(|_| page::has(PLACE)) {
            keeper.read(|record| open.show(record));
        }
    });
}

impl Open {
    fn show(&mut self, record: &Record) {
        let parts = parts(record, &clock::today(), &self.links, words());
        for (was, (id, html)) in self.parts.iter_mut().zip(parts) {
            let html = html.finish();
            if *was != html {
                page::renew_html(id, &html);
                *was = html;
            }
        }
        settings::apply(&self.telling.settings(record, words()));
    }
}

/// Hears what is typed and ticked.
pub fn heard(typed: &Typed, keeper: Keeper) {
    if let Typed::Text(id, text) = typed {
        hear(Told::Set(id, text), keeper);
    }
}

/// Answers a tap on one of the page's buttons; `false` when it is none of them.
pub fn act(name: &str, at: usize, keeper: Keeper) -> bool {
    hear(Told::Pressed(name, at), keeper)
}

fn hear(told: Told<'_>, keeper: Keeper) -> bool {
    if !page::has(PLACE) {
        return false;
    }
    let before = keeper.read(Record::clone);
    let mut after = before.clone();
    let heard = OPEN.with_borrow_mut(|open| {
        let telling = &mut open.as_mut()?.telling;
        telling.hear(&mut after, told, &clock::today(), &clock::stamp())
    });
    let Some(next) = heard else {
        return false;
    };
    // Outside of the borrow: keeping the record shows it.
    if after == before {
        show(keeper);
    } else {
        keeper.go_on_with(after);
    }
    page::go_to(&next);
    true
}
