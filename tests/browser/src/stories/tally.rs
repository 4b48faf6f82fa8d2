//! A survey is counted: numbers typed from paper become bars, a file and two papers, and stay on the device.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use engawa::words::words;
use thirtyfour::By;

use super::{Stage, Story, printing::keep, story};
use crate::{
    browser::{Setting, downloads},
    engine::Ability,
    paper::Size,
    session::{GLANCE, Session},
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[Ability::Download], counts_become_bars_and_a_file),
        story(&[], counts_stay_until_they_are_erased),
        story(&[Ability::Print], counts_become_two_papers),
        story(&[Ability::ScriptOff], without_a_program_there_is_paper),
    ]
}

/// Some of what a hall answers, and some that tries more than to be counted.
const TYPED: [(&str, &str); 11] = [
    ("hall", "=公民館\"1"),
    ("people", "２３人"),
    ("sheets", "46"),
    ("q1-1", "12"),
    ("q1-2", "６"),
    ("q2-1", "三"),
    ("q2-2", "10000"),
    ("f1", "+足の痛み"),
    ("c1", "3"),
    ("f2", "@夜"),
    ("f3", "-雪"),
];

impl Session {
    async fn counts(&self) -> Result<()> {
        self.open("/seminar/tally/").await?;
        self.has_its_tally().await?;
        for (name, text) in TYPED {
            self.write(&format!("[name='{name}']"), text).await?;
        }
        let date = "const date = document.querySelector('[name=date]'); date.value = '2026-12-03'; \
                    date.dispatchEvent(new Event('input', { bubbles: true }))";
        self.script(date).await.map(drop)
    }

    async fn has_its_tally(&self) -> Result<()> {
        let js = "return document.documentElement.dataset.tally === 'on'";
        self.until("the tally", js).await.map(drop)
    }

    /// What stands in the fields that were typed into.
    async fn typed(&self) -> Result<Vec<String>> {
        let mut typed = Vec::new();
        for (name, _) in TYPED {
            let js = format!("return document.querySelector('[name=\"{name}\"]').value");
            typed.push(self.words(&js).await?);
        }
        Ok(typed)
    }
}

async fn counts_become_bars_and_a_file(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.counts().await?;
    for (name, width) in [
        ("q1-1", "100"),
        ("q1-2", "50"),
        ("q1-3", "0"),
        ("q2-2", "0"),
    ] {
        let js =
            format!("return document.querySelector('[data-bar=\"{name}\"]').getAttribute('width')");
        let found = browser.words(&js).await?;
        ensure!(found == width, "{name}: {found}");
    }
    let words = words().tally();
    browser
        .says("#t-q2-1-no", &[words.no_number.into()])
        .await?;
    browser.says("#t-q2-2-no", &[words.too_many.into()]).await?;
    browser.says("#tally-said", &[words.kept.into()]).await?;
    browser.tap("[data-do=csv]").await?;
    let file = table(&downloads(stage.profile.path())).await?;
    ensure!(file.starts_with('\u{feff}'), "Excel reads it as it should");
    for cell in [
        "\"'=公民館\"\"1\"",
        "\"'+足の痛み\",\"3\"",
        "\"'@夜\",\"\"",
        "\"'-雪\"",
        "\"２３人\"",
    ] {
        ensure!(file.contains(cell), "{cell} is not in {file}");
    }
    ensure!(
        file.contains("よく知っていた\",\"12\"") && file.contains("聞いたことがあった\",\"6\"")
    );
    let asleep = "return !document.documentElement.dataset.program";
    ensure!(
        browser.script(asleep).await? == true,
        "the first program woke"
    );
    browser.is_content().await
}

/// The table that came, once it is whole.
async fn table(folder: &Path) -> Result<String> {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let files = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut tables =
            files.filter(|file| file.path().extension().is_some_and(|end| end == "csv"));
        let text = tables.find_map(|file| fs::read_to_string(file.path()).ok());
        if let Some(text) = text.filter(|text| text.ends_with("\r\n")) {
            return Ok(text);
        }
        ensure!(Instant::now() < deadline, "no table came");
        tokio::time::sleep(GLANCE).await;
    }
}

async fn counts_stay_until_they_are_erased(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.counts().await?;
    let wanted: Vec<&str> = TYPED.map(|(_, text)| text).into();
    browser.reload().await?;
    browser.has_its_tally().await?;
    let typed = browser.typed().await?;
    ensure!(typed == wanted, "{typed:?}");
    browser.tap("[data-do=erase]").await?;
    browser.tap("[data-do=erase-no]").await?;
    ensure!(browser.typed().await? == wanted, "it asks first");
    browser.tap("[data-do=erase]").await?;
    browser.tap("[data-do=erase-yes]").await?;
    let js = "return [...document.querySelectorAll('#tally input')].every(field => field.value === '') && \
              Object.keys(localStorage).every(key => !key.includes('tally'))";
    browser.until("nothing", js).await?;
    browser.reload().await?;
    browser.has_its_tally().await?;
    ensure!(browser.typed().await?.concat().is_empty(), "it came back");
    browser.is_content().await
}

async fn counts_become_two_papers(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.counts().await?;
    for (paper, size, says) in [
        ("meeting", Size::A4, ["2026年12月3日", "12人", "+足の痛み"]),
        ("record", Size::A4Lying, ["2026年12月3日", "23人", "46枚"]),
    ] {
        browser.tap(&format!("[data-do={paper}]")).await?;
        ensure!(browser.prints().await? > 0, "nothing is printed");
        // What a browser does while it prints is over at once here.
        let js = format!("document.documentElement.dataset.prints = '{paper}'");
        browser.script(&js).await?;
        let printed = browser.print_on(size).await?;
        keep(&printed, stage, &format!("tally-{paper}"))?;
        ensure!(printed.sheets(size)? == 1, "{paper}: more than one sheet");
        printed.says(&says.map(String::from))?;
        browser.is_set_in(&printed, 12.0).await?;
    }
    Ok(())
}

async fn without_a_program_there_is_paper(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    browser.open("/seminar/tally/").await?;
    let shown = async |css: &'static str| -> Result<bool> {
        let element = browser.web().find(By::Css(css)).await?;
        Ok(element.is_displayed().await?)
    };
    ensure!(shown(".tally__off").await?, "it says nothing");
    ensure!(!shown("#tally").await?, "fields that count nothing");
    ensure!(
        shown("a[href='/seminar/care-conference/']").await?,
        "no paper"
    );
    Ok(())
}
