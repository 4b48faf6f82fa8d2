//! A programme: put together, kept, carried by a link, shown as one deck in two windows.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use thirtyfour::{Key, WindowHandle};

use super::{Stage, Story, story};
use crate::{engine::Ability, session::Session};

const PLAN: &str = "/seminar/plan/";
const SHOWN: &str = "/present/programme/";

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_programme_is_put_together_kept_and_shown),
        story(&[], a_link_offers_a_programme_and_takes_nothing_away),
        story(&[], a_link_with_something_else_offers_nothing),
        // WebKit's automation opens no second window by a key.
        story(
            &[Ability::Narrow],
            a_whole_programme_in_two_windows_that_close,
        ),
    ]
}

/// The parts as they stand, in the list's words.
const PARTS: &str = "return [...document.querySelectorAll('#plan-items [data-part=title]')].map(e => e.textContent).join('|')";
/// The sum of their minutes.
const TOTAL: &str = "return document.querySelector('#plan-total').textContent";

async fn a_programme_is_put_together_kept_and_shown(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.plans().await?;
    // One begins with the usual one.
    let usual = browser.words(PARTS).await?;
    ensure!(usual.split('|').count() > 5, "{usual}");
    ensure!(browser.words(TOTAL).await?.contains("60"), "not 60 minutes");
    browser.writes("#plan-place", "真壁伝承館").await?;
    browser.writes("#plan-date", "11月30日").await?;
    browser.has_chosen("#plan-add-what", "break").await?;
    browser.tap("#plan-add").await?;
    let last = usual.split('|').count();
    browser
        .tap(&format!("[data-at='{last}'] [data-do=up]"))
        .await?;
    let focus = "return document.activeElement.closest('[data-at]')?.dataset.at + document.activeElement.dataset.do";
    ensure!(
        browser.words(focus).await? == format!("{}up", last - 1),
        "focus is lost"
    );
    browser
        .writes("[data-at='0'] [data-field=minutes]", "0")
        .await?;
    ensure!(
        !browser.text("#plan-said").await?.is_empty(),
        "0 minutes are taken"
    );
    browser
        .writes("[data-at='0'] [data-field=minutes]", "８")
        .await?;
    ensure!(
        browser.text("#plan-said").await?.is_empty(),
        "8 minutes are not taken"
    );
    let (parts, total) = (browser.words(PARTS).await?, browser.words(TOTAL).await?);
    ensure!(total.contains("73"), "{total}");
    browser.reload().await?;
    browser.has_its_program().await?;
    ensure!(browser.words(PARTS).await? == parts, "the order is lost");
    ensure!(browser.words(TOTAL).await? == total, "minutes are lost");
    browser.tap("[data-at='1'] [data-do=remove]").await?;
    browser.tap("#plan-undo").await?;
    ensure!(
        browser.words(PARTS).await? == parts,
        "what was taken out is lost"
    );
    browser.tap("#plan-show").await?;
    browser
        .until(
            "the slides",
            &format!("return location.pathname === '{SHOWN}'"),
        )
        .await?;
    browser.has_its_program().await?;
    let opening = browser
        .words("return document.querySelector('.slide[data-now]').textContent")
        .await?;
    ensure!(
        opening.contains("真壁伝承館") && opening.contains("11月30日"),
        "{opening}"
    );
    // The break counts down.
    let at = browser
        .script("return [...document.querySelectorAll('.slide')].findIndex(s => s.querySelector('h2')?.textContent === '休憩') + 1")
        .await?;
    for digit in at.to_string().chars() {
        browser.strikes(digit).await?;
    }
    browser.strikes(Key::Enter.value()).await?;
    browser.shows_slide(&format!("p{at}")).await?;
    let counts = "return document.querySelector('.slide[data-now] [data-clock]').textContent.startsWith('9:')";
    browser.until("a clock that counts", counts).await?;
    // Where it stopped, it goes on.
    browser.reload().await?;
    browser.has_its_program().await?;
    browser.shows_slide(&format!("p{at}")).await?;
    browser.is_content().await
}

