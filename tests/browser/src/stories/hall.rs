//! A lecture: every key, two windows that close and come back, and the same slide in both.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::{By, Key, WindowHandle};

use super::{Stage, Story, story};
use crate::{engine::Ability, session::Session};

/// From a key in one window to the other's slide, in milliseconds.
const AT_ONCE: f64 = 100.0;

/// Which slide is shown, and what lies over it.
const SHOWN: &str = "document.querySelector('.slide[data-now]').id + (document.documentElement.dataset.cover || '')";

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_hand_or_a_clicker_drives_the_slides),
        story(&[], big_buttons_and_taps_drive_the_slides),
        // WebKit's automation opens no second window by a key.
        story(&[Ability::Narrow], two_windows_show_the_same_slide),
    ]
}

async fn a_hand_or_a_clicker_drives_the_slides(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/present/acp/").await?;
    browser.has_its_program().await?;
    let keys = [
        (Key::PageDown.value(), "p2"),
        (Key::Right.value(), "p3"),
        (Key::Left.value(), "p2"),
        (Key::PageUp.value(), "p1"),
        (' ', "p2"),
        (Key::Down.value(), "p3"),
        ('7', "p3"),
        (Key::Enter.value(), "p7"),
        ('b', "p7black"),
        (Key::PageDown.value(), "p7"),
        ('.', "p7black"),
        ('w', "p7white"),
        (Key::Escape.value(), "p7"),
        (Key::Home.value(), "p1"),
        (Key::PageUp.value(), "p1"),
        ('4', "p1"),
        (Key::Enter.value(), "p4"),
        ('o', "p4"),
        (Key::Right.value(), "p5"),
        (Key::Enter.value(), "p5"),
    ];
    for (key, expected) in keys {
        browser.strikes(key).await?;
        browser.shows_slide(expected).await?;
    }
    let heard = "return document.activeElement.id";
    ensure!(
        browser.words(heard).await? == "p5",
        "a screen reader hears the slide"
    );
    browser.reload().await?;
    browser.has_its_program().await?;
    browser.shows_slide("p5").await
}

async fn big_buttons_and_taps_drive_the_slides(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/present/acp/").await?;
    browser.has_its_program().await?;
    let small = "return [...document.querySelectorAll('.bar button')].filter(b => { const { width, height } = \
                 b.getBoundingClientRect(); return width < 48 || height < 48 }).length === 0";
    browser.until("buttons that a finger finds", small).await?;
    for (button, expected) in [
        ("next", "p2"),
        ("next", "p3"),
        ("back", "p2"),
        ("black", "p2black"),
        ("black", "p2"),
    ] {
        // Under the black screen the bar can't be seen; a tap anywhere brings the slide back.
        let css = format!("[data-do='{button}']");
        browser
            .script_with(
                "document.querySelector(arguments[0]).click()",
                vec![css.into()],
            )
            .await?;
        browser.shows_slide(expected).await?;
    }
    browser.tap(".slide[data-now] .slide__body").await?;
    browser.shows_slide("p3").await
}

async fn two_windows_show_the_same_slide(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open("/present/acp/").await?;
    browser.has_its_program().await?;
    let hall = web.window().await?;
    browser.strikes('s').await?;
    let notes = browser.other_window(&hall).await?;
    web.switch_to_window(notes.clone()).await?;
    browser.has_its_program().await?;
    browser
        .until(
            "notes",
            "return document.documentElement.dataset.view === 'notes'",
        )
        .await?;
    let said = web.find(By::Css(".slide[data-now] .slide__notes")).await?;
    ensure!(said.is_displayed().await?, "the lecturer reads no notes");
    ensure!(!browser.text("#left").await?.is_empty(), "nothing is left");
    // Either drives. A busy machine may be late once; what has to wait for something else is late each time.
    let mut soonest = f64::INFINITY;
    for (drives, follows, expected) in [
        (&notes, &hall, "p2"),
        (&hall, &notes, "p3"),
        (&notes, &hall, "p4"),
    ] {
        web.switch_to_window(follows.clone()).await?;
        browser
            .script(
                "const { dataset } = document.body; dataset.seen = ''; new MutationObserver(() => dataset.seen ||= performance.timeOrigin + performance.now()) \
                 .observe(document.body, { subtree: true, attributeFilter: ['data-now'] })",
            )
            .await?;
        web.switch_to_window(drives.clone()).await?;
        browser
            .script(
                "addEventListener('keydown', () => document.body.dataset.pressed = performance.timeOrigin + performance.now(), \
                 { capture: true, once: true })",
            )
            .await?;
        browser.strikes(Key::PageDown.value()).await?;
        browser.shows_slide(expected).await?;
        let pressed = browser
            .script("return Number(document.body.dataset.pressed)")
            .await?
            .as_f64()
            .context("no key")?;
        web.switch_to_window(follows.clone()).await?;
        browser.shows_slide(expected).await?;
        let seen = browser
            .script("return Number(document.body.dataset.seen)")
            .await?
            .as_f64()
            .context("nothing seen")?;
        ensure!(seen >= pressed, "{} ms", seen - pressed);
        soonest = soonest.min(seen - pressed);
        println!(
            "{}: {expected} after {:.0} ms",
            stage.engine,
            seen - pressed
        );
    }
    ensure!(soonest < AT_ONCE, "{soonest} ms");
    // The hall's window closes, the notes go on, the hall comes back at their slide.
    web.switch_to_window(hall).await?;
    // The notes' window has no tabs, and Firefox opens none where there is no other window.
    let again = web.new_tab().await?;
    web.close_window().await?;
    web.switch_to_window(notes.clone()).await?;
    browser.strikes(Key::PageDown.value()).await?;
    browser.strikes('b').await?;
    let hall = again;
    web.switch_to_window(hall.clone()).await?;
    browser.open("/present/acp/").await?;
    browser.has_its_program().await?;
    browser.shows_slide("p5black").await?;
    // And the other way round.
    web.switch_to_window(notes).await?;
    web.close_window().await?;
    web.switch_to_window(hall.clone()).await?;
    browser.strikes(Key::PageDown.value()).await?;
    browser.strikes(Key::PageDown.value()).await?;
    browser.shows_slide("p6").await?;
    browser.strikes('s').await?;
    let notes = browser.other_window(&hall).await?;
    web.switch_to_window(notes).await?;
    browser.has_its_program().await?;
    browser.shows_slide("p6").await
}

impl Session {
    pub(super) async fn strikes(&self, key: char) -> Result<()> {
        let keys = self.web().action_chain();
        Ok(keys.send_keys(key.to_string()).perform().await?)
    }

    pub(super) async fn shows_slide(&self, expected: &str) -> Result<()> {
        let wanted = format!("return ({SHOWN}) === '{expected}'");
        self.until(expected, &wanted).await.map(drop)
    }

    /// The window that is not this one, once it is there.
    pub(super) async fn other_window(&self, one: &WindowHandle) -> Result<WindowHandle> {
        for _ in 0..400 {
            let all = self.web().windows().await?;
            if let Some(other) = all.into_iter().find(|other| other != one) {
                return Ok(other);
            }
            tokio::time::sleep(crate::session::GLANCE).await;
        }
        anyhow::bail!("no second window came")
    }
}
