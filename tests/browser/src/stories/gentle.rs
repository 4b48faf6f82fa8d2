//! What stands beside the medical questions: what 119 does, an offer to rest, a mark that never answers for anybody.

use anyhow::{Context as _, Result, ensure};
use engawa::{site, words::words};

use super::{Stage, Story, story};
use crate::session::Session;

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], who_does_not_want_cpr_is_told_what_119_does),
        story(&[], who_does_not_want_to_think_of_it_twice_is_offered_rest),
        story(&[], rest_is_offered_in_a_section_of_the_list_too),
        story(&[], a_question_for_the_doctor_is_marked_and_never_ticked),
    ]
}

/// Goes on to the prompt `slug`, which is one or more behind the open one.
async fn goes_on_to(browser: &Session, slug: &str) -> Result<()> {
    let path = format!("/acp/{slug}/");
    while browser.words("return location.pathname").await? != path {
        let next = browser
            .words("return document.getElementById('next').pathname")
            .await?;
        browser.follow("#next", &next).await?;
    }
    Ok(())
}

async fn who_does_not_want_cpr_is_told_what_119_does(stage: &Stage) -> Result<()> {
    let prompt = site::questionnaire().prompt("T1").context("no T1")?;
    let card = prompt.cards.first().context("no card")?;
    let browser = stage.browser().await?;
    for (choice, told) in [("yes", false), ("no", true), ("after_consult", false)] {
        browser.open("/acp/").await?;
        browser
            .follow("#begin-medical", "/acp/medical-gate/")
            .await?;
        browser.starts().await?;
        goes_on_to(&browser, "cpr").await?;
        browser.choose("T1", choice).await?;
        ensure!(
            browser.shows("#q-T1-card-0").await? == told,
            "after {choice} it is told: {}",
            !told
        );
        if told {
            browser.says("#q-T1-card-0", &card.texts).await?;
        }
    }
    browser.is_content().await
}

async fn who_does_not_want_to_think_of_it_twice_is_offered_rest(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser
        .follow("#begin-medical", "/acp/medical-gate/")
        .await?;
    browser.starts().await?;
    goes_on_to(&browser, "care-goal").await?;
    browser.choose("T0", "not_now").await?;
    ensure!(!browser.shows("#rest").await?, "rest is offered at once");
    browser.follow("#next", "/acp/cpr/").await?;
    browser.choose("T1", "undecided").await?;
    ensure!(
        !browser.shows("#rest").await?,
        "undecided is no wish to rest"
    );
    browser.choose("T1", "not_now").await?;
    ensure!(browser.shows("#rest").await?, "no rest is offered");
    browser
        .says("#rest", &[words().asking().rest.into()])
        .await?;
    browser.follow_link("#rest", "/acp/comfort/").await?;
    browser.is_content().await
}

async fn rest_is_offered_in_a_section_of_the_list_too(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/sections/").await?;
    browser
        .follow("[data-mode=S6]", "/acp/medical-gate/")
        .await?;
    goes_on_to(&browser, "care-goal").await?;
    browser.choose("T0", "not_now").await?;
    ensure!(!browser.shows("#rest").await?, "rest is offered at once");
    browser.follow("#next", "/acp/cpr/").await?;
    ensure!(!browser.shows("#rest").await?, "rest is offered unasked");
    browser.choose("T1", "not_now").await?;
    browser
        .says("#rest", &[words().asking().rest.into()])
        .await?;
    ensure!(browser.shows("#rest").await?, "no rest is offered");
    browser.follow_link("#rest", "/acp/comfort/").await?;
    browser.focus_is_on_the_heading().await?;
    ensure!(browser.chosen().await?.is_empty(), "something is answered");
    // Beside the section it is one question, and the list comes after it.
    browser.follow("#next", "/acp/sections/").await?;
    browser.web().back().await?;
    browser.arrives("/acp/comfort/").await?;
    browser.web().back().await?;
    browser.arrives("/acp/cpr/").await?;
    ensure!(
        browser.chosen().await? == ["q-T1-not_now"],
        "{:?}",
        browser.chosen().await?
    );
    browser.is_content().await
}

async fn a_question_for_the_doctor_is_marked_and_never_ticked(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/doctor-questions/").await?;
    let marks = "return [...document.querySelectorAll('[id$=-hint]')].filter(e => e.textContent).map(e => e.id).join(' ')";
    ensure!(browser.words(marks).await?.is_empty(), "marked for nothing");
    browser.open_started("/acp/home-worries/").await?;
    browser.choose("L3", "pain").await?;
    browser.open_started("/acp/doctor-questions/").await?;
    let marked = browser.words(marks).await?;
    ensure!(marked == "q-D2-pain-hint", "{marked}");
    browser
        .says("#q-D2-pain-hint", &[words().prompt().suggested.into()])
        .await?;
    ensure!(
        browser.chosen().await?.is_empty(),
        "{:?}",
        browser.chosen().await?
    );
    browser.is_content().await
}
