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
use crate::words::words;

/// A prompt being answered: what its controls read and write.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The prompt.
    pub prompt: &'static Prompt,
    keeper: Keeper,
    refused: RwSignal<Option<String>>,
    replaced: RwSignal<Option<Response>>,
}

impl Asked {
    /// The prompt `prompt`, with its answer in `keeper`.
    #[must_use]
    pub fn new(prompt: &'static Prompt, keeper: Keeper) -> Self {
        Self {
            prompt,
            keeper,
            refused: RwSignal::new(None),
            replaced: RwSignal::new(None),
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
        self.replaced.set(None);
        if then != now {
            self.keeper.answer(self.prompt, then);
        }
        result
    }

    /// Edits the answer in a way that may take out what was entered; that can be brought back.
    pub fn replace(&self, edit: impl FnOnce(&mut Draft<'_>)) {
        let before = untrack(|| self.response());
        self.edit(edit);
        let after = untrack(|| self.response());
        let entered = matches!(before, Some(Response::Answered(_)));
        if entered && before != after {
            self.replaced.set(before);
            self.refuse(words().prompt().replaced.to_string());
        }
    }

    /// Takes the answer back.
    pub fn clear(&self) {
        self.replace(|draft| draft.clear());
    }

    /// Whether there is an answer to bring back.
    #[must_use]
    pub fn has_replaced(&self) -> bool {
        self.replaced.with(Option::is_some)
    }

    /// Brings back the answer that was taken out.
    pub fn undo(&self) {
        self.refused.set(None);
        if let Some(before) = self.replaced.try_update(Option::take).flatten() {
            self.keeper.answer(self.prompt, Some(before));
        }
    }

    /// The element id of a part of this prompt.
    #[must_use]
    pub fn id(&self, part: &str) -> String {
        format!("q-{}-{part}", self.prompt.id)
    }
}
