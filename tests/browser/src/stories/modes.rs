//! Every way through the questions, from its first tap to its paper.

use anyhow::{Result, ensure};
use engawa::{
    acp::{answer::EnteredBy, record::Record, sheet::Sheet},
    site,
    words::words,
};

use super::people::{WHOSE, whose};
use super::{Stage, Story, story};
use crate::{
    page::packed,
    record::{lines, usual, with_card},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], slowly_one_is_asked_everything_that_applies),
        story(&[], from_prompt_to_prompt_nothing_is_fetched_again),
        story(&[], the_medical_questions_come_after_their_gate),
        story(&[], a_gate_lets_one_go_another_way),
        story(&[], from_the_page_of_use_the_medical_questions_begin),
        story(&[], what_others_remember_never_becomes_a_sheet_of_wishes),
        story(
            &[],
            a_memo_on_the_persons_own_phone_leaves_their_answers_alone,
        ),
        story(
            &[],
            while_a_memo_is_open_the_card_is_there_and_own_words_go_home,
        ),
        story(&[], a_review_asks_what_was_answered_and_nothing_else),
        story(&[], whoever_writes_for_another_is_named_on_the_paper),
    ]
}

async fn slowly_one_is_asked_everything_that_applies(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser.follow_link("main", "/acp/slow/").await?;
    browser.follow("#begin", "/acp/call-name/").await?;
    browser.starts().await?;
    let walked = browser.walks_to("/acp/check/").await?;
    ensure!(walked.len() > 20, "{walked:?}");
    let kept = browser.finds_the_way(&walked).await?;
    browser.finds_the_sheet(&kept).await?;
    browser.is_content().await
}

/// Whoever has begun goes on where there is no network.
async fn from_prompt_to_prompt_nothing_is_fetched_again(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/3/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    let fetched = || stage.site.log().len();
    let before = fetched();
    browser.walks_to("/acp/check/").await?;
    browser.follow("#to-sheet", "/acp/sheet/").await?;
    browser.web().back().await?;
    browser.arrives("/acp/check/").await?;
    ensure!(
        fetched() == before,
        "{:?}",
        stage.site.log().split_off(before)
    );
    browser.is_content().await
}

async fn the_medical_questions_come_after_their_gate(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser
        .follow("#begin-medical", "/acp/medical-gate/")
        .await?;
    browser.starts().await?;
    ensure!(browser.kept().await?.contains("medical"), "no mode is kept");
    let walked = browser.walks_to("/acp/check/").await?;
    ensure!(walked.first().is_some_and(|id| id == "GM"), "{walked:?}");
    ensure!(walked.iter().any(|id| id == "T6"), "{walked:?}");
    let kept = browser.finds_the_way(&walked).await?;
    browser.finds_the_sheet(&kept).await?;
    browser.is_content().await
}

async fn a_gate_lets_one_go_another_way(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for (gate, to) in [
        ("medical-gate", "/acp/pause/"),
        ("breather", "/acp/comfort/"),
        ("place-gate", "/acp/comfort/"),
        ("medical-gate", "/choices/"),
    ] {
        browser.open_started(&format!("/acp/{gate}/")).await?;
        browser.follow_link(".paces", to).await?;
    }
    browser.open("/acp/").await?;
    browser.has_kept(&usual()).await?;
    browser
        .follow("#begin-medical", "/acp/medical-gate/")
        .await?;
    browser.starts().await?;
    browser.follow("#next", "/acp/spoken/").await?;
    browser.follow("#back", "/acp/medical-gate/").await?;
    browser.follow("#back", "/acp/").await
}

/// The gate opened by itself, with nothing begun and with 「3つだけ」 begun: 読んでみる begins 「医療のことも」.
async fn from_the_page_of_use_the_medical_questions_begin(stage: &Stage) -> Result<()> {
    for begun in [false, true] {
        let browser = stage.browser().await?;
        if begun {
            browser.open("/acp/3/").await?;
            browser.follow("#begin", "/acp/values/").await?;
            browser.starts().await?;
            browser.choose("V1", "eating").await?;
        }
        browser.open("/how-to/").await?;
        browser.follow_link("main", "/acp/medical-gate/").await?;
        browser.follow("#next", "/acp/spokesperson/").await?;
        let kept = browser.record().await?;
        ensure!(kept.mode == "medical", "{begun}: {}", kept.mode);
        browser.follow("#back", "/acp/medical-gate/").await?;
        browser.is_content().await?;
    }
    Ok(())
}

async fn what_others_remember_never_becomes_a_sheet_of_wishes(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser.follow_link("main", "/acp/memo/").await?;
    browser.follow("#begin", "/acp/memo-values/").await?;
    browser.starts().await?;
    let walked = browser.walks_to("/acp/check/").await?;
    let kept = browser.finds_the_way(&walked).await?;
    ensure!(walked == ["M1", "M2", "M3", "M4"], "{walked:?}");
    ensure!(
        kept.entered_by == EnteredBy::ImaginedByOthers,
        "{:?}",
        kept.entered_by
    );
    browser.follow("#to-sheet", "/acp/memo-sheet/").await?;
    let mut said = vec![words().memo().banner.to_string()];
    said.extend(walked.iter().flat_map(|id| lines(&kept, id)));
    browser.says(".paper", &said).await?;
    for path in ["/acp/sheet/", "/acp/show/", "/acp/details/", "/acp/family/"] {
        browser.open_started(path).await?;
        browser
            .says("main", &[words().sheet().memories.to_string()])
            .await?;
        ensure!(
            !browser.shows(".paper, .show__block").await?,
            "{path} is a paper"
        );
    }
    browser.is_content().await
}

