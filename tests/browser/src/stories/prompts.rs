//! One prompt: what a tap does there, and what is never done to a person.

use anyhow::{Result, ensure};
use engawa::words::{fill, words};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{
    page::packed,
    record::{self, prompts, usual},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], the_sixth_choice_is_refused_and_nothing_is_lost),
        story(&[], people_can_be_put_in_order_and_taken_out),
        story(
            &[],
            every_prompt_asks_one_thing_and_nothing_is_chosen_before,
        ),
        story(&[], undecided_has_the_weight_of_every_other_answer),
        story(&[], an_answer_can_be_cleared),
        story(&[], what_undecided_replaced_can_be_brought_back),
        story(&[], a_person_kept_from_before_can_be_taken_out),
    ]
}

async fn the_sixth_choice_is_refused_and_nothing_is_lost(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let prompt = prompts().remove(0);
    browser.open_started("/acp/values/").await?;
    browser.answers(prompt, &usual()).await?;
    let before = browser.chosen().await?;
    ensure!(before.len() == 5, "{before:?}");
    browser.choose("V1", "quiet").await?;
    let refused = packed(&fill(words().prompt().limit, &[("limit", "5")]));
    ensure!(
        browser.text(".refused").await? == refused,
        "{}",
        browser.text(".refused").await?
    );
    ensure!(
        browser.shows(".refused").await?,
        "the sentence can't be seen"
    );
    ensure!(
        browser.chosen().await? == before,
        "{:?}",
        browser.chosen().await?
    );
    browser.write("#q-V1-other", "空").await?;
    ensure!(
        browser.text(".refused").await? == refused,
        "own words are not refused"
    );
    ensure!(
        browser.chosen().await? == before,
        "{:?}",
        browser.chosen().await?
    );
    // Taking one back makes room, and the sentence goes.
    browser.choose("V1", "eating").await?;
    browser.choose("V1", "quiet").await?;
    ensure!(
        browser.text(".refused").await?.is_empty(),
        "the sentence stays"
    );
    ensure!(
        browser.chosen().await?.len() == 5,
        "{:?}",
        browser.chosen().await?
    );
    Ok(())
}

async fn people_can_be_put_in_order_and_taken_out(stage: &Stage) -> Result<()> {
    let all = usual();
    let browser = stage.browser().await?;
    browser.open_started("/acp/spokesperson/").await?;
    let prompt = engawa::site::questionnaire().at("spokesperson");
    let prompt = prompt.ok_or_else(|| anyhow::anyhow!("no such prompt"))?;
    browser.answers(prompt, &all).await?;
    browser.tap("#q-N1-1-up").await?;
    let moved = [
        "q-N1-0-relation=friend",
        "q-N1-0-name=佐藤 次郎",
        "q-N1-0-phone=03-1234-5678",
        "q-N1-1-relation=daughter",
        "q-N1-1-name=山田 花子",
        "q-N1-1-phone=090-1234-5678",
    ];
    ensure!(
        browser.chosen().await? == moved,
        "{:?}",
        browser.chosen().await?
    );
    browser.follow("#next", "/acp/place/").await?;
    browser.follow("#back", "/acp/spokesperson/").await?;
    ensure!(
        browser.chosen().await? == moved,
        "{:?}",
        browser.chosen().await?
    );
    browser.takes_out_the_first().await
}

async fn a_person_kept_from_before_can_be_taken_out(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/spokesperson/").await?;
    let people = [
        ("friend", "佐藤 次郎", ""),
        ("daughter", "山田 花子", "090-1234-5678"),
    ];
    browser
        .has_kept(&record::record(vec![("N1", record::name(&people))]))
        .await?;
    browser.open_started("/acp/spokesperson/").await?;
    browser.takes_out_the_first().await
}

