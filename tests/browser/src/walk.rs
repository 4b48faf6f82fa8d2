//! A person who goes on from prompt to prompt and answers something at each, whatever is asked there.

use anyhow::{Context as _, Result, ensure};
use engawa::{
    acp::{journey::Journey, record::Record},
    content::questionnaire::{ChoiceForm, Kind, Prompt},
    site,
};
use serde_json::json;

use crate::{
    record::{self, lines},
    session::Session,
};

/// More prompts than any way has.
const MOST: usize = 60;

impl Session {
    /// From the prompt that is open to `end`, by 「つぎへ」 alone, answering something at each prompt. Gives back which
    /// prompts were asked, by id.
    ///
    /// # Errors
    /// When a control is missing or the way does not end.
    pub async fn walks_to(&self, end: &str) -> Result<Vec<String>> {
        let mut asked = Vec::new();
        for _ in 0..MOST {
            let path = self.words("return location.pathname").await?;
            if path == end {
                return Ok(asked);
            }
            let slug = path.trim_start_matches("/acp/").trim_end_matches('/');
            let prompt = site::questionnaire().at(slug);
            let prompt = prompt.with_context(|| format!("{path} asks nothing"))?;
            self.answers_something(prompt).await?;
            asked.push(prompt.id.clone());
            let next = "return document.getElementById('next')?.pathname";
            let next = self.words(next).await?;
            self.follow("#next", &next).await?;
        }
        anyhow::bail!("the way does not end: {asked:?}")
    }

    /// Gives the answer that is next at hand.
    ///
    /// # Errors
    /// When it can't be given.
    pub async fn answers_something(&self, prompt: &Prompt) -> Result<()> {
        let id = &prompt.id;
        match &prompt.kind {
            Kind::Choices(form) => self.chooses_something(id, form).await,
            Kind::People(_) => {
                self.picks(&format!("#q-{id}-0-relation"), "daughter")
                    .await?;
                self.write(&format!("#q-{id}-0-name"), "山田 花子").await
            }
            Kind::Ranking(form) => {
                let all = "return [...document.querySelectorAll('#answering label:not([hidden]) input')].map(e => e.id)";
                let all: Vec<String> = serde_json::from_value(self.script(all).await?)?;
                let own = format!("q-{id}-");
                let there = all.iter().filter_map(|id| id.strip_prefix(&own));
                let there = there.filter(|choice| !["undecided", "not_now"].contains(choice));
                let there: Vec<&str> = there.take(form.limit.into()).collect();
                ensure!(!there.is_empty(), "{id}: nothing can be put in order");
                for choice in there {
                    self.choose(id, choice).await?;
                }
                Ok(())
            }
            Kind::Each(form) => {
                let first = form.choices.first().map_or("", |choice| &choice.id);
                self.choose(id, &format!("0-{first}")).await
            }
            Kind::Log | Kind::Gate(_) => Ok(()),
        }
    }

    async fn chooses_something(&self, id: &str, form: &ChoiceForm) -> Result<()> {
        if !form.people_of.is_empty() {
            return self.choose(id, "person-0").await;
        }
        let mut chosen = Vec::new();
        for group in &form.groups {
            let choice = group.choices.iter().find(|choice| !choice.alone);
            if let Some(choice) = choice {
                self.choose(id, &choice.id).await?;
                chosen.push(&choice.id);
            }
        }
        for field in &form.fields {
            if !field.date && (field.when.is_empty() || chosen.contains(&&field.when)) {
                self.write(&format!("#q-{id}-field-{}", field.id), "ためし")
                    .await?;
            }
        }
        if form.groups.is_empty() && form.other.is_some() {
            self.write(&format!("#q-{id}-other"), "ためし").await?;
        }
        Ok(())
    }

    /// The record that the vault keeps here.
    ///
    /// # Errors
    /// When the page can't be asked, or nothing is kept.
    pub async fn record(&self) -> Result<Record> {
        self.written().await?;
        let js = "return Object.entries(localStorage)";
        let pairs: Vec<(String, String)> = serde_json::from_value(self.script(js).await?)?;
        record::read(&pairs)
    }

    /// The way that was gone is the record's: nothing was left out or asked twice, and the check page has each answer.
    ///
    /// # Errors
    /// When not.
    pub async fn finds_the_way(&self, walked: &[String]) -> Result<Record> {
        let kept = self.record().await?;
        let journey = Journey::new(site::questionnaire(), &kept);
        let steps: Vec<&str> = journey.steps().map(|prompt| prompt.id.as_str()).collect();
        ensure!(walked == steps, "{walked:?} were asked, not {steps:?}");
        for prompt in journey.prompts() {
            ensure!(
                kept.answer(&prompt.id).is_some(),
                "{} is not kept",
                prompt.id
            );
        }
        let all: Vec<String> = journey
            .rows()
            .flat_map(|row| lines(&kept, &row.prompt.id))
            .collect();
        self.says(".checklist", &all).await?;
        Ok(kept)
    }

    /// Sets a day as the browser's own control takes it: what keys must be pressed differs from engine to engine.
    ///
    /// # Errors
    /// When it does not take it.
    pub async fn sets_day(&self, id: &str, day: &str) -> Result<()> {
        let js = "const field = document.getElementById(arguments[0]); field.value = arguments[1]; field.dispatchEvent(new InputEvent('input', { bubbles: true })); return field.value";
        let set = self.script_with(js, vec![json!(id), json!(day)]).await?;
        ensure!(set == json!(day), "{id} took {set}");
        Ok(())
    }
}
