//! How the controls of a page stand: a value each, by the id of its element.

use super::{Asking, beside, choices, each, gate, people, ranking, universal_id};
use crate::acp::answers::said;
use crate::acp::journey::Journey;
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
    /// A link leads there.
    Leads(String, String),
    /// An element carries an attribute or not.
    Marked(String, &'static str, bool),
}

/// How the page of `prompt` stands on the way `journey`, with what it knows of the answers.
#[must_use]
pub fn settings(prompt: &Prompt, journey: &Journey<'_>, asking: &Asking) -> Vec<Setting> {
    let answers = &journey.answers;
    let response = answers.response(&prompt.id);
    let mut settings = match &prompt.kind {
        Kind::Choices(form) => choices::settings(prompt, form, answers),
        Kind::People(form) => people::settings(prompt, form, response, asking.shown()),
        Kind::Ranking(form) => ranking::settings(prompt, form, answers),
        Kind::Each(form) => each::settings(prompt, form, answers),
        Kind::Gate(_) => return gate::settings(prompt, answers),
        Kind::Log => return Vec::new(),
    };
    for universal in &prompt.universal {
        let chosen = response.and_then(said) == Some(*universal);
        settings.push(Setting::Checked(universal_id(prompt, *universal), chosen));
    }
    settings.extend(gate::settings(prompt, answers));
    settings.extend(beside::settings(prompt, journey, asking));
    settings.extend([
        Setting::Says("refused".into(), asking.refused()),
        Setting::Marked("undo".into(), "hidden", !asking.has_replaced()),
        Setting::Marked(
            "clear".into(),
            "data-away",
            response.is_none() || !journey.takes(prompt),
        ),
    ]);
    settings
}
