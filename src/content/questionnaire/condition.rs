//! When a prompt is asked, a card shown, a question suggested: a word each in `questionnaire.toml` (`acp.md` 2.6).

use super::Universal;

/// Something that holds of the answers or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The prompt that is looked at.
    pub prompt: String,
    /// What of its answer.
    pub test: Test,
}

/// What is looked for in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// `V1`: there is one, whatever it is.
    Answered,
    /// `T1:no`: this was chosen. Of people also `nobody` and `named`.
    Chosen(String),
    /// `V1>1`: more than so many were chosen, one's own words among them.
    MoreThan(u8),
    /// `T0=not_now`: it is this.
    Is(Universal),
}

impl Condition {
    /// Reads a condition; `None` for what is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let made = |prompt: &str, test| {
            let prompt = prompt.to_string();
            (!prompt.is_empty()).then_some(Self { prompt, test })
        };
        if let Some((prompt, choice)) = text.split_once(':') {
            made(prompt, Test::Chosen(choice.into()))
        } else if let Some((prompt, count)) = text.split_once('>') {
            made(prompt, Test::MoreThan(count.parse().ok()?))
        } else if let Some((prompt, state)) = text.split_once('=') {
            made(prompt, Test::Is(Universal::named(state)?))
        } else {
            made(text, Test::Answered)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_condition_is_one_word() {
        for (text, test) in [
            ("T1", Some(Test::Answered)),
            ("T1:no", Some(Test::Chosen("no".into()))),
            ("T1>1", Some(Test::MoreThan(1))),
            ("T1=not_now", Some(Test::Is(Universal::NotNow))),
            ("T1=never", None),
            ("T1>many", None),
            ("", None),
            (":no", None),
        ] {
            let read = Condition::parse(text);
            assert_eq!(read.map(|condition| condition.test), test, "{text}");
        }
    }
}
