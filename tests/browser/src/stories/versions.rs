//! What was answered before stays: it can be looked at, compared and taken up again.

use anyhow::{Context as _, Result, ensure};
use engawa::{
    acp::{answer::Date, record::MAX_VERSIONS, record::Record},
    words::{fill, words},
};

use super::{Stage, Story, story};
use crate::{
    engine::Ability,
    record::{fixture, lines, usual},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(
            &[],
            after_a_print_the_next_answer_stands_in_the_next_version,
        ),
        story(&[], an_old_version_is_looked_at_compared_and_taken_up_again),
        story(&[], without_a_print_one_day_is_one_version),
        story(
            &[],
            when_the_oldest_versions_make_room_it_is_said_how_many_went,
        ),
        story(
            &[Ability::Print],
            a_print_from_the_browsers_own_menu_ends_a_sitting_too,
        ),
        story(
            &[Ability::Print],
            an_old_version_is_printed_and_says_that_it_is_one,
        ),
    ]
}

/// One answer, a print, and another answer.
async fn answers_prints_and_changes(stage: &Stage) -> Result<Session> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    browser.open_started("/acp/sheet/").await?;
    browser.tap("#print").await?;
    browser
        .until("one print", "return window.__probe.prints === 1")
        .await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    browser.choose("V1", "garden").await?;
    Ok(browser)
}

fn numbered(no: u32) -> String {
    fill(words().sheet().version, &[("version", &no.to_string())])
}

async fn after_a_print_the_next_answer_stands_in_the_next_version(stage: &Stage) -> Result<()> {
    let browser = answers_prints_and_changes(stage).await?;
    let kept = browser.record().await?;
    ensure!(kept.versions.len() == 2, "{} versions", kept.versions.len());
    ensure!(lines(&kept, "V1") == ["畑や庭"], "{:?}", lines(&kept, "V1"));
    browser.open_started("/acp/sheet/").await?;
    browser.says(".paper__meta", &[numbered(2)]).await?;
    // What changed stands on くわしい紙.
    browser.open_started("/acp/details/").await?;
    let changed = words().versions().changes_heading.text();
    browser.says(".paper", &[changed, "畑や庭".into()]).await?;
    browser.is_content().await
}

async fn an_old_version_is_looked_at_compared_and_taken_up_again(stage: &Stage) -> Result<()> {
    let browser = answers_prints_and_changes(stage).await?;
    browser.open_started("/acp/versions/").await?;
    browser
        .says(
            ".versions",
            &[numbered(2), words().versions().current.into(), numbered(1)],
        )
        .await?;
    browser.tap("#version-1").await?;
    browser
        .says("#looked-at", &[of_before(&browser).await?])
        .await?;
    browser
        .until(
            "the focus on it",
            "return document.activeElement?.id === 'looked-at'",
        )
        .await?;
    let values = [
        ("label", "だいじにしていること"),
        ("before", "食べる楽しみ"),
        ("after", "畑や庭"),
    ];
    let changed = fill(words().versions().changed, &values);
    browser
        .says(
            ".looked-at",
            &[words().versions().compare_heading.text(), changed],
        )
        .await?;
    let paper = browser.text(".looked-at .paper").await?;
    ensure!(
        paper.contains("食べる楽しみ") && !paper.contains("畑や庭"),
        "{paper}"
    );
    browser.tap("#take-up").await?;
    browser
        .says(".versions", &[numbered(3), numbered(2), numbered(1)])
        .await?;
    let kept = browser.record().await?;
    ensure!(kept.versions.len() == 3, "{} versions", kept.versions.len());
    ensure!(
        lines(&kept, "V1") == ["食べる楽しみ"],
        "{:?}",
        lines(&kept, "V1")
    );
    browser.open_started("/acp/sheet/").await?;
    browser
        .says(".paper", &[numbered(3), "食べる楽しみ".into()])
        .await?;
    browser.is_content().await
}

/// 「第1版（前の答えです。いまの答えは第2版）　2026年11月22日」
async fn of_before(browser: &Session) -> Result<String> {
    let kept = browser.record().await?;
    let first = kept.versions.first().context("no version")?;
    let date = first.created_on.in_words();
    let values = [("version", "1"), ("now", "2"), ("date", &*date)];
    Ok(fill(words().versions().of_before, &values))
}

