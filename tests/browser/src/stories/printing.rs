//! On paper.

use std::{env, path::PathBuf};

use anyhow::{Result, ensure};
use engawa::{acp::record::Record, content::route::Route, site, words::words};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{
    engine::Ability,
    paper::Paper,
    record::{fixture, longest, prompts, sheet_lines, shortest, usual},
};

pub(super) fn stories() -> Vec<Story> {
    const NEEDS: &[Ability] = &[Ability::Print];
    vec![
        story(&[], an_empty_sheet_leads_to_the_questions_and_the_worksheet),
        story(NEEDS, the_sheet_is_one_page_with_the_shortest_answers),
        story(NEEDS, the_sheet_is_one_page_with_the_usual_answers),
        story(NEEDS, the_sheet_is_one_page_with_the_longest_answers),
        story(NEEDS, the_sheet_is_one_page_at_the_fullest_of_every_density),
        story(NEEDS, the_longest_answers_are_what_the_questions_take),
        story(NEEDS, the_worksheet_takes_two_pages_at_most),
        story(NEEDS, every_leaflet_prints),
    ]
}

/// Where nothing is answered there is no sheet to hand to a doctor; the blank paper is the worksheet.
async fn an_empty_sheet_leads_to_the_questions_and_the_worksheet(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for path in ["/acp/sheet/", "/acp/show/", "/acp/check/"] {
        browser.open_started(path).await?;
        let js = "return [...document.querySelectorAll('main article a')].map(a => a.getAttribute('href'))";
        let links = browser.script(js).await?;
        let begins = links
            .as_array()
            .is_some_and(|all| all.contains(&json!("/acp/3/")));
        ensure!(begins, "{path} does not lead to the questions: {links}");
    }
    browser.open_started("/acp/sheet/").await?;
    browser.follow_link("main article", "/acp/worksheet/").await
}

async fn the_sheet_is_one_page_with_the_shortest_answers(stage: &Stage) -> Result<()> {
    sheet_is_one_page(stage, &shortest(), "sheet-shortest").await
}

async fn the_sheet_is_one_page_with_the_usual_answers(stage: &Stage) -> Result<()> {
    sheet_is_one_page(stage, &usual(), "sheet-usual").await
}

async fn the_sheet_is_one_page_with_the_longest_answers(stage: &Stage) -> Result<()> {
    sheet_is_one_page(stage, &longest(), "sheet-longest").await
}

/// The records at the edge of each density: one line more and the rows would stand closer.
async fn the_sheet_is_one_page_at_the_fullest_of_every_density(stage: &Stage) -> Result<()> {
    let mut wrong = Vec::new();
    for name in [
        "shortest",
        "roomy-fullest",
        "plain-fullest",
        "close-fullest",
        "full-fullest",
        "longest",
    ] {
        let record = fixture(name)?;
        let browser = stage.browser().await?;
        browser.open("/privacy/").await?;
        browser.has_kept(&record).await?;
        browser.open_started("/acp/sheet/").await?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("sheet-fixture-{name}"))?;
        let pages = paper.pages()?;
        if pages != 1 {
            wrong.push(format!("record-{name}.json takes {pages} pages"));
        }
        browser.close().await?;
    }
    ensure!(wrong.is_empty(), "{}", wrong.join(", "));
    Ok(())
}

async fn sheet_is_one_page(stage: &Stage, record: &Record, name: &str) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/privacy/").await?;
    browser.has_kept(record).await?;
    browser.open_started("/acp/sheet/").await?;
    browser.arrives("/acp/sheet/").await?;
    let paper = browser.print().await?;
    keep(&paper, stage, name)?;
    let pages = paper.pages()?;
    ensure!(pages == 1, "the sheet takes {pages} pages");
    let mut expected = vec![words().sheet().title.text()];
    expected.extend(sheet_lines(record));
    expected.push(words().sheet().statement_1.to_string());
    paper.says(&expected)?;
    let not_on_paper = [
        words().sheet().print_button.text(),
        words().frame().footer_note.to_string(),
    ];
    for text in not_on_paper {
        ensure!(
            paper.says(std::slice::from_ref(&text)).is_err(),
            "「{text}」 is printed"
        );
    }
    Ok(())
}

/// The fixture for the longest answers is honest: the page takes every one of them from a person's hand.
async fn the_longest_answers_are_what_the_questions_take(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for prompt in prompts() {
        browser
            .open_started(&format!("/acp/{}/", prompt.slug))
            .await?;
        browser.answers(prompt, &longest()).await?;
        ensure!(
            browser.text(".refused").await?.is_empty(),
            "{}: {}",
            prompt.id,
            browser.text(".refused").await?
        );
    }
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&longest()).await
}

async fn the_worksheet_takes_two_pages_at_most(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/worksheet/").await?;
    let paper = browser.print().await?;
    keep(&paper, stage, "worksheet")?;
    let pages = paper.pages()?;
    ensure!(pages <= 2, "the worksheet takes {pages} pages");
    let questions: Vec<String> = prompts()
        .iter()
        .map(|prompt| prompt.question.text())
        .collect();
    paper.says(&questions)
}

async fn every_leaflet_prints(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for route in site::routes() {
        let Route::Leaflet(slug) = &route else {
            continue;
        };
        browser.open(&route.path()).await?;
        let headings = "return [...document.querySelectorAll('main h1, main .card h2')].map(e => e.textContent)";
        let headings: Vec<String> = serde_json::from_value(browser.script(headings).await?)?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("leaflet-{slug}"))?;
        let pages = paper.pages()?;
        ensure!(pages == 1 && headings.len() > 1, "{slug}: {pages} pages");
        paper.says(&headings)?;
        ensure!(
            paper
                .says(&[words().leaflet().print_button.text()])
                .is_err(),
            "{slug}: the button is printed"
        );
    }
    Ok(())
}

/// Where pictures and papers go when `ENGAWA_PICTURES` is set.
pub(super) fn output(stage: &Stage) -> Option<PathBuf> {
    env::var_os("ENGAWA_PICTURES")?;
    Some(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../output")).join(stage.engine.name()))
}

/// Keeps a paper there.
pub(super) fn keep(paper: &Paper, stage: &Stage, name: &str) -> Result<()> {
    output(stage).map_or(Ok(()), |folder| paper.keep(&folder, name))
}
