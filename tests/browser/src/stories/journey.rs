//! The main way through the house, from the doors to the sheet.

use std::time::Duration;

use anyhow::{Result, ensure};
use engawa::words::{fill, words};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{
    engine::Ability,
    person::label,
    record::{self, lines, prompts, sheet_lines, usual},
    session::Session,
    site::{PROGRAM, name_of},
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_resident_reads_answers_and_gets_the_sheet),
        story(&[], back_and_forward_restore_what_was_there),
        story(&[], back_out_of_the_conference_and_forward_nothing_is_lost),
        story(&[], back_and_forward_at_once_is_where_one_was),
        story(&[], back_before_the_program_starts_is_the_page_before),
        story(
            &[Ability::Unfinished],
            back_before_the_page_has_its_scripts_is_the_page_before,
        ),
        story(&[], one_answer_is_mended_from_the_check_page),
        story(&[], the_sheet_says_when_somebody_else_wrote_it),
    ]
}

async fn a_resident_reads_answers_and_gets_the_sheet(stage: &Stage) -> Result<()> {
    let all = usual();
    let browser = stage.browser().await?;
    browser.open("/").await?;
    let doors = browser
        .script("return [...document.querySelectorAll('.doors--home a')].map(a => a.pathname)")
        .await?;
    ensure!(
        doors
            == json!([
                "/emergency/",
                "/leaflets/home-care/",
                "/who/",
                "/acp/",
                "/leaflets/",
                "/search/"
            ]),
        "{doors}"
    );
    browser
        .follow_link(".doors", "/leaflets/home-care/")
        .await?;
    browser
        .follow_link(".related", "/leaflets/who-helps/")
        .await?;
    browser.follow_link(".header", "/").await?;
    browser.follow_link(".doors", "/emergency/").await?;
    browser
        .follow_link("main", "/leaflets/sudden-illness/")
        .await?;
    browser.follow_link(".related", "/leaflets/").await?;
    browser.follow_link(".whole", "/leaflets/acp/").await?;
    browser.follow_link("main", "/acp/").await?;
    browser.follow_link(".paces", "/acp/3/").await?;
    let mut button = "#begin";
    for prompt in prompts() {
        browser
            .follow(button, &format!("/acp/{}/", prompt.slug))
            .await?;
        browser.starts().await?;
        browser.answers(prompt, &all).await?;
        if prompt.id == "L1" {
            for (at, choice) in ["home", "palliative_unit"].iter().enumerate() {
                let badge = browser
                    .text(&format!(
                        "{} .choice__rank",
                        label(&format!("q-L1-{choice}"))
                    ))
                    .await?;
                let rank = fill(words().prompt().rank, &[("rank", &(at + 1).to_string())]);
                ensure!(badge == rank, "{choice} has the badge {badge}");
            }
        }
        button = "#next";
    }
    browser.follow(button, "/acp/check/").await?;
    browser.finds_on_the_check_page(&all).await?;
    browser.follow("#to-sheet", "/acp/sheet/").await?;
    browser.says(".paper", &sheet_lines(&all)).await?;
    browser.follow("#to-show", "/acp/show/").await?;
    browser.says(".page--show", &sheet_lines(&all)).await?;
    browser.is_content().await
}

async fn back_and_forward_restore_what_was_there(stage: &Stage) -> Result<()> {
    let all = usual();
    let browser = stage.browser().await?;
    browser.answers_everything(&all).await?;
    let mut seen = Vec::new();
    for prompt in prompts().into_iter().rev() {
        browser.web().back().await?;
        browser.arrives(&format!("/acp/{}/", prompt.slug)).await?;
        let chosen = browser.chosen().await?;
        ensure!(!chosen.is_empty(), "{}: nothing is there", prompt.slug);
        seen.push(chosen);
    }
    for prompt in prompts().into_iter().skip(1) {
        browser.web().forward().await?;
        browser.arrives(&format!("/acp/{}/", prompt.slug)).await?;
        let chosen = browser.chosen().await?;
        let place = prompts()
            .iter()
            .position(|other| other.id == prompt.id)
            .unwrap_or_default();
        ensure!(
            seen.get(seen.len() - 1 - place) == Some(&chosen),
            "{}: {chosen:?}",
            prompt.slug
        );
    }
    browser.web().forward().await?;
    browser.arrives("/acp/check/").await?;
    browser.finds_on_the_check_page(&all).await
}

