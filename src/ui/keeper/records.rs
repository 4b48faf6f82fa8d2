//! What a person does with the records themselves: name them, choose one, back one up, take one in, erase.

use leptos::prelude::*;

use super::{Keeper, Saved, in_words};
use crate::acp::journey::Journey;
use crate::acp::record::Record;
use crate::browser::{clock, settings};
use crate::content::route::Route;
use crate::form::Setting;
use crate::paper::Links;
use crate::vault::{
    Backup, EraseError, Keys, MAX_NAME, People, State, Store as _, StoreError, Vault, erase_all,
    is_unwritten,
};
use crate::words::words;

/// What became of a backup that was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It stands in the open record, which was empty.
    Here,
    /// It stands in a record of its own; the page is to be loaded anew.
    Beside,
    /// It was not kept. What was there before is untouched.
    Not,
}

impl Keeper {
    /// Everybody whose record is kept here: the id, the name as it is shown, and whether this tab has it open.
    #[must_use]
    pub fn people(&self) -> Vec<(String, String, bool)> {
        let open = self.id();
        let store = self.store.get_value();
        let people = People::read(&store, &self.base.get_value());
        let person = |(id, name): (&str, &str)| (id.into(), in_words(name).into(), id == open);
        people.map_or_else(|_| Vec::new(), |people| people.list().map(person).collect())
    }

    /// The name of the open record; empty when it has none.
    #[must_use]
    pub fn name(&self) -> String {
        let store = self.store.get_value();
        let people = People::read(&store, &self.base.get_value());
        people.map_or_else(|_| String::new(), |people| people.name(&self.id()).into())
    }

    /// Changes the register as it is kept now. `change` says whether there is anything to keep, and the change is
    /// good only where this is `true`.
    fn change_people(&self, change: impl FnOnce(&mut People) -> bool) -> bool {
        self.flush();
        let (store, base) = (self.store.get_value(), self.base.get_value());
        let changed = People::read(&store, &base)
            .is_ok_and(|mut people| change(&mut people) && people.keep(&store, &base).is_ok());
        self.tell_whose();
        self.tell_page();
        changed
    }

    /// Makes `id` the record that the next page opens; `false` when it could not be kept.
    pub fn choose(&self, id: &str) -> bool {
        let chosen = self.change_people(|people| people.choose(id));
        self.mark_for(id, chosen)
    }

    /// The next page speaks of the record `id` before its program has started, if that was `chosen`.
    fn mark_for(&self, id: &str, chosen: bool) -> bool {
        if chosen {
            let _ = Vault::open(
                self.store.get_value(),
                Keys::new(&self.base.get_value(), id),
            );
        }
        chosen
    }

    /// Adds somebody, whose record the next page opens; `false` when it could not be kept.
    pub fn add(&self, name: &str) -> bool {
        let mut id = String::new();
        let added = self.is_lasting()
            && self.change_people(|people| {
                id = people.new_id(&clock::stamp());
                people.call(&id, name);
                people.choose(&id)
            });
        self.mark_for(&id, added)
    }

    /// Opens a record of its own for what others remember of the person, where the open one holds the person's own
    /// words; those stay as they are. `false` when there is none: then nothing may be written.
    pub fn turn_to_memo(&self) -> bool {
        if !self.read(Record::has_own_words) {
            return true;
        }
        let words = words().people();
        let mut name = self.name();
        if name.is_empty() {
            name.push_str(words.memo_whose);
        }
        // The name is cut, what follows it is not.
        let room = MAX_NAME.saturating_sub(words.memo_of.chars().count());
        let name = name.chars().take(room).collect::<String>() + words.memo_of;
        let card = self.read(|record| record.card.clone());
        self.change_people(|people| {
            people.turn_to(&name, &clock::stamp());
            true
        });
        self.open_again();
        // Whom to call stands on the pages of an emergency whichever of the two is open.
        if self.read(|record| record.card.written_on() < card.written_on()) {
            self.record.update(|record| record.card = card);
            self.write_soon();
        }
        !self.read(Record::has_own_words)
    }

    /// Opens the record of the person whose memo is open, if it is one: own words do not belong into a memo.
    pub fn turn_from_memo(&self) {
        let words = words().people();
        let name = self.name();
        let Some(whose) = name.strip_suffix(words.memo_of) else {
            return;
        };
        let whose = if whose == words.memo_whose { "" } else { whose };
        self.change_people(|people| {
            let own = people.list().find(|(_, name)| *name == whose);
            let own = own.map(|(id, _)| id.to_string());
            own.is_some_and(|own| people.choose(&own))
        });
        self.open_again();
    }

