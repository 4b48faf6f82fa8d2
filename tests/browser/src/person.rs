//! A person at the questionnaire: every answer is given with taps and letters, as a record says.

use anyhow::{Result, ensure};
use engawa::{
    acp::{
        answer::{Choices, Each, People, Response, Value},
        answers::Answers,
        record::Record,
    },
    content::questionnaire::{Kind, Prompt, Universal},
    site,
};
use serde_json::json;

use crate::{record, session::Session};

/// The label that belongs to a control: what a finger meets.
#[must_use]
pub fn label(id: &str) -> String {
    format!("label:has(#{id})")
}

impl Session {
    /// Gives the answer of `record` to the prompt whose page is open.
    ///
    /// # Errors
    /// When a control is missing.
    pub async fn answers(&self, prompt: &Prompt, record: &Record) -> Result<()> {
        match record.answer(&prompt.id).map(|answer| &answer.response) {
            Some(Response::Answered(Value::Choices(choices))) => {
                self.chooses(&prompt.id, choices).await
            }
            Some(Response::Answered(Value::People(people))) => self.names(&prompt.id, people).await,
            Some(Response::Answered(Value::Each(each))) => {
                self.says_of_each(prompt, each, record).await
            }
            Some(Response::Undecided) => self.choose(&prompt.id, Universal::Undecided.id()).await,
            Some(Response::NotNow) => self.choose(&prompt.id, Universal::NotNow.id()).await,
            Some(Response::AfterConsult) => {
                self.choose(&prompt.id, Universal::AfterConsult.id()).await
            }
            None => Ok(()),
        }
    }

    /// Taps one choice.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn choose(&self, prompt: &str, choice: &str) -> Result<()> {
        self.tap(&label(&format!("q-{prompt}-{choice}"))).await
    }

    async fn chooses(&self, prompt: &str, choices: &Choices) -> Result<()> {
        for choice in &choices.chosen {
            self.choose(prompt, choice).await?;
        }
        if !choices.other.is_empty() {
            self.write(&format!("#q-{prompt}-other"), &choices.other)
                .await?;
        }
        Ok(())
    }

    async fn names(&self, prompt: &str, people: &People) -> Result<()> {
        for (at, person) in people.people.iter().enumerate() {
            let part = |part: &str| format!("#q-{prompt}-{at}-{part}");
            if at > 0 {
                self.tap(&format!("#q-{prompt}-add")).await?;
                self.find(&part("name")).await?;
            }
            self.picks(&part("relation"), &person.relation).await?;
            self.write(&part("name"), &person.name).await?;
            self.write(&part("phone"), &person.phone).await?;
        }
        Ok(())
    }

    /// One choice for each person whom another prompt's answer names.
    async fn says_of_each(&self, prompt: &Prompt, each: &Each, record: &Record) -> Result<()> {
        let Kind::Each(form) = &prompt.kind else {
            return Ok(());
        };
        let answers = Answers::new(site::questionnaire(), record.current());
        for (at, person) in answers.named(&form.of).enumerate() {
            if let Some(choice) = each.chosen.get(&person.id) {
                self.choose(&prompt.id, &format!("{at}-{choice}")).await?;
            }
        }
        Ok(())
    }

    /// Picks an option of a list.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn picks(&self, css: &str, option: &str) -> Result<()> {
        let option = self
            .find(&format!("{css} option[value=\"{option}\"]"))
            .await?;
        // An option has no place of its own that a driver could scroll to.
        let js = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.script_with(js, vec![json!(css)]).await?;
        option.click().await?;
        Ok(())
    }

    /// From the page before the first prompt to the check page, one prompt after another.
    ///
    /// # Errors
    /// When a page does not come.
    pub async fn answers_everything(&self, all: &Record) -> Result<()> {
        self.open("/acp/3/").await?;
        let mut button = "#begin";
        for prompt in record::prompts() {
            self.follow(button, &format!("/acp/{}/", prompt.slug))
                .await?;
            self.starts().await?;
            self.answers(prompt, all).await?;
            button = "#next";
        }
        self.follow(button, "/acp/check/").await
    }

    /// The check page shows every answer of `record`.
    ///
    /// # Errors
    /// When one is missing.
    pub async fn finds_on_the_check_page(&self, record: &Record) -> Result<()> {
        let lines: Vec<String> = record::prompts()
            .iter()
            .flat_map(|prompt| record::lines(record, &prompt.id))
            .collect();
        self.says(".checklist", &lines).await
    }

    /// What is answered on this page: what is chosen, by element id, and what is written in its fields.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn chosen(&self) -> Result<Vec<String>> {
        let js = "return [...document.querySelectorAll('#answering :is(input, select, textarea)')].map(e =>\
            e.matches('[type=checkbox], [type=radio]') ? (e.checked ? e.id : '') : (e.value ? e.id + '=' + e.value : '')\
            ).filter(Boolean)";
        Ok(serde_json::from_value(self.script(js).await?)?)
    }

    /// What is kept on this device, all values in one text.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn kept(&self) -> Result<String> {
        self.written().await?;
        self.words("return Object.keys(localStorage).map(key => localStorage[key]).join(' ')")
            .await
    }

    /// Waits until what was said has been painted: then it has been written.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn written(&self) -> Result<()> {
        let js = "return new Promise(done => { const soon = () => setTimeout(() => setTimeout(done)); requestAnimationFrame(soon); setTimeout(soon, 250); })";
        self.script(js).await.map(drop)
    }

    /// Puts a record on this device as the vault would have kept it. A page of the site must be open.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn has_kept(&self, record: &Record) -> Result<()> {
        let pairs = record::stored(record)?;
        ensure!(!pairs.is_empty(), "the vault stored nothing");
        let js = "for (const [key, value] of arguments[0]) localStorage.setItem(key, value)";
        self.script_with(js, vec![json!(pairs)]).await.map(drop)
    }
}
