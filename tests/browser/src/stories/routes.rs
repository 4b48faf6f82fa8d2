//! Every address of the table.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use engawa::{
    acp::record::Record,
    content::route::{Route, Start},
    site,
};
use serde_json::{Value, json};

use super::{Stage, Story, story};
use crate::{
    engine::Ability,
    record::{fixture, with_card},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], every_page_opens_and_complains_of_nothing),
        story(&[Ability::Narrow], no_page_scrolls_sideways_at_320_px),
        story(&[], no_page_scrolls_sideways_at_450_px),
        story(&[], axe_finds_no_violation_on_any_page),
        story(&[], axe_finds_no_violation_where_everything_is_answered),
    ]
}

async fn every_page_opens_and_complains_of_nothing(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let mut wrong = Vec::new();
    for route in site::routes() {
        browser.visits(&route).await?;
        browser
            .until(
                "everything is loaded",
                "return document.readyState === 'complete'",
            )
            .await?;
        let alone = browser.script(
            "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin + '/'))",
        );
        let alone = alone.await?;
        if alone != json!([]) {
            wrong.push(format!("{} asks elsewhere: {alone}", route.path()));
        }
        if let Err(error) = browser.is_content().await {
            wrong.push(format!("{}: {error:#}", route.path()));
        }
        if browser.text("main h1").await?.is_empty() {
            wrong.push(format!("{} has no heading", route.path()));
        }
    }
    wrong.extend(
        stage
            .site
            .log()
            .iter()
            .filter(|line| line.status >= 400)
            .map(|line| format!("{} {}", line.path, line.status)),
    );
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn no_page_scrolls_sideways_at_320_px(stage: &Stage) -> Result<()> {
    nothing_is_wider_than(320, stage).await
}

/// The narrowest window of `WebKitGTK`'s browser.
async fn no_page_scrolls_sideways_at_450_px(stage: &Stage) -> Result<()> {
    nothing_is_wider_than(450, stage).await
}

async fn nothing_is_wider_than(most: u32, stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.is_narrow(most).await?;
    browser.has_kept(&fixture("longest")?).await?;
    let mut wrong = Vec::new();
    for route in site::routes() {
        browser.visits(&route).await?;
        let width = browser.script("return innerWidth").await?;
        ensure!(
            width == json!(most),
            "the page is {width} px wide, not {most}"
        );
        let wide = browser.script_with(
            "const [most] = arguments, wide = document.scrollingElement.scrollWidth; if (wide <= most) return null;\
             const over = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > most + 0.5);\
             return wide + ' px: ' + over.slice(0, 5).map(e => e.localName + '.' + e.className).join(', ')",
            vec![json!(most)],
        );
        if let Value::String(wide) = wide.await? {
            wrong.push(format!("{} is {wide}", route.path()));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn axe_finds_no_violation_on_any_page(stage: &Stage) -> Result<()> {
    axe_is_content(stage, &with_card(), &|_| true).await
}

async fn axe_finds_no_violation_where_everything_is_answered(stage: &Stage) -> Result<()> {
    let is_filled = |route: &Route| route.is_conference() && route.start() == Start::Now;
    axe_is_content(stage, &fixture("longest")?, &is_filled).await
}

/// On every page that `is_looked_at`, with this record.
async fn axe_is_content(
    stage: &Stage,
    record: &Record,
    is_looked_at: &dyn Fn(&Route) -> bool,
) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(record).await?;
    let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for route in site::routes().into_iter().filter(is_looked_at) {
        browser.open(&route.path()).await?;
        if route.start() != Start::Touch {
            browser.starts().await?;
        }
        browser.arrives(&route.path()).await?;
        for violation in browser.axe().await? {
            wrong.entry(violation).or_default().push(route.path());
        }
    }
    let told = wrong
        .iter()
        .map(|(violation, paths)| format!("{violation} | on {}", paths.join(" ")));
    ensure!(wrong.is_empty(), "{}", told.collect::<Vec<_>>().join("\n"));
    Ok(())
}

impl Session {
    /// Every violation that axe-core finds on the open page: rule, place, what to do.
    pub(super) async fn axe(&self) -> Result<Vec<String>> {
        let file = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../node_modules/axe-core/axe.min.js"
        );
        let axe = std::fs::read_to_string(file).map_err(|error| {
            anyhow::anyhow!("npm ci を先に実行してください。[run npm ci first] {file}: {error}")
        })?;
        let body = "const done = arguments[arguments.length - 1]; const found = v => v.nodes.map(n =>\
            [v.id, n.target.join(' '), n.failureSummary.replace(/\\s+/g, ' ')].join(' | '));\
            (window.axe || axe).run(document).then(r => done(r.violations.flatMap(found)), e => done(['axe failed: ' + e]))";
        let found = self
            .web()
            .execute_async(format!("{axe};{body}"), Vec::new())
            .await?;
        Ok(found.convert()?)
    }

    /// Makes the window so wide that a page has `width` CSS px.
    ///
    /// # Errors
    /// When the engine can't.
    pub(super) async fn is_narrow(&self, width: u32) -> Result<()> {
        if self.engine() == crate::engine::Engine::Chromium {
            let metrics =
                json!({ "width": width, "height": 640, "deviceScaleFactor": 1, "mobile": true });
            self.web()
                .cdp()
                .send_raw("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
        } else {
            self.web().set_window_rect(0, 0, width, 800).await?;
        }
        Ok(())
    }
}
