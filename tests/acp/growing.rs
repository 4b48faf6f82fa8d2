//! Answers from the shortest to the longest, a little more each time.

use engawa::acp::answer::{Response, Value};
use engawa::content::questionnaire::Prompt;

use crate::fullest::longest;

/// So many letters more each time.
const LETTERS: usize = 14;

/// The answers to `prompt` from a single choice, name or letter to the longest there is.
pub(crate) fn growing(prompt: &Prompt) -> Vec<Response> {
    let whole = longest(prompt);
    let Response::Answered(value) = &whole else {
        unreachable!("{} is answered", prompt.id)
    };
    let mut steps: Vec<Value> = Vec::new();
    match value {
        Value::Choices(all) => {
            let mut now = all.clone();
            now.other.clear();
            for count in 1..=all.chosen.len() {
                now.chosen = all.chosen[..count].to_vec();
                steps.push(Value::Choices(now.clone()));
            }
            for letters in lengths(&all.other) {
                now.other = first(&all.other, letters);
                steps.push(Value::Choices(now.clone()));
            }
            if steps.is_empty() {
                steps.push(value.clone());
            }
        }
        Value::People(all) => {
            let mut now = all.clone();
            now.by_hand = false;
            for count in 1..=all.people.len() {
                for letters in lengths(&all.people[0].name) {
                    now.people = all.people[..count].to_vec();
                    let person = &mut now.people[count - 1];
                    person.name = first(&person.name, letters);
                    steps.push(Value::People(now.clone()));
                }
            }
            steps.push(value.clone());
        }
        Value::Each(_) => steps.push(value.clone()),
    }
    let last = Response::Answered(steps[steps.len() - 1].clone());
    assert_eq!(last, whole, "{}", prompt.id);
    steps.into_iter().map(Response::Answered).collect()
}

fn lengths(text: &str) -> Vec<usize> {
    let all = text.chars().count();
    let mut lengths: Vec<usize> = (1..all).step_by(LETTERS).collect();
    lengths.extend((all > 0).then_some(all));
    lengths
}

fn first(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}
