//! The record as a signal. Every change is shown at once and written as soon as it has been painted; what another tab
//! wrote is taken in.

use leptos::prelude::*;

use crate::acp::answer::EnteredBy;
use crate::acp::record::{Record, Said};
use crate::acp::wording;
use crate::browser::store::DeviceStore;
use crate::browser::{clock, page};
use crate::care::card::Card;
use crate::content::questionnaire::Prompt;
use crate::vault::{FIRST_RECORD, Keys, People, SaveError, State, StoreError, Vault};
use crate::words::{fill, words};

#[cfg(feature = "csr")]
mod records;
#[cfg(feature = "csr")]
pub use records::Taken;

/// What the line under a prompt says about saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing was written yet on this page.
    NotYet,
    /// Kept, at this time of day.
    At(String),
    /// Taken, but this browser keeps nothing: it is gone with the page.
    InMemory,
    /// Not kept: no room.
    Full,
    /// Not kept: a newer version of えんがわ wrote here.
    Newer,
    /// Not kept.
    Failed,
}

impl Saved {
    /// The line that says so.
    #[must_use]
    pub fn in_words(&self) -> String {
        let words = words().saved();
        match self {
            Self::NotYet => words.not_yet.into(),
            Self::At(time) => fill(words.at, &[("time", time)]),
            Self::InMemory => words.unavailable.into(),
            Self::Full => words.full.into(),
            Self::Newer => words.newer.into(),
            Self::Failed => words.failed.into(),
        }
    }

    /// Whether it was not kept.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        !matches!(self, Self::NotYet | Self::At(_))
    }
}

/// The person's record, and how it is kept.
#[derive(Clone, Copy)]
pub struct Keeper {
    record: RwSignal<Record>,
    saved: StoredValue<Saved>,
    /// Whether something was said that is not written yet.
    unwritten: StoredValue<bool>,
    state: StoredValue<State>,
    store: StoredValue<DeviceStore>,
    base: StoredValue<String>,
    whose: StoredValue<String>,
    vault: StoredValue<Option<Vault<DeviceStore>>, LocalStorage>,
}

