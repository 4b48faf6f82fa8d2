//! When something is broken: what happened is said, reading and the telephone go on, nothing is lost.

use anyhow::{Result, ensure};
use engawa::words::words;
use serde_json::json;

use super::{Stage, Story, story};
use crate::{
    browser::Setting,
    engine::Ability,
    page::packed,
    record::{prompts, sheet_lines, usual},
    site::PROGRAM,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_program_that_is_missing_leaves_the_page_readable),
        story(
            &[],
            a_program_that_breaks_on_its_way_leaves_the_page_readable,
        ),
        story(&[], a_leaflet_whose_program_is_missing_says_so),
        story(
            &[Ability::StorageOff],
            a_device_that_keeps_nothing_says_so_and_still_asks,
        ),
    ]
}

async fn a_program_that_is_missing_leaves_the_page_readable(stage: &Stage) -> Result<()> {
    stage.site.fail(PROGRAM, 404);
    is_readable(stage).await
}

async fn a_program_that_breaks_on_its_way_leaves_the_page_readable(stage: &Stage) -> Result<()> {
    stage.site.fail(PROGRAM, 500);
    is_readable(stage).await
}

async fn is_readable(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/values/").await?;
    let failed = "return document.documentElement.dataset.program === 'failed'";
    browser.until("the failure is known", failed).await?;
    ensure!(browser.shows("#program-failed").await?, "nothing is said");
    ensure!(
        browser.text("#program-failed").await? == packed(words().frame().failed),
        "something else is said"
    );
    ensure!(
        browser.shows("#question").await? && browser.shows(".choice").await?,
        "the page is gone"
    );
    browser.follow("#hard", "/hard-times/").await?;
    let phones = browser
        .script("return document.querySelectorAll('main a[href^=\"tel:\"]').length")
        .await?;
    ensure!(phones.as_u64() > Some(3), "{phones} telephone links");
    browser.follow_link(".header", "/").await?;
    browser.follow_link(".doors", "/leaflets/").await?;
    ensure!(!browser.is_started().await?, "the program has started");
    Ok(())
}

async fn a_leaflet_whose_program_is_missing_says_so(stage: &Stage) -> Result<()> {
    stage.site.fail(PROGRAM, 404);
    let browser = stage.browser().await?;
    browser.open("/leaflets/who-helps/").await?;
    ensure!(
        !browser.shows("#program-failed").await?,
        "a failure is said before there was one"
    );
    let text = browser.text("main").await?;
    browser.tap("#print").await?;
    let failed = "return document.documentElement.dataset.program === 'failed'";
    browser.until("the failure is known", failed).await?;
    ensure!(browser.shows("#program-failed").await?, "nothing is said");
    ensure!(browser.text("main").await? == text, "the text has changed");
    let waits = browser
        .script("return 'waiting' in document.documentElement.dataset")
        .await?;
    ensure!(waits == json!(false), "the page still says that it waits");
    browser.follow_link(".related", "/leaflets/").await
}

async fn a_device_that_keeps_nothing_says_so_and_still_asks(stage: &Stage) -> Result<()> {
    let all = usual();
    let browser = stage.browser_with(Setting::StorageOff).await?;
    browser.open_started("/acp/values/").await?;
    let blocked = "try { return !window.localStorage } catch { return true }";
    ensure!(
        browser.script(blocked).await? == json!(true),
        "this browser keeps things"
    );
    let unavailable = packed(words().saved().unavailable);
    ensure!(
        browser.text(".notice[role=status]").await? == unavailable,
        "nothing is said"
    );
    ensure!(
        browser.shows(".notice[role=status]").await?,
        "the notice can't be seen"
    );
    let mut last = "";
    for prompt in prompts() {
        if !last.is_empty() {
            browser
                .follow("#next", &format!("/acp/{}/", prompt.slug))
                .await?;
        }
        browser.answers(prompt, &all).await?;
        last = &prompt.slug;
    }
    let saved = browser.text(".saved").await?;
    let (kept, _) = words().saved().at.split_once("{time}").unwrap_or_default();
    ensure!(
        !saved.starts_with(&packed(kept)),
        "the page says that it kept the answer: {saved}"
    );
    browser.follow("#next", "/acp/check/").await?;
    browser.finds_on_the_check_page(&all).await?;
    browser.follow("#to-sheet", "/acp/sheet/").await?;
    browser.says(".paper", &sheet_lines(&all)).await?;
    browser.is_content().await
}
