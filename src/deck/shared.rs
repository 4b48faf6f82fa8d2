//! What the windows of one lecture share: a small text, sent from one to the other and kept on the device.

use std::cmp::Ordering;

use super::show::Cover;

/// Where a lecture is. Of two, the later counts: every change has a higher turn than all its window has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// How many changes were made before, as far as the window knew.
    pub turn: u64,
    /// Which window made it: where turns are equal, the higher counts, for all alike.
    pub by: u32,
    /// The slide.
    pub at: usize,
    /// What lies over it.
    pub cover: Cover,
    /// When the talk began, in milliseconds from 1970; 0 before it does.
    pub began: u64,
    /// When the slide was come to, in the same; 0 before the first step.
    pub came: u64,
    /// When this was said, in the same.
    pub said: u64,
}

/// A place older than this is of another day's talk.
const FORGOTTEN: u64 = 6 * 60 * 60 * 1000;

/// What the text begins with; another form would have another sign.
const SIGN: &str = "s2";

impl Shared {
    /// Whether this counts and not `other`.
    #[must_use]
    pub fn is_after(&self, other: &Self) -> bool {
        self.turn.cmp(&other.turn).then(self.by.cmp(&other.by)) == Ordering::Greater
    }

    /// Whether it is of today's talk.
    #[must_use]
    pub const fn is_of(&self, now: u64) -> bool {
        now.saturating_sub(self.said) < FORGOTTEN
    }

    /// As a text.
    #[must_use]
    pub fn write(&self) -> String {
        let cover = match self.cover {
            Cover::None => 0,
            Cover::Black => 1,
            Cover::White => 2,
        };
        let at = u64::try_from(self.at).unwrap_or_default();
        let mut text = String::from(SIGN);
        let times = [self.began, self.came, self.said];
        for number in [self.turn, self.by.into(), at, cover]
            .into_iter()
            .chain(times)
        {
            text.push(' ');
            text.push_str(&number.to_string());
        }
        text
    }

    /// From a text; none when it is something else. The text may come from anywhere.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        if parts.next() != Some(SIGN) {
            return None;
        }
        let mut number = || parts.next()?.parse::<u64>().ok();
        let shared = Self {
            turn: number()?,
            by: u32::try_from(number()?).ok()?,
            at: usize::try_from(number()?).ok()?,
            cover: match number()? {
                0 => Cover::None,
                1 => Cover::Black,
                2 => Cover::White,
                _ => return None,
            },
            began: number()?,
            came: number()?,
            said: number()?,
        };
        parts.next().is_none().then_some(shared)
    }
}
