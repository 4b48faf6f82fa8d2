//! Nothing moves on the page while the program starts.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{engine::Ability, record::usual, session::Session, site::PROGRAM};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[Ability::Shifts], nothing_moves_while_the_program_starts),
        story(&[], one_page_gives_way_to_the_next),
    ]
}

/// With answers kept the program runs on reading pages too: there is one page at a time, and its top is shown.
async fn one_page_gives_way_to_the_next(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/privacy/").await?;
    browser.has_kept(&usual()).await?;
    for start in ["/", "/acp/"] {
        browser.open(start).await?;
        browser.starts().await?;
        for path in ["/emergency/", "/hard-times/"] {
            browser.follow_link(".menu", path).await?;
            browser.arrives(path).await?;
            let seen = browser
                .script("return [document.querySelectorAll('h1').length, window.scrollY]")
                .await?;
            ensure!(seen == json!([1, 0]), "{start} to {path}: {seen}");
        }
        browser.script("history.back()").await?;
        browser.arrives("/emergency/").await?;
        let one = "return document.querySelectorAll('h1').length === 1";
        browser
            .until("one page is there after going back", one)
            .await?;
    }
    Ok(())
}

async fn nothing_moves_while_the_program_starts(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/privacy/").await?;
    browser.has_kept(&usual()).await?;
    let mut wrong = Vec::new();
    for width in [360, 1280] {
        browser.is_narrow(width).await?;
        for path in [
            "/",
            "/acp/",
            "/leaflets/home-care/",
            "/acp/values/",
            "/acp/spokesperson/",
            "/acp/check/",
            "/acp/sheet/",
        ] {
            stage.site.hold(PROGRAM);
            browser.open(path).await?;
            browser
                .until(
                    "everything is loaded",
                    "return document.readyState === 'complete'",
                )
                .await?;
            if path == "/leaflets/home-care/" {
                browser
                    .script("document.getElementById('print').click()")
                    .await?;
            }
            browser.shift().await?;
            stage.site.heal();
            browser.starts().await?;
            let (sum, what) = browser.shift().await?;
            if sum > 0.0 {
                wrong.push(format!("{path} at {width} px: {sum:.4} {what}"));
            }
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

impl Session {
    /// How much moved since the page was opened, and what.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub(super) async fn shift(&self) -> Result<(f64, String)> {
        let js = "const done = arguments[arguments.length - 1]; const seen = [];\
            const take = list => seen.push(...list.filter(e => !e.hadRecentInput));\
            const observer = new PerformanceObserver(list => take(list.getEntries()));\
            observer.observe({ type: 'layout-shift', buffered: true });\
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { take(observer.takeRecords());\
            const names = seen.flatMap(e => e.sources.map(s => s.node?.className || s.node?.nodeName));\
            done([seen.reduce((sum, e) => sum + e.value, 0), names.join(', ')]) }, 50)))";
        let found = self.web().execute_async(js, Vec::new()).await?;
        ensure!(*found.json() != json!(null), "no answer");
        Ok(found.convert()?)
    }
}
