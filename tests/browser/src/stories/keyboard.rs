//! With keys alone.

use anyhow::{Result, bail, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::{Stage, Story, story};
use crate::{
    record::{self, choose, name},
    session::Session,
};

/// More stops than any page has.
const STOPS: usize = 80;

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], the_whole_questionnaire_works_with_keys_alone),
        story(&[], the_first_key_skips_to_the_text),
    ]
}

async fn the_whole_questionnaire_works_with_keys_alone(stage: &Stage) -> Result<()> {
    let all = record::record(vec![
        ("V1", choose(&["eating", "garden"], "空")),
        ("N1", name(&[("", "Hanako", "090")])),
        ("L1", choose(&["home", "hospital"], "")),
        ("D1", choose(&["family", "soon"], "")),
        ("D2", choose(&["pain"], "")),
    ]);
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser
        .presses_on(".doors--home a[href='/acp/']", "/acp/")
        .await?;
    browser
        .presses_on(".paces a[href='/acp/3/']", "/acp/3/")
        .await?;
    browser.presses_on("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.ticks(&["#q-V1-eating", "#q-V1-garden"]).await?;
    browser.reaches("#q-V1-other").await?;
    browser.types("空").await?;
    browser.presses_on("#next", "/acp/spokesperson/").await?;
    browser.focus_is_on_the_heading().await?;
    browser.reaches("#q-N1-0-name").await?;
    browser.types("Hanako").await?;
    browser.reaches("#q-N1-0-phone").await?;
    browser.types("090").await?;
    browser.presses_on("#next", "/acp/place/").await?;
    browser.focus_is_on_the_heading().await?;
    browser.ticks(&["#q-L1-home", "#q-L1-hospital"]).await?;
    browser.presses_on("#next", "/acp/share/").await?;
    browser.focus_is_on_the_heading().await?;
    browser.ticks(&["#q-D1-family"]).await?;
    browser.reaches_group("q-D1-next_visit").await?;
    for _ in 0..2 {
        browser.types(&Key::Down.value().to_string()).await?;
    }
    browser
        .until(
            "the third radio is chosen",
            "return document.getElementById('q-D1-soon').checked",
        )
        .await?;
    browser
        .presses_on("#next", "/acp/doctor-questions/")
        .await?;
    browser.focus_is_on_the_heading().await?;
    browser.ticks(&["#q-D2-pain"]).await?;
    browser.presses_on("#next", "/acp/check/").await?;
    browser.focus_is_on_the_heading().await?;
    browser.finds_on_the_check_page(&all).await?;
    browser.presses_on("#edit-V1", "/acp/values/").await?;
    browser.focus_is_on_the_heading().await?;
    browser.presses_on("#next", "/acp/check/").await?;
    browser.presses_on("#to-sheet", "/acp/sheet/").await?;
    browser.focus_is_on_the_heading().await?;
    browser.reaches("#print").await?;
    browser.types(&Key::Enter.value().to_string()).await?;
    browser
        .until("one print", "return window.__probe.prints === 1")
        .await?;
    browser.presses_on("#to-show", "/acp/show/").await?;
    browser.focus_is_on_the_heading().await
}

async fn the_first_key_skips_to_the_text(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/leaflets/acp/").await?;
    browser.reaches(".skip").await?;
    ensure!(browser.shows(".skip").await?, "the link can't be seen");
    browser.types(&Key::Enter.value().to_string()).await?;
    browser
        .until("the text", "return location.hash === '#main'")
        .await?;
    browser.types(&Key::Tab.value().to_string()).await?;
    let inside = "return !!document.activeElement?.closest('main')";
    browser
        .until("the focus inside the text", inside)
        .await
        .map(drop)
}

impl Session {
    /// Presses keys, wherever the focus is.
    ///
    /// # Errors
    /// When the engine takes none.
    pub(super) async fn types(&self, keys: &str) -> Result<()> {
        Ok(self.web().action_chain().send_keys(keys).perform().await?)
    }

    /// Tab after Tab until the focus is on an element; it can be seen there.
    ///
    /// # Errors
    /// When it never is.
    pub(super) async fn reaches(&self, css: &str) -> Result<()> {
        self.find(css).await?;
        let js = "const a = document.activeElement; if (!a?.matches(arguments[0])) return false;\
            const s = getComputedStyle(a), r = a.closest('label') ? getComputedStyle(a.closest('label')) : s;\
            return [s, r].some(x => x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) > 0) ? 'ringed' : 'bare'";
        for _ in 0..STOPS {
            let seen = self.script_with(js, vec![json!(css)]).await?;
            if seen == json!("ringed") {
                return Ok(());
            }
            ensure!(
                seen != json!("bare"),
                "{css} does not show that it has the focus"
            );
            self.types(&Key::Tab.value().to_string()).await?;
        }
        bail!("no Tab leads to {css}")
    }

    /// Tab leads into a group of radios, and Space chooses its first.
    async fn reaches_group(&self, first: &str) -> Result<()> {
        self.reaches("input[type=radio]").await?;
        self.types(" ").await?;
        let js = format!("return document.getElementById({}).checked", json!(first));
        self.until("the first radio", &js).await.map(drop)
    }

    async fn ticks(&self, boxes: &[&str]) -> Result<()> {
        for css in boxes {
            self.reaches(css).await?;
            self.types(" ").await?;
            self.until(
                css,
                &format!("return document.querySelector({}).checked", json!(css)),
            )
            .await?;
        }
        Ok(())
    }

    /// Reaches a link or button, presses Enter, and another page comes.
    async fn presses_on(&self, css: &str, path: &str) -> Result<()> {
        self.reaches(css).await?;
        self.types(&Key::Enter.value().to_string()).await?;
        self.arrives(path).await
    }
}
