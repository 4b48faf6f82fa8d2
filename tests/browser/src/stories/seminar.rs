//! What a hall gets on paper.

use anyhow::{Context as _, Result, ensure};
use engawa::{content::route::Route, site, words::words};

use super::{Stage, Story, printing::keep, story};
use crate::{
    engine::Ability,
    paper::{Size, plain},
    site::{ADDRESS, Site},
};

pub(super) fn stories() -> Vec<Story> {
    const NEEDS: &[Ability] = &[Ability::Print];
    vec![
        story(NEEDS, every_paper_for_a_hall_fits_its_sides),
        story(NEEDS, every_programme_begins_a_side_of_its_own),
        story(NEEDS, a_slip_that_is_cut_off_leads_to_the_site),
        story(NEEDS, one_print_prints_all_papers_of_a_programme),
    ]
}

/// As many sides of A4 as the paper says, in letters that can be read, with all its headings and none of the screen.
async fn every_paper_for_a_hall_fits_its_sides(stage: &Stage) -> Result<()> {
    let site = Site::addressed()?;
    let browser = stage.browser_on(&site).await?;
    let mut wrong = Vec::new();
    for route in site::routes() {
        let Route::Hall(slug) = &route else {
            continue;
        };
        browser.open(&route.path()).await?;
        let sheet = "return [document.querySelector('.hall').className, document.querySelector('.hall').dataset.pages]";
        let (class, sides): (String, String) =
            serde_json::from_value(browser.script(sheet).await?)?;
        let size = if class.contains("hall--lying") {
            Size::A4Lying
        } else {
            Size::A4
        };
        let paper = browser.print_on(size).await?;
        keep(&paper, stage, &format!("hall-{slug}"))?;
        let held = async {
            let pages = paper.sheets(size)?;
            ensure!(pages.to_string() == sides, "{pages} sides, not {sides}");
            let headings = ".hall__title, .hall h3, .hall .hall__foot";
            paper.says(&browser.texts(headings).await?)?;
            browser.is_set_in(&paper, 12.0).await?;
            let button = [words().seminar().paper_button.text()];
            ensure!(paper.says(&button).is_err(), "the button is printed");
            Ok(())
        };
        if let Err(error) = held.await {
            wrong.push(format!("{slug}: {error:#}"));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// So many steps stand on one side.
const STEPS_OF_A_SIDE: usize = 8;

/// Each programme begins a side of its own: one sheet is handed to whoever helps. One side holds an hour.
async fn every_programme_begins_a_side_of_its_own(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/seminar/").await?;
    let js = "return [...document.querySelectorAll('.timetable')].map(one =>\
        [...one.querySelectorAll('h2, h3')].map(e => e.textContent))";
    let programmes: Vec<Vec<String>> = serde_json::from_value(browser.script(js).await?)?;
    let paper = browser.print().await?;
    keep(&paper, stage, "seminar")?;
    paper.says(&programmes.concat())?;
    let pages = paper.pages()?;
    let mut begins = Vec::new();
    for headings in &programmes {
        let title = plain(headings.first().map_or("", String::as_str));
        let mut found = None;
        for page in 1..=pages {
            if paper.page(page)?.starts_with(&title) {
                found = Some(page);
            }
        }
        begins.push(found.with_context(|| format!("no side begins with {title}"))?);
    }
    let ends = begins.iter().skip(1).copied().chain([pages + 1]);
    for ((begin, end), headings) in begins.iter().zip(ends).zip(&programmes) {
        let sides = end - begin;
        let most = (headings.len() - 1).div_ceil(STEPS_OF_A_SIDE);
        ensure!(sides <= most, "{}: {sides} sides", headings.concat());
    }
    browser.is_set_in(&paper, 12.0).await
}

async fn a_slip_that_is_cut_off_leads_to_the_site(stage: &Stage) -> Result<()> {
    let site = Site::addressed()?;
    let browser = stage.browser_on(&site).await?;
    browser.open("/seminar/slips/").await?;
    let paper = browser.print().await?;
    let typed = ADDRESS.trim_start_matches("https://");
    let said = paper.text()?;
    ensure!(
        said.matches(typed).count() == 10,
        "the address stands {} times",
        said.matches(typed).count()
    );
    ensure!(paper.pages()? == 1, "more than one sheet");
    let address = format!("{ADDRESS}?openExternalBrowser=1");
    for (row, column) in (0_u8..5).flat_map(|row| [(row, 0_u8), (row, 1)]) {
        let corner = [
            14.0 + 91.0 * f64::from(column),
            11.0 + 55.0 * f64::from(row),
        ];
        let code = paper.code_in(1, &[corner[0], corner[1], 91.0, 55.0])?;
        ensure!(code.text == address, "{row}: the code says {}", code.text);
        let copied = code.on_a_bad_copy;
        ensure!(copied == address, "{row}: a bad copy says {copied}");
        ensure!(code.width >= 25.0, "{row}: {:.1} mm wide", code.width);
    }
    Ok(())
}

/// Every paper of every programme comes in its order, each on a side of its own.
async fn one_print_prints_all_papers_of_a_programme(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for id in site::slugs().packs {
        browser.open(&format!("/seminar/{id}/")).await?;
        browser.tap("#print").await?;
        ensure!(browser.prints().await? == 1, "{id}: nothing is printed");
        let js = "return [...document.querySelectorAll('.timetable > h2, .pack__sheet')]\
            .map(e => (e.querySelector('h2, .fridge__title') || e).textContent)";
        let titles: Vec<String> = serde_json::from_value(browser.script(js).await?)?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("pack-{id}"))?;
        let mut page = 0;
        for title in titles.iter().map(|title| plain(title)) {
            let found = async || -> Result<usize> {
                for next in page + 1..page + 5 {
                    if paper.page(next)?.contains(&title) {
                        return Ok(next);
                    }
                }
                anyhow::bail!("{id}: no side after {page} says {title}")
            };
            page = found().await?;
        }
    }
    browser.is_content().await
}
