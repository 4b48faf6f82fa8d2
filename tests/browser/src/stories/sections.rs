//! The list of sections: what is written, what is not, and from each a way back.

use anyhow::{Context as _, Result, ensure};
use engawa::{site, words::words};

use super::{Stage, Story, story};
use crate::{record::usual, session::Session};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], the_list_says_what_is_written_and_what_is_not_yet),
        story(&[], a_section_leads_through_its_gate_and_back_to_the_list),
        story(&[], one_goes_on_where_one_pressed_to_stop),
        story(&[], every_paper_is_a_tap_away_from_the_list),
    ]
}

const LIST: &str = "/acp/sections/";

/// Each section's title with what is said of it.
async fn states(browser: &Session) -> Result<Vec<(String, String)>> {
    let js = "return [...document.querySelectorAll('.section')].map(e => ['title', 'state'].map(part => e.querySelector('.section__' + part).textContent))";
    Ok(serde_json::from_value(browser.script(js).await?)?)
}

/// The title of a section, and what the list says when it is written or not.
fn row(id: &str, written: bool) -> Result<(String, String)> {
    let mut all = site::questionnaire().sections.iter();
    let section = all.find(|section| section.id == id).context("no section")?;
    let words = words().sections();
    let said = if written {
        words.written
    } else {
        words.not_yet
    };
    Ok((section.title.clone(), said.to_string()))
}

async fn the_list_says_what_is_written_and_what_is_not_yet(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let all = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"];
    for written in [&[][..], &["S2", "S4", "S5", "S8"]] {
        if !written.is_empty() {
            browser.has_kept(&usual()).await?;
        }
        browser.open_started(LIST).await?;
        browser.arrives(LIST).await?;
        let rows = all.iter().map(|id| row(id, written.contains(id)));
        let rows: Vec<_> = rows.collect::<Result<_>>()?;
        let said = states(&browser).await?;
        ensure!(said == rows, "{said:?}");
    }
    Ok(())
}

async fn a_section_leads_through_its_gate_and_back_to_the_list(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(LIST).await?;
    browser
        .follow("[data-mode=S6]", "/acp/medical-gate/")
        .await?;
    let walked = browser.walks_to(LIST).await?;
    let section = site::questionnaire().of_section("S6");
    let kept = browser.record().await?;
    let section: Vec<&str> = section.map(|prompt| prompt.id.as_str()).collect();
    ensure!(walked.first().is_some_and(|id| id == "GM"), "{walked:?}");
    // T6 is asked of those who said at P5 that a treatment goes on.
    let applying: Vec<&str> = section.into_iter().filter(|id| *id != "T6").collect();
    ensure!(walked == applying, "{walked:?}, not {applying:?}");
    ensure!(kept.answer("T5").is_some(), "T5 is not kept");
    let said = states(&browser).await?;
    ensure!(said.contains(&row("S6", true)?), "{said:?}");
    ensure!(said.contains(&row("S1", false)?), "{said:?}");
    browser.is_content().await
}

async fn one_goes_on_where_one_pressed_to_stop(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser.has_kept(&usual()).await?;
    let stopped = site::questionnaire().prompt("V3").context("no V3")?;
    let path = format!("/acp/{}/", stopped.slug);
    browser.open_started(&path).await?;
    browser.follow("#pause", "/acp/pause/").await?;
    browser.follow_link("main", &path).await?;
    for from in [LIST, "/acp/"] {
        browser.open_started(from).await?;
        browser.follow("#go-on", &path).await?;
    }
    browser.is_content().await
}

async fn every_paper_is_a_tap_away_from_the_list(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser.has_kept(&usual()).await?;
    for path in [
        "/acp/sheet/",
        "/acp/details/",
        "/acp/family/",
        "/acp/check/",
        "/acp/versions/",
    ] {
        browser.open_started(LIST).await?;
        browser.follow_link("main", path).await?;
        browser.focus_is_on_the_heading().await?;
    }
    browser.is_content().await
}
