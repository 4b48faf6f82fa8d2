//! The papers of the answers when they are as full as they get, and whose eyes they are for.

use anyhow::{Context as _, Result, ensure};
use engawa::{
    acp::{answer::Date, record::Record},
    site,
    words::{fill, words},
};

use super::{Stage, Story, printing::keep, story};
use crate::{engine::Ability, page::packed, paper::plain, record::fixture, session::Session};

pub(super) fn stories() -> Vec<Story> {
    const NEEDS: &[Ability] = &[Ability::Print];
    vec![
        story(
            NEEDS,
            the_detailed_paper_parts_no_answer_and_is_named_on_every_page,
        ),
        story(
            NEEDS,
            what_is_for_oneself_is_on_no_paper_until_it_is_turned_on,
        ),
        story(
            NEEDS,
            the_fullest_memo_says_on_its_first_page_whose_words_it_holds,
        ),
        story(&[], what_is_turned_on_is_off_again_on_the_next_visit),
        story(
            &[],
            a_question_for_oneself_that_was_passed_over_is_on_no_paper_either,
        ),
    ]
}

/// A browser in which the record of a fixture is kept.
async fn with_fixture(stage: &Stage, name: &str) -> Result<(Session, Record)> {
    let record = fixture(name)?;
    let browser = stage.browser().await?;
    browser.open("/privacy/").await?;
    browser.has_kept(&record).await?;
    Ok((browser, record))
}

fn label_of(id: &str) -> Result<String> {
    let prompt = site::questionnaire().prompt(id);
    Ok(prompt.context("no such prompt")?.label.clone())
}

async fn the_detailed_paper_parts_no_answer_and_is_named_on_every_page(
    stage: &Stage,
) -> Result<()> {
    let (browser, record) = with_fixture(stage, "longest").await?;
    browser.open_started("/acp/details/").await?;
    browser.arrives("/acp/details/").await?;
    let blocks = "return [...document.querySelectorAll('.paper .block')].map(e => e.textContent)";
    let blocks: Vec<String> = serde_json::from_value(browser.script(blocks).await?)?;
    ensure!(blocks.len() > 30, "{} answers", blocks.len());
    let name = "return document.querySelector('.paper__running .gap').textContent";
    let name = browser.words(name).await?;
    ensure!(!name.is_empty(), "the paper has no name");
    let day = record.last_answered_on().map(Date::in_words);
    let date = fill(
        words().sheet().written_on,
        &[("date", &day.unwrap_or_default())],
    );
    let paper = browser.print().await?;
    keep(&paper, stage, "details-longest")?;
    let mut pages = Vec::new();
    for page in 1..=paper.pages()? {
        pages.push(paper.page(page)?);
    }
    ensure!(pages.len() > 1, "one page");
    for (at, page) in pages.iter().enumerate() {
        for text in [&name, &date] {
            ensure!(
                page.contains(&plain(text)),
                "「{text}」 is not on page {}: {page}",
                at + 1
            );
        }
    }
    for block in &blocks {
        let block = plain(block);
        ensure!(
            pages.iter().any(|page| page.contains(&block)),
            "on no page whole: {block}"
        );
    }
    browser.is_content().await
}

async fn what_is_for_oneself_is_on_no_paper_until_it_is_turned_on(stage: &Stage) -> Result<()> {
    let (browser, _) = with_fixture(stage, "longest").await?;
    // 入ってほしくない人 is for oneself, 伝えておきたい言葉 for family, unless one says otherwise.
    let (own, family) = (plain(&label_of("N4b")?), plain(&label_of("D6")?));
    for (path, has_family) in [
        ("/acp/sheet/", false),
        ("/acp/show/", false),
        ("/acp/details/", false),
        ("/acp/family/", true),
    ] {
        browser.open_started(path).await?;
        browser.arrives(path).await?;
        let paper = browser.print().await?.text()?;
        ensure!(!paper.contains(&own), "{path} says it: {paper}");
        ensure!(
            paper.contains(&family) == has_family,
            "{path}: words for the family stand there: {}",
            !has_family
        );
    }
    browser.open_started("/acp/versions/").await?;
    browser.tap("#version-1").await?;
    browser.find("#looked-at").await?;
    let paper = browser.print().await?.text()?;
    ensure!(!paper.contains(&own), "a version's paper says it: {paper}");
    browser.open_started("/acp/details/").await?;
    for (reach, has_own) in [("family_only", false), ("self_only", true)] {
        browser.tap(&format!("label:has(#reach-{reach})")).await?;
        let turned = format!(
            "return document.getElementById('reach-{reach}').checked && [...document.querySelectorAll('.paper .block__number')].some(e => e.textContent === 'D6')"
        );
        browser.until(reach, &turned).await?;
        let paper = browser.print().await?.text()?;
        ensure!(paper.contains(&family), "{reach}: {paper}");
        ensure!(paper.contains(&own) == has_own, "{reach}: {paper}");
        ensure!(
            !paper.contains(&plain(words().details().reach)),
            "the choice is printed"
        );
    }
    browser.is_content().await
}

async fn what_is_turned_on_is_off_again_on_the_next_visit(stage: &Stage) -> Result<()> {
    let (browser, _) = with_fixture(stage, "longest").await?;
    let own = plain(&label_of("N4b")?);
    browser.open_started("/acp/details/").await?;
    browser.tap("label:has(#reach-self_only)").await?;
    browser.says(".paper", &[label_of("N4b")?]).await?;
    browser.follow_link("main .acts", "/acp/sections/").await?;
    browser.follow_link("main", "/acp/details/").await?;
    ensure!(
        !plain(&browser.text(".paper").await?).contains(&own),
        "it is still turned on"
    );
    ensure!(
        !browser.kept().await?.contains("reach"),
        "it was kept that it was turned on"
    );
    browser.is_content().await
}

async fn the_fullest_memo_says_on_its_first_page_whose_words_it_holds(stage: &Stage) -> Result<()> {
    let (browser, _) = with_fixture(stage, "memo-longest").await?;
    browser.open_started("/acp/memo-sheet/").await?;
    browser.arrives("/acp/memo-sheet/").await?;
    let paper = browser.print().await?;
    keep(&paper, stage, "memo-longest")?;
    let first = paper.page(1)?;
    ensure!(first.contains(&plain(words().memo().banner)), "{first}");
    paper.says(&["M1", "M2", "M3", "M4"].map(String::from))?;
    browser.is_content().await
}

/// Where only the passed-over question were printed, its absence would tell that it was answered.
async fn a_question_for_oneself_that_was_passed_over_is_on_no_paper_either(
    stage: &Stage,
) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/sections/").await?;
    browser
        .follow("[data-mode=S4]", "/acp/spokesperson/")
        .await?;
    browser.choose("N1", "nobody").await?;
    browser.open_started("/acp/details/").await?;
    let (passed, own) = (label_of("N4")?, label_of("N4b")?);
    browser.says(".paper", &[passed]).await?;
    let paper = browser.text(".paper").await?;
    ensure!(!paper.contains(&packed(&own)), "{paper}");
    browser.tap("label:has(#reach-self_only)").await?;
    browser.says(".paper", &[own]).await
}
