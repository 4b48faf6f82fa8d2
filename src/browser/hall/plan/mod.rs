//! The page where a lecturer puts a programme together: what it hears. What it shows is `list`'s.

mod list;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

use super::compose::KEPT;
use super::{file, tools};
use crate::plan::{Edit, Field, Item, MINUTES, Plan};

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// What the open page holds.
struct Desk {
    plan: Plan,
    /// What stood here before something else took its place at once.
    before: Option<Plan>,
    /// What a link brought.
    offered: Option<Plan>,
}

/// The largest file that is looked at, in bytes.
const FILE_MAX: f64 = 64.0 * 1024.0;

/// Begins on the page of a programme; every other page stays as it is.
pub(super) fn begin() -> Option<()> {
    let page = tools::by_id("plan")?;
    let kept = tools::keeps(KEPT).and_then(|text| Plan::read(&text));
    let plan = kept.map_or_else(
        || {
            let ready = page.query_selector("[data-do=ready]").ok()??;
            Plan::read(&ready.get_attribute("data-plan")?)
        },
        Some,
    );
    let plan = list::known(plan.unwrap_or_default());
    let offered = tools::hash().and_then(|hash| Plan::read(hash.strip_prefix('#')?));
    let offered = offered.map(list::known);
    let offered = offered.filter(|offered| *offered != plan && !offered.items.is_empty());
    let desk = Desk {
        plan,
        before: None,
        offered,
    };
    desk.show();
    DESK.with(|place| place.replace(Some(desk)));
    let heard = Closure::<dyn FnMut(Event)>::new(|event: Event| with(|desk| desk.hear(&event)));
    let heard = heard.into_js_value();
    for name in ["click", "input", "change"] {
        let _: Result<(), JsValue> =
            page.add_event_listener_with_callback(name, heard.unchecked_ref());
    }
    tools::begun();
    Some(())
}

fn with(act: impl FnOnce(&mut Desk)) {
    DESK.with(|place| {
        if let Ok(mut place) = place.try_borrow_mut()
            && let Some(desk) = place.as_mut()
        {
            act(desk);
        }
    });
}

impl Desk {
    fn hear(&mut self, event: &Event) {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        match event.type_().as_str() {
            "click" => {
                if let Ok(Some(button)) = target.closest("[data-do]") {
                    self.press(&button);
                }
            }
            // A tick is one change, a letter another.
            "input" if target.has_attribute("data-field") => self.write(&target),
            "change" if target.id() == "plan-open" => file::read("plan-open", FILE_MAX, |text| {
                with(|desk| desk.take_file(text.as_deref()));
            }),
            _ => {}
        }
    }

    /// A line about the day, or a part's minutes or tick.
    fn write(&mut self, target: &Element) {
        let name = target.get_attribute("data-field").unwrap_or_default();
        let text = value(target);
        let empty = text.is_empty();
        let at = list::place_of(target).unwrap_or(usize::MAX);
        let edit = match name.as_str() {
            "title" => Edit::Write(Field::Title, text),
            "date" => Edit::Write(Field::Date, text),
            "place" => Edit::Write(Field::Place, text),
            "lecturer" => Edit::Write(Field::Lecturer, text),
            "region" => Edit::Write(Field::Region, text),
            "brief" => {
                let ticked = target.dyn_ref().is_some_and(HtmlInputElement::checked);
                Edit::Brief(at, ticked)
            }
            _ => Edit::Last(at, number(&text)),
        };
        let done = self.plan.edit(edit);
        if name == "minutes" {
            let wrong = if done { "false" } else { "true" };
            let _: Result<(), JsValue> = target.set_attribute("aria-invalid", wrong);
            // Who takes the old number away to write a new one has done nothing wrong yet.
            list::say((!done && !empty).then_some("minutes"));
        }
        list::times(&self.plan);
        self.keep();
    }

