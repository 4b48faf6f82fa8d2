//! Looking at the answers of before again: with whose hand, and what must be read beside them.

use anyhow::{Result, ensure};
use engawa::words::words;

use super::{Stage, Story, story};
use crate::{
    record::{choose, record, usual},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(
            &[],
            another_hand_is_named_after_a_review_and_after_the_medical_questions,
        ),
        story(&[], what_119_does_is_read_under_the_answer_itself),
        story(&[], the_day_of_the_answers_stands_where_a_review_begins),
    ]
}

async fn another_hand_is_named_after_a_review_and_after_the_medical_questions(
    stage: &Stage,
) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/review/").await?;
    browser.has_kept(&usual()).await?;
    browser.follow("#begin-scribe", "/acp/values/").await?;
    browser.starts().await?;
    browser.tap("#review-same").await?;
    let [own, scribe] = [words().sheet().by_principal, words().sheet().by_scribe];
    browser.open_started("/acp/details/").await?;
    browser.says(".paper", &[scribe.into(), own.into()]).await?;
    browser.open_started("/acp/sheet/").await?;
    browser
        .says(".paper", &[words().sheet().by_both.into()])
        .await?;
    browser.open("/acp/").await?;
    browser
        .follow("#begin-medical-scribe", "/acp/medical-gate/")
        .await?;
    browser.starts().await?;
    browser
        .says("[data-fill=entered-by]", &[scribe.into()])
        .await?;
    browser.is_content().await
}

async fn what_119_does_is_read_under_the_answer_itself(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/review/").await?;
    browser
        .has_kept(&record(vec![("T1", choose(&["yes"], ""))]))
        .await?;
    browser.follow("#begin", "/acp/medical-gate/").await?;
    browser.starts().await?;
    browser.follow("#next", "/acp/cpr/").await?;
    browser.tells_of_119(false).await?;
    browser.tap("#review-changed").await?;
    browser
        .until(
            "the controls",
            "return !document.getElementById('answering').hidden",
        )
        .await?;
    browser.choose("T1", "no").await?;
    browser.tells_of_119(true).await?;
    browser.follow("#next", "/acp/check/").await?;
    browser.follow("#edit-T1", "/acp/cpr/").await?;
    browser.tap("#review-same").await?;
    browser.tells_of_119(true).await?;
    // On the page of the question alone, whatever way one is on.
    browser.open("/acp/3/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.open_started("/acp/cpr/").await?;
    browser.tells_of_119(true).await?;
    browser.choose("T1", "yes").await?;
    browser.tells_of_119(false).await?;
    browser.is_content().await
}

async fn the_day_of_the_answers_stands_where_a_review_begins(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/review/").await?;
    browser.has_kept(&usual()).await?;
    browser.reload().await?;
    browser.starts().await?;
    let day = browser.text("[data-fill=record-date]").await?;
    ensure!(day.contains('年') && !day.contains("0000"), "{day}");
    Ok(())
}

impl Session {
    /// Waits until what 119 does stands on the page, or does not.
    async fn tells_of_119(&self, there: bool) -> Result<()> {
        let js = format!(
            "const card = document.getElementById('q-T1-card-0'); return card && card.hidden !== {there}"
        );
        self.until("the card under the answer", &js).await.map(drop)
    }
}
