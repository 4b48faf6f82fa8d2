//! What is shown: which slide, covered or not, all at once.

use super::key::Act;

/// What lies over the slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cover {
    /// Nothing.
    #[default]
    None,
    /// Black.
    Black,
    /// White.
    White,
}

/// What only a browser can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Fill the screen, or stop it.
    Full,
    /// Open the window with the notes.
    Notes,
}

/// What one window shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Show {
    slides: usize,
    at: usize,
    cover: Cover,
    overview: bool,
    dot: bool,
    typed: Option<usize>,
}

/// Nobody has a deck of a thousand slides.
const TYPED_MAX: usize = 999;

impl Show {
    /// The first of so many slides.
    #[must_use]
    pub fn new(slides: usize) -> Self {
        Self {
            slides,
            ..Self::default()
        }
    }

    /// How many slides there are.
    #[must_use]
    pub const fn slides(&self) -> usize {
        self.slides
    }

    /// The slide, counted from 0.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What lies over it.
    #[must_use]
    pub const fn cover(&self) -> Cover {
        self.cover
    }

    /// Whether all slides are shown.
    #[must_use]
    pub const fn overview(&self) -> bool {
        self.overview
    }

    /// Whether the pointer is a big dot.
    #[must_use]
    pub const fn dot(&self) -> bool {
        self.dot
    }

    /// The number that is being typed.
    #[must_use]
    pub const fn typed(&self) -> Option<usize> {
        self.typed
    }

    /// Goes to a slide, or to the last; what covers it stays.
    pub fn go(&mut self, at: usize) {
        self.at = at.min(self.slides.saturating_sub(1));
    }

    /// Covers the slide, or not.
    pub fn cover_with(&mut self, cover: Cover) {
        self.cover = cover;
    }

    /// Does what is wanted; gives back what only a browser can do.
    pub fn act(&mut self, act: Act) -> Option<Wish> {
        let typed = self.typed.take();
        let moves = matches!(
            act,
            Act::Next | Act::Back | Act::First | Act::Last | Act::Enter | Act::Leave
        );
        // Whatever is pressed first brings the slide back, and does nothing else.
        if self.cover != Cover::None && moves {
            self.cover = Cover::None;
            return None;
        }
        match act {
            Act::Next => self.go(self.at + 1),
            Act::Back => self.go(self.at.saturating_sub(1)),
            Act::First => self.go(0),
            Act::Last => self.go(usize::MAX),
            Act::Go(at) => {
                self.go(at);
                self.overview = false;
                self.cover = Cover::None;
            }
            Act::Digit(digit) => {
                let number = typed.unwrap_or_default() * 10 + usize::from(digit);
                self.typed = Some(number).filter(|number| *number <= TYPED_MAX);
            }
            Act::Enter => match typed {
                Some(number) if (1..=self.slides).contains(&number) => {
                    self.go(number - 1);
                    self.overview = false;
                }
                // A number that no slide has leads nowhere.
                Some(_) => {}
                None if self.overview => self.overview = false,
                None => self.go(self.at + 1),
            },
            Act::Black => self.toggle(Cover::Black),
            Act::White => self.toggle(Cover::White),
            Act::Overview => self.overview = !self.overview,
            Act::Dot => self.dot = !self.dot,
            Act::Leave => {
                self.overview = false;
                self.dot = false;
            }
            Act::Full => return Some(Wish::Full),
            Act::Notes => return Some(Wish::Notes),
        }
        None
    }

    fn toggle(&mut self, cover: Cover) {
        self.cover = if self.cover == cover {
            Cover::None
        } else {
            cover
        };
    }
}