    fn press(&mut self, button: &Element) {
        let at = list::place_of(button).unwrap_or(usize::MAX);
        let name = button.get_attribute("data-do").unwrap_or_default();
        let (done, focus) = match name.as_str() {
            "up" => (
                self.plan.edit(Edit::Up(at)),
                Some((at.wrapping_sub(1), "up")),
            ),
            "down" => (
                self.plan.edit(Edit::Down(at)),
                Some((at.wrapping_add(1), "down")),
            ),
            "remove" => {
                let before = self.plan.clone();
                let done = self.plan.edit(Edit::Remove(at));
                self.before = done.then_some(before).or(self.before.take());
                (
                    done,
                    Some((at.min(self.plan.items.len().saturating_sub(1)), "remove")),
                )
            }
            "add" => return self.add(),
            "ready" => {
                let plan = button.get_attribute("data-plan");
                let plan = plan.and_then(|text| Plan::read(&text));
                self.replace(plan.unwrap_or_default());
                return tools::fill(
                    "plan-said",
                    &button.get_attribute("data-said").unwrap_or_default(),
                );
            }
            "undo" => {
                if let Some(before) = self.before.take() {
                    self.replace(before);
                    list::say(Some("undone"));
                }
                return;
            }
            "offer-use" => {
                if let Some(offered) = self.offered.take() {
                    self.replace(offered);
                    list::say(Some("used"));
                }
                return tools::forget_the_hash();
            }
            "offer-leave" => {
                self.offered = None;
                tools::forget_the_hash();
                return self.show();
            }
            "link" => return self.link(),
            "file" => {
                let text = [&self.plan.write(), "\n"].concat();
                file::give(&list::sentence("file-name"), &text);
                return list::say(Some("file"));
            }
            "erase" => {
                self.replace(Plan::default());
                return list::say(Some("erased"));
            }
            _ => return,
        };
        if done {
            self.show();
            self.keep();
            if let Some((at, act)) = focus {
                list::focus(at, act);
            }
        }
    }

    fn add(&mut self) {
        let chosen = tools::by_id("plan-add-what")
            .and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
        let Some(group) = chosen.map(|select| select.value()) else {
            return;
        };
        let minutes = list::minutes_of(&group).clamp(*MINUTES.start(), *MINUTES.end());
        let item = Item {
            group,
            minutes,
            brief: false,
        };
        if self.plan.edit(Edit::Add(item)) {
            self.show();
            self.keep();
            list::say(None);
        } else {
            list::say(Some("full"));
        }
    }

    fn link(&self) {
        let link = [&tools::address(), "#", &self.plan.write()].concat();
        if let Some(field) = tools::by_id("plan-link-text")
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        {
            field.set_value(&link);
            tools::hide("plan-link-field", false);
            field.select();
        }
        tools::copy(&link, |copied| {
            list::say(Some(if copied { "link" } else { "no-link" }));
        });
    }

    fn take_file(&mut self, text: Option<&str>) {
        let plan = text.and_then(Plan::read).map(list::known);
        match plan.filter(|plan| !plan.items.is_empty()) {
            Some(plan) => {
                self.replace(plan);
                list::say(Some("opened"));
            }
            None => list::say(Some("not-a-plan")),
        }
    }

    /// Another plan takes the place of this one, which can be brought back.
    fn replace(&mut self, plan: Plan) {
        let before = std::mem::replace(&mut self.plan, plan);
        self.before = (!before.items.is_empty()).then_some(before);
        self.offered = None;
        self.show();
        self.keep();
    }

    fn show(&self) {
        list::show(&self.plan);
        list::offer(self.offered.as_ref());
        tools::hide("plan-undo", self.before.is_none());
    }

    /// Keeps the plan; whoever shows slides of another one begins them anew.
    fn keep(&self) {
        let text = (self.plan != Plan::default()).then(|| self.plan.write());
        if !tools::keep(KEPT, text.as_deref()) {
            list::say(Some("not-kept"));
        }
    }
}

fn value(target: &Element) -> String {
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    let select = target.dyn_ref::<HtmlSelectElement>();
    select.map(HtmlSelectElement::value).unwrap_or_default()
}

/// A number as people write it, full-width too; 0 is none.
fn number(text: &str) -> u32 {
    let narrow = |letter: char| match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')),
        letter => Some(letter),
    };
    let text: String = text.trim().chars().filter_map(narrow).collect();
    text.parse().unwrap_or_default()
}
