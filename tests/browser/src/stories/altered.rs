//! Pages that a translator, an extension or an old cache has changed still work.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{record::lines, session::Session, site::PROGRAM};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_page_changed_by_others_still_starts_and_asks),
        story(&[], a_translated_leaflet_still_starts_and_prints),
        story(&[], a_text_that_is_gone_is_opened_as_a_plain_page),
    ]
}

async fn a_page_changed_by_others_still_starts_and_asks(stage: &Stage) -> Result<()> {
    stage.site.hold(PROGRAM);
    let browser = stage.browser().await?;
    browser.open("/acp/values/").await?;
    browser.is_altered().await?;
    browser.choose("V1", "eating").await?;
    stage.site.heal();
    browser.starts().await?;
    browser.choose("V1", "garden").await?;
    ensure!(
        browser.chosen().await? == ["q-V1-eating", "q-V1-garden"],
        "{:?}",
        browser.chosen().await?
    );
    browser.follow("#next", "/acp/spokesperson/").await?;
    browser.write("#q-N1-0-name", "花子").await?;
    browser.open_started("/acp/check/").await?;
    let expected = crate::record::record(vec![(
        "V1",
        crate::record::choose(&["eating", "garden"], ""),
    )]);
    browser.says(".checklist", &lines(&expected, "V1")).await?;
    browser.says(".checklist", &["花子".to_string()]).await
}

async fn a_translated_leaflet_still_starts_and_prints(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/leaflets/acp/").await?;
    browser.is_altered().await?;
    let text = browser.text("main article").await?;
    browser.tap("#print").await?;
    browser.starts().await?;
    browser
        .until("a print", "return window.__probe.prints === 1")
        .await?;
    ensure!(
        browser.text("main article").await? == text,
        "the text has changed"
    );
    let kept = browser
        .script("return document.querySelectorAll('main article font').length > 0")
        .await?;
    ensure!(kept == json!(true), "the translation is gone");
    browser.follow_link(".related", "/leaflets/").await?;
    browser.is_content().await
}

async fn a_text_that_is_gone_is_opened_as_a_plain_page(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    stage.site.fail("fragment.html", 404);
    browser.open_started("/acp/values/").await?;
    browser.script("window.sameDocument = true").await?;
    browser.follow("#hard", "/hard-times/").await?;
    browser
        .until(
            "a page loaded anew",
            "return !window.sameDocument && !!document.querySelector('main h1')",
        )
        .await?;
    browser.web().back().await?;
    browser.arrives("/acp/values/").await
}

impl Session {
    /// What translators and extensions do to a page: every text in a `<font>`, a box of their own, a part taken away.
    async fn is_altered(&self) -> Result<()> {
        let js = "const app = document.getElementById('app'); const texts = [];\
            const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);\
            while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);\
            for (const text of texts) { const font = document.createElement('font');\
              text.replaceWith(font); font.append(text); }\
            const box = document.createElement('div'); box.className = 'extension'; box.textContent = 'x';\
            app.prepend(box); document.body.append(box.cloneNode(true)); document.documentElement.append(box.cloneNode());\
            document.querySelector('.footer')?.remove(); document.querySelector('.header')?.remove();\
            document.documentElement.classList.add('translated-ltr'); document.documentElement.lang = 'en'; return texts.length";
        let texts = self.script(js).await?;
        ensure!(
            texts.as_u64().unwrap_or_default() > 5,
            "{texts} texts were altered"
        );
        Ok(())
    }
}
