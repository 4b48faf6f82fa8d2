//! What a person looks for, and what was found. It stays in memory: never in an address, never in storage.

use leptos::prelude::*;

use super::here::Here;
use crate::paper::{Finding, found};
use crate::search::Index;

/// The question and its results, kept while pages change.
#[derive(Clone, Copy)]
pub struct Seeker {
    here: Here,
    query: StoredValue<String>,
    kept: StoredValue<Kept>,
    said: RwSignal<String>,
    shown: RwSignal<String>,
}

/// What was fetched.
#[derive(Default)]
struct Kept {
    index: Option<Index<'static>>,
    #[cfg(feature = "csr")]
    coming: bool,
    failed: bool,
}

impl Seeker {
    /// Nothing asked yet.
    #[must_use]
    pub fn new(here: Here) -> Self {
        let seeker = Self {
            here,
            query: StoredValue::default(),
            kept: StoredValue::default(),
            said: RwSignal::default(),
            shown: RwSignal::default(),
        };
        seeker.show();
        seeker
    }

    /// What was typed last.
    #[must_use]
    pub fn query(&self) -> String {
        self.query.get_value()
    }

    /// How many were found, or what is missing: one line, read aloud when it changes.
    #[must_use]
    pub fn said(&self) -> String {
        self.said.get()
    }

    /// The results as HTML, or the ways on.
    #[must_use]
    pub fn shown(&self) -> String {
        self.shown.get()
    }

    /// Looks for `query`.
    pub fn ask(&self, query: String) {
        self.query.set_value(query);
        self.show();
        self.fetch();
    }

    /// Fetches what is missing: titles at first, all text with the first question.
    pub fn fetch(&self) {
        #[cfg(feature = "csr")]
        self.fetch_missing();
    }

    fn show(&self) {
        let links = self.here.links();
        let (said, shown) = self.kept.with_value(|kept| {
            self.query.with_value(|query| {
                let finding = match &kept.index {
                    _ if query.trim().is_empty() => Finding::Nothing,
                    _ if kept.failed => Finding::Failed,
                    None => Finding::Coming,
                    Some(index) => Finding::Hits(index.find(query), index.has_text()),
                };
                found(&finding, &links)
            })
        });
        self.said.set(said);
        self.shown.set(shown);
    }
}

#[cfg(feature = "csr")]
impl Seeker {
    fn fetch_missing(&self) {
        use crate::browser::{page, reading};

        let seeker = *self;
        let wanted = seeker.kept.with_value(|kept| match &kept.index {
            _ if kept.coming => None,
            None => Some("search"),
            Some(index) if index.has_text() => None,
            Some(_) => (!seeker.query().trim().is_empty()).then_some("search-text"),
        });
        let Some(wanted) = wanted else { return };
        seeker.kept.update_value(|kept| kept.coming = true);
        leptos::task::spawn_local(async move {
            let file = match page::mark(wanted) {
                Some(address) => reading::text(&address).await.ok(),
                None => None,
            };
            // Fetched once and kept as long as the page: the index holds pieces of it.
            let file = file.map(|text| &*Box::leak(text.into_boxed_str()));
            let had = seeker.kept.try_update_value(|kept| {
                kept.coming = false;
                kept.failed = !kept.take_in(file);
                !kept.failed
            });
            seeker.show();
            if had == Some(true) {
                seeker.fetch_missing();
            }
        });
    }
}

#[cfg(feature = "csr")]
impl Kept {
    /// `false` when the file did not come or belongs to another version.
    fn take_in(&mut self, file: Option<&'static str>) -> bool {
        let Some(file) = file else { return false };
        if let Some(index) = &mut self.index {
            return index.complete(file);
        }
        self.index = Index::new(file);
        self.index.is_some()
    }
}
