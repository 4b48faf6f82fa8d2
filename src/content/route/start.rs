//! When the program starts on a page, and what the page is to it.

use super::Route;

/// When the program starts on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At once: the page is the program's.
    Now,
    /// When answers exist on this device.
    Record,
    /// When a card exists on this device.
    Card,
    /// At the first touch of a control that needs it.
    Touch,
}

/// The slug of the page that asks once before 119 is dialled: there stands the person's own address.
const CALL_119: &str = "call-119";

impl Route {
    /// When the program starts here.
    #[must_use]
    pub fn start(&self) -> Start {
        match self {
            Self::Prompt(_)
            | Self::Check
            | Self::Sheet
            | Self::Show
            | Self::Sections
            | Self::Details
            | Self::FamilySheet
            | Self::MemoSheet
            | Self::Versions
            | Self::Talks
            | Self::People
            | Self::Backup
            | Self::Erase
            | Self::Pause
            | Self::Search
            | Self::Card
            | Self::CardPaper(_) => Start::Now,
            Self::Home | Self::Acp | Self::Review => Start::Record,
            Self::Emergency => Start::Card,
            Self::Page(slug) if slug == CALL_119 => Start::Card,
            _ => Start::Touch,
        }
    }

    /// Whether the page is of a 人生会議: it has a style sheet of its own, and the prompts' file.
    #[must_use]
    pub fn is_conference(&self) -> bool {
        self.path().starts_with("/acp/")
    }

    /// Whether the page is HTML that the program shows as a fragment instead of having a view for it. The card is,
    /// and what is about the records themselves: the program fills in what the person wrote.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        let filled = matches!(
            self,
            Self::Card
                | Self::CardPaper(_)
                | Self::Prompt(_)
                | Self::Talks
                | Self::People
                | Self::Backup
                | Self::Erase
        );
        filled || self.start() != Start::Now
    }
}