async fn a_memo_on_the_persons_own_phone_leaves_their_answers_alone(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    browser.is_called("花子").await?;
    let memo = "花子のこと（家族のメモ）";
    browser.open("/acp/memo/").await?;
    let apart = words().memo_start().apart.to_string();
    browser.says(".if-record", &[apart]).await?;
    browser.follow("#begin", "/acp/memo-values/").await?;
    browser.starts().await?;
    browser.says(WHOSE, &[whose(memo)]).await?;
    browser.walks_to("/acp/check/").await?;
    let names = browser.names_to_choose().await?;
    ensure!(names == packed(&format!("花子 {memo}")), "{names}");
    browser.follow("#person-1", "/acp/").await?;
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await?;
    browser.says(WHOSE, &[whose("花子")]).await?;
    // Begun again, it is the same memo.
    browser.open("/acp/memo/").await?;
    browser.follow("#begin", "/acp/memo-values/").await?;
    browser.starts().await?;
    browser.says(WHOSE, &[whose(memo)]).await?;
    ensure!(browser.names_to_choose().await? == names, "another memo");
    browser.is_content().await
}

async fn while_a_memo_is_open_the_card_is_there_and_own_words_go_home(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(&with_card()).await?;
    browser.open("/acp/memo/").await?;
    browser.follow("#begin", "/acp/memo-values/").await?;
    browser.starts().await?;
    browser.open("/emergency/").await?;
    let card = "return 'hasCard' in document.documentElement.dataset";
    browser.until("the card of the phone", card).await?;
    browser.open("/acp/3/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.choose("V1", "independence").await?;
    browser.open_started("/acp/check/").await?;
    let kept = lines(&with_card(), "L1");
    browser.says(".checklist", &kept).await?;
    browser.is_content().await
}

async fn a_review_asks_what_was_answered_and_nothing_else(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/review/").await?;
    browser.has_kept(&usual()).await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser
        .says("#review-lines", &lines(&usual(), "V1"))
        .await?;
    ensure!(
        browser.shows("#review").await? && !browser.shows("#answering").await?,
        "the answer of before is not shown first"
    );
    browser.tap("#review-same").await?;
    browser
        .says("#review-said", &[words().reviewed().same_said.into()])
        .await?;
    browser.follow("#next", "/acp/spokesperson/").await?;
    browser.tap("#review-same").await?;
    browser.follow("#next", "/acp/place/").await?;
    browser.tap("#review-undecided").await?;
    browser
        .says("#review-said", &[words().reviewed().undecided_said.into()])
        .await?;
    browser.follow("#next", "/acp/share/").await?;
    browser.tap("#review-changed").await?;
    browser
        .until(
            "the controls",
            "return !document.getElementById('answering').hidden",
        )
        .await?;
    browser.choose("D1", "doctor").await?;
    browser.follow("#next", "/acp/doctor-questions/").await?;
    browser.follow("#next", "/acp/check/").await?;
    let kept = browser.record().await?;
    ensure!(
        lines(&kept, "V1") == lines(&usual(), "V1"),
        "{:?}",
        lines(&kept, "V1")
    );
    ensure!(
        lines(&kept, "L1") == [words().state().undecided],
        "{:?}",
        lines(&kept, "L1")
    );
    ensure!(lines(&kept, "D1").len() == 2, "{:?}", lines(&kept, "D1"));
    browser.finds_the_sheet(&kept).await?;
    browser.is_content().await
}

async fn whoever_writes_for_another_is_named_on_the_paper(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/scribe/").await?;
    browser.follow("#begin-slow", "/acp/call-name/").await?;
    browser.starts().await?;
    let scribe = words().sheet().by_scribe.to_string();
    browser
        .says("[data-fill=entered-by]", std::slice::from_ref(&scribe))
        .await?;
    browser.write("#q-P1-other", "はなさん").await?;
    browser.open_started("/acp/sheet/").await?;
    browser
        .says(".paper", &[scribe.clone(), "はなさん".into()])
        .await?;
    browser.open_started("/acp/details/").await?;
    browser.says(".paper", &["はなさん".into(), scribe]).await
}

impl Session {
    /// From the check page to the doctor's sheet; it has every block of `record`.
    async fn finds_the_sheet(&self, record: &Record) -> Result<()> {
        self.follow("#to-sheet", "/acp/sheet/").await?;
        let sheet = Sheet::new(site::questionnaire(), record, words());
        let labels: Vec<String> = sheet.blocks.into_iter().map(|block| block.label).collect();
        ensure!(labels.len() > 5, "{labels:?}");
        self.says(".paper h3", &labels).await
    }
}
