//! The second program's hands: what it hears in a hall, and what it shows there. Pages under `/present/`, and the one
//! where a programme is put together.

mod channel;
mod compose;
mod file;
mod heard;
mod plan;
mod screen;
mod tally;
mod tools;

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use crate::deck::{Act, Said, Window, Wish};
use channel::Channel;
use screen::Screen;

thread_local! {
    static HALL: RefCell<Option<Hall>> = const { RefCell::new(None) };
}

/// All that the open page holds.
struct Hall {
    window: Window,
    screen: Screen,
    channel: Channel,
}

/// Takes the page in hand. A page without slides is left as it is.
pub fn start() {
    compose::compose();
    if begin().or_else(plan::begin).or_else(tally::begin).is_none() {
        tools::fail();
    }
}

/// The slides are read without the program from now on.
pub fn failed() {
    tools::fail();
}

fn begin() -> Option<()> {
    let screen = Screen::find()?;
    let key = tools::root()?.get_attribute("data-key")?;
    let heard = Closure::<dyn FnMut(Event)>::new(|event: Event| heard(&event)).into_js_value();
    let channel = Channel::open(&key, heard.unchecked_ref());
    let kept = channel.kept();
    let id = tools::any_number();
    let start = screen.named_by_the_address();
    let slides = screen.slides();
    let window = Window::open(id, slides, start, kept.as_deref(), tools::now());
    tools::listen(heard.unchecked_ref());
    channel.say(Window::ask());
    let hall = Hall {
        window,
        screen,
        channel,
    };
    hall.screen.begin(&hall.window);
    HALL.with(|place| place.replace(Some(hall)));
    tools::stay_awake();
    Some(())
}

/// Every event of the page comes here.
fn heard(event: &Event) {
    HALL.with(|place| {
        if let Ok(mut place) = place.try_borrow_mut()
            && let Some(hall) = place.as_mut()
        {
            hall.hear(event);
        }
    });
}

impl Hall {
    fn hear(&mut self, event: &Event) {
        match event.type_().as_str() {
            "keydown" => {
                if let Some(act) = heard::key(event) {
                    event.prevent_default();
                    self.act(act);
                }
            }
            "click" => self.click(event),
            "pointermove" if self.window.show().dot() => {
                if let Some((x, y)) = self.screen.place_of(event) {
                    let text = self.window.point(x, y);
                    self.channel.say(&text);
                    self.screen.point(self.window.dot());
                }
            }
            "storage" if tools::is_of(event, compose::KEPT) => self.screen.begin_anew(),
            "message" | "storage" => {
                if let Some(text) = self.channel.told(event) {
                    self.told(&text);
                }
            }
            "visibilitychange" | "pageshow" => {
                tools::stay_awake();
                if let Some(text) = self.channel.kept() {
                    self.told(&text);
                }
            }
            "tick" => self.screen.clock(&self.window),
            _ => {}
        }
    }

    fn told(&mut self, text: &str) {
        let before = self.window.show().at();
        let answer = self.window.hear(text);
        if let Some(answer) = answer {
            self.channel.say(&answer);
        }
        self.screen
            .show(&self.window, before != self.window.show().at());
    }

    fn act(&mut self, act: Act) {
        let before = self.window.show().at();
        let Said { text, wish } = self.window.act(act, tools::now());
        if let Some(text) = text {
            self.tell(&text);
        }
        match wish {
            Some(Wish::Full) => tools::fill_the_screen(),
            Some(Wish::Notes) => tools::open_notes(),
            None => {}
        }
        self.screen
            .show(&self.window, before != self.window.show().at());
    }

    fn tell(&mut self, text: &str) {
        self.channel.say(text);
        self.channel.keep(&self.window);
    }

    fn click(&mut self, event: &Event) {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        if let Ok(Some(button)) = target.closest("[data-do]") {
            match button.get_attribute("data-do").as_deref() {
                Some("bigger") => self.screen.letters(1),
                Some("smaller") => self.screen.letters(-1),
                Some("restart") => {
                    let text = self.window.restart(tools::now());
                    self.tell(&text);
                    self.screen.show(&self.window, false);
                }
                Some(name) => {
                    if let Some(act) = heard::button(name) {
                        self.act(act);
                    }
                }
                None => {}
            }
            return;
        }
        if matches!(target.closest("a"), Ok(Some(_))) {
            return;
        }
        if self.window.show().overview() {
            if let Some(at) = self.screen.number_of(&target) {
                self.act(Act::Go(at));
            }
        } else if !self.window.show().dot()
            && !tools::is_notes()
            && let Some(is_left) = tools::is_left(event)
        {
            self.act(if is_left { Act::Back } else { Act::Next });
        }
    }
}
