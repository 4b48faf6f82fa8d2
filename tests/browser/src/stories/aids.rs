//! What a reader changes, hears and sends: at once, on every page, before the program and without it.

mod aloud;
mod sharing;

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::{By, Key};

use super::{Stage, Story, story};
use crate::{
    browser::Setting, engine::Ability, person::label, record::usual, session::Session,
    site::PROGRAM,
};

/// A leaflet with hard words, and its place in the menu.
const LEAFLET: &str = "/leaflets/sudden-illness/";

/// The size of running text in CSS px, in the order of the bar.
const SIZES: [(&str, &str); 4] = [
    ("aid-size-1", "18px"),
    ("aid-size-2", "20px"),
    ("aid-size-3", "24px"),
    ("aid-size-4", "28px"),
];

pub(super) fn stories() -> Vec<Story> {
    let mut all = vec![
        story(&[], a_size_is_there_at_once_and_kept_for_every_page),
        story(&[], a_page_gone_back_to_wears_what_was_chosen_last),
        story(&[Ability::Shifts], nothing_moves_where_something_was_chosen),
        story(&[], furigana_go_and_come_back_as_they_were),
        story(&[], colours_become_plain_black_and_white),
        story(&[], the_bar_works_with_keys_alone),
        story(&[Ability::ScriptOff], the_bar_works_without_script),
        story(&[Ability::StorageOff], the_bar_works_where_nothing_is_kept),
    ];
    all.extend(aloud::stories());
    all.extend(sharing::stories());
    all
}

async fn a_size_is_there_at_once_and_kept_for_every_page(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    let script = browser
        .words("return document.querySelector('script[src*=\"aids-\"]').getAttribute('src')");
    let script = script.await?;
    ensure!(!script.is_empty(), "the page has no such script");
    for (id, size) in SIZES {
        stage.site.heal();
        browser.open("/leaflets/home-care/").await?;
        browser.sets(id).await?;
        browser.has_text_of(size).await?;
        // Not even the script of the bar is needed for what was chosen before: it is there with the first paint.
        stage.site.fail(&script, 404);
        browser
            .follow_link(".related", "/leaflets/who-helps/")
            .await?;
        browser.has_text_of(size).await?;
        stage.site.heal();
        browser.reload().await?;
        let checked = format!("return document.getElementById('{id}').checked");
        browser.until("the bar says so", &checked).await?;
        browser.has_text_of(size).await?;
        browser.is_content().await?;
    }
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "the program was fetched for it"
    );
    Ok(())
}

async fn a_page_gone_back_to_wears_what_was_chosen_last(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/leaflets/home-care/").await?;
    browser.sets("aid-size-1").await?;
    browser
        .follow_link(".related", "/leaflets/who-helps/")
        .await?;
    for (id, size) in [("aid-size-4", "28px"), ("aid-size-2", "20px")] {
        browser.sets(id).await?;
        browser.web().back().await?;
        browser.arrives("/leaflets/home-care/").await?;
        let checked = format!("return document.getElementById('{id}').checked");
        browser
            .until("the bar says what was chosen last", &checked)
            .await?;
        browser.has_text_of(size).await?;
        browser.web().forward().await?;
        browser.arrives("/leaflets/who-helps/").await?;
    }
    Ok(())
}

async fn nothing_moves_where_something_was_chosen(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/leaflets/home-care/").await?;
    for id in ["aid-size-4", "aid-ruby-2", "aid-contrast-2"] {
        browser.sets(id).await?;
    }
    for path in [LEAFLET, "/", "/hard-times/"] {
        browser.open(path).await?;
        browser.is_whole().await?;
        let (sum, what) = browser.shift().await?;
        ensure!(sum == 0.0, "{path}: {sum:.4} {what}");
    }
    Ok(())
}

async fn furigana_go_and_come_back_as_they_were(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    let ruby = "return [...document.querySelectorAll('main ruby')].map(e => e.outerHTML).join(' ')";
    let before = browser.words(ruby).await?;
    ensure!(before.contains("<rt>"), "no hard word: {before}");
    browser.sets("aid-ruby-2").await?;
    browser.has_no_furigana().await?;
    browser.sets("aid-ruby-1").await?;
    let after = browser.words(ruby).await?;
    ensure!(after == before, "{after} is not {before}");
    // The same where the program puts in another page.
    browser.sets("aid-ruby-2").await?;
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "the program was fetched for it"
    );
    browser.has_kept(&usual()).await?;
    browser.open_started("/acp/").await?;
    browser.follow_link(".menu", "/emergency/").await?;
    browser.follow_link("main", LEAFLET).await?;
    ensure!(
        stage.site.asked("fragment.html") > 0,
        "the page was loaded, not put in"
    );
    browser.has_no_furigana().await?;
    browser.sets("aid-ruby-1").await?;
    let after = browser.words(ruby).await?;
    ensure!(after == before, "{after} is not {before}");
    browser.is_content().await
}

