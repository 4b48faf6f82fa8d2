//! What stands on the page: marks on `<html>` and on slides, which the style sheet follows.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, FocusOptions, HtmlElement, MouseEvent};

use super::tools::{self, fill};
use crate::deck::{Cover, Drift, Pace, Window, minutes};

/// The page's slides and the places that are filled.
pub(super) struct Screen {
    root: HtmlElement,
    slides: Vec<HtmlElement>,
    plan: Vec<u32>,
    letters: std::cell::Cell<i32>,
}

/// How large the notes can be, in steps from the usual.
const LETTERS: std::ops::RangeInclusive<i32> = -2..=6;

impl Screen {
    /// None on a page without slides.
    pub(super) fn find() -> Option<Self> {
        let root = tools::root()?.dyn_into().ok()?;
        let found = tools::document()?.query_selector_all(".slide").ok()?;
        let slides: Vec<HtmlElement> = (0..found.length())
            .filter_map(|at| found.get(at)?.dyn_into().ok())
            .collect();
        let plan = slides.iter().map(|slide| {
            let seconds = slide.get_attribute("data-seconds");
            seconds
                .and_then(|text| text.parse().ok())
                .unwrap_or_default()
        });
        let plan = plan.collect();
        (!slides.is_empty()).then_some(Self {
            root,
            slides,
            plan,
            letters: std::cell::Cell::new(0),
        })
    }

    pub(super) fn slides(&self) -> usize {
        self.slides.len()
    }

    /// The slide that the address names (`#p3`), counted from 0; else the first.
    pub(super) fn named_by_the_address(&self) -> usize {
        let number = tools::hash().and_then(|hash| hash.strip_prefix("#p")?.parse::<usize>().ok());
        number.unwrap_or(1).saturating_sub(1)
    }

    /// The page is the program's from now on.
    pub(super) fn begin(&self, window: &Window) {
        for slide in &self.slides {
            mark(slide, "tabindex", Some("-1"));
        }
        if tools::is_notes() {
            mark(&self.root, "data-view", Some("notes"));
        }
        mark(&self.root, "data-deck", Some("on"));
        self.show(window, false);
    }

    /// Everything as `window` has it; `moved` when it is another slide than before.
    pub(super) fn show(&self, window: &Window, moved: bool) {
        let show = window.show();
        for (at, slide) in self.slides.iter().enumerate() {
            mark(slide, "data-now", (at == show.at()).then_some(""));
            mark(slide, "data-next", (at == show.at() + 1).then_some(""));
        }
        let cover = match show.cover() {
            Cover::None => None,
            Cover::Black => Some("black"),
            Cover::White => Some("white"),
        };
        mark(&self.root, "data-cover", cover);
        mark(&self.root, "data-overview", show.overview().then_some(""));
        mark(&self.root, "data-dot", show.dot().then_some(""));
        let typed = show.typed().map(|number| number.to_string());
        mark(&self.root, "data-typed", typed.as_deref());
        self.point(window.dot());
        self.clock(window);
        if !tools::is_notes()
            && let Some(window) = web_sys::window()
            && let Ok(history) = window.history()
        {
            // F5 and a copied address lead back here, even where nothing is kept.
            let mut address = String::from("#p");
            address.push_str(&(show.at() + 1).to_string());
            let _: Result<(), JsValue> =
                history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        }
        if moved && let Some(slide) = self.slides.get(show.at()) {
            // Whoever listens hears the slide; a field or button that was pressed loses nothing by it.
            let options = FocusOptions::new();
            options.set_prevent_scroll(!show.overview());
            let _: Result<(), JsValue> = slide.focus_with_options(&options);
        }
    }

    /// Puts the dot at its place in thousandths of the slide; none takes it away.
    pub(super) fn point(&self, dot: Option<(u32, u32)>) {
        mark(&self.root, "data-points", dot.map(|_| ""));
        let Some((x, y)) = dot else { return };
        for (name, value) in [("--dot-x", x), ("--dot-y", y)] {
            let _: Result<(), JsValue> = self.root.style().set_property(name, &value.to_string());
        }
    }

