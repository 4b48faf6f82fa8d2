//! Leaflets on paper: one side each, large enough to read, with a code that leads back.

use anyhow::{Result, ensure};
use engawa::{content::route::Route, site, words::words};

use super::{Stage, Story, printing::keep, story};
use crate::{
    engine::{Ability, Engine},
    paper::{Paper, Size, plain},
    session::Session,
    site::{ADDRESS, Site},
};

/// What is lost where a size is given in thirds of a point.
const ROUNDED: f64 = 0.2;

/// What a phone reads even on a poor copy, in millimetres without the white margin.
const CODE_MIN: f64 = 25.0;

/// Where the folded sheet is folded, in millimetres: outside and inside. The flap is a little narrower.
const FOLDS: [(f64, f64); 2] = [(97.0, 197.0), (100.0, 200.0)];

pub(super) fn stories() -> Vec<Story> {
    const NEEDS: &[Ability] = &[Ability::Print];
    vec![
        story(NEEDS, every_leaflet_is_one_side_of_a4),
        story(NEEDS, every_leaflet_for_a_wall_is_one_side_of_a3),
        story(NEEDS, every_folded_leaflet_is_two_sides_and_six_panels),
    ]
}

async fn every_leaflet_is_one_side_of_a4(stage: &Stage) -> Result<()> {
    let site = Site::addressed()?;
    let browser = stage.browser_on(&site).await?;
    let mut wrong = Vec::new();
    for route in site::routes() {
        let Route::Leaflet(slug) = &route else {
            continue;
        };
        browser.open(&route.path()).await?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("leaflet-{slug}-addressed"))?;
        let held = async {
            let pages = paper.pages()?;
            ensure!(pages == 1, "{pages} pages");
            paper.says(
                &browser
                    .texts("h1, .lead, .card h2, .contact th, .foot__issue")
                    .await?,
            )?;
            paper.is_free_of_the_screen()?;
            browser.is_set_in(&paper, 12.0).await?;
            leads_back(&paper, slug)
        };
        if let Err(error) = held.await {
            wrong.push(format!("{slug}: {error:#}"));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn every_leaflet_for_a_wall_is_one_side_of_a3(stage: &Stage) -> Result<()> {
    let site = Site::addressed()?;
    // Firefox sets it as large as A3 and makes it small for the paper it believes to be in the printer.
    let (size, least) = match stage.engine {
        Engine::Firefox => (Size::A4, 24.0 / f64::sqrt(2.0)),
        _ => (Size::A3, 24.0),
    };
    let browser = stage.browser_on(&site).await?;
    let mut wrong = Vec::new();
    for route in site::routes() {
        let Route::Wall(slug) = &route else {
            continue;
        };
        browser.open(&route.path()).await?;
        let paper = browser.print_on(Size::A3).await?;
        keep(&paper, stage, &format!("wall-{slug}"))?;
        let held = async {
            let pages = paper.sheets(size)?;
            ensure!(pages == 1, "{pages} pages");
            let shown = ".wall__title, .wall__lead, .wall__points li, .wall h2, .wall .blanks__row, .wall__issue";
            paper.says(&browser.texts(shown).await?)?;
            paper.is_free_of_the_screen()?;
            browser.is_set_in(&paper, least).await?;
            leads_back(&paper, slug)
        };
        if let Err(error) = held.await {
            wrong.push(format!("{slug}: {error:#}"));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn every_folded_leaflet_is_two_sides_and_six_panels(stage: &Stage) -> Result<()> {
    let site = Site::addressed()?;
    let browser = stage.browser_on(&site).await?;
    let mut wrong = Vec::new();
    for route in site::routes() {
        let Route::Fold(slug) = &route else {
            continue;
        };
        browser.open(&route.path()).await?;
        let paper = browser.print_on(Size::A4Lying).await?;
        keep(&paper, stage, &format!("fold-{slug}"))?;
        let held = async {
            let pages = paper.sheets(Size::A4Lying)?;
            ensure!(pages == 2, "{pages} pages");
            browser.has_panels(&paper).await?;
            paper.is_free_of_the_screen()?;
            browser.is_set_in(&paper, 12.0).await?;
            leads_back(&paper, slug)
        };
        if let Err(error) = held.await {
            wrong.push(format!("{slug}: {error:#}"));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// The code on the first page leads to the leaflet, in the phone's own browser, also from a bad copy.
fn leads_back(paper: &Paper, slug: &str) -> Result<()> {
    let address = format!("{ADDRESS}leaflets/{slug}/?openExternalBrowser=1");
    let code = paper.code(1)?;
    ensure!(code.text == address, "the code says {}", code.text);
    ensure!(
        code.width >= CODE_MIN,
        "the code is {:.1} mm wide",
        code.width
    );
    let copied = code.on_a_bad_copy;
    ensure!(copied == address, "the code says {copied} on a bad copy");
    let typed = format!("{ADDRESS}leaflets/{slug}/");
    paper.says(&[typed.trim_start_matches("https://").to_owned()])
}

impl Paper {
    /// Nothing stands on it that only a screen needs.
    fn is_free_of_the_screen(&self) -> Result<()> {
        let (frame, leaflet) = (words().frame(), words().leaflet());
        let (aids, edition) = (words().aids(), words().edition());
        let needless = [
            leaflet.print_button.text(),
            leaflet.share_button.text(),
            leaflet.editions_heading.text(),
            leaflet.related_heading.text(),
            edition.back_to.to_string(),
            frame.footer_note.to_string(),
            frame.skip.to_string(),
            aids.summary.to_string(),
        ];
        for text in needless {
            let printed = self.says(std::slice::from_ref(&text)).is_ok();
            ensure!(!printed, "「{text}」 is printed");
        }
        Ok(())
    }
}

impl Session {
    /// What stands in each element that `css` finds in the text, without the readings of hard words.
    pub(super) async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let js = format!(
            "return [...document.querySelectorAll('main :is({css})')].map(e => {{ const copy = e.cloneNode(true);\
             for (const inner of copy.querySelectorAll('rt, rp, .no-print')) inner.remove(); return copy.textContent }})"
        );
        Ok(serde_json::from_value(self.script(&js).await?)?)
    }

    /// Every letter is at least `least` points large; only readings above hard words are smaller.
    async fn is_set_in(&self, paper: &Paper, least: f64) -> Result<()> {
        let readings =
            "return [...document.querySelectorAll('main rt')].map(e => e.textContent).join(' ')";
        let readings = self.words(readings).await?;
        let sizes = paper.type_sizes()?;
        ensure!(sizes.len() > 10, "{} pieces of text", sizes.len());
        for (size, text) in sizes {
            let above = readings.contains(&text) || text.chars().all(is_kana);
            ensure!(
                size + ROUNDED >= least || above,
                "「{text}」 is set in {size} points"
            );
        }
        Ok(())
    }

    /// Each panel stands in its third of its side, and nothing lies on a fold.
    async fn has_panels(&self, paper: &Paper) -> Result<()> {
        let js = "return [...document.querySelectorAll('.panel')].map(panel =>\
            [...panel.querySelectorAll('h2, .fold__title, .fold__lead, .fold__name')].map(e => e.textContent))";
        let panels: Vec<Vec<String>> = serde_json::from_value(self.script(js).await?)?;
        ensure!(panels.len() == 6, "{} panels", panels.len());
        ensure!(
            panels.iter().all(|panel| !panel.is_empty()),
            "a panel is empty: {panels:?}"
        );
        let width = Size::A4Lying.millimetres().0;
        for (side, (panels, (first, second))) in panels.chunks(3).zip(FOLDS).enumerate() {
            let page = side + 1;
            let thirds = [(0.0, first), (first, second), (second, width)];
            for (panel, (from, to)) in panels.iter().zip(thirds) {
                let said = paper.text_between(page, from, to)?;
                for text in panel.iter().map(|text| plain(text)) {
                    ensure!(
                        said.contains(&text),
                        "page {page}: 「{text}」 is not between {from} and {to} mm"
                    );
                }
            }
            for word in paper.words(page)? {
                let (left, right) = word.across;
                let over = |fold: f64| left < fold && right > fold;
                ensure!(
                    !over(first) && !over(second) && left > 3.0 && right < width - 3.0,
                    "page {page}: 「{}」 lies on a fold or on the edge: {left:.0} to {right:.0} mm",
                    word.text
                );
            }
        }
        Ok(())
    }
}

/// Hiragana, katakana and their long mark: what a reading is made of.
fn is_kana(c: char) -> bool {
    ('\u{3041}'..='\u{30ff}').contains(&c)
}