/// Its pages have a style sheet of their own: into them a page is loaded, and the way back leads out of the document.
async fn back_out_of_the_conference_and_forward_nothing_is_lost(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open("/").await?;
    browser.has_kept(&usual()).await?;
    browser.open("/").await?;
    browser.starts().await?;
    browser.follow_link(".doors", "/acp/").await?;
    browser.follow_link(".paces", "/acp/3/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.choose("V1", "garden").await?;
    browser.choose("V1", "quiet").await?;
    let chosen = browser.chosen().await?;
    ensure!(
        chosen.contains(&"q-V1-quiet".into()) && !chosen.contains(&"q-V1-garden".into()),
        "{chosen:?}"
    );
    let said = browser.record().await?;
    for time in ["first", "second"] {
        for path in ["/acp/3/", "/acp/", "/"] {
            web.back().await?;
            browser.arrives(path).await?;
        }
        // Home as it looks, with what is written: and its program hears.
        browser.starts().await?;
        ensure!(browser.shows(".doors--home").await?, "{time}: no home");
        ensure!(
            browser.shows(".header").await? && browser.shows(".footer").await?,
            "{time}: home stands there as a prompt does"
        );
        for path in ["/acp/", "/acp/3/", "/acp/values/"] {
            web.forward().await?;
            browser.arrives(path).await?;
        }
        browser.starts().await?;
        let there = format!(
            "return document.getElementById('q-V1-quiet').checked && !document.getElementById('q-V1-garden').checked /* {time} */"
        );
        browser.until("the answers", &there).await?;
        ensure!(browser.chosen().await? == chosen, "{time}: other answers");
    }
    browser.follow("#hard", "/hard-times/").await?;
    web.back().await?;
    browser.arrives("/acp/values/").await?;
    ensure!(browser.chosen().await? == chosen, "after つらいとき");
    browser.choose("V1", "quiet").await?;
    browser.choose("V1", "quiet").await?;
    let kept = browser.record().await?;
    for prompt in prompts() {
        ensure!(
            lines(&kept, &prompt.id).len() == lines(&said, &prompt.id).len(),
            "{} is lost",
            prompt.id
        );
    }
    browser.follow("#next", "/acp/spokesperson/").await?;
    browser.is_content().await
}

async fn back_and_forward_at_once_is_where_one_was(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open("/acp/3/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.choose("V1", "quiet").await?;
    stage.site.hold("acp/3/fragment.html");
    web.back().await?;
    browser
        .until("the way back", "return location.pathname === '/acp/3/'")
        .await?;
    web.forward().await?;
    browser.arrives("/acp/values/").await?;
    stage.site.heal();
    browser
        .stays(
            "the question",
            Duration::from_secs(1),
            "return location.pathname === '/acp/values/' && !!document.getElementById('q-V1-quiet')?.checked",
        )
        .await?;
    browser.is_content().await
}

async fn back_before_the_program_starts_is_the_page_before(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open("/acp/3/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.choose("V1", "quiet").await?;
    browser.follow("#next", "/acp/spokesperson/").await?;
    stage.site.hold(PROGRAM);
    browser.reload().await?;
    web.back().await?;
    browser.arrives("/acp/values/").await?;
    stage.site.heal();
    browser.starts().await?;
    browser
        .until(
            "the answer",
            "return !!document.getElementById('q-V1-quiet')?.checked",
        )
        .await?;
    web.forward().await?;
    browser.arrives("/acp/spokesperson/").await?;
    browser.is_content().await
}

async fn back_before_the_page_has_its_scripts_is_the_page_before(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/3/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.choose("V1", "quiet").await?;
    browser.follow("#next", "/acp/spokesperson/").await?;
    stage.site.hold(&name_of("boot-")?);
    browser
        .script("window.old = true; location.reload()")
        .await?;
    let there = "return !window.old && document.readyState === 'interactive'";
    browser.until("the page without its scripts", there).await?;
    browser.script("history.back()").await?;
    let back = "return location.pathname === '/acp/values/'";
    browser.until("the way back", back).await?;
    stage.site.heal();
    browser.arrives("/acp/values/").await?;
    browser.starts().await?;
    let answer = "return !!document.getElementById('q-V1-quiet')?.checked";
    browser.until("the answer", answer).await?;
    browser.is_content().await
}

async fn one_answer_is_mended_from_the_check_page(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    browser.follow("#edit-L1", "/acp/place/").await?;
    browser.choose("L1", "undecided").await?;
    browser.follow("#next", "/acp/check/").await?;
    let mut mended = usual();
    let response = record::shortest().answer("L1").cloned();
    if let (Some(answer), Some(version)) = (response, mended.versions.last_mut()) {
        version.answers.insert("L1".into(), answer);
    }
    browser.finds_on_the_check_page(&mended).await?;
    ensure!(
        lines(&mended, "L1") == [words().state().undecided],
        "{:?}",
        lines(&mended, "L1")
    );
    browser
        .leads_on_to("#edit-V1", "/acp/values/", "/acp/check/")
        .await
}

async fn the_sheet_says_when_somebody_else_wrote_it(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser.follow_link("main", "/acp/scribe/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.choose("V1", "eating").await?;
    browser.open_started("/acp/sheet/").await?;
    browser
        .says(".paper", &[words().sheet().by_scribe.to_string()])
        .await
}

impl Session {
    /// From here to `path`, and its 「つぎへ」 leads to `next`.
    async fn leads_on_to(&self, css: &str, path: &str, next: &str) -> Result<()> {
        self.follow(css, path).await?;
        self.follow("#next", next).await
    }
}
