//! The same resident next week.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use engawa::words::words;

use super::{Stage, Story, story};
use crate::{
    engine::Ability,
    page::packed,
    record::{prompts, usual},
    session::Session,
    site::PROGRAM,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_reload_loses_nothing),
        story(&[], another_window_has_the_answers_when_the_first_is_closed),
        story(&[Ability::Reopen], answers_are_there_the_next_week),
        story(
            &[Ability::Reopen],
            a_killed_browser_loses_nothing_but_its_own_write_window,
        ),
        story(&[], home_says_that_it_found_nothing_here),
        story(&[], a_letter_is_kept_at_once),
    ]
}

async fn a_reload_loses_nothing(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/values/").await?;
    for prompt in prompts() {
        let path = format!("/acp/{}/", prompt.slug);
        browser.open_started(&path).await?;
        browser.answers(prompt, &usual()).await?;
        let before = browser.chosen().await?;
        browser.reload().await?;
        browser.starts().await?;
        ensure!(
            browser.chosen().await? == before,
            "{}: {:?}, not {before:?}",
            prompt.slug,
            browser.chosen().await?
        );
    }
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await?;
    browser.open("/").await?;
    browser.home_says_when().await
}

async fn another_window_has_the_answers_when_the_first_is_closed(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    let second = browser.web().new_tab().await?;
    browser.web().close_window().await?;
    browser.web().switch_to_window(second).await?;
    browser.open("/").await?;
    browser.home_says_when().await?;
    browser.follow_link(".record", "/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await
}

async fn answers_are_there_the_next_week(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    browser.close().await?;
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.home_says_when().await?;
    browser.open_started("/acp/sheet/").await?;
    browser
        .says(".paper", &crate::record::sheet_lines(&usual()))
        .await
}

/// An engine writes its storage to the disk when it likes. What it takes is measured, printed and bounded.
async fn a_killed_browser_loses_nothing_but_its_own_write_window(stage: &Stage) -> Result<()> {
    const LONGEST: Duration = Duration::from_secs(32);
    let mut window = Duration::from_secs(1);
    loop {
        let browser = stage.browser().await?;
        browser.answers_everything(&usual()).await?;
        let answered = Instant::now();
        browser
            .stays(
                "the page",
                window,
                "return location.pathname === '/acp/check/'",
            )
            .await?;
        browser.kill(&stage.profile);
        let browser = stage.browser().await?;
        browser.open_started("/acp/check/").await?;
        if browser.finds_on_the_check_page(&usual()).await.is_ok() {
            eprintln!(
                "{}: after {:.0?} a killed browser had everything",
                stage.engine,
                answered.elapsed().min(window)
            );
            return Ok(());
        }
        ensure!(
            window < LONGEST,
            "after {window:?} the answers were not on the disk"
        );
        window *= 2;
        browser.script("localStorage.clear()").await?;
        browser.close().await?;
    }
}

async fn home_says_that_it_found_nothing_here(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser
        .until(
            "everything is loaded",
            "return document.readyState === 'complete'",
        )
        .await?;
    ensure!(
        browser.shows(".record__none h2").await?,
        "home does not say that it found none"
    );
    ensure!(
        !browser.shows(".record__some h2").await?,
        "home says that answers are here"
    );
    ensure!(
        !browser.shows(".record__unknown h2").await?,
        "home says that nothing works"
    );
    browser
        .says(".record__none", &[words().record().none_heading.text()])
        .await?;
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "the program was fetched for nothing"
    );
    browser.follow_link(".doors", "/acp/").await
}

async fn a_letter_is_kept_at_once(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/values/").await?;
    browser.write("#q-V1-other", "縁側").await?;
    let kept = "return Object.keys(localStorage).some(key => localStorage[key].includes('縁側'))";
    browser.until("the words in the storage", kept).await?;
    let said = browser.text(".saved").await?;
    let (before, _) = words().saved().at.split_once("{time}").unwrap_or_default();
    ensure!(said.starts_with(&packed(before)), "{said}");
    ensure!(browser.shows(".saved").await?, "the line can't be seen");
    Ok(())
}

impl Session {
    /// Home says that answers are here, and from when: today.
    async fn home_says_when(&self) -> Result<()> {
        let today = self.words("const d = new Date(); return `${d.getFullYear()}年${d.getMonth() + 1}月${d.getDate()}日`").await?;
        let js =
            format!("return document.querySelector('.record__date').textContent === '{today}'");
        self.until("today's date", &js).await?;
        ensure!(
            self.shows(".record__some h2").await?,
            "home does not say that answers are here"
        );
        ensure!(
            !self.shows(".record__none h2").await?,
            "home says that it found none"
        );
        let said = [
            words().record().some_heading.text(),
            today,
            words().record().some_text.to_string(),
        ];
        self.says(".record__some", &said).await
    }
}
