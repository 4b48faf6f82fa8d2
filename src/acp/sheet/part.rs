//! What a block's answers say, each under its label where it could be taken for another: a refusal without what it
//! refuses reads as an order.

use super::Content;
use crate::acp::answer::{Answer, Date, Response, Value};
use crate::acp::answers::Answers;
use crate::acp::journey::Journey;
use crate::acp::wording;
use crate::content::questionnaire::{Block, Kind, PeopleForm, Prompt};
use crate::words::{Words, fill};

/// A block's prompts that are shown, among the answers.
pub(super) struct Part<'a> {
    pub(super) definition: &'a Block,
    pub(super) shown: &'a [&'a Prompt],
    pub(super) journey: &'a Journey<'a>,
    pub(super) words: &'a Words,
}

impl<'a> Part<'a> {
    fn answers(&self) -> &'a Answers<'a> {
        &self.journey.answers
    }

    fn answer(&self, prompt: &Prompt) -> Option<&'a Answer> {
        self.answers().answer(&prompt.id)
    }

    /// Whether the answer is more than that one was passed over or not to be thought of now.
    pub(super) fn says_something(&self, prompt: &Prompt) -> bool {
        let response = self.answers().response(&prompt.id);
        response.is_some_and(|response| *response != Response::NotNow)
    }

    /// Whether the block's own label is enough: its first prompt, or what that one puts in order, alone.
    fn needs_no_label(&self, prompt: &Prompt) -> bool {
        let first = self.definition.prompts.first();
        let first = first.and_then(|id| self.answers().questionnaire.prompt(id));
        let is_lead = first.is_some_and(|first| {
            first.id == prompt.id
                || matches!(&first.kind, Kind::Ranking(form) if form.of == prompt.id)
        });
        // What was passed over is the whole block's.
        let passed_over = self.answer(prompt).is_none();
        (is_lead || passed_over) && self.shown.len() == 1 && !self.definition.leave_out
    }

    fn titled(&self, title: &str, text: &str) -> String {
        fill(
            self.words.state().titled,
            &[("title", title), ("text", text)],
        )
    }

    /// Why, in the person's words.
    pub(super) fn reasons(&self) -> Vec<String> {
        let mut reasons = Vec::new();
        for prompt in self.shown {
            let reason = self.answer(prompt).map_or("", Answer::why);
            if reason.is_empty() {
                continue;
            }
            let words = self.words.sheet();
            let label = [("label", &*prompt.label), ("reason", reason)];
            reasons.push(if self.needs_no_label(prompt) {
                fill(words.reason, &label)
            } else {
                fill(words.reason_of, &label)
            });
        }
        reasons
    }

    /// What keeps the answers from being read as more than they say; what one note says already no other repeats.
    pub(super) fn notes(&self) -> Vec<String> {
        let mut notes: Vec<String> = Vec::new();
        for prompt in self.shown {
            let response = self.answers().response(&prompt.id);
            let answered = matches!(response, Some(Response::Answered(_)));
            let note = &prompt.note;
            if answered && !note.is_empty() && !notes.iter().any(|there| there.contains(note)) {
                notes.retain(|there| !note.contains(there.as_str()));
                notes.push(note.clone());
            }
        }
        notes
    }

    /// The answers.
    pub(super) fn content(&self) -> Content {
        let answers = self.answers();
        let several = self.definition.prompts.len() > 1;
        let mut lines = Vec::new();
        for prompt in self.shown {
            let response = answers.response(&prompt.id);
            match (&prompt.kind, response) {
                (Kind::People(form), Some(Response::Answered(Value::People(people))))
                    if !people.nobody && (people.by_hand || !people.is_blank()) =>
                {
                    return self.people(form, prompt, people.by_hand);
                }
                (Kind::Choices(_), Some(Response::Answered(_))) if !several => {
                    let lines = wording::lines(prompt, response, answers, self.words);
                    return if is_question(prompt) {
                        Content::Questions(lines)
                    } else {
                        Content::Answer(lines)
                    };
                }
                _ => lines.extend(self.said(prompt)),
            }
        }
        Content::Answer(lines)
    }

    /// One of several answers: its lines, under its label unless it is the block's own.
    fn said(&self, prompt: &Prompt) -> Vec<String> {
        let (answers, words) = (self.answers(), self.words);
        let response = answers.response(&prompt.id);
        let mut lines = wording::lines(prompt, response, answers, words);
        let ranked = self.shown.iter().find_map(|other| match &other.kind {
            Kind::Ranking(form) if form.of == prompt.id => Some(answers.ranked(other)),
            _ => None,
        });
        if let Some(ranked) = ranked.filter(|ranked| !ranked.is_empty()) {
            // What stands in order already is not said twice.
            let of: Vec<&str> = ranked
                .iter()
                .map(|id| wording::of_choice(&prompt.id, id, answers))
                .collect();
            lines.retain(|line| !of.contains(&line.as_str()));
            if lines.is_empty() {
                return lines;
            }
            let text = lines.join(words.state().between);
            return vec![fill(words.sheet().besides, &[("text", &text)])];
        }
        let passed_over = [words.state().passed_over];
        let answered = matches!(response, Some(Response::Answered(_))) && lines != passed_over;
        if answered && matches!(prompt.kind, Kind::Ranking(_)) {
            return lines;
        }
        if answered && self.needs_no_label(prompt) {
            return lines;
        }
        let mut text = lines.join(words.state().between);
        if !answered {
            // No answer to be mistaken for one.
            text = fill(words.sheet().state, &[("text", &text)]);
        }
        text.push_str(&self.of_before(prompt));
        if self.needs_no_label(prompt) {
            return vec![text];
        }
        vec![self.titled(&prompt.label, &text)]
    }

    /// Of an answer about treatment that is older than the page: its day. An old refusal under a new date reads as a new
    /// one.
    fn of_before(&self, prompt: &Prompt) -> String {
        let answer = self.answer(prompt).filter(|_| self.definition.leave_out);
        let newest = self.journey.last_answered_on();
        match answer.map(|answer| &answer.answered_on) {
            Some(day) if newest.is_some_and(|newest| day < newest) => fill(
                self.words.sheet().answered_on,
                &[("date", &Date::in_words(day))],
            ),
            _ => String::new(),
        }
    }

    /// The people, with what they know already, and how they may decide.
    fn people(&self, form: &PeopleForm, prompt: &Prompt, by_hand: bool) -> Content {
        let answers = self.answers();
        let known =
            self.shown
                .iter()
                .find_map(|other| match (&other.kind, answers.response(&other.id)) {
                    (Kind::Each(form), Some(Response::Answered(Value::Each(each)))) => {
                        Some((form, each))
                    }
                    _ => None,
                });
        let mut lines = Vec::new();
        for (person, place) in answers.named(&prompt.id).zip(1_u32..) {
            let mut line = format!("{place}. {}", wording::person_text(form, person));
            let said = known.and_then(|(form, each)| wording::each_choice(form, each, person));
            if let Some(said) = said {
                line.push('　');
                line.push_str(said);
            }
            lines.push((line, said.is_some()));
        }
        let rest = self.shown.iter().filter(|other| other.id != prompt.id);
        let more = rest
            .filter(|other| !matches!(other.kind, Kind::Each(_)) || known.is_none())
            .flat_map(|other| self.said(other));
        Content::People {
            lines,
            by_hand,
            more: more.collect(),
        }
    }
}

/// Whether each line of the answer is a question to the doctor, with room for what was said.
fn is_question(prompt: &Prompt) -> bool {
    matches!(&prompt.kind, Kind::Choices(form) if form.choices().any(|(_, choice)| !choice.suggested_by.is_empty()))
}
