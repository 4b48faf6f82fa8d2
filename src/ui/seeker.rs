//! What a person looks for, and what was found. It stays in memory: never in an address, never in storage.

use std::cell::RefCell;

use crate::browser::typing::Typed;
use crate::browser::{page, reading};
use crate::paper::{Links, Reach, found};
use crate::search::Index;

/// The question, and what was fetched to answer it.
#[derive(Default)]
struct Seeker {
    query: String,
    index: Option<Index<'static>>,
    coming: bool,
    failed: bool,
}

thread_local! {
    static SEEKER: RefCell<Seeker> = RefCell::default();
}

/// The page was opened: the question is there as it was left.
pub fn open() {
    SEEKER.with_borrow(|seeker| page::set_value("search-q", &seeker.query));
    show();
    fetch();
}

/// Looks for what is typed into the search. When the person is done typing, what was found is next.
pub fn heard(typed: Typed) {
    match typed {
        Typed::Text(id, query) if id == "search-q" => {
            SEEKER.with_borrow_mut(|seeker| seeker.query = query);
            show();
            fetch();
        }
        Typed::Done => page::focus_soon("search-said"),
        Typed::Text(..) | Typed::Left(_) => {}
    }
}

fn show() {
    let links = Links::new(&page::mark("base").unwrap_or_default());
    let (said, shown) = SEEKER.with_borrow(|seeker| {
        let reach = match &seeker.index {
            _ if seeker.failed => Reach::Broken,
            Some(index) if index.has_text() => Reach::All,
            _ => Reach::SoFar,
        };
        let index = seeker.index.as_ref();
        let hits = index
            .map(|index| index.find(&seeker.query))
            .unwrap_or_default();
        let asked = !seeker.query.trim().is_empty();
        found(asked.then_some(&*hits), reach, &links)
    });
    page::set_html("search-said", &said);
    page::set_html("search-found", &shown);
}

/// Fetches what is missing: titles at first, all text with the first question.
fn fetch() {
    let wanted = SEEKER.with_borrow_mut(|seeker| {
        let wanted = match &seeker.index {
            _ if seeker.coming => None,
            None => Some("search"),
            Some(index) if index.has_text() || seeker.query.trim().is_empty() => None,
            Some(_) => Some("search-text"),
        };
        seeker.coming |= wanted.is_some();
        wanted
    });
    let Some(wanted) = wanted else { return };
    leptos::task::spawn_local(async move {
        let file = reading::text(&page::mark(wanted).unwrap_or_default()).await;
        let came = SEEKER.with_borrow_mut(|seeker| {
            seeker.coming = false;
            seeker.failed = !file.is_ok_and(|file| seeker.take_in(file));
            !seeker.failed
        });
        show();
        if came {
            fetch();
        }
    });
}

impl Seeker {
    /// `false` when the file belongs to another version.
    fn take_in(&mut self, file: String) -> bool {
        // Fetched once and kept as long as the page: the index holds pieces of it.
        let file = Box::leak(file.into_boxed_str());
        if let Some(index) = &mut self.index {
            return index.complete(file);
        }
        self.index = Index::new(file);
        self.index.is_some()
    }
}
