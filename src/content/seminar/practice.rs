//! The exercise with a made-up person: its paper says who that is and what is asked; screen and slides say the same.

use super::{HallPaper, Part, Seminar};

/// The slug of its paper. Without it there is no practice.
pub const PRACTICE: &str = "practice";

/// The slugs of the papers that are also shown as slides.
pub const EXERCISES: [&str; 2] = [PRACTICE, "value-cards"];

/// What one side of the paper has: the story and the prompts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice<'s> {
    /// The paper.
    pub paper: &'s HallPaper,
    /// Who is made up: the part in a frame.
    pub story: &'s Part,
    /// Ids of the prompts, in their order.
    pub prompts: Vec<&'s str>,
}

impl Seminar {
    /// The practice; none where its paper is missing, tells no story or asks nothing.
    #[must_use]
    pub fn practice(&self) -> Option<Practice<'_>> {
        let paper = self.paper(PRACTICE)?;
        // The other side is about oneself.
        let side = paper.parts.iter();
        let side: Vec<&Part> = side
            .enumerate()
            .take_while(|(at, part)| *at == 0 || !part.new_page)
            .map(|(_, part)| part)
            .collect();
        let asked = side.iter().map(|part| part.prompt.as_str());
        let practice = Practice {
            paper,
            story: side.iter().find(|part| part.framed)?,
            prompts: asked.filter(|id| !id.is_empty()).collect(),
        };
        (!practice.prompts.is_empty()).then_some(practice)
    }
}
