//! What a person does before the program has started is kept and answered.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::{Stage, Story, story};
use crate::{
    session::Session,
    site::{PROGRAM, Site},
};

/// How long we look that something does not happen.
const A_WHILE: Duration = Duration::from_millis(800);

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_choice_and_a_text_begun_before_the_start_are_kept),
        story(&[], a_radio_chosen_before_the_start_is_kept),
        story(&[], a_tap_on_next_before_the_start_is_answered_after_it),
        story(&[], a_link_before_the_start_is_a_plain_link),
        story(
            &[],
            the_first_touch_on_a_leaflet_prints_once_and_fetches_nothing_again,
        ),
        story(&[], place_and_focus_stay_over_the_start),
    ]
}

async fn a_choice_and_a_text_begun_before_the_start_are_kept(stage: &Stage) -> Result<()> {
    stage.site.hold(PROGRAM);
    let browser = stage.browser().await?;
    browser.open("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    browser.write("#q-V1-other", "ねこ").await?;
    browser.comes_while_writing(&stage.site).await?;
    // Letters go on being taken while the program waits.
    browser.write("#q-V1-other", "といぬ").await?;
    browser.tap("h1").await?;
    browser.starts().await?;
    let expected = ["q-V1-eating", "q-V1-other=ねこといぬ"];
    ensure!(
        browser.chosen().await? == expected,
        "{:?}",
        browser.chosen().await?
    );
    let kept = browser.kept().await?;
    ensure!(
        kept.contains("ねこといぬ") && kept.contains("eating"),
        "not kept: {kept}"
    );
    browser.reload().await?;
    browser.starts().await?;
    ensure!(
        browser.chosen().await? == expected,
        "{:?}",
        browser.chosen().await?
    );
    browser.is_content().await
}

async fn a_radio_chosen_before_the_start_is_kept(stage: &Stage) -> Result<()> {
    stage.site.hold(PROGRAM);
    let browser = stage.browser().await?;
    browser.open("/acp/share/").await?;
    browser.choose("D1", "next_visit").await?;
    browser.choose("D1", "family").await?;
    browser.choose("D1", "soon").await?;
    stage.site.heal();
    browser.starts().await?;
    let chosen = browser.chosen().await?;
    ensure!(chosen == ["q-D1-family", "q-D1-soon"], "{chosen:?}");
    let kept = browser.kept().await?;
    ensure!(
        kept.contains("soon") && !kept.contains("next_visit"),
        "{kept}"
    );
    Ok(())
}

async fn a_tap_on_next_before_the_start_is_answered_after_it(stage: &Stage) -> Result<()> {
    stage.site.hold(PROGRAM);
    let browser = stage.browser().await?;
    browser.open("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    browser.tap("#next").await?;
    let waits = "return location.pathname === '/acp/values/' && 'waiting' in document.documentElement.dataset";
    browser.until("the tap is being held", waits).await?;
    stage.site.heal();
    browser.arrives("/acp/spokesperson/").await?;
    browser.starts().await?;
    ensure!(
        stage.site.asked("/acp/spokesperson/") == 0,
        "the page was loaded, not shown"
    );
    browser.follow("#back", "/acp/values/").await?;
    ensure!(
        browser.chosen().await? == ["q-V1-eating"],
        "{:?}",
        browser.chosen().await?
    );
    browser.is_content().await
}

async fn a_link_before_the_start_is_a_plain_link(stage: &Stage) -> Result<()> {
    stage.site.hold(PROGRAM);
    let browser = stage.browser().await?;
    browser.open("/acp/values/").await?;
    browser.follow("#hard", "/hard-times/").await?;
    ensure!(!browser.is_started().await?, "the program has started");
    ensure!(
        stage.site.asked("/hard-times/") == 1,
        "the page was not loaded"
    );
    Ok(())
}

async fn the_first_touch_on_a_leaflet_prints_once_and_fetches_nothing_again(
    stage: &Stage,
) -> Result<()> {
    stage.site.hold(PROGRAM);
    let browser = stage.browser().await?;
    browser.open("/leaflets/home-care/").await?;
    browser.tap("#leaflet-sources summary").await?;
    browser
        .until(
            "the sources are open",
            "return document.getElementById('leaflet-sources').open",
        )
        .await?;
    ensure!(
        !browser.is_started().await? && stage.site.asked(PROGRAM) == 0,
        "opening the sources needs no program"
    );
    browser.tap("#print").await?;
    browser
        .until(
            "the tap is being held",
            "return 'waiting' in document.documentElement.dataset",
        )
        .await?;
    ensure!(browser.prints().await? == 0, "printed before the start");
    stage.site.heal();
    browser.starts().await?;
    browser
        .until("a print", "return window.__probe.prints > 0")
        .await?;
    browser
        .stays("one print", A_WHILE, "return window.__probe.prints === 1")
        .await?;
    let open = browser
        .script("return document.getElementById('leaflet-sources').open")
        .await?;
    ensure!(open == true, "the sources are closed again");
    ensure!(
        stage.site.asked("/leaflets/home-care/") == 1,
        "the page was fetched again"
    );
    ensure!(
        stage.site.asked("fragment.html") == 0,
        "the page's text was fetched again"
    );
    browser.is_content().await
}

async fn place_and_focus_stay_over_the_start(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for (path, control) in [
        ("/leaflets/sudden-illness/", "print"),
        ("/acp/values/", "q-V1-garden"),
    ] {
        stage.site.hold(PROGRAM);
        browser.open(path).await?;
        let look = "return [document.activeElement?.id, Math.round(scrollY)]";
        if control == "print" {
            browser.tap("#print").await?;
        } else {
            browser.choose("V1", "garden").await?;
        }
        let before = browser.script(look).await?;
        ensure!(
            before.get(0).is_some_and(|id| id == control),
            "{path}: the focus is on {before}"
        );
        ensure!(
            before.get(1).is_some_and(|place| place != 0),
            "{path} is too short to scroll"
        );
        stage.site.heal();
        browser.starts().await?;
        let after = browser.script(look).await?;
        ensure!(after == before, "{path}: {before} became {after}");
    }
    Ok(())
}

impl Session {
    /// The program has come, and waits until the person has stopped writing.
    async fn comes_while_writing(&self, site: &Site) -> Result<()> {
        site.heal();
        let come = "return performance.getEntriesByType('resource').some(e => e.name.endsWith('_bg.wasm') && e.responseEnd > 0)";
        self.until("the program has come", come).await?;
        self.stays(
            "not started",
            A_WHILE,
            "return document.documentElement.dataset.program !== 'started'",
        )
        .await
    }
}
