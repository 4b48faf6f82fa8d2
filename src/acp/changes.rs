//! 「前回から変わったところ」: what one version says otherwise than another, in sentences.

use super::answer::Answer;
use super::answers::Answers;
use super::record::{Record, Version};
use super::wording;
use crate::content::questionnaire::{Prompt, Questionnaire};
use crate::words::{Words, fill};

/// One answer that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// Which.
    pub prompt: &'a Prompt,
    /// The sentence.
    pub text: String,
    /// Why, in the person's words; may be empty.
    pub reason: String,
}

/// What `new` says otherwise than `old`, in the order of the questionnaire.
#[must_use]
pub fn changes<'a>(
    questionnaire: &'a Questionnaire,
    old: &Version,
    new: &Version,
    words: &Words,
) -> Vec<Change<'a>> {
    let sides = [old, new].map(|version| Answers::new(questionnaire, Some(version)));
    let labels = words.versions();
    let mut changes = Vec::new();
    for prompt in questionnaire
        .prompts
        .iter()
        .filter(|prompt| prompt.is_asked())
    {
        let said = sides.map(|answers| {
            let answer = answers.applying(prompt)?;
            let lines = wording::lines(prompt, Some(&answer.response), &answers, words);
            Some(lines.join(words.state().between))
        });
        let [before, after] = &said;
        if before == after {
            continue;
        }
        let text = match (before, after) {
            (Some(_), Some(_)) => labels.changed,
            (None, _) => labels.added,
            (Some(_), None) => labels.taken_back,
        };
        let values = [
            ("label", prompt.label.as_str()),
            ("before", before.as_deref().unwrap_or_default()),
            ("after", after.as_deref().unwrap_or_default()),
        ];
        let reason = new.answers.get(&prompt.id).map(Answer::why);
        changes.push(Change {
            prompt,
            text: fill(text, &values),
            reason: reason.unwrap_or_default().to_string(),
        });
    }
    changes
}

/// What the current version says otherwise than the one before it; none where there is only one.
#[must_use]
pub fn since_last<'a>(
    questionnaire: &'a Questionnaire,
    record: &Record,
    words: &Words,
) -> Vec<Change<'a>> {
    match record.versions.as_slice() {
        [.., old, new] => changes(questionnaire, old, new, words),
        _ => Vec::new(),
    }
}
