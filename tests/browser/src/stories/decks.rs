//! Slides: they can be read from the last row, they need no program, they print one on a page.

use anyhow::{Result, ensure};
use engawa::{
    content::{
        route::Route,
        seminar::{EXERCISES, OWN_PROGRAMME},
    },
    site,
};
use serde_json::{Value, json};

use super::{Stage, Story, printing::keep, story};
use crate::{
    browser::Setting,
    engine::{Ability, Engine},
    paper::{Size, plain},
    session::Session,
    site::Site,
};

/// An old projector, and a television.
const SCREENS: [(u32, u32); 2] = [(1024, 768), (1920, 1080)];

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[Ability::Narrow], every_slide_holds_what_is_on_it),
        story(
            &[Ability::ScriptOff],
            slides_are_read_one_by_one_without_script,
        ),
        story(&[Ability::Print], slides_print_one_on_a_page),
        story(&[Ability::Print], slides_on_paper_are_whole),
    ]
}

/// What is wrong with the open deck's slides, each in a line.
const MEASURED: &str = r#"
    const wrong = [];
    const root = document.documentElement;
    // As without the program, or as with it and its bar, and every slide shown.
    const bar = arguments[0] ? 60 : 0;
    if (bar) for (const slide of document.querySelectorAll(".slide")) slide.dataset.now = "";
    else root.removeAttribute("data-deck");
    const { clientHeight, clientWidth } = root;
    if (root.scrollWidth > clientWidth) wrong.push("scrolls sideways");
    const lines = (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.bottom / 4));
        return new Set(tops).size;
    };
    for (const slide of document.querySelectorAll(".slide")) {
        const at = `${slide.id} ${slide.querySelector("h1, h2").textContent}: `;
        const box = slide.getBoundingClientRect();
        if (Math.abs(box.height - Math.min(clientHeight - bar, innerWidth * 100 / 137)) > 1.5) wrong.push(at + "is no screen: " + box.height);
        const body = slide.querySelector(".slide__body");
        const texts = [...body.querySelectorAll("p, h3, li")].filter((text) => !text.matches(".slide__small, .slide__address"));
        const count = texts.reduce((sum, text) => sum + lines(text), 0);
        if (count > 7) wrong.push(at + count + " lines");
        for (const text of texts) {
            const size = parseFloat(getComputedStyle(text).fontSize);
            if (size < Math.min(clientHeight, innerWidth * 100 / 134) / 18) wrong.push(at + "letters of " + size);
            if (text.getBoundingClientRect().width > 18.2 * size + size * 1.4) wrong.push(at + "a line is too wide");
        }
        const foot = slide.querySelector(".slide__foot").getBoundingClientRect();
        for (const part of slide.querySelectorAll("h1, h2, p:not(.slide__foot, .slide__notes p), li, h3, svg")) {
            // A line that nobody filled is not shown.
            if (!part.getClientRects().length) continue;
            const { top, bottom, left, right } = part.getBoundingClientRect();
            if (top < box.top - 1 || left < box.left - 1 || right > box.right + 1 || bottom > foot.top + 1)
                wrong.push(at + "is cut: " + part.textContent.slice(0, 20));
        }
        if (slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1) wrong.push(at + "overflows");
    }
    return wrong;
"#;

