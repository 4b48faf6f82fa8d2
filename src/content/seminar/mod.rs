//! What a hall is given: programmes by the minute, and the papers for a talk.
//!
//! The texts come from `content/ja/seminar.toml` and `content/ja/seminar/*.toml`; the browser's program has none of them.

mod paper;
mod practice;

pub use paper::{Grid, HallPaper, Part, Reader, ValueCard};
pub use practice::{EXERCISES, PRACTICE, Practice};

use crate::phrase::Phrases;

/// The slug of the programme that a lecturer puts together.
pub const OWN_PROGRAMME: &str = "programme";

/// Everything for a talk in a hall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seminar {
    /// In the order of the file.
    pub programmes: Vec<Programme>,
    /// In the order in which they are offered.
    pub papers: Vec<HallPaper>,
}

impl Seminar {
    /// The paper at this address.
    #[must_use]
    pub fn paper(&self, slug: &str) -> Option<&HallPaper> {
        self.papers.iter().find(|paper| paper.slug == slug)
    }
}

/// One talk, step by step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    /// Its anchor, and its name for whatever keeps a programme.
    pub id: String,
    /// 「60分の講座」
    pub title: Phrases,
    /// For whom it is.
    pub lead: String,
    /// How long it takes: the sum of its steps.
    pub minutes: u32,
    /// In order.
    pub steps: Vec<Step>,
}

impl Programme {
    /// Every step with the minute at which it begins.
    pub fn timed(&self) -> impl Iterator<Item = (u32, &Step)> {
        self.steps.iter().scan(0, |at, step| {
            let begins = *at;
            *at += step.minutes;
            Some((begins, step))
        })
    }
}

/// A part of a talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub title: Phrases,
    /// How long it takes; at least one.
    pub minutes: u32,
    /// What the lecturer says.
    pub says: Vec<String>,
    /// What the lecturer does.
    pub does: Vec<String>,
    /// What must be at hand; may be empty.
    pub needs: Vec<String>,
    /// Ids of the prompts that are answered.
    pub prompts: Vec<String>,
    /// Addresses of the site's own pages: a leaflet to show, a paper to hand out.
    pub uses: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_begins_where_the_one_before_it_ends() {
        let steps = [5, 10, 1].map(|minutes| Step {
            minutes,
            ..Step::default()
        });
        let programme = Programme {
            steps: steps.into(),
            ..Programme::default()
        };
        let begins: Vec<u32> = programme.timed().map(|(begins, _)| begins).collect();
        assert_eq!(begins, [0, 5, 15]);
    }
}
