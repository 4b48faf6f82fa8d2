//! When something happens: two taps, without script, on paper, on a small phone.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Stage, Story, printing::keep, story};
use crate::{browser::Setting, engine::Ability, session::Session, site::PROGRAM};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], the_first_numbers_are_two_taps_from_home),
        story(&[], a_situation_shows_its_own_ladder_and_back_all_of_them),
        story(&[], the_chosen_ladder_stays_when_the_program_starts),
        story(&[], the_gate_opens_when_it_is_asked_to),
        story(&[Ability::ScriptOff], the_emergency_page_needs_no_script),
        story(
            &[Ability::Narrow],
            the_first_screen_of_a_small_phone_has_119_and_the_choice,
        ),
        story(
            &[Ability::Print],
            the_paper_for_the_wall_is_one_side_whatever_is_chosen,
        ),
    ]
}

/// The ladders that can be seen.
async fn ladders(browser: &Session) -> Result<Vec<String>> {
    let js = "return [...document.querySelectorAll('.ladder')].filter(part => part.getClientRects().length > 0).map(part => part.id)";
    Ok(serde_json::from_value(browser.script(js).await?)?)
}

async fn the_first_numbers_are_two_taps_from_home(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.tap(".menu .button--urgent").await?;
    browser
        .until(
            "the emergency page",
            "return location.pathname === '/emergency/'",
        )
        .await?;
    let js = "return [...document.querySelectorAll('main a[href^=\"tel:\"]')].map(link => link.getAttribute('href'))";
    let numbers = browser.script(js).await?;
    ensure!(
        numbers == json!(["tel:#7119", "tel:#7119", "tel:#8000"]),
        "{numbers}"
    );
    browser.tap("main .act a").await?;
    browser
        .until("the question", "return location.pathname === '/call-119/'")
        .await?;
    let dials = browser
        .script("return document.querySelectorAll('main a[href=\"tel:119\"]').length")
        .await?;
    ensure!(dials == json!(1), "119 is asked about {dials} times");
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "the way to 119 fetched the program"
    );
    Ok(())
}

async fn a_situation_shows_its_own_ladder_and_back_all_of_them(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/emergency/").await?;
    ensure!(
        ladders(&browser).await?.len() == 3,
        "not all are shown at first"
    );
    for id in ["visited", "not-visited", "agreed"] {
        browser.tap(&format!(".choose a[href='#{id}']")).await?;
        ensure!(
            ladders(&browser).await? == [id],
            "{id}: {:?}",
            ladders(&browser).await?
        );
        let top = browser
            .script_with(
                "return document.getElementById(arguments[0]).getBoundingClientRect().top",
                vec![json!(id)],
            )
            .await?;
        let top = top.as_f64().unwrap_or(-1.0);
        ensure!(
            (-1.0..200.0).contains(&top),
            "{id} begins {top} px from the top"
        );
        browser.tap(&format!("#{id} a[href='#choose']")).await?;
        ensure!(
            ladders(&browser).await?.len() == 3,
            "the way back does not show all"
        );
    }
    Ok(())
}

async fn the_chosen_ladder_stays_when_the_program_starts(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/emergency/").await?;
    browser.tap(".choose a[href='#agreed']").await?;
    browser.tap("#print").await?;
    browser.starts().await?;
    ensure!(
        ladders(&browser).await? == ["agreed"],
        "{:?}",
        ladders(&browser).await?
    );
    Ok(())
}

async fn the_gate_opens_when_it_is_asked_to(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/emergency/last-days/").await?;
    let shown = "return document.getElementById('read').getClientRects().length > 0";
    ensure!(
        browser.script(shown).await? == json!(false),
        "it is open from the start"
    );
    browser.tap("#gate a[href='#read']").await?;
    browser.until("what stands behind the gate", shown).await?;
    Ok(())
}

async fn the_emergency_page_needs_no_script(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    browser.open("/emergency/").await?;
    let web = browser.web();
    let css = |css: &str| thirtyfour::By::Css(css.to_owned());
    web.find(css(".choose a[href='#agreed']"))
        .await?
        .click()
        .await?;
    let mut shown = Vec::new();
    for ladder in web.find_all(css(".ladder")).await? {
        if ladder.is_displayed().await? {
            shown.push(ladder.id().await?.unwrap_or_default());
        }
    }
    ensure!(shown == ["agreed"], "{shown:?}");
    web.find(css("#agreed .danger")).await?.click().await?;
    let dial = web.find(css("a[href='tel:119']")).await?;
    ensure!(
        dial.is_displayed().await?,
        "119 can't be dialled without script"
    );
    Ok(())
}

async fn the_first_screen_of_a_small_phone_has_119_and_the_choice(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.is_narrow(360).await?;
    browser.open("/emergency/").await?;
    let js = "return [...document.querySelectorAll('main .act a, .choose a')].map(row => row.getBoundingClientRect()).map(box => [box.bottom, box.height])";
    let rows: Vec<(f64, f64)> = serde_json::from_value(browser.script(js).await?)?;
    ensure!(rows.len() == 4, "{rows:?}");
    for (bottom, height) in rows {
        ensure!(
            bottom <= 640.0 && height >= 64.0,
            "a row ends at {bottom} px and is {height} px high"
        );
    }
    let js = "return [...document.querySelectorAll('.danger, .rung .phone__call, .rung, .blank')].filter(row => row.getClientRects().length && row.getBoundingClientRect().height < 64).length";
    let low: Value = browser.script(js).await?;
    ensure!(
        low == json!(0),
        "{low} rows of the ladders are lower than 64 px"
    );
    Ok(())
}

async fn the_paper_for_the_wall_is_one_side_whatever_is_chosen(stage: &Stage) -> Result<()> {
    for chosen in ["", "visited", "not-visited", "agreed"] {
        let browser = stage.browser().await?;
        browser.open(&format!("/emergency/#{chosen}")).await?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("emergency-{chosen}"))?;
        let pages = paper.pages()?;
        ensure!(
            pages == 1,
            "the paper takes {pages} pages with 「{chosen}」"
        );
        let words = engawa::words::words().emergency();
        let said = [words.paper_address, words.blank_day, words.blank_night].map(str::to_owned);
        paper.says(&said)?;
        let gentle = paper
            .says(&["話し合った様子とちがうとき".to_owned()])
            .is_ok();
        let asked = chosen == "agreed";
        ensure!(
            gentle == asked,
            "with 「{chosen}」 the ladder of the last days is on the wall: {gentle}"
        );
        browser.close().await?;
    }
    Ok(())
}
