//! Who does what: a stage is chosen, somebody is looked up, the map is hung up.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Stage, Story, printing::keep, story};
use crate::{
    browser::Setting,
    engine::{Ability, Engine},
    paper::Size,
    person::label,
    session::Session,
    site::PROGRAM,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_stage_shows_what_each_does_then_and_nothing_else),
        story(&[], a_link_to_a_stage_shows_it_until_another_is_chosen),
        story(&[], somebody_looked_up_shows_all_they_do),
        story(&[Ability::ScriptOff], choosing_a_stage_needs_no_script),
        story(
            &[Ability::Print],
            the_map_prints_on_one_sheet_whatever_is_chosen,
        ),
    ]
}

const STAGES: [&str; 4] = [
    "discharge-support",
    "daily-care",
    "acute-change",
    "end-of-life",
];

/// The stages of the cells that can be seen in the part of the page that `css` finds, one for each cell.
async fn seen(browser: &Session, css: &str) -> Result<Vec<String>> {
    let js = "return [...document.querySelectorAll(arguments[0] + ' .map__cell')]\
        .filter(cell => cell.getClientRects().length > 0)\
        .map(cell => [...cell.classList].find(name => name.startsWith('at-')).slice(3))";
    Ok(serde_json::from_value(
        browser.script_with(js, vec![json!(css)]).await?,
    )?)
}

/// The picture's description, as far as it can be seen.
async fn picture(browser: &Session) -> Result<String> {
    let js = "return [...document.querySelectorAll('.around [role=img]')]\
        .filter(part => getComputedStyle(part).display !== 'none').map(part => part.getAttribute('aria-label')).join('|')";
    browser.words(js).await
}

async fn a_stage_shows_what_each_does_then_and_nothing_else(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/who/").await?;
    ensure!(
        seen(&browser, ".map").await?.len() == 28,
        "not everything is shown at first"
    );
    let mut told = vec![picture(&browser).await?];
    for name in STAGES {
        browser.tap(&label(&format!("stage-{name}"))).await?;
        let cells = seen(&browser, ".map").await?;
        ensure!(cells == [name; 7], "{name}: {cells:?}");
        told.push(picture(&browser).await?);
    }
    browser.tap(&label("stage-all")).await?;
    ensure!(
        seen(&browser, ".map").await?.len() == 28,
        "「ぜんぶ」 does not show everything"
    );
    ensure!(
        told.first() == Some(&picture(&browser).await?),
        "the picture still tells of a stage"
    );
    ensure!(
        told.iter()
            .all(|told| !told.is_empty() && !told.contains('|')),
        "{told:?}"
    );
    told.sort();
    told.dedup();
    ensure!(
        told.len() == 5,
        "the picture tells the same of two stages: {told:?}"
    );
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "choosing what to see fetched the program"
    );
    Ok(())
}

async fn a_link_to_a_stage_shows_it_until_another_is_chosen(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/who/#acute-change").await?;
    // The driver may come back before the address's part is applied.
    let one = "return [...document.querySelectorAll('.map .map__cell')].filter(cell => cell.getClientRects().length).length === 7";
    browser.until("one stage alone", one).await?;
    let cells = seen(&browser, ".map").await?;
    ensure!(cells == ["acute-change"; 7], "{cells:?}");
    browser.tap(&label("stage-daily-care")).await?;
    let cells = seen(&browser, ".map").await?;
    ensure!(cells == ["daily-care"; 7], "{cells:?}");
    Ok(())
}

async fn somebody_looked_up_shows_all_they_do(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/who/").await?;
    browser.tap(&label("stage-acute-change")).await?;
    browser.tap(".who__people a[href='#nursing']").await?;
    browser
        .until("the place", "return location.hash === '#nursing'")
        .await?;
    ensure!(
        seen(&browser, "#nursing").await? == STAGES,
        "the nurses' row is not whole"
    );
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "looking somebody up fetched the program"
    );
    Ok(())
}

async fn choosing_a_stage_needs_no_script(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    browser.open("/who/").await?;
    let web = browser.web();
    let css = |css: &str| thirtyfour::By::Css(css.to_owned());
    web.find(css(&label("stage-daily-care")))
        .await?
        .click()
        .await?;
    let mut shown = 0;
    for cell in web.find_all(css(".map__cell")).await? {
        shown += usize::from(cell.is_displayed().await?);
    }
    ensure!(shown == 7, "{shown} cells are shown");
    Ok(())
}

async fn the_map_prints_on_one_sheet_whatever_is_chosen(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/who/").await?;
    let js = "return [...document.querySelectorAll('.map__cell li')].map(said => {\
        const plain = said.cloneNode(true); plain.querySelectorAll('rt, rp').forEach(part => part.remove());\
        return plain.textContent })";
    let said: Vec<String> = serde_json::from_value(browser.script(js).await?)?;
    ensure!(said.len() >= 28, "{} sentences", said.len());
    // Firefox sets it as large as A3 and makes it small for the paper it believes to be in the printer.
    let size = match stage.engine {
        Engine::Firefox => Size::A4Lying,
        _ => Size::A3Lying,
    };
    for chosen in ["", "stage-acute-change"] {
        if !chosen.is_empty() {
            browser.tap(&label(chosen)).await?;
        }
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("who-{chosen}"))?;
        let pages = paper.sheets(size)?;
        ensure!(pages == 1, "the map takes {pages} pages with 「{chosen}」");
        paper.says(&said)?;
    }
    Ok(())
}
