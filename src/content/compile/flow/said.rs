//! A condition in words.

use crate::questionnaire::{Condition, Kind, Prompt, Questionnaire, Test, Universal};

pub(super) struct Said<'q> {
    pub(super) questionnaire: &'q Questionnaire,
}

impl Said<'_> {
    /// When `prompt` is asked; `None`: always.
    pub(super) fn of(&self, prompt: &Prompt) -> Option<String> {
        let when = self.any(&prompt.when);
        let but = self.any(&prompt.unless);
        match (when.is_empty(), but.is_empty()) {
            (true, true) => None,
            (_, true) => Some(when),
            _ => Some(format!("{when}（{but} のときをのぞく）")),
        }
    }

    /// Any of these.
    pub(super) fn any(&self, conditions: &[Condition]) -> String {
        let said: Vec<String> = conditions.iter().map(|one| self.one(one)).collect();
        said.join("か、")
    }

    fn one(&self, condition: &Condition) -> String {
        let of = &condition.prompt;
        match &condition.test {
            Test::Answered => format!("{of} に答えた"),
            Test::MoreThan(count) => format!("{of} を {count} つより多く選んだ"),
            Test::Is(state) => format!("{of} が「{}」", state_in_words(*state)),
            Test::Chosen(choice) => format!("{of} が「{}」", self.choice(of, choice)),
        }
    }

    fn choice<'c>(&'c self, of: &str, id: &'c str) -> &'c str {
        let found = match self.questionnaire.prompt(of).map(|prompt| &prompt.kind) {
            Some(Kind::Choices(form)) => form.find(id).map(|(_, choice)| &*choice.label),
            Some(Kind::Each(form)) => {
                let mut choices = form.choices.iter();
                choices
                    .find(|choice| choice.id == id)
                    .map(|choice| &*choice.label)
            }
            Some(Kind::People(_)) if id == "named" => Some("だれかの名前"),
            Some(Kind::People(form)) => Some(&*form.nobody),
            _ => None,
        };
        found.unwrap_or(id)
    }
}

const fn state_in_words(state: Universal) -> &'static str {
    match state {
        Universal::Undecided => "まだ決められない",
        Universal::NotNow => "今は考えたくない",
        Universal::AfterConsult => "話してから決めたい",
    }
}
