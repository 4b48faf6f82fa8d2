//! What can come after a prompt: the next one that applies, whatever was answered.

use crate::questionnaire::{Condition, Prompt, Test};

/// One arrow.
#[derive(Debug, PartialEq)]
pub(super) struct Ahead<'q> {
    /// Where it leads; `None`: to the end.
    pub(super) to: Option<&'q Prompt>,
    /// Whether there is an arrow before it, and it is gone when that one is not.
    pub(super) otherwise: bool,
    /// Whether it applies for certain.
    pub(super) is_sure: bool,
}

/// The arrows from `from` (the start: none) to the steps from the place `at` on, up to the first that always applies.
pub(super) fn ahead<'q>(from: Option<&Prompt>, steps: &[&'q Prompt], at: usize) -> Vec<Ahead<'q>> {
    let mut arrows: Vec<Ahead<'q>> = Vec::new();
    let mut passed: Vec<&Prompt> = Vec::new();
    for to in steps.iter().skip(at).copied() {
        // What was not asked for a reason is not asked a second time for the same.
        let never = passed.iter().any(|passed| same(passed, to))
            || from.is_some_and(|from| rules_out(from, to));
        if never {
            continue;
        }
        let is_sure = is_always(to) || from.is_some_and(|from| same(from, to));
        arrows.push(Ahead {
            to: Some(to),
            otherwise: !arrows.is_empty(),
            is_sure,
        });
        if is_sure {
            return arrows;
        }
        passed.push(to);
    }
    arrows.push(Ahead {
        to: None,
        otherwise: !arrows.is_empty(),
        is_sure: true,
    });
    arrows
}

fn is_always(prompt: &Prompt) -> bool {
    prompt.when.is_empty() && prompt.unless.is_empty()
}

fn same(one: &Prompt, other: &Prompt) -> bool {
    !is_always(one) && one.when == other.when && one.unless == other.unless
}

/// Whether who is asked `from` is never asked `to`: somebody is named, or nobody is.
fn rules_out(from: &Prompt, to: &Prompt) -> bool {
    let of_people = |condition: &Condition| match &condition.test {
        Test::Chosen(choice) if choice == "nobody" => Some((condition.prompt.clone(), false)),
        Test::Chosen(choice) if choice == "named" => Some((condition.prompt.clone(), true)),
        _ => None,
    };
    let one = |prompt: &Prompt| match prompt.when.as_slice() {
        [only] => of_people(only),
        _ => None,
    };
    matches!((one(from), one(to)), (Some((of, is)), Some((other, then))) if of == other && is != then)
}
