//! Searching: by how a word is read, on the device alone.

use anyhow::{Result, ensure};
use engawa::words::words;
use serde_json::json;
use thirtyfour::Key;

use super::{Stage, Story, story};
use crate::{page::packed, session::Session};

const FIELD: &str = "#search-q";
const SAID: &str = "#search-said";

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], hiragana_finds_kanji_and_going_back_keeps_the_question),
        story(&[], what_is_not_there_is_answered_with_other_ways),
        story(&[], texts_that_do_not_come_are_said_and_asked_for_again),
        story(&[], the_search_works_with_keys_alone),
        story(&[], nobody_hears_what_is_looked_for),
    ]
}

async fn hiragana_finds_kanji_and_going_back_keeps_the_question(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/search/").await?;
    browser.write(FIELD, "とこずれ").await?;
    browser.has_searched_all().await?;
    ensure!(
        browser.text("mark").await?.contains("床ずれ"),
        "the word is not marked"
    );
    let axe = browser.axe().await?;
    ensure!(axe.is_empty(), "{axe:?}");
    let href = "return document.querySelector('.hit').getAttribute('href')";
    let href = browser.words(href).await?;
    let (path, place) = href.split_once('#').unwrap_or((&href, ""));
    browser.follow(".hit", path).await?;
    let there = format!(
        "const e = document.getElementById({}) ?? document.querySelector('main h1'), t = e.getBoundingClientRect().top;\
         return document.activeElement === e && t < innerHeight && t >= -1",
        json!(place)
    );
    browser.until("the place on the page", &there).await?;
    let said = "return document.getElementById('search-said')?.textContent";
    browser.script("history.back()").await?;
    browser.arrives("/search/").await?;
    browser.until("the results are there again", said).await?;
    let value = "return document.getElementById('search-q').value";
    ensure!(
        browser.words(value).await? == "とこずれ",
        "the question is gone"
    );
    ensure!(browser.shows(".hit").await?, "the results are gone");
    browser.is_content().await
}

async fn what_is_not_there_is_answered_with_other_ways(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/search/").await?;
    browser.write(FIELD, "ぬるぽ").await?;
    let none = packed(words().search().none);
    browser.says(SAID, &[none]).await?;
    ensure!(!browser.shows(".hit").await?, "something is shown");
    browser.follow_link("#search-found", "/leaflets/").await?;
    browser.is_content().await
}

async fn texts_that_do_not_come_are_said_and_asked_for_again(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/search/").await?;
    let texts = "return document.documentElement.dataset.searchText";
    let texts = browser.words(texts).await?;
    stage.site.fail(&texts, 404);
    browser.write(FIELD, "ほうもん").await?;
    browser
        .says(SAID, &[packed(words().search().failed)])
        .await?;
    ensure!(browser.shows(".hit").await?, "titles are not found");
    ensure!(
        browser.shows("#search-found .links a").await?,
        "there is no way on"
    );
    stage.site.heal();
    browser.write(FIELD, "かんご").await?;
    browser.has_searched_all().await
}

async fn the_search_works_with_keys_alone(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/search/").await?;
    let focused = |css: &str| format!("return document.activeElement.matches({})", json!(css));
    browser.find(FIELD).await?.focus().await?;
    browser.presses("いたみ").await?;
    browser.has_searched_all().await?;
    browser.presses(&Key::Enter.value().to_string()).await?;
    browser.until("the number is read", &focused(SAID)).await?;
    browser.presses(&Key::Tab.value().to_string()).await?;
    browser
        .until("the first result", &focused(".hits li:first-child .hit"))
        .await?;
    browser.presses(&Key::Enter.value().to_string()).await?;
    browser
        .until(
            "a leaflet",
            "return location.pathname.startsWith('/leaflets/')",
        )
        .await?;
    browser.is_content().await
}

async fn nobody_hears_what_is_looked_for(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/search/").await?;
    browser.write(FIELD, "mitori みとり").await?;
    browser.says(SAID, &[packed(words().search().none)]).await?;
    let place = "return location.href + JSON.stringify(history.state) + JSON.stringify({ ...localStorage, ...sessionStorage })";
    let place = browser.words(place).await?;
    ensure!(!place.contains("mitori"), "{place}");
    for line in stage.site.log() {
        ensure!(
            !line.path.contains(['?', '%']) && !line.path.contains("mitori"),
            "{}",
            line.path
        );
    }
    Ok(())
}

impl Session {
    /// The number of results stands there, and all text was searched.
    async fn has_searched_all(&self) -> Result<()> {
        let js = "return /^[0-9]+件/.test(document.getElementById('search-said').textContent)";
        self.until("the number of results", js).await.map(drop)
    }

    async fn presses(&self, keys: &str) -> Result<()> {
        Ok(self.web().action_chain().send_keys(keys).perform().await?)
    }
}
