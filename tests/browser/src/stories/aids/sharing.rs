//! Sending a page on, and facts that have grown old.

use anyhow::{Result, ensure};
use engawa::words::words;
use serde_json::json;

use super::LEAFLET;
use crate::{
    page::packed,
    session::Session,
    site::PROGRAM,
    stories::{Stage, Story, story},
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_leaflet_is_sent_with_the_phones_own_sheet),
        story(&[], where_there_is_no_sheet_the_address_can_be_copied),
        story(&[], a_fact_past_its_age_says_so),
    ]
}

async fn a_leaflet_is_sent_with_the_phones_own_sheet(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    let stub =
        "navigator.share = what => { (window.sent ||= []).push(what); return Promise.resolve() }";
    browser.script(stub).await?;
    for times in 1..=2 {
        browser.tap("#share").await?;
        let last = format!("return window.sent?.length === {times} && window.sent.at(-1)");
        let sent = browser.until("it was sent", &last).await?;
        let title = browser.words("return document.title").await?;
        ensure!(
            sent == json!({ "title": title, "url": browser.outside_line().await? }),
            "{sent}"
        );
        ensure!(
            !browser.shows("#share-link").await?,
            "the address is shown besides"
        );
        if times == 1 {
            ensure!(
                stage.site.asked(PROGRAM) == 0,
                "the program was fetched for it"
            );
            // The program puts a page of its own in the place of the delivered one.
            browser.tap("#print").await?;
            browser.starts().await?;
        }
    }
    browser.is_content().await
}

async fn where_there_is_no_sheet_the_address_can_be_copied(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    browser
        .script("Object.defineProperty(navigator, 'share', { value: undefined })")
        .await?;
    ensure!(
        !browser.shows("#share-link").await?,
        "the address is shown before it is asked for"
    );
    browser.tap("#share").await?;
    let shown = "const field = document.getElementById('share-address');\
        return field === document.activeElement && field.value.slice(field.selectionStart, field.selectionEnd)";
    let shown = browser.until("the address is chosen", shown).await?;
    ensure!(shown == json!(browser.outside_line().await?), "{shown}");
    browser.tap("#share-copy").await?;
    let copied = packed(words().leaflet().share_copied);
    let says = format!(
        "return document.getElementById('share-said').textContent.replace(/\\s/g, '') === {}",
        json!(copied)
    );
    browser.until("it says that it was copied", &says).await?;
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "the program was fetched for it"
    );
    browser.is_content().await
}

async fn a_fact_past_its_age_says_so(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/leaflets/visits-and-costs/").await?;
    let fact = "main .fact";
    let colour = "return getComputedStyle(document.querySelector('main .fact__text')).color";
    browser
        .until(
            "a fact",
            &format!("return !!document.querySelector('{fact}')"),
        )
        .await?;
    ensure!(
        !browser.shows("main .fact__old").await?,
        "a fresh fact says that it is old"
    );
    let fresh = browser.words(colour).await?;
    // As the program would put it in, years later.
    let grow_old = "const fact = document.querySelector('main .fact'), old = fact.cloneNode(true);\
        old.dataset.freshUntil = '0'; fact.parentNode.insertBefore(old, fact)";
    browser.script(grow_old).await?;
    let says = "return document.querySelector('main .fact').classList.contains('is-old')";
    browser.until("the fact is old", says).await?;
    ensure!(
        browser.shows("main .fact__old").await?,
        "it does not say so"
    );
    let said = browser.text("main .is-old .fact__old").await?;
    ensure!(said == packed(words().leaflet().fact_old), "{said}");
    let old = browser.words(colour).await?;
    ensure!(old != fresh, "it looks like new: {old}");
    let count = browser
        .script("return document.querySelectorAll('main .is-old').length")
        .await?;
    ensure!(count == json!(1), "{count} facts are old");
    Ok(())
}

impl Session {
    /// This page's address as a link that LINE opens in the phone's own browser.
    async fn outside_line(&self) -> Result<String> {
        self.words("return location.origin + location.pathname + '?openExternalBrowser=1'")
            .await
    }
}
