//! What was kept while there was a network opens when there is none; what is kept is one version and as it was published.

mod edition;

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::kept::{Kept, WORKER};

use super::{Stage, Story, story};
use crate::{record::usual, session::Session, site::Site};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], what_is_kept_opens_without_a_network),
        story(&[], a_page_that_is_not_kept_says_what_is),
        story(&[], the_program_starts_without_a_network),
        story(&[], the_region_seen_last_stays_and_they_do_not_pile_up),
        story(&[], a_new_version_waits_until_no_page_is_open),
        story(&[], a_file_altered_on_its_way_leaves_the_version_before),
        story(&[], a_first_visit_with_an_altered_file_keeps_nothing),
        story(&[], a_publisher_can_take_the_worker_away),
    ]
}

/// True once everything is kept.
const KEPT: &str = "return document.documentElement.dataset.offline === 'kept'";

/// The page that answers where nothing is kept.
const SAYS_SO: &str = "main .page--offline";

/// Opens the emergency page and waits until this device keeps what it keeps.
async fn keeps(stage: &Stage, site: &Site) -> Result<Session> {
    let browser = stage.browser_on(site).await?;
    browser.open("/emergency/").await?;
    browser.until("everything is kept", KEPT).await?;
    let works = "return navigator.serviceWorker.controller?.state === 'activated'";
    browser.until("the worker's first day", works).await?;
    Ok(browser)
}

/// Loads the page anew as a person does. A driver's own reload may pass the worker by.
async fn again(browser: &Session) -> Result<()> {
    let reload = "window.isBefore = true; setTimeout(() => location.reload())";
    browser.script(reload).await?;
    let there = "return !window.isBefore && document.readyState !== 'loading'";
    browser.until("the page again", there).await.map(drop)
}

async fn what_is_kept_opens_without_a_network(stage: &Stage) -> Result<()> {
    let mut site = Site::published()?;
    let kept = Kept::read(site.root()?)?;
    let browser = keeps(stage, &site).await?;
    ensure!(browser.shows(".offline-kept").await?, "nothing says so");
    site.was_only_read()?;
    site.stop();
    again(&browser).await?;
    browser.arrives("/emergency/").await?;
    browser.until("the line that says so", KEPT).await?;
    let pages = kept.files().iter().map(|file| format!("/{}", file.address));
    let pages: Vec<String> = pages.filter(|path| path.ends_with('/')).collect();
    ensure!(pages.len() > 5, "{pages:?}");
    for path in &pages {
        browser.open(path).await?;
        browser.arrives(path).await?;
        let dressed = "return document.styleSheets[0]?.cssRules.length > 0";
        browser
            .until(&format!("the style of {path}"), dressed)
            .await?;
    }
    // As LINE and a hasty finger write it.
    for address in ["/emergency/?openExternalBrowser=1", "/emergency"] {
        browser.open(address).await?;
        browser.arrives("/emergency/").await?;
    }
    Ok(())
}

async fn a_page_that_is_not_kept_says_what_is(stage: &Stage) -> Result<()> {
    let mut site = Site::published()?;
    let browser = keeps(stage, &site).await?;
    site.stop();
    browser.open("/leaflets/home-care/").await?;
    browser.find(SAYS_SO).await?;
    let status = "return performance.getEntriesByType('navigation')[0].responseStatus ?? 503";
    ensure!(
        browser.script(status).await? == json!(503),
        "another status"
    );
    ensure!(
        browser.shows("main a[href='/call-119/']").await?,
        "119 is missing"
    );
    browser.follow_link("main", "/emergency/signs/").await?;
    browser.open("/leaflets/home-care/").await?;
    site.start()?;
    again(&browser).await?;
    browser.arrives("/leaflets/home-care/").await
}

async fn the_program_starts_without_a_network(stage: &Stage) -> Result<()> {
    let mut site = Site::published()?;
    let browser = keeps(stage, &site).await?;
    browser.has_kept(&usual()).await?;
    site.stop();
    browser.open_started("/").await?;
    browser.tap(".menu .button--urgent").await?;
    browser.arrives("/emergency/").await?;
    ensure!(browser.is_started().await?, "the page was loaded anew");
    // A text that is not kept is opened as a plain page, and that one says so.
    browser.tap(".footer a[href='/about/']").await?;
    browser.find(SAYS_SO).await.map(drop)
}

async fn the_region_seen_last_stays_and_they_do_not_pile_up(stage: &Stage) -> Result<()> {
    let mut site = Site::published()?;
    let browser = keeps(stage, &site).await?;
    let fetched = "return fetch(`/regions/${arguments[0]}/fragment.html`).then(answer => answer.ok, () => false)";
    let regions = [
        "hokkaido",
        "aomori",
        "iwate",
        "miyagi",
        "akita",
        "yamagata",
        "fukushima",
        "ibaraki",
    ];
    for region in regions {
        let there = browser.script_with(fetched, vec![json!(region)]).await?;
        ensure!(there == json!(true), "{region} is missing");
    }
    let count = "return caches.open('engawa:/:seen').then(cache => cache.keys()).then(all => all.length === 6)";
    browser.until("six regions", count).await?;
    site.stop();
    for (region, there) in [("ibaraki", true), ("hokkaido", false)] {
        let seen = browser.script_with(fetched, vec![json!(region)]).await?;
        ensure!(seen == json!(there), "{region}: {seen}");
    }
    Ok(())
}

