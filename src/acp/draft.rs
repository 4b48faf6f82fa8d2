//! An answer while it is being given: what a tap does.
//!
//! A tap that cannot be taken says why; nothing is ever dropped to make room.

use super::answer::{Choices, Each, PERSON, People, Response, Spokesperson, Value};
use crate::content::questionnaire::{ChoiceForm, Group, Kind, PeopleForm, Prompt, Universal};

/// Why a tap was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Already as many as the paper has room for.
    Limit(u8),
}

/// The answer to one prompt, being edited.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    prompt: &'a Prompt,
    response: Option<Response>,
}

impl<'a> Draft<'a> {
    /// Takes up the answer where it was.
    #[must_use]
    pub fn new(prompt: &'a Prompt, response: Option<Response>) -> Self {
        Self { prompt, response }
    }

    /// The answer now; `None` when nothing is answered.
    #[must_use]
    pub fn into_response(self) -> Option<Response> {
        self.response.filter(|response| !is_empty(response))
    }

    /// Chooses `id`, or takes the choice back.
    ///
    /// # Errors
    /// When as many as allowed are chosen already.
    pub fn toggle(&mut self, id: &str) -> Result<(), Refused> {
        let mut choices = self.choices();
        if let Some(at) = choices.chosen.iter().position(|chosen| chosen == id) {
            choices.chosen.remove(at);
        } else {
            let (limit, taken) = match &self.prompt.kind {
                Kind::Choices(form) => {
                    make_way(form, &mut choices, id);
                    (form.limit, taken(form, &choices))
                }
                Kind::Ranking(form) => (Some(form.limit), choices.chosen.len()),
                _ => return Ok(()),
            };
            if let Some(limit) = limit.filter(|limit| taken >= usize::from(*limit)) {
                return Err(Refused::Limit(limit));
            }
            choices.chosen.push(id.to_string());
        }
        self.answer(Value::Choices(choices));
        Ok(())
    }

    /// Keeps of a ranking only what `stands`: what its own prompt no longer chose takes no place.
    pub fn keep_ranked(&mut self, stands: impl Fn(&str) -> bool) {
        if let Some(Response::Answered(Value::Choices(choices))) = &mut self.response {
            choices.chosen.retain(|id| stands(id));
        }
    }

    /// Chooses `id` for the person `person`; none takes it back.
    pub fn choose_for(&mut self, person: &str, id: Option<&str>) {
        let mut each = match &self.response {
            Some(Response::Answered(Value::Each(each))) => each.clone(),
            _ => Each::default(),
        };
        match id {
            Some(id) => each.chosen.insert(person.into(), id.into()),
            None => each.chosen.remove(person),
        };
        self.answer(Value::Each(each));
    }

    /// Writes on the line `field`.
    pub fn write_text(&mut self, field: &str, text: &str) {
        let Kind::Choices(form) = &self.prompt.kind else {
            return;
        };
        let Some(field) = form.fields.iter().find(|line| line.id == field) else {
            return;
        };
        let mut choices = self.choices();
        let text = cut(text, field.max);
        if text.is_empty() {
            choices.texts.remove(&field.id);
        } else {
            choices.texts.insert(field.id.clone(), text);
        }
        self.answer(Value::Choices(choices));
    }

    /// Writes the person's own words.
    ///
    /// # Errors
    /// When as many as allowed are chosen already; the words are not taken then.
    pub fn write_other(&mut self, text: &str) -> Result<(), Refused> {
        let Kind::Choices(form) = &self.prompt.kind else {
            return Ok(());
        };
        let Some(own) = &form.other else {
            return Ok(());
        };
        let mut choices = self.choices();
        let text = cut(text, own.max);
        let begins = is_blank(&choices.other) && !is_blank(&text);
        if let Some(limit) = form
            .limit
            .filter(|limit| begins && taken(form, &choices) >= usize::from(*limit))
        {
            return Err(Refused::Limit(limit));
        }
        choices.other = text;
        self.answer(Value::Choices(choices));
        Ok(())
    }

    /// Takes the answer back.
    pub fn clear(&mut self) {
        self.response = None;
    }

    /// Answers まだ決められない and the like, or takes it back. Whatever was chosen before gives way.
    pub fn toggle_universal(&mut self, universal: Universal) {
        let response = match universal {
            Universal::Undecided => Response::Undecided,
            Universal::NotNow => Response::NotNow,
            Universal::AfterConsult => Response::AfterConsult,
        };
        self.response = if self.response.as_ref() == Some(&response) {
            None
        } else {
            Some(response)
        };
    }

