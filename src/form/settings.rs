//! How the controls of a page stand: a value each, by the id of its element.

use super::{Asking, choices, people, said, universal_id};
use crate::acp::answer::Response;
use crate::content::questionnaire::{Kind, Prompt};

/// What one element shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A box or circle is ticked or not.
    Checked(String, bool),
    /// A field or list holds this.
    Holds(String, String),
    /// An element says this.
    Says(String, String),
    /// An element carries an attribute or not.
    Marked(String, &'static str, bool),
}

/// How the page of `prompt` stands for the answer `response`.
#[must_use]
pub fn settings(prompt: &Prompt, response: Option<&Response>, asking: &Asking) -> Vec<Setting> {
    let mut settings = match &prompt.kind {
        Kind::Choices(form) => choices::settings(prompt, form, response),
        Kind::People(form) => people::settings(prompt, form, response, asking.shown()),
    };
    for universal in &prompt.universal {
        let chosen = said(response) == Some(*universal);
        settings.push(Setting::Checked(universal_id(prompt, *universal), chosen));
    }
    settings.extend([
        Setting::Says("refused".into(), asking.refused().to_string()),
        Setting::Marked("undo".into(), "hidden", !asking.has_replaced()),
        Setting::Marked("clear".into(), "data-away", response.is_none()),
    ]);
    settings
}