    /// Lets つづきを書く lead to where one stopped.
    pub(super) fn show_where_to_go_on(&self) {
        let all = crate::site::questionnaire();
        let slug = self.read(|record| {
            let stopped = Journey::new(all, record).stopped_at();
            stopped.map(|prompt| prompt.slug.clone())
        });
        if let Some(slug) = slug {
            let to = Links::new(&self.base.get_value()).to(&Route::Prompt(slug));
            settings::apply(&[Setting::Leads("go-on".into(), to)]);
        }
    }

    /// Keeps where one stopped, on the way from page to page.
    pub fn stop(&self, from: &Route, to: &Route) {
        let all = crate::site::questionnaire();
        let prompt = |route: &Route| match route {
            Route::Prompt(slug) => all.at(slug).map(|prompt| &*prompt.id),
            _ => None,
        };
        let pauses = *to == Route::Pause;
        let to = match to {
            Route::Prompt(_) | Route::Check | Route::Sections => Some(prompt(to)),
            _ => None,
        };
        if let Some(from) = prompt(from).filter(|_| pauses || to.is_some()) {
            self.record
                .update_untracked(|record| record.stop(from, to.flatten(), pauses));
            if pauses {
                self.write_soon();
            }
        }
    }

    /// Names whose the open record is; `false` when it could not be kept.
    pub fn rename(&self, name: &str) -> bool {
        let id = self.id();
        self.change_people(|people| {
            people.call(&id, name);
            true
        })
    }

    /// The open record as a backup; none while there is nothing in it.
    #[must_use]
    pub fn backup(&self) -> Option<Backup> {
        let record = self.record.get_untracked();
        (!is_unwritten(&record)).then(|| Backup {
            name: self.name(),
            saved_on: clock::today(),
            record,
        })
    }

    /// Whether a newer えんがわ wrote the open record: a backup of it, made here, would lack what can't be read here.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.state.get_value() == State::Newer
    }

    /// Whether a backup goes into the open record: nothing was ever written in it.
    #[must_use]
    pub fn takes_in(&self) -> bool {
        matches!(self.state.get_value(), State::Empty | State::Intact) && self.backup().is_none()
    }

    /// Takes a backup in. Nothing is overwritten: beside a record that is written it becomes another, called `beside`.
    pub fn take(&self, mut backup: Backup, beside: String) -> Taken {
        if self.takes_in() {
            backup.record.id = self.id();
            self.record.set(backup.record);
            self.write();
            if matches!(self.saved.get_value(), Saved::At(_) | Saved::InMemory) {
                if self.name().is_empty() && !backup.name.is_empty() {
                    self.rename(&backup.name);
                }
                return Taken::Here;
            }
        } else if self.is_lasting() {
            let (store, base) = (self.store.get_value(), self.base.get_value());
            backup.name = beside;
            let id = People::read(&store, &base).map(|people| people.new_id(&clock::stamp()));
            if id.is_ok_and(|id| backup.take_beside(&store, &base, &id).is_ok()) {
                return Taken::Beside;
            }
        }
        self.open_again();
        Taken::Not
    }

    /// Whether a text that could not be read is kept: of the open record, or of anybody.
    #[must_use]
    pub fn has_aside(&self, anybody: bool) -> bool {
        let keys = Keys::new(&self.base.get_value(), &self.id());
        let there = self.store.get_value().keys();
        there.is_ok_and(|there| there.iter().any(|key| keys.is_aside(key, anybody)))
    }

    /// Erases the open record, or everything that the site keeps, and looks whether it is gone. What is open afterwards
    /// is somebody else's record, or an empty one.
    ///
    /// # Errors
    /// When something may still be there.
    pub fn erase(&self, all: bool) -> Result<(), EraseError> {
        let erased = if all {
            erase_all(&self.store.get_value(), &self.base.get_value())
        } else {
            let id = self.id();
            let erased = self
                .vault
                .try_update_value(|vault| vault.as_mut().map(|vault| vault.erase()))
                .flatten();
            match erased {
                Some(Ok(())) | None => self
                    .change_people(|people| {
                        people.forget(&id);
                        true
                    })
                    .then_some(())
                    .ok_or(EraseError::Store(StoreError::Other)),
                Some(failed) => failed,
            }
        };
        self.open_again();
        erased
    }
}
