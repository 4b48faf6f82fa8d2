//! One window of a lecture: the hall's, or the one with the notes. Each may move; each may close and come back.

use super::key::Act;
use super::shared::Shared;
use super::show::{Show, Wish};

/// What a window asks the others when it opens.
const ASK: &str = "?";
/// What stands before a dot's place.
const DOT: &str = "d ";

/// A window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    id: u32,
    show: Show,
    shared: Shared,
    dot: Option<(u32, u32)>,
}

/// What comes of an act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// A text for the other windows and, when newer than what is there, for the device.
    pub text: Option<String>,
    /// What only a browser can do.
    pub wish: Option<Wish>,
}

impl Window {
    /// Opens on so many slides at `start`, or where today's talk was left. `id` tells windows apart. Ask the others next
    /// ([`Window::ask`]).
    #[must_use]
    pub fn open(id: u32, slides: usize, start: usize, kept: Option<&str>, now: u64) -> Self {
        let mut window = Self {
            id,
            show: Show::new(slides),
            shared: Shared::default(),
            dot: None,
        };
        window.show.go(start);
        window.shared.at = window.show.at();
        if let Some(kept) = kept.and_then(Shared::read) {
            if kept.is_of(now) {
                window.take(kept);
            } else {
                // What comes now counts before what is kept.
                window.shared.turn = kept.turn;
            }
        }
        window
    }

    /// What is shown.
    #[must_use]
    pub const fn show(&self) -> &Show {
        &self.show
    }

    /// When the talk began, in milliseconds from 1970; 0 before.
    #[must_use]
    pub const fn began(&self) -> u64 {
        self.shared.began
    }

    /// When the slide that is shown was come to, in the same; 0 before the first step.
    #[must_use]
    pub const fn came(&self) -> u64 {
        self.shared.came
    }

    /// Where the dot is, in thousandths of the slide.
    #[must_use]
    pub const fn dot(&self) -> Option<(u32, u32)> {
        self.dot
    }

    /// The question to the others, after opening.
    #[must_use]
    pub const fn ask() -> &'static str {
        ASK
    }

    /// Does what is wanted here.
    pub fn act(&mut self, act: Act, now: u64) -> Said {
        let wish = self.show.act(act);
        if !self.show.dot() {
            self.dot = None;
        }
        let moved = self.show.at() != self.shared.at;
        if !moved && self.show.cover() == self.shared.cover {
            return Said { text: None, wish };
        }
        let began = match self.shared.began {
            // The clock runs from the first step.
            0 if moved => now,
            began => began,
        };
        let text = self.change(began, now);
        Said {
            text: Some(text),
            wish,
        }
    }

    /// Sets the clock to nothing; it runs from the next step on, or from now.
    pub fn restart(&mut self, now: u64) -> String {
        self.change(now, now)
    }

    /// Moves the dot; the text is for the other windows alone.
    pub fn point(&mut self, x: u32, y: u32) -> String {
        self.dot = Some((x.min(1000), y.min(1000)));
        let (x, y) = self.dot.unwrap_or_default();
        let mut text = String::from(DOT);
        text.push_str(&x.to_string());
        text.push(' ');
        text.push_str(&y.to_string());
        text
    }

    /// Takes in what another window said, or what the device keeps. Gives back an answer for the others.
    pub fn hear(&mut self, text: &str) -> Option<String> {
        if text == ASK {
            // Who has not moved knows nothing that would help.
            return (self.shared.turn > 0).then(|| self.shared.write());
        }
        if let Some(place) = text.strip_prefix(DOT) {
            let (x, y) = place.split_once(' ')?;
            self.dot = Some((x.parse().ok()?, y.parse().ok()?));
            return None;
        }
        let other = Shared::read(text)?;
        if other.is_after(&self.shared) {
            self.take(other);
            return None;
        }
        // Somebody fell behind.
        self.shared.is_after(&other).then(|| self.shared.write())
    }

    /// What to keep on the device, when `kept` is older.
    #[must_use]
    pub fn to_keep(&self, kept: Option<&str>) -> Option<String> {
        let newer = |kept| self.shared.is_after(&kept);
        let kept = kept.and_then(Shared::read);
        (self.shared.turn > 0 && kept.is_none_or(newer)).then(|| self.shared.write())
    }

    fn take(&mut self, shared: Shared) {
        self.show.go(shared.at);
        self.show.cover_with(shared.cover);
        self.dot = self.dot.filter(|_| shared.at == self.shared.at);
        self.shared = shared;
        self.shared.at = self.show.at();
    }

    fn change(&mut self, began: u64, now: u64) -> String {
        self.dot = None;
        let came = if self.show.at() == self.shared.at {
            self.shared.came
        } else {
            now
        };
        self.shared = Shared {
            turn: self.shared.turn + 1,
            by: self.id,
            at: self.show.at(),
            cover: self.show.cover(),
            began,
            came,
            said: now,
        };
        self.shared.write()
    }
}
