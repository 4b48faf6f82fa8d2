//! Two tabs never erase each other's answers.

use anyhow::Result;

use super::{Stage, Story, story};
use crate::record::{choose, record};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], two_tabs_keep_each_others_answers),
        story(&[], a_tab_shows_what_the_other_wrote),
    ]
}

async fn two_tabs_keep_each_others_answers(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open_started("/acp/values/").await?;
    let first = web.window().await?;
    let second = web.new_tab().await?;
    web.switch_to_window(second.clone()).await?;
    browser.open_started("/acp/place/").await?;
    web.switch_to_window(first.clone()).await?;
    browser.choose("V1", "eating").await?;
    web.switch_to_window(second.clone()).await?;
    browser.choose("L1", "home").await?;
    web.switch_to_window(first.clone()).await?;
    browser.choose("V1", "garden").await?;
    let both = record(vec![
        ("V1", choose(&["eating", "garden"], "")),
        ("L1", choose(&["home"], "")),
    ]);
    for window in [first, second] {
        web.switch_to_window(window).await?;
        browser.reload().await?;
        browser.open_started("/acp/check/").await?;
        browser.finds_on_the_check_page(&both).await?;
    }
    Ok(())
}

async fn a_tab_shows_what_the_other_wrote(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open_started("/acp/values/").await?;
    let first = web.window().await?;
    let second = web.new_tab().await?;
    web.switch_to_window(second).await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    web.switch_to_window(first).await?;
    let js = "return document.getElementById('q-V1-eating').checked";
    browser.until("the other tab's answer", js).await.map(drop)
}