async fn every_prompt_asks_one_thing_and_nothing_is_chosen_before(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for prompt in prompts() {
        browser
            .open_started(&format!("/acp/{}/", prompt.slug))
            .await?;
        let count = browser.script("return ['.prompt', '#question', 'h1'].map(s => document.querySelectorAll(s).length)").await?;
        ensure!(
            count == json!([1, 1, 1]),
            "{} asks {count} things",
            prompt.slug
        );
        ensure!(
            browser.text("#question").await? == packed(&prompt.question.text()),
            "{} asks another thing",
            prompt.slug
        );
        let controls = "const c = [...document.querySelectorAll('nav.controls > *')]; return [c.length, c.map(e => e.id).join(' ')]";
        ensure!(
            browser.script(controls).await? == json!([4, "back next pause hard"]),
            "{}: other controls",
            prompt.slug
        );
        ensure!(
            browser.chosen().await?.is_empty(),
            "{}: {:?}",
            prompt.slug,
            browser.chosen().await?
        );
        ensure!(
            !browser.shows("#clear").await?,
            "{}: there is nothing to clear yet",
            prompt.slug
        );
    }
    Ok(())
}

async fn undecided_has_the_weight_of_every_other_answer(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for slug in ["values", "spokesperson", "place"] {
        browser.open_started(&format!("/acp/{slug}/")).await?;
        let js = "const look = e => { const s = getComputedStyle(e), t = getComputedStyle(e.querySelector('.choice__text'));\
              return [e.localName, e.querySelector('input').type, t.fontSize, t.fontWeight, s.padding, s.minHeight, s.color, s.backgroundColor,\
              s.borderWidth, Math.round(e.getBoundingClientRect().height)].join(' ') };\
            const all = (scope) => [...document.querySelectorAll(scope + ' label.choice')];\
            const usual = all('.prompt .group:not(.group--universal)').map(look);\
            return [usual[0], ...all('.group--universal').map(look)]";
        let looks: Vec<String> = serde_json::from_value(browser.script(js).await?)?;
        ensure!(looks.len() == 3, "{slug}: {looks:?}");
        ensure!(
            looks.windows(2).all(|pair| pair.first() == pair.last()),
            "{slug}: {looks:#?}"
        );
        let said = [
            words().state().undecided.to_string(),
            words().state().not_now.to_string(),
        ];
        browser.says(".group--universal", &said).await?;
    }
    Ok(())
}

async fn what_undecided_replaced_can_be_brought_back(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let prompt = prompts().remove(0);
    browser.open_started("/acp/values/").await?;
    browser.answers(prompt, &usual()).await?;
    let before = browser.chosen().await?;
    browser.choose("V1", "undecided").await?;
    ensure!(
        browser.chosen().await? == ["q-V1-undecided"],
        "{:?}",
        browser.chosen().await?
    );
    ensure!(
        browser.shows(".refused").await?,
        "nothing says that the answer was taken out"
    );
    browser.tap("#undo").await?;
    ensure!(
        browser.chosen().await? == before,
        "{:?}",
        browser.chosen().await?
    );
    browser.reload().await?;
    browser.starts().await?;
    ensure!(
        browser.chosen().await? == before,
        "{:?}",
        browser.chosen().await?
    );
    Ok(())
}

async fn an_answer_can_be_cleared(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    for prompt in prompts() {
        browser
            .open_started(&format!("/acp/{}/", prompt.slug))
            .await?;
        ensure!(
            !browser.chosen().await?.is_empty(),
            "{}: the answer is not there",
            prompt.slug
        );
        browser.tap("#clear").await?;
        ensure!(
            browser.chosen().await?.is_empty(),
            "{}: {:?}",
            prompt.slug,
            browser.chosen().await?
        );
    }
    browser.open_started("/acp/check/").await?;
    browser
        .finds_on_the_check_page(&record::record(Vec::new()))
        .await
}

impl Session {
    /// One of two people is taken out; the other stays, and no empty line with them.
    async fn takes_out_the_first(&self) -> Result<()> {
        self.tap("#q-N1-0-remove").await?;
        let one = "return document.querySelectorAll('.person:not([hidden])').length === 1";
        self.until("one person is left", one).await?;
        let left = [
            "q-N1-0-relation=daughter",
            "q-N1-0-name=山田 花子",
            "q-N1-0-phone=090-1234-5678",
        ];
        let chosen = self.chosen().await?;
        ensure!(chosen == left, "{chosen:?}");
        Ok(())
    }
}
