//! The controls of a prompt: native elements, with ids that come from the prompt's id.

mod choices;
mod people;
mod universal;

pub use choices::ChoicesField;
pub use people::PeopleField;
pub use universal::UniversalField;

use leptos::prelude::*;

use crate::acp::answer::Response;
use crate::acp::draft::Draft;
use crate::content::questionnaire::Prompt;
use crate::ui::keeper::Keeper;

/// A prompt being answered: what its controls read and write.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The prompt.
    pub prompt: &'static Prompt,
    keeper: Keeper,
    refused: RwSignal<Option<String>>,
}

impl Asked {
    /// The prompt `prompt`, with its answer in `keeper`.
    #[must_use]
    pub fn new(prompt: &'static Prompt, keeper: Keeper) -> Self {
        Self {
            prompt,
            keeper,
            refused: RwSignal::new(None),
        }
    }

    /// The answer now.
    #[must_use]
    pub fn response(&self) -> Option<Response> {
        self.keeper.response(&self.prompt.id)
    }

    /// Why the last tap was not taken, if it was not.
    #[must_use]
    pub fn refused(&self) -> Option<String> {
        self.refused.get()
    }

    /// Says why a tap was not taken.
    pub fn refuse(&self, why: String) {
        self.refused.set(Some(why));
    }

    /// Edits the answer and keeps it.
    pub fn edit<T>(&self, edit: impl FnOnce(&mut Draft<'_>) -> T) -> T {
        let now = untrack(|| self.response());
        let mut draft = Draft::new(self.prompt, now.clone());
        let result = edit(&mut draft);
        let then = draft.into_response();
        self.refused.set(None);
        if then != now {
            self.keeper.answer(self.prompt, then);
        }
        result
    }

    /// Takes the answer back.
    pub fn clear(&self) {
        self.refused.set(None);
        self.keeper.answer(self.prompt, None);
    }

    /// The element id of a part of this prompt.
    #[must_use]
    pub fn id(&self, part: &str) -> String {
        format!("q-{}-{part}", self.prompt.id)
    }
}
