//! Erased is erased, and it is said what was seen.

use anyhow::{Result, ensure};
use engawa::words::words;

use super::{Stage, Story, story};
use crate::{
    page::packed,
    record::{prompts, usual, with_card},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], erasing_everything_leaves_nothing_of_ours),
        story(&[], erasing_one_record_leaves_the_other),
        story(&[], who_does_not_want_to_erase_after_all_erases_nothing),
        story(&[], a_tab_left_open_brings_nothing_back),
    ]
}

const ERASE: &str = "/acp/erase/";
const KEYS: &str = "return Object.keys(localStorage).sort().join()";

impl Session {
    /// Goes both steps.
    async fn erases(&self, which: &str) -> Result<()> {
        self.open_started(ERASE).await?;
        ensure!(!self.shows("#erase-do").await?, "one tap would erase");
        self.tap(which).await?;
        self.tap("#erase-do").await
    }
}

async fn erasing_everything_leaves_nothing_of_ours(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(&with_card()).await?;
    browser.adds("太郎").await?;
    let others =
        "localStorage.setItem('theme', 'dark'); localStorage.setItem('engawa:/:region', 'ibaraki')";
    browser.script(others).await?;
    browser.erases("#erase-all").await?;
    browser
        .says("#erase-said", &[words().erase().all_gone.into()])
        .await?;
    ensure!(
        browser.words(KEYS).await? == "theme",
        "{}",
        browser.words(KEYS).await?
    );
    browser.open("/").await?;
    ensure!(
        browser.shows(".record__none h2").await?,
        "home says that answers are here"
    );
    browser.is_content().await
}

async fn erasing_one_record_leaves_the_other(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(&usual()).await?;
    browser.is_called("花子").await?;
    browser.adds("太郎").await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    browser.erases("#erase-one").await?;
    browser
        .says("#erase-said", &[words().erase().one_gone.into()])
        .await?;
    ensure!(
        !browser.kept().await?.contains("太郎"),
        "his name is still there"
    );
    ensure!(browser.names_to_choose().await? == packed("花子"));
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await
}

async fn who_does_not_want_to_erase_after_all_erases_nothing(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(&usual()).await?;
    browser.open_started(ERASE).await?;
    let before = browser.kept().await?;
    for which in ["#erase-one", "#erase-all"] {
        browser.tap(which).await?;
        let shown = ["#erase-what-one", "#erase-what-all"];
        for what in shown {
            let is_it = what.ends_with(which.trim_start_matches("#erase-"));
            ensure!(browser.shows(what).await? == is_it, "{which}: {what}");
        }
        browser.tap("#erase-stop").await?;
        browser
            .says("#erase-said", &[words().erase().stopped.into()])
            .await?;
        ensure!(!browser.shows("#erase-do").await?, "it can still be erased");
    }
    ensure!(browser.kept().await? == before, "something went");
    Ok(())
}

async fn a_tab_left_open_brings_nothing_back(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.answers_everything(&usual()).await?;
    let left_open = web.window().await?;
    let second = web.new_tab().await?;
    web.switch_to_window(second).await?;
    browser.erases("#erase-all").await?;
    browser
        .says("#erase-said", &[words().erase().all_gone.into()])
        .await?;
    web.switch_to_window(left_open).await?;
    let passed = prompts().len();
    let js = format!(
        "return document.querySelectorAll('.checklist__row.is-passed').length === {passed}"
    );
    browser.until("the empty record", &js).await?;
    ensure!(
        browser.words(KEYS).await?.is_empty(),
        "{}",
        browser.words(KEYS).await?
    );
    Ok(())
}