async fn a_link_offers_a_programme_and_takes_nothing_away(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.plans().await?;
    let mine = browser.words(PARTS).await?;
    browser.writes("#plan-lecturer", "桜井").await?;
    let link =
        format!("{PLAN}#plan=1&title=%E8%A9%B1&item=acp.10.brief&item=no-such.5&item=break.5");
    for act in ["#plan-offer-leave", "#plan-offer-use"] {
        browser.open("/seminar/").await?;
        browser.open(&link).await?;
        browser.has_its_program().await?;
        ensure!(
            browser.words(PARTS).await? == mine,
            "a link takes the place of one's own"
        );
        let offered = "return document.querySelectorAll('#plan-offered li').length";
        ensure!(browser.script(offered).await? == json!(2), "not two parts");
        browser.tap(act).await?;
        let hidden = "return document.querySelector('#plan-offer').hidden && !location.hash";
        browser.until("no offer any more", hidden).await?;
    }
    ensure!(
        browser.words(PARTS).await?.split('|').count() == 2,
        "not the link's"
    );
    browser.tap("#plan-undo").await?;
    ensure!(browser.words(PARTS).await? == mine, "one's own is lost");
    let lecturer = "return document.querySelector('#plan-lecturer').value";
    ensure!(
        browser.words(lecturer).await? == "桜井",
        "the lecturer is lost"
    );
    Ok(())
}

async fn a_link_with_something_else_offers_nothing(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for hash in [
        "plan=2&item=acp.5",
        "plan=1&item=acp.999",
        "plan=1&item=<img src=x onerror=alert(1)>.5",
        "plan=1&item=no-such.5",
        "%F0%9F",
    ] {
        browser.open("/seminar/").await?;
        browser.open(&format!("{PLAN}#{hash}")).await?;
        browser.has_its_program().await?;
        let hidden = "return document.querySelector('#plan-offer').hidden";
        ensure!(browser.script(hidden).await? == json!(true), "{hash}");
    }
    let title = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
    browser.open("/seminar/").await?;
    browser
        .open(&format!("{PLAN}#plan=1&title={title}&item=acp.5"))
        .await?;
    browser.has_its_program().await?;
    browser.tap("#plan-offer-use").await?;
    browser.open(SHOWN).await?;
    browser.has_its_program().await?;
    let heading = browser
        .words("return document.querySelector('.slide[data-now] h1').textContent")
        .await?;
    ensure!(heading == "<img src=x onerror=alert(1)>", "{heading}");
    let images = "return document.images.length";
    ensure!(
        browser.script(images).await? == json!(0),
        "a title became a picture"
    );
    Ok(())
}

/// From the first slide to the last by keys in whichever window chance takes, which closes the other now and then.
async fn a_whole_programme_in_two_windows_that_close(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open(SHOWN).await?;
    browser.has_its_program().await?;
    let count = browser
        .script("return document.querySelectorAll('.slide').length")
        .await?;
    let count = count.as_u64().context("no slides")?;
    let hall = web.window().await?;
    browser.strikes('s').await?;
    let mut notes = browser.other_window(&hall).await?;
    let mut chance = Chance(20_261_123);
    for at in 2..=count {
        let (drives, follows) = if chance.below(2) == 0 {
            (hall.clone(), notes.clone())
        } else {
            (notes.clone(), hall.clone())
        };
        web.switch_to_window(drives).await?;
        browser.has_its_program().await?;
        browser.strikes(Key::PageDown.value()).await?;
        browser.shows_slide(&format!("p{at}")).await?;
        web.switch_to_window(follows).await?;
        browser.has_its_program().await?;
        browser.shows_slide(&format!("p{at}")).await?;
        if chance.below(6) == 0 {
            notes = browser.notes_close_and_come_back(&hall, notes).await?;
        }
    }
    for window in [hall, notes] {
        web.switch_to_window(window).await?;
        browser.has_its_program().await?;
        browser.shows_slide(&format!("p{count}")).await?;
    }
    Ok(())
}

/// The same numbers every time (Park and Miller's generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % end
    }
}

impl Session {
    async fn plans(&self) -> Result<()> {
        self.open(PLAN).await?;
        self.has_its_program().await
    }

    /// Writes into a field instead of what stands there.
    async fn writes(&self, css: &str, text: &str) -> Result<()> {
        let js =
            "const field = document.querySelector(arguments[0]); field.focus(); field.select()";
        self.script_with(js, vec![css.into()]).await?;
        let keys = self.web().action_chain();
        Ok(keys.send_keys(text).perform().await?)
    }

    async fn has_chosen(&self, css: &str, value: &str) -> Result<()> {
        let js = "const list = document.querySelector(arguments[0]); list.value = arguments[1]; \
                  list.dispatchEvent(new Event('input', { bubbles: true }))";
        self.script_with(js, vec![css.into(), value.into()])
            .await
            .map(drop)
    }

    /// Closes the window with the notes, and opens it again from the hall's.
    async fn notes_close_and_come_back(
        &self,
        hall: &WindowHandle,
        notes: WindowHandle,
    ) -> Result<WindowHandle> {
        let web = self.web();
        web.switch_to_window(notes).await?;
        web.close_window().await?;
        web.switch_to_window(hall.clone()).await?;
        self.strikes('s').await?;
        self.other_window(hall).await
    }
}
