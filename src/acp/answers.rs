//! Everything that was answered in one version, read with the questionnaire beside it.
//!
//! The state of a journey is the answers alone (DESIGN 4): what applies, who was named and what was chosen elsewhere
//! is looked up here each time. An answer that no longer applies stays in the record and is shown nowhere.

use super::answer::{Answer, Choices, PERSON, Response, Spokesperson, Value};
use super::record::Version;
use crate::content::questionnaire::{
    Choice, Condition, Kind, Prompt, Questionnaire, Test, Universal,
};

/// The answers of one version.
#[derive(Clone, Copy, Debug)]
pub struct Answers<'a> {
    /// What is asked.
    pub questionnaire: &'a Questionnaire,
    version: Option<&'a Version>,
}

impl<'a> Answers<'a> {
    /// The answers of `version`; none when nothing was ever answered.
    #[must_use]
    pub fn new(questionnaire: &'a Questionnaire, version: Option<&'a Version>) -> Self {
        Self {
            questionnaire,
            version,
        }
    }

    /// The answer to the prompt `id`.
    #[must_use]
    pub fn answer(&self, id: &str) -> Option<&'a Answer> {
        self.version?.answers.get(id)
    }

    /// What was answered to the prompt `id`.
    #[must_use]
    pub fn response(&self, id: &str) -> Option<&'a Response> {
        self.answer(id).map(|answer| &answer.response)
    }

    /// What was chosen and written at the prompt `id`.
    #[must_use]
    pub fn choices(&self, id: &str) -> Option<&'a Choices> {
        self.version?.choices(id)
    }

    /// What stands on the line `field` of the prompt `id`, whatever is chosen there; empty when nothing does.
    #[must_use]
    pub fn text(&self, id: &str, field: &str) -> &'a str {
        let texts = self.choices(id).map(|choices| &choices.texts);
        texts
            .and_then(|texts| texts.get(field))
            .map_or("", |text| text.trim())
    }

    /// The people named at the prompt `id`, without blank lines.
    pub fn named(&self, id: &str) -> impl Iterator<Item = &'a Spokesperson> + use<'a> {
        let people = match self.response(id) {
            Some(Response::Answered(Value::People(people))) => people.people.as_slice(),
            _ => &[],
        };
        people.iter().filter(|person| !person.is_blank())
    }

    /// The person that `chosen` (`@id`) speaks of, among those named at `of`.
    #[must_use]
    pub fn person(&self, of: &str, chosen: &str) -> Option<&'a Spokesperson> {
        let id = chosen.strip_prefix(PERSON)?;
        self.named(of).find(|person| person.id == id)
    }

    /// Whether `prompt` is asked of somebody with these answers.
    #[must_use]
    pub fn applies(&self, prompt: &Prompt) -> bool {
        let asked = prompt.when.is_empty() || self.any(&prompt.when);
        asked && !self.any(&prompt.unless)
    }

    /// The answer to `prompt` as far as it still applies.
    #[must_use]
    pub fn applying(&self, prompt: &Prompt) -> Option<&'a Answer> {
        self.answer(&prompt.id).filter(|_| self.applies(prompt))
    }

    /// Whether any of `conditions` holds.
    #[must_use]
    pub fn any(&self, conditions: &[Condition]) -> bool {
        conditions.iter().any(|condition| self.holds(condition))
    }

    /// Whether a question for the doctor follows from what was answered. Nothing follows from 今は考えたくない.
    #[must_use]
    pub fn suggests(&self, choice: &Choice) -> bool {
        choice.suggested_by.iter().any(|condition| {
            self.response(&condition.prompt) != Some(&Response::NotNow) && self.holds(condition)
        })
    }

    fn holds(&self, condition: &Condition) -> bool {
        let Some(response) = self.response(&condition.prompt) else {
            return false;
        };
        match &condition.test {
            Test::Answered => true,
            Test::Is(universal) => said(response) == Some(*universal),
            Test::Chosen(choice) => match response {
                Response::Answered(Value::Choices(choices)) => choices.chosen.contains(choice),
                Response::Answered(Value::Each(each)) => {
                    each.chosen.values().any(|chosen| chosen == choice)
                }
                Response::Answered(Value::People(people)) if choice == "nobody" => people.nobody,
                Response::Answered(Value::People(people)) => !people.is_blank(),
                _ => false,
            },
            Test::MoreThan(count) => self
                .choices(&condition.prompt)
                .is_some_and(|choices| self.taken(&condition.prompt, choices) > (*count).into()),
        }
    }

    fn taken(&self, id: &str, choices: &Choices) -> usize {
        let form = self.questionnaire.choices_of(id);
        let known = |chosen: &&String| form.is_some_and(|form| form.find(chosen).is_some());
        choices.chosen.iter().filter(known).count() + usize::from(!choices.other.trim().is_empty())
    }

    /// Whether 今は考えたくない was said so often in a row, up to `prompt`, that rest is offered: the prompt it
    /// leads to.
    #[must_use]
    pub fn rest(&self, prompt: &Prompt) -> Option<&'a Prompt> {
        let (section, to) = self.questionnaire.rest_of(prompt)?;
        let asked: Vec<&Prompt> = self
            .questionnaire
            .of_section(&section.id)
            .filter(|asked| asked.is_asked() && self.applies(asked))
            .collect();
        let at = asked.iter().position(|asked| asked.id == prompt.id)?;
        let row = asked
            .get(..=at)?
            .iter()
            .rev()
            .take_while(|asked| self.response(&asked.id) == Some(&Response::NotNow))
            .count();
        (row >= section.rest_after.into()).then_some(to)
    }

    /// The choices of V2's kind that still stand: those put in order and still chosen at their own prompt. Of one's
    /// own words the id is `other`.
    #[must_use]
    pub fn ranked(&self, prompt: &Prompt) -> Vec<&'a str> {
        let Kind::Ranking(form) = &prompt.kind else {
            return Vec::new();
        };
        let Some(ranked) = self.choices(&prompt.id) else {
            return Vec::new();
        };
        ranked
            .chosen
            .iter()
            .map(String::as_str)
            .filter(|id| self.is_chosen(&form.of, id))
            .collect()
    }

    /// Whether `id`, or `other`, is chosen at the prompt `of`.
    #[must_use]
    pub fn is_chosen(&self, of: &str, id: &str) -> bool {
        self.choices(of).is_some_and(|choices| match id {
            "other" => !choices.other.trim().is_empty(),
            id => choices.chosen.iter().any(|chosen| chosen == id),
        })
    }
}

/// Which of まだ決められない and the like a response is.
#[must_use]
pub fn said(response: &Response) -> Option<Universal> {
    Some(match response {
        Response::Undecided => Universal::Undecided,
        Response::NotNow => Universal::NotNow,
        Response::AfterConsult => Universal::AfterConsult,
        Response::Answered(_) => return None,
    })
}
