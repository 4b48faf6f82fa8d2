//! The card's pages: what is typed is written into the record at every letter, and the record is put into the page.

use std::cell::RefCell;

use serde_json::Value as Json;

use super::keeper::Keeper;
use crate::browser::typing::Typed;
use crate::browser::{card, clock, page, picture};
use crate::care::card::MAX_CALLS;
use crate::care::phone::PhoneNumber;

/// What the ids of the form's fields begin with.
const FIELD: &str = "card-";

thread_local! {
    /// Who was taken off the list last, and from which row.
    static GONE: RefCell<Option<(usize, Json)>> = const { RefCell::new(None) };
}

/// Hears what is typed into the form.
pub fn heard(typed: &Typed, keeper: Keeper) {
    match typed {
        Typed::Text(id, text) => {
            if let Some(line) = id.strip_prefix(FIELD) {
                let id = clock::stamp();
                keeper.change_card(&mut |card, today| card.write(line, text, today, &id));
                page::set_text(&format!("{id}-said"), "");
            }
        }
        Typed::Left(id) => ask_about(id, keeper),
        Typed::Done => {}
    }
}

/// A number that looks odd is asked about, any other is shown as it will be printed; it is kept either way.
fn ask_about(id: &str, keeper: Keeper) {
    let Some(line) = id
        .strip_prefix(FIELD)
        .filter(|line| line.ends_with("phone"))
    else {
        return;
    };
    let typed = keeper.with(|record| record.card.typed(line).to_string());
    let said = match PhoneNumber::read(&typed) {
        Some(number) => match number.doubt() {
            Some(doubt) => page::text_of(&format!("doubt-{}", doubt.id())),
            None if number.shown() != typed => page::text_of("printed-as") + &number.shown(),
            None => String::new(),
        },
        None if typed.trim().is_empty() => String::new(),
        None => page::text_of("doubt-none"),
    };
    page::set_text(&format!("{id}-said"), &said);
}

/// Answers a tap on one of the form's buttons; `false` when it is none of them. `at` is the row it stands in.
pub fn act(name: &str, at: usize, keeper: Keeper) -> bool {
    match name {
        "call-add" => {
            let next = keeper.with(|record| card::rows(&record.card));
            let (line, stamp) = (format!("call-{next}-name"), clock::stamp());
            keeper.change_card(&mut |card, today| card.write(&line, "", today, &stamp));
            page::focus_soon(&format!("{FIELD}call-{next}-role"));
        }
        "call-up" => {
            keeper.change_card(&mut |card, today| card.move_up(at, today));
            page::focus_soon(&format!("{FIELD}call-{}-role", at.saturating_sub(1)));
        }
        "call-remove" => {
            let mut gone = None;
            keeper.change_card(&mut |card, today| gone = card.take_off(at, today));
            offer_back(gone.map(|call| (at, call)));
            page::focus_soon("card-call-back");
        }
        "call-back" => {
            if let Some((at, call)) = GONE.take() {
                keeper.change_card(&mut |card, today| card.put_back(at, call.clone(), today));
                page::focus_soon(&format!("{FIELD}call-{at}-role"));
            }
            offer_back(None);
        }
        "draw" => picture::draw(),
        _ => return false,
    }
    // What was said beneath a number moved with it.
    for row in 0..MAX_CALLS {
        ask_about(&format!("{FIELD}call-{row}-phone"), keeper);
    }
    true
}

fn offer_back(gone: Option<(usize, Json)>) {
    page::set_hidden("card-call-back", gone.is_none());
    GONE.set(gone);
}
