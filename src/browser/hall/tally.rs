//! The tally's page: what is typed from paper is counted and kept here, and taken away as a file or on paper. Nothing is
//! sent. The words it says stand on the page.

mod fields;
mod paint;

use std::cell::RefCell;

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Element, Event, HtmlAnchorElement, Storage, StorageEvent, Url};

use super::tools;
use crate::tally::{file, keep, kept};
use fields::Fields;

thread_local! {
    static OPEN: RefCell<Option<Tally>> = const { RefCell::new(None) };
}

/// The open page.
struct Tally {
    place: Element,
    fields: Fields,
    key: String,
    storage: Option<Storage>,
}

/// Takes the page in hand. None on a page without a tally.
pub(super) fn begin() -> Option<()> {
    let place = tools::document()?.get_element_by_id("tally")?;
    let key = place.get_attribute("data-key")?;
    let window = web_sys::window()?;
    let tally = Tally {
        fields: Fields::of(&place)?,
        storage: window.local_storage().ok().flatten(),
        place,
        key,
    };
    // What was typed before the program came stays.
    tally.take_up(false);
    let heard = Closure::<dyn FnMut(Event)>::new(|event: Event| heard(&event)).into_js_value();
    let heard: &Function = heard.unchecked_ref();
    for name in ["input", "click"] {
        let _: Result<(), JsValue> = tally.place.add_event_listener_with_callback(name, heard);
    }
    for name in ["storage", "afterprint"] {
        let _: Result<(), JsValue> = window.add_event_listener_with_callback(name, heard);
    }
    tools::root()?.set_attribute("data-tally", "on").ok()?;
    OPEN.with(|open| open.replace(Some(tally)));
    Some(())
}

fn heard(event: &Event) {
    OPEN.with(|open| {
        if let Ok(open) = open.try_borrow()
            && let Some(tally) = open.as_ref()
        {
            tally.hear(event);
        }
    });
}

impl Tally {
    fn hear(&self, event: &Event) {
        match event.type_().as_str() {
            "input" => self.write(),
            "click" => {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                let button = target.and_then(|target: Element| target.closest("[data-do]").ok()?);
                if let Some(name) = button.and_then(|button| button.get_attribute("data-do")) {
                    self.act(&name);
                }
            }
            "storage" => {
                let event = event.dyn_ref::<StorageEvent>();
                if event.is_some_and(|event| event.key().is_none_or(|key| key == self.key)) {
                    self.take_up(true);
                }
            }
            _ => prints(None),
        }
    }

    fn act(&self, name: &str) {
        match name {
            "csv" => drop(self.give()),
            "erase" => self.ask(true),
            "erase-no" => self.ask(false),
            "erase-yes" => {
                self.fields.fill(&[], true);
                if let Some(storage) = &self.storage {
                    let _: Result<(), JsValue> = storage.remove_item(&self.key);
                }
                self.ask(false);
                self.paint();
                self.say("data-erased");
            }
            paper => {
                prints(Some(paper));
                if let Some(window) = web_sys::window() {
                    let _: Result<(), JsValue> = window.print();
                }
            }
        }
    }

    /// Writes down what is typed, as it is typed.
    fn write(&self) {
        let text = keep(&self.fields.typed());
        let storage = self.storage.as_ref();
        let done = storage.is_some_and(|storage| storage.set_item(&self.key, &text).is_ok());
        self.say(if done { "data-kept" } else { "data-not-kept" });
        self.paint();
    }

    /// Shows what is kept; `over` what stands in the fields, or only in those that are empty.
    fn take_up(&self, over: bool) {
        let text = self.storage.as_ref();
        let text = text.and_then(|storage| storage.get_item(&self.key).ok().flatten());
        self.fields.fill(&kept(&text.unwrap_or_default()), over);
        self.paint();
    }

    fn paint(&self) {
        paint::paint(&self.place, &self.fields);
    }

    /// A sentence that the page has.
    fn say(&self, name: &str) {
        let document = tools::document();
        let said = document.and_then(|document| document.get_element_by_id("tally-said"));
        if let Some(said) = said {
            said.set_text_content(self.place.get_attribute(name).as_deref());
        }
    }

    /// Asks once more before all is erased.
    fn ask(&self, asks: bool) {
        if let Ok(Some(sure)) = self.place.query_selector("#tally-sure") {
            let _: Result<bool, JsValue> = sure.toggle_attribute_with_force("hidden", !asks);
        }
    }

    /// Gives the counts as a file.
    fn give(&self) -> Option<()> {
        let columns = self.place.get_attribute("data-columns")?;
        let mut columns = columns.split('|');
        let columns = [columns.next()?, columns.next()?, columns.next()?];
        let head = self.fields.head();
        let head: Vec<_> = head
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        let text = file(&head, columns, &self.fields.asked());
        let parts = Array::of1(&JsValue::from_str(&text));
        let blob = Blob::new_with_str_sequence(&parts).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        let link = tools::document()?.create_element("a").ok()?;
        let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
        link.set_href(&address);
        link.set_download(&self.place.get_attribute("data-file")?);
        link.click();
        // The address goes with the page: some browsers read it after the click.
        Some(())
    }
}

/// Which of the two papers is printed; none: both.
fn prints(paper: Option<&str>) {
    if let Some(root) = tools::root() {
        let _: Result<(), JsValue> = match paper {
            Some(paper) => root.set_attribute("data-prints", paper),
            None => root.remove_attribute("data-prints"),
        };
    }
}