async fn every_slide_holds_what_is_on_it(stage: &Stage) -> Result<()> {
    // With its address every deck has its code.
    let site = Site::addressed()?;
    let browser = stage.browser_on(&site).await?;
    let mut wrong = Vec::new();
    for (width, height) in SCREENS {
        browser.is_on_a_screen(width, height).await?;
        let slugs = site::slugs();
        let exercises = slugs.hall.iter().filter(|slug| EXERCISES.contains(slug));
        let written = slugs.leaflets.iter().chain(slugs.packs).chain(exercises);
        for slug in written.chain([&OWN_PROGRAMME]) {
            let path = format!("/present/{slug}/");
            browser.open(&path).await?;
            browser.has_its_program().await?;
            for bar in [true, false] {
                let found = browser.script_with(MEASURED, vec![bar.into()]).await?;
                for one in found.as_array().into_iter().flatten() {
                    let said = one.as_str().unwrap_or_default();
                    wrong.push(format!("{width}×{height} {path} {said}"));
                }
            }
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn slides_are_read_one_by_one_without_script(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    browser.is_on_a_screen(1024, 768).await?;
    browser.open("/present/acp/").await?;
    let web = browser.web();
    let first = web.find(thirtyfour::By::Css("#p1 h1")).await?;
    ensure!(first.is_displayed().await?, "no title");
    for notes in web.find_all(thirtyfour::By::Css(".slide__notes")).await? {
        ensure!(!notes.is_displayed().await?, "the hall reads the notes");
    }
    Ok(())
}

async fn slides_print_one_on_a_page(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/present/acp/").await?;
    let slides = browser
        .script("return document.querySelectorAll('.slide').length")
        .await?;
    let paper = browser.print_on(Size::A4Lying).await?;
    keep(&paper, stage, "deck-acp")?;
    let pages = paper.sheets(Size::A4Lying)?;
    ensure!(slides == pages, "{pages} pages, {slides} slides");
    paper.says(&browser.texts(".slide h1, .slide h2").await?)
}

/// So many kinds of paper are tried of each deck, in turn, so that every deck and every kind are: one at a time takes its time.
const IN_TURN: usize = 2;

/// On paper every deck takes the sides it should, in letters that can be read, and no slide is cut in two.
async fn slides_on_paper_are_whole(stage: &Stage) -> Result<()> {
    let site = Site::addressed()?;
    let browser = stage.browser_on(&site).await?;
    let mut wrong = Vec::new();
    let mut kinds = ON_PAPER.into_iter().cycle();
    for route in site::routes() {
        let Route::Leaflet(slug) = &route else {
            continue;
        };
        for (kind, size, least) in kinds.by_ref().take(IN_TURN) {
            let held = browser
                .has_slides_on_paper(stage, slug, kind, size, least)
                .await;
            if let Err(error) = held {
                wrong.push(format!("{slug} {kind}: {error:#}"));
            }
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// Name in the address, sheet, and the smallest letters in points: of a small slide, else of what is read from the hand.
const ON_PAPER: [(&str, Size, f64); 5] = [
    ("handout", Size::A4, 8.0),
    ("notes-2", Size::A4, 8.0),
    ("notes-3", Size::A4, 8.0),
    ("slides", Size::A4Lying, 12.0),
    ("kamishibai", Size::A3Lying, 12.0),
];

/// The sheets as they are asked for: all that is read on each.
const SAID: &str = "return [...document.querySelectorAll('.sheet')].map(sheet => \
    [...sheet.querySelectorAll('h2, h3, p, li')].filter(e => e.offsetParent).map(e => e.textContent))";

impl Session {
    async fn has_slides_on_paper(
        &self,
        stage: &Stage,
        slug: &str,
        kind: &str,
        size: Size,
        least: f64,
    ) -> Result<()> {
        self.open(&format!("/present/{slug}/{kind}/")).await?;
        let sheets: Vec<Vec<String>> = serde_json::from_value(self.script(SAID).await?)?;
        let paper = self.print_on(size).await?;
        if slug == "acp" {
            keep(&paper, stage, &format!("deck-{kind}"))?;
        }
        let on_one = match kind {
            "handout" => 4,
            "notes-2" => 2,
            "notes-3" => 3,
            _ => 1,
        };
        let pages = paper.sheets(size)?;
        ensure!(
            pages == sheets.len().div_ceil(on_one),
            "{pages} pages for {} sheets",
            sheets.len()
        );
        let (width, height) = size.millimetres();
        for (page, sheets) in (1..).zip(sheets.chunks(on_one)) {
            let said = paper.page(page)?;
            for text in sheets.iter().flatten().map(|text| plain(text)) {
                // The marks of a list may stand between its items.
                let begins: String = text.chars().take(12).collect();
                ensure!(said.contains(&begins), "page {page} has no 「{begins}」");
            }
            for word in paper.words(page)? {
                // Of a large type the box is a guess: its middle is where the letters are.
                let middle = f64::midpoint(word.down.0, word.down.1);
                let inside = word.across.0 >= 4.0
                    && word.across.1 <= width - 4.0
                    && (4.0..=height - 4.0).contains(&middle);
                ensure!(inside, "page {page}: 「{}」 stands at the edge", word.text);
            }
        }
        self.is_set_in(&paper, least).await
    }

    /// The slides' program has begun.
    pub(super) async fn has_its_program(&self) -> Result<()> {
        let js = "return document.documentElement.dataset.deck === 'on'";
        self.until("the slides' program", js).await.map(drop)
    }

    /// What is shown is as large as this.
    pub(super) async fn is_on_a_screen(&self, width: u32, height: u32) -> Result<()> {
        if self.engine() == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            let cdp = self.web().cdp();
            cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
        } else {
            // The window is larger than what it shows by its own bars.
            self.web().set_window_rect(0, 0, width, height).await?;
            let bars = self
                .script("return [outerWidth - innerWidth, outerHeight - innerHeight]")
                .await?;
            let bar = |at: usize| bars.get(at).and_then(Value::as_u64).unwrap_or_default();
            let more = |by: u64| u32::try_from(by).unwrap_or_default();
            self.web()
                .set_window_rect(0, 0, width + more(bar(0)), height + more(bar(1)))
                .await?;
        }
        Ok(())
    }
}
