//! A browser that runs no script: everything is there to read, the telephone works, the worksheet prints.

use anyhow::{Context as _, Result, ensure};
use engawa::{
    content::route::{Route, Start},
    site,
    words::words,
};
use thirtyfour::By;

use super::{Stage, Story, story};
use crate::{browser::Setting, engine::Ability, page::packed, site::PROGRAM};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[Ability::ScriptOff], every_page_reads_without_script),
        story(
            &[Ability::ScriptOff, Ability::Print],
            the_worksheet_prints_without_script,
        ),
    ]
}

async fn every_page_reads_without_script(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    let web = browser.web();
    let mut wrong = Vec::new();
    for route in site::routes() {
        let path = route.path();
        browser.open(&path).await?;
        let page = web.source().await?;
        ensure!(
            !page.contains("data-script=\"on\""),
            "script runs in this browser"
        );
        let shown = async |css: &str| match web.find(By::Css(css)).await {
            Ok(element) => element.is_displayed().await.unwrap_or_default(),
            Err(_) => false,
        };
        if !shown("main h1").await {
            wrong.push(format!("{path} shows no heading"));
        }
        let needed = shown(".notice--needed").await;
        if needed != asks(&route) {
            wrong.push(format!(
                "{path}: 「{}」 is shown: {needed}",
                words().frame().no_program
            ));
        }
        if shown("#program-failed").await {
            wrong.push(format!("{path} says that something failed"));
        }
    }
    browser.open("/hard-times/").await?;
    let phones = web.find_all(By::Css("main a[href^='tel:']")).await?;
    ensure!(phones.len() > 3, "{} telephone links", phones.len());
    browser.open("/").await?;
    let doors = web.find_all(By::Css(".doors--home a")).await?;
    doors.first().context("home has no door")?.click().await?;
    let heading = web.find(By::Css("main h1")).await?;
    ensure!(!heading.text().await?.is_empty(), "the door leads nowhere");
    ensure!(
        stage.site.asked(PROGRAM) <= site::routes().len(),
        "the program was fetched again and again"
    );
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// Pages of the questionnaire say what they need: those that ask or show answers, and those that begin. A card's paper
/// needs nothing: it is a blank one then.
fn asks(route: &Route) -> bool {
    let begins = matches!(
        route,
        Route::Three | Route::Scribe | Route::Slow | Route::Memo | Route::Review
    );
    begins || route.start() == Start::Now && !matches!(route, Route::CardPaper(_))
}

async fn the_worksheet_prints_without_script(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    browser.open("/acp/worksheet/").await?;
    let paper = browser.print().await?;
    let pages = paper.pages()?;
    ensure!(pages <= 2, "the worksheet takes {pages} pages");
    let text = paper.text()?;
    ensure!(
        text.contains(&packed(&words().worksheet().title.text())),
        "{text}"
    );
    Ok(())
}