async fn an_old_version_is_printed_and_says_that_it_is_one(stage: &Stage) -> Result<()> {
    let browser = answers_prints_and_changes(stage).await?;
    browser.open_started("/acp/versions/").await?;
    browser.tap("#version-1").await?;
    browser.find("#take-up").await?;
    let paper = browser.print().await?;
    paper.says(&[of_before(&browser).await?, "食べる楽しみ".into()])?;
    let text = paper.text()?;
    // The newer answers and the buttons stay away.
    for other in ["畑や庭".into(), words().versions().take_up_button.text()] {
        ensure!(!text.contains(&other), "{other}: {text}");
    }
    // Of the version that is written now nothing more is said than what it is.
    browser.tap("#version-2").await?;
    browser.says("#looked-at", &[numbered(2)]).await?;
    browser.print().await?.says(&["畑や庭".into()])?;
    browser.is_content().await
}

async fn without_a_print_one_day_is_one_version(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    browser.open_started("/acp/sheet/").await?;
    browser.open_started("/acp/place/").await?;
    browser.choose("L1", "home").await?;
    let kept = browser.record().await?;
    ensure!(kept.versions.len() == 1, "{} versions", kept.versions.len());
    Ok(())
}

/// As many sittings of `record` as there is room for, each of them printed.
fn full(mut record: Record) -> Record {
    let today = Date::new(2026, 11, 22);
    loop {
        record.finish();
        let mut next = record.clone();
        next.current_mut(&today);
        if next.thinned > 0 {
            return record;
        }
        record = next;
    }
}

async fn when_the_oldest_versions_make_room_it_is_said_how_many_went(stage: &Stage) -> Result<()> {
    let many = full(usual());
    ensure!(many.versions.len() == MAX_VERSIONS, "50 are not kept");
    let long = full(fixture("longest")?);
    ensure!(long.versions.len() < MAX_VERSIONS, "the longest are short");
    let browser = stage.browser().await?;
    for before in [many, long] {
        browser.open("/acp/").await?;
        browser.script("localStorage.clear()").await?;
        browser.has_kept(&before).await?;
        browser.open_started("/acp/versions/").await?;
        ensure!(
            !browser.shows("main .notice").await?,
            "it is said before anything went"
        );
        browser.open_started("/acp/place/").await?;
        browser.choose("L1", "undecided").await?;
        browser.open_started("/acp/versions/").await?;
        let kept = browser.record().await?;
        ensure!(kept.thinned > 0, "nothing went");
        let gone = fill(
            words().versions().thinned,
            &[("count", &kept.thinned.to_string())],
        );
        browser.says("main .notice", &[gone]).await?;
        ensure!(browser.shows("main .notice").await?, "it is not seen");
        let newest = u32::try_from(before.versions.len())? + 1;
        ensure!(
            kept.current().map(|version| version.no) == Some(newest),
            "the numbers begin anew"
        );
        let rows: Vec<String> = (kept.thinned + 1..=newest).rev().map(numbered).collect();
        browser.says(".versions", &rows).await?;
        let count = browser
            .script("return document.querySelectorAll('.versions li').length")
            .await?;
        ensure!(count == rows.len(), "{count} versions stand there");
        ensure!(
            kept.answer("V1") == before.answer("V1"),
            "an answer went with the oldest version"
        );
    }
    browser.is_content().await
}

async fn a_print_from_the_browsers_own_menu_ends_a_sitting_too(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    for (path, versions) in [("/acp/worksheet/", 1), ("/acp/details/", 2)] {
        browser.open(path).await?;
        browser.arrives(path).await?;
        if versions > 1 {
            browser.starts().await?;
        }
        browser.print().await?;
        browser.open_started("/acp/place/").await?;
        browser.choose("L1", "home").await?;
        let kept = browser.record().await?;
        ensure!(
            kept.versions.len() == versions,
            "{path}: {} versions",
            kept.versions.len()
        );
    }
    Ok(())
}