/// Page and style are of one edition.
async fn is_of(browser: &Session, edition: &str) -> Result<()> {
    browser.is_whole().await?;
    let seen = edition::of(browser).await?;
    ensure!(
        seen == [edition, edition],
        "not of edition 「{edition}」: {seen:?}"
    );
    Ok(())
}

/// How often a site may be left and opened before its new version has to be there.
const STARTS: u32 = 10;

/// True when a new worker waits until no page is open.
const WAITS: &str = "return navigator.serviceWorker.getRegistration().then(all => !!all.waiting)";

async fn a_new_version_waits_until_no_page_is_open(stage: &Stage) -> Result<()> {
    let mut site = Site::published()?;
    let browser = keeps(stage, &site).await?;
    edition::publish(site.root()?, "2")?;
    again(&browser).await?;
    is_of(&browser, "").await?;
    browser.until("the new version", WAITS).await?;
    again(&browser).await?;
    is_of(&browser, "").await?;
    let text = "return fetch('/emergency/fragment.html').then(answer => answer.text()).then(text => text.includes('edition 2'))";
    ensure!(
        browser.script(text).await? == json!(false),
        "an old page gets a new text"
    );
    // A page that is not kept is the new one, in its own style, and no old text goes into it.
    browser.open("/leaflets/home-care/").await?;
    is_of(&browser, "2").await?;
    ensure!(
        browser.script(text).await? == json!(true),
        "a new page gets an old text"
    );
    // The worker hears in its own time that the last page was left.
    let web = browser.web();
    let mut starts = 0;
    loop {
        let (before, tab) = (web.window().await?, web.new_tab().await?);
        web.switch_to_window(before).await?;
        web.close_window().await?;
        web.switch_to_window(tab).await?;
        browser.open("/emergency/").await?;
        starts += 1;
        match is_of(&browser, "2").await {
            Err(_) if starts < STARTS => continue,
            result => break result?,
        }
    }
    let one = "return caches.keys().then(all => all.filter(name => name.includes(':kept-')).length === 1)";
    browser.until("the old version is gone", one).await?;
    site.stop();
    again(&browser).await?;
    is_of(&browser, "2").await
}

/// Asks for the worker anew, and waits until it is known what became of it.
async fn becomes(browser: &Session, state: &str) -> Result<()> {
    let ask = "return navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(all => {\
        const hear = worker => { worker.onstatechange = () => { window.became = worker.state } };\
        if (all.installing) return hear(all.installing);\
        all.onupdatefound = () => hear(all.installing);\
        all.update().catch(() => {}) })";
    browser.script(ask).await?;
    let became = format!("return window.became === {}", json!(state));
    browser.until(state, &became).await.map(drop)
}

async fn a_file_altered_on_its_way_leaves_the_version_before(stage: &Stage) -> Result<()> {
    let mut site = Site::published()?;
    let browser = keeps(stage, &site).await?;
    let altered = [
        ("2", "emergency/signs/index.html", "<p>other words"),
        ("3", "icons/icon.svg", ""),
    ];
    for (edition, name, text) in altered {
        edition::publish(site.root()?, edition)?;
        edition::write(site.root()?, name, text)?;
        becomes(&browser, "redundant").await?;
        browser.script("window.became = null").await?;
    }
    site.stop();
    for path in ["/emergency/signs/", "/emergency/"] {
        browser.open(path).await?;
        browser.arrives(path).await?;
        is_of(&browser, "").await?;
    }
    Ok(())
}

async fn a_first_visit_with_an_altered_file_keeps_nothing(stage: &Stage) -> Result<()> {
    let site = Site::published()?;
    edition::write(site.root()?, "emergency/signs/index.html", "<p>other words")?;
    let browser = stage.browser_on(&site).await?;
    browser.open("/emergency/").await?;
    becomes(&browser, "redundant").await?;
    let nothing = "return caches.keys().then(all => all.length === 0)";
    ensure!(
        browser.script(nothing).await? == json!(true),
        "a part was kept"
    );
    ensure!(
        !browser.shows(".offline-kept").await?,
        "the page says that it is kept"
    );
    Ok(())
}

async fn a_publisher_can_take_the_worker_away(stage: &Stage) -> Result<()> {
    let mut site = Site::published()?;
    let browser = keeps(stage, &site).await?;
    browser.has_kept(&usual()).await?;
    let off = include_str!("../../../../src/boot/sw-off.js");
    edition::write(site.root()?, WORKER, off)?;
    again(&browser).await?;
    let gone = "return Promise.all([navigator.serviceWorker.getRegistration(), caches.keys()]).then(([all, names]) => !all && !names.length)";
    browser.until("the worker is gone", gone).await?;
    ensure!(
        !browser.kept().await?.is_empty(),
        "the answers are gone too"
    );
    site.stop();
    // One driver takes an error page for a page.
    let opened = browser.open("/emergency/").await;
    ensure!(
        opened.is_err() || browser.text("main h1").await?.is_empty(),
        "the page came from nowhere"
    );
    site.start()?;
    browser.open("/emergency/").await?;
    browser.until("the worker is gone again", gone).await?;
    ensure!(
        !browser.shows(".offline-kept").await?,
        "the page says that it is kept"
    );
    Ok(())
}