    /// The page is loaded anew: its slides are another programme's now.
    pub(super) fn begin_anew(&self) {
        if tools::by_id("deck").is_some_and(|deck| deck.has_attribute("data-plan"))
            && let Some(window) = web_sys::window()
        {
            let _: Result<(), JsValue> = window.location().reload();
        }
    }

    /// What is left of the slide's own time, in seconds; less than nothing when it is over.
    fn left_here(&self, window: &Window) -> i64 {
        let here = match window.came() {
            0 => 0,
            came => tools::now().saturating_sub(came) / 1000,
        };
        let planned = self.plan.get(window.show().at()).copied();
        i64::from(planned.unwrap_or_default()) - i64::try_from(here).unwrap_or_default()
    }

    /// Counts down on a slide that has a clock; below nothing it stays at nothing.
    fn count_down(&self, window: &Window) {
        let slide = self.slides.get(window.show().at());
        let clock = slide.and_then(|slide| slide.query_selector("[data-clock]").ok().flatten());
        if let Some(clock) = clock {
            clock.set_text_content(Some(&minutes(self.left_here(window).max(0))));
        }
    }

    /// Time of day, elapsed, left, and how that stands to the plan; what is left on a slide with a clock.
    pub(super) fn clock(&self, window: &Window) {
        self.count_down(window);
        if !tools::is_notes() {
            return;
        }
        fill("here", &minutes(self.left_here(window)));
        let now = js_sys::Date::new_0();
        let day = i64::from(now.get_hours()) * 60 + i64::from(now.get_minutes());
        fill("clock", &minutes(day));
        let elapsed = match window.began() {
            0 => 0,
            began => tools::now().saturating_sub(began) / 1000,
        };
        let elapsed = i64::try_from(elapsed).unwrap_or_default();
        let pace = Pace::of(&self.plan, window.show().at(), elapsed);
        fill("elapsed", &minutes(elapsed));
        fill("left", &minutes(pace.left));
        let (drift, by) = match pace.drift {
            Drift::Early(by) if window.began() > 0 => ("early", by),
            Drift::Late(by) => ("late", by),
            _ => ("none", 0),
        };
        mark(&self.root, "data-drift", Some(drift));
        fill("drift", &minutes(by));
    }

    /// Makes the notes larger or smaller.
    pub(super) fn letters(&self, by: i32) {
        let size = (self.letters.get() + by).clamp(*LETTERS.start(), *LETTERS.end());
        self.letters.set(size);
        let _: Result<(), JsValue> = self
            .root
            .style()
            .set_property("--letters", &size.to_string());
    }

    /// Where on the shown slide a finger or pointer is, in thousandths; none beside it.
    pub(super) fn place_of(&self, event: &Event) -> Option<(u32, u32)> {
        let event = event.dyn_ref::<MouseEvent>()?;
        let slide = self
            .slides
            .iter()
            .find(|slide| slide.has_attribute("data-now"))?;
        let area = slide.get_bounding_client_rect();
        let part = |at: i32, start: f64, length: f64| {
            let part = (f64::from(at) - start) / length * 1000.0;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "0 to 1000"
            )]
            (0.0..=1000.0).contains(&part).then_some(part as u32)
        };
        Some((
            part(event.client_x(), area.left(), area.width())?,
            part(event.client_y(), area.top(), area.height())?,
        ))
    }

    /// The number of the slide that `target` is on, counted from 0.
    pub(super) fn number_of(&self, target: &Element) -> Option<usize> {
        let slide = target.closest(".slide").ok()??;
        let same = |other: &HtmlElement| other.is_same_node(Some(&slide));
        self.slides.iter().position(same)
    }
}

fn mark(element: &HtmlElement, name: &str, value: Option<&str>) {
    let _: Result<(), JsValue> = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