async fn colours_become_plain_black_and_white(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    browser.sets("aid-contrast-2").await?;
    for _ in 0..2 {
        let js = "const s = getComputedStyle(document.body), c = getComputedStyle(document.querySelector('.lead'));\
            return [s.color, c.color, s.backgroundColor].map(text => text.match(/\\d+/g).join()).sort().join(' ')";
        let seen = browser.words(js).await?;
        let plain = ["0,0,0 0,0,0 255,255,255", "0,0,0 255,255,255 255,255,255"];
        ensure!(plain.contains(&seen.as_str()), "{seen}");
        browser.reload().await?;
    }
    Ok(())
}

async fn the_bar_works_with_keys_alone(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    browser.reaches("#aids > summary").await?;
    browser.types(&Key::Enter.value().to_string()).await?;
    let open = "return document.getElementById('aids').open";
    browser.until("the bar is open", open).await?;
    browser.reaches("#aid-size-2").await?;
    browser.types(&Key::Down.value().to_string()).await?;
    browser.has_text_of("24px").await?;
    browser.reaches("#aid-ruby-1").await?;
    browser.types(&Key::Down.value().to_string()).await?;
    browser.has_no_furigana().await?;
    browser.reload().await?;
    browser.has_text_of("24px").await
}

async fn the_bar_works_without_script(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    browser.open(LEAFLET).await?;
    let web = browser.web();
    let element = async |css: &str| web.find(By::Css(css)).await;
    let size = async || element("body").await?.css_value("font-size").await;
    element("#aids > summary").await?.click().await?;
    ensure!(
        element(".aids__script").await?.is_displayed().await?,
        "nothing says that it is not kept"
    );
    ensure!(
        !element("#aid-none").await?.is_displayed().await?,
        "it speaks of voices"
    );
    ensure!(
        !element("#aid-voice").await?.is_displayed().await?,
        "it offers a voice"
    );
    ensure!(
        !element("#share").await?.is_displayed().await?,
        "it offers to send"
    );
    for (id, wanted) in SIZES {
        element(&label(id)).await?.click().await?;
        let seen = size().await?;
        ensure!(seen == wanted, "{id}: {seen}, not {wanted}");
    }
    let reading = element("main rt").await?;
    ensure!(reading.is_displayed().await?, "furigana can't be seen");
    element(&label("aid-ruby-2")).await?.click().await?;
    ensure!(!reading.is_displayed().await?, "furigana can still be seen");
    Ok(())
}

async fn the_bar_works_where_nothing_is_kept(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::StorageOff).await?;
    browser.open(LEAFLET).await?;
    for (id, size) in SIZES {
        browser.sets(id).await?;
        browser.has_text_of(size).await?;
    }
    browser.sets("aid-ruby-2").await?;
    browser.has_no_furigana().await?;
    browser.is_content().await
}

impl Session {
    /// Chooses in the bar, opening it first.
    async fn sets(&self, id: &str) -> Result<()> {
        self.unfolds_the_bar().await?;
        self.tap(&label(id)).await
    }

    async fn unfolds_the_bar(&self) -> Result<()> {
        let open = "return document.getElementById('aids').open";
        if self.script(open).await? != json!(true) {
            self.tap("#aids > summary").await?;
        }
        Ok(())
    }

    async fn has_text_of(&self, size: &str) -> Result<()> {
        let js = format!(
            "return getComputedStyle(document.body).fontSize === {}",
            json!(size)
        );
        self.until(&format!("text of {size}"), &js).await.map(drop)
    }

    /// No reading stands above or behind a hard word; the words themselves are there.
    async fn has_no_furigana(&self) -> Result<()> {
        let js = "const words = [...document.querySelectorAll('main ruby')];\
            return words.length > 0 && words.every(e => e.textContent && e.children.length === 0)";
        self.until("hard words without furigana", js)
            .await
            .map(drop)
    }
}
