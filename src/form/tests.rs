//! What a page asks, and what a tap does there.

use super::*;
use crate::acp::answer::{Choices, Date, Response, Value};
use crate::acp::journey::Journey;
use crate::acp::record::{Record, Said};
use crate::content::questionnaire::Kind;

mod kinds;
mod page;
mod review;
mod taps;

fn prompts() -> &'static [Prompt] {
    &crate::site::questionnaire().prompts
}

fn named(id: &str) -> &'static Prompt {
    crate::site::questionnaire().prompt(id).unwrap()
}

fn chosen(ids: &[&str]) -> Option<Response> {
    let chosen = ids.iter().map(ToString::to_string).collect();
    Some(Response::Answered(Value::Choices(Choices {
        chosen,
        ..Choices::default()
    })))
}

/// A prompt's page that is open, and the record it writes into.
struct Open {
    record: Record,
    prompt: &'static Prompt,
    asking: Asking,
    /// The part of the page that is looked at next, after what was heard last.
    next: Option<String>,
}

impl Open {
    fn new(id: &str) -> Self {
        Self {
            record: Record::new("1"),
            prompt: named(id),
            asking: Asking::new("1790000000000".into()),
            next: None,
        }
    }

    /// The same record on the page of another prompt.
    fn turn(self, id: &str) -> Self {
        Self {
            prompt: named(id),
            asking: Asking::new(format!("1790000000000-{id}")),
            ..self
        }
    }

    fn hear(&mut self, heard: Heard<'_>) -> Option<Said> {
        let journey = Journey::new(crate::site::questionnaire(), &self.record);
        let (said, next) = self.asking.hear(self.prompt, &journey, heard);
        self.next = next;
        if let Some(said) = said.clone() {
            self.record.say(self.prompt, said, &Date::new(2026, 11, 22));
        }
        said
    }

    fn set(mut self, part: &str, text: &str) -> Self {
        self.hear(Heard::Set(part, text));
        self
    }

    /// Ticks boxes, one after the other.
    fn tick(self, parts: &[&str]) -> Self {
        parts.iter().fold(self, |open, part| open.set(part, "1"))
    }

    fn press(mut self, press: Press, at: usize) -> Self {
        self.hear(Heard::Pressed(press, at));
        self
    }

    fn response(&self) -> Option<Response> {
        let answer = self.record.answer(&self.prompt.id);
        answer.map(|answer| answer.response.clone())
    }

    fn settings(&self) -> Vec<Setting> {
        let journey = Journey::new(crate::site::questionnaire(), &self.record);
        settings(self.prompt, &journey, &self.asking)
    }

    fn holds(&self, part: &str, text: &str) -> bool {
        let setting = Setting::Holds(id(self.prompt, part), text.into());
        self.settings().contains(&setting)
    }

    fn says(&self, part: &str, text: &str) -> bool {
        let setting = Setting::Says(id(self.prompt, part), text.into());
        self.settings().contains(&setting)
    }

    fn is_checked(&self, part: &str) -> bool {
        let setting = Setting::Checked(id(self.prompt, part), true);
        self.settings().contains(&setting)
    }

    fn is_hidden(&self, element: &str) -> bool {
        let marked = |is| Setting::Marked(element.into(), "hidden", is);
        let settings = self.settings();
        assert!(
            settings.contains(&marked(true)) || settings.contains(&marked(false)),
            "{element} is not there"
        );
        settings.contains(&marked(true))
    }
}
