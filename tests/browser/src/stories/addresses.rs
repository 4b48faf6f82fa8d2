//! Addresses that are wrong or nearly right.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Stage, Story, story};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], an_unknown_address_says_so_and_leads_on),
        story(&[], an_address_without_its_slash_is_sent_on),
    ]
}

async fn an_unknown_address_says_so_and_leads_on(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for path in [
        "/no-such-page/",
        "/leaflets/no-such-leaflet/",
        "/acp/no-such-question/",
    ] {
        browser.open(path).await?;
        let status = stage
            .site
            .log()
            .iter()
            .find(|line| line.path == path)
            .map(|line| line.status);
        ensure!(status == Some(404), "{path}: {status:?}");
        browser.find("main h1").await?;
        let js = "return [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))";
        let links = browser.script(js).await?;
        for expected in ["/", "/leaflets/", "/acp/", "/hard-times/", "/call-119/"] {
            let there = links
                .as_array()
                .is_some_and(|all| all.contains(&json!(expected)));
            ensure!(there, "{path}: no link to {expected} in {links}");
        }
        browser.is_content().await?;
    }
    browser.follow_link("main", "/hard-times/").await
}

async fn an_address_without_its_slash_is_sent_on(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/leaflets/acp").await?;
    browser.arrives("/leaflets/acp/").await?;
    let status = stage
        .site
        .log()
        .iter()
        .find(|line| line.path == "/leaflets/acp")
        .map(|line| line.status);
    ensure!(status == Some(301), "{status:?}");
    Ok(())
}