impl Keeper {
    /// A keeper with nothing in it: what the prerender shows.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            record: RwSignal::new(Record::new(FIRST_RECORD)),
            saved: StoredValue::new(Saved::NotYet),
            unwritten: StoredValue::new(false),
            state: StoredValue::new(State::Empty),
            store: StoredValue::new(DeviceStore::Local),
            base: StoredValue::new(String::new()),
            whose: StoredValue::new(String::new()),
            vault: StoredValue::new_local(None),
        }
    }

    /// Opens what this device keeps for a site whose root is `base`.
    #[must_use]
    pub fn open(base: &str) -> Self {
        let keeper = Self::empty();
        keeper.store.set_value(DeviceStore::probe());
        keeper.base.set_value(base.into());
        keeper.open_again();
        keeper
    }

    /// Opens the record that the register names: this tab keeps it until it is loaded anew.
    pub fn open_again(&self) {
        self.unwritten.set_value(false);
        let (store, base) = (self.store.get_value(), self.base.get_value());
        let people = People::read(&store, &base);
        let id = people.as_ref().map_or(FIRST_RECORD, People::open);
        let (vault, opened) = Vault::open(store, Keys::new(&base, id));
        let card = &opened.record.card;
        page::set_mark("has-card", (!card.is_empty()).then(|| card.written_on()));
        self.record.set(opened.record);
        self.state.set_value(opened.state);
        self.saved.set_value(Saved::NotYet);
        self.vault.set_value(Some(vault));
        self.tell_whose();
        self.tell_page();
    }

    /// Looks whose record this is. It needs no saying where there is only one.
    fn tell_whose(&self) {
        let (store, base) = (self.store.get_value(), self.base.get_value());
        let id = self.id();
        let people = People::read(&store, &base).ok();
        let said = people.filter(People::are_several).map(|people| {
            let name = in_words(people.name(&id)).to_string();
            fill(words().people().whose, &[("name", &name)])
        });
        page::set_mark("several", said.as_ref().map(|_| ""));
        self.whose.set_value(said.unwrap_or_default());
    }

    /// Which record this tab has open.
    fn id(&self) -> String {
        let id = |vault: &Option<Vault<DeviceStore>>| {
            vault
                .as_ref()
                .map(|vault| vault.keys().record_id().to_string())
        };
        self.vault.with_value(id).unwrap_or_default()
    }

    /// The record; whoever reads it is told when it changes.
    pub fn with<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with(read)
    }

    /// The record, without being told when it changes.
    pub fn read<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with_untracked(read)
    }

    /// How the record was found when the page opened, when that needs saying.
    fn notice(&self) -> &'static str {
        let words = words().saved();
        match self.state.get_value() {
            State::Unavailable(_) => words.unavailable,
            _ if !self.is_lasting() => words.unavailable,
            State::Recovered { .. } => words.recovered,
            State::Unreadable { .. } => words.unreadable,
            State::Newer => words.newer_notice,
            State::Empty | State::Intact => "",
        }
    }

    fn is_lasting(&self) -> bool {
        self.store.with_value(DeviceStore::is_lasting)
    }

    /// Takes what was said to `prompt`.
    pub fn say(&self, prompt: &Prompt, said: Said) {
        let today = clock::today();
        self.record
            .update(|record| record.say(prompt, said, &today));
        self.write_soon();
    }

    /// Notes that a paper was made of what is written.
    pub fn finish(&self) {
        let is_news = self.record.try_update_untracked(Record::finish);
        if is_news == Some(true) {
            self.write();
        }
    }

    /// Takes up the answers of the version `no` again, and writes it.
    pub fn take_up(&self, no: u32) {
        let today = clock::today();
        self.record.update(|record| {
            record.take_up(no, &today);
        });
        self.write();
    }

    /// Changes the card. `change` is given the day.
    pub fn change_card(&self, change: &mut dyn FnMut(&mut Card, &str)) {
        let today = clock::today();
        self.record
            .update(|record| change(&mut record.card, today.as_str()));
        self.write_soon();
    }

    /// Goes on with `record`, which something was done to.
    pub fn go_on_with(&self, record: Record) {
        self.record.set(record);
        self.write_soon();
    }

    /// Begins the mode or section `mode`; what was answered before stays. Whose words follow stays too, where nothing
    /// is said about it.
    pub fn begin(&self, mode: &str, entered_by: Option<EnteredBy>) {
        self.record.update(|record| {
            record.mode = mode.to_string();
            record.stopped_at.clear();
            record.entered_by = entered_by.unwrap_or(record.entered_by);
        });
        self.write();
    }

    /// Takes in what another tab wrote.
    pub fn refresh(&self) {
        let mine = self.record.get_untracked();
        let merged = self
            .vault
            .try_update_value(|vault| vault.as_mut()?.refresh(&mine))
            .flatten();
        let before = self.whose.get_value();
        self.tell_whose();
        if merged.is_none() && before == self.whose.get_value() {
            return;
        }
        if let Some(merged) = merged {
            self.record.set(merged);
        }
        self.tell_page();
    }

    /// Shows what was said, and writes it when it has been painted: writing takes a slow phone as long as several
    /// frames. Whoever leaves the page before has it written first ([`Self::flush`]).
    fn write_soon(&self) {
        self.tell_page();
        let keeper = *self;
        if !self.unwritten.get_value() {
            self.unwritten.set_value(true);
            leptos::task::spawn_local(async move {
                page::painted().await;
                keeper.flush();
            });
        }
    }

    /// Writes what is not written yet.
    pub fn flush(&self) {
        if self.unwritten.get_value() {
            self.write();
        }
    }

    fn write(&self) {
        self.unwritten.set_value(false);
        let mine = self.record.get_untracked();
        let result = self
            .vault
            .try_update_value(|vault| vault.as_mut().map(|vault| vault.save(&mine)))
            .flatten();
        let saved = match result {
            None => return,
            Some(Ok(saved)) => {
                if saved.changed {
                    self.record.set(saved.record);
                    self.tell_page();
                }
                if self.is_lasting() {
                    Saved::At(clock::time_of_day())
                } else {
                    Saved::InMemory
                }
            }
            Some(Err(SaveError::Newer)) => Saved::Newer,
            Some(Err(SaveError::Store(StoreError::Full))) => Saved::Full,
            Some(Err(_)) => Saved::Failed,
        };
        self.saved.set_value(saved);
        self.tell_saved();
    }

    /// Puts what is kept into the page that is shown: that a record is here and of what day, the card, and whether it
    /// was saved.
    pub fn tell_page(&self) {
        #[cfg(feature = "csr")]
        {
            self.record
                .with_untracked(|record| crate::browser::card::fill(&record.card));
            super::asking::show(*self);
            super::talks::show(*self);
            super::records::show(*self);
            self.show_where_to_go_on();
        }
        page::fill_in("whose", &self.whose.get_value());
        page::fill_in("notice", self.notice());
        self.record.with_untracked(|record| {
            let by = record.entered_by;
            let others = by != EnteredBy::Principal;
            let said = if others {
                wording::entered_by(by, words())
            } else {
                ""
            };
            page::fill_in("entered-by", said);
            page::set_mark("scribe", others.then_some(""));
        });
        self.tell_saved();
    }

    /// Puts into the page whether it was saved, and of what day the newest answer is.
    fn tell_saved(&self) {
        let saved = self.saved.get_value();
        #[cfg(feature = "csr")]
        let blank = !saved.is_failure() && super::asking::is_blank(*self);
        #[cfg(not(feature = "csr"))]
        let blank = false;
        if blank {
            // Nothing of this page was saved yet.
            page::fill_in("saved", words().saved().not_yet);
        } else {
            page::fill_in("saved", &saved.in_words());
        }
        page::set_mark("unsaved", saved.is_failure().then_some(""));
        self.record
            .with_untracked(|record| match record.last_answered_on() {
                Some(day) => {
                    page::set_mark("record", Some(day.as_str()));
                    page::fill_in("record-date", &day.in_words());
                }
                None => page::set_mark("record", None),
            });
    }
}

/// A name as it is shown: a record without one has a name all the same.
fn in_words(name: &str) -> &str {
    if name.is_empty() {
        words().people().nameless
    } else {
        name
    }
}