    /// Changes the person at `at` (from 0); a line that is not there yet is added.
    pub fn write_person(&mut self, at: usize, change: impl FnOnce(&mut Spokesperson)) {
        let Kind::People(form) = &self.prompt.kind else {
            return;
        };
        let mut people = self.people();
        if at < usize::from(form.max) && at >= people.people.len() {
            people.people.resize_with(at + 1, Spokesperson::default);
        }
        let Some(person) = people.people.get_mut(at) else {
            return;
        };
        change(person);
        person.name = cut(&person.name, PeopleForm::NAME_MAX);
        person.phone = cut(&person.phone, PeopleForm::PHONE_MAX);
        people.nobody = false;
        self.answer(Value::People(people));
    }

    /// Takes the person at `at` (from 0) out.
    pub fn remove_person(&mut self, at: usize) {
        let mut people = self.people();
        if at < people.people.len() {
            people.people.remove(at);
        }
        self.answer(Value::People(people));
    }

    /// Moves the person, or what is put in order, at `at` (from 0) one place up.
    pub fn move_up(&mut self, at: usize) {
        if let Kind::Ranking(_) = &self.prompt.kind {
            let mut choices = self.choices();
            if at > 0 && at < choices.chosen.len() {
                choices.chosen.swap(at - 1, at);
            }
            return self.answer(Value::Choices(choices));
        }
        let mut people = self.people();
        if at > 0 && at < people.people.len() {
            people.people.swap(at - 1, at);
        }
        self.answer(Value::People(people));
    }

    /// 「紙に手で書く」, or takes it back.
    pub fn toggle_by_hand(&mut self) {
        let mut people = self.people();
        people.by_hand = !people.by_hand;
        people.nobody = false;
        self.answer(Value::People(people));
    }

    /// 「いない・思いうかばない」, or takes it back. Names written before give way.
    pub fn toggle_nobody(&mut self) {
        let nobody = !self.people().nobody;
        self.answer(Value::People(People {
            nobody,
            ..People::default()
        }));
    }

    fn choices(&self) -> Choices {
        match &self.response {
            Some(Response::Answered(Value::Choices(choices))) => choices.clone(),
            _ => Choices::default(),
        }
    }

    fn people(&self) -> People {
        match &self.response {
            Some(Response::Answered(Value::People(people))) => people.clone(),
            _ => People::default(),
        }
    }

    /// Takes `value` as the answer. A line that was touched and left empty does not undo まだ決められない.
    fn answer(&mut self, value: Value) {
        let fits = matches!(
            (&self.prompt.kind, &value),
            (Kind::Choices(_) | Kind::Ranking(_), Value::Choices(_))
                | (Kind::People(_), Value::People(_))
                | (Kind::Each(_), Value::Each(_))
        );
        let said = matches!(
            self.response,
            Some(Response::Undecided | Response::NotNow | Response::AfterConsult)
        );
        let response = Response::Answered(value);
        if fits && !(said && is_empty(&response)) {
            self.response = Some(response);
        }
    }
}

/// Takes out what `id` rules out. People stand in one list with the choices of the first group.
fn make_way(form: &ChoiceForm, choices: &mut Choices, id: &str) {
    let place = |id: &str| {
        let lists = form.groups.iter().enumerate();
        let find = |(at, group): (usize, &Group)| {
            let choice = group.choices.iter().find(|choice| choice.id == id)?;
            Some((at, group.single, choice.alone))
        };
        let person = id.starts_with(PERSON).then_some((0, false, false));
        lists.filter_map(find).next().or(person)
    };
    let Some((list, single, alone)) = place(id) else {
        return;
    };
    choices.chosen.retain(|chosen| {
        !place(chosen).is_some_and(|(there, _, other)| there == list && (single || alone || other))
    });
}

/// How many of the prompt's places are taken. A choice only another version knows takes none: nobody could
/// take it back here.
fn taken(form: &ChoiceForm, choices: &Choices) -> usize {
    let known = |id: &&String| id.starts_with(PERSON) || form.find(id).is_some();
    choices.chosen.iter().filter(known).count() + usize::from(!is_blank(&choices.other))
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn cut(text: &str, max: u16) -> String {
    text.chars().take(usize::from(max)).collect()
}

fn is_empty(response: &Response) -> bool {
    match response {
        Response::Answered(Value::Choices(choices)) => {
            choices.chosen.is_empty()
                && is_blank(&choices.other)
                && choices.texts.values().all(|text| is_blank(text))
        }
        Response::Answered(Value::Each(each)) => each.chosen.is_empty(),
        Response::Answered(Value::People(people)) => {
            people.is_blank() && !people.by_hand && !people.nobody
        }
        _ => false,
    }
}
