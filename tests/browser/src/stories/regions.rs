//! The reader's own region: chosen once, carried by a link, followed by every page; and what a link can't do.

use anyhow::{Result, ensure};
use engawa::words::{fill, words};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{browser::Setting, engine::Ability, page::packed, session::Session};

/// A prefecture, its name, and its line for adults.
const PREFECTURE: (&str, &str, &str) = ("ibaraki", "茨城県", "茨城おとな救急電話相談");
/// What the made-up town calls 地域包括支援センター.
const LOCAL: &str = "長寿あんしん相談センター";
const GENERAL: &str = "地域包括支援センター";
const SAMPLE: &str = "見本町（見本です）";

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_chosen_region_is_followed_by_every_page),
        story(&[], the_started_program_follows_the_region_too),
        story(&[], a_town_says_its_own_name_and_that_it_is_a_sample),
        story(&[], a_link_chooses_where_nothing_was_chosen),
        story(&[], a_link_asks_where_another_region_was_chosen),
        story(&[], a_link_shows_and_dials_nothing_of_its_own),
        story(
            &[],
            a_region_that_does_not_come_leaves_what_holds_everywhere,
        ),
        story(
            &[Ability::ScriptOff],
            without_script_nothing_offers_to_choose,
        ),
        story(
            &[Ability::StorageOff],
            a_choice_holds_for_the_page_where_nothing_is_kept,
        ),
        story(&[Ability::Shifts], nothing_moves_where_a_region_was_chosen),
        story(
            &[Ability::Narrow],
            the_line_leaves_119_and_the_choice_on_the_first_screen,
        ),
    ]
}

impl Session {
    async fn shows_part(&self, part: &str, text: &str) -> Result<()> {
        let js = format!(
            "return [...document.querySelectorAll('main [data-here={part}]')].some(e => e.textContent.includes({}))",
            json!(text)
        );
        self.until(&format!("「{text}」 in {part}"), &js)
            .await
            .map(drop)
    }

    async fn line_says(&self, text: &str) -> Result<()> {
        let js = format!(
            "return document.querySelector('#here').getClientRects().length > 0 && document.querySelector('#here p').textContent === {}",
            json!(text)
        );
        self.until(&format!("the line 「{text}」"), &js)
            .await
            .map(drop)
    }

    async fn is_rid_of_the_link(&self) -> Result<()> {
        let js = "return document.readyState === 'complete' && !location.hash.includes('=')";
        self.until("the address without the link", js)
            .await
            .map(drop)
    }
}

fn chosen(name: &str) -> String {
    fill(words().regions().line_chosen, &[("name", name)])
}

async fn a_chosen_region_is_followed_by_every_page(stage: &Stage) -> Result<()> {
    let (id, name, line) = PREFECTURE;
    let browser = stage.browser().await?;
    browser.open("/emergency/").await?;
    browser.tap("#region a[href='/regions/#choose']").await?;
    browser.arrives("/regions/").await?;
    browser.tap("[data-choose='?']").await?;
    ensure!(!browser.shows("#here").await?, "nothing was chosen");
    browser.takes(id).await?;
    let js = "return location.pathname + location.hash === '/emergency/#region'";
    browser.until("the way back", js).await?;
    browser.shows_part("numbers", line).await?;
    browser.line_says(&chosen(name)).await?;
    for _ in 0..2 {
        browser.reload().await?;
        browser.shows_part("numbers", line).await?;
    }
    browser.open("/leaflets/home-care/").await?;
    browser.shows_part("desks", name).await?;
    browser.open(&format!("/regions/{id}/")).await?;
    browser
        .until(
            "the mark of the choice",
            "return !!document.querySelector('.is-mine')",
        )
        .await?;
    ensure!(
        !browser.shows(".chooser__take").await?,
        "it offers what is chosen"
    );
    browser.tap(".chooser__is [data-choose='']").await?;
    browser
        .until(
            "the offer",
            "return document.activeElement.matches('.chooser__take button')",
        )
        .await?;
    ensure!(!browser.shows("#here").await?, "the line stays");
    browser.open("/emergency/").await?;
    browser.is_whole().await?;
    let all = browser.text("main").await?;
    ensure!(!all.contains(name), "it is still followed");
    browser.is_content().await
}

impl Session {
    /// Chooses on the list.
    async fn takes(&self, id: &str) -> Result<()> {
        self.picks("#area-select", id).await?;
        self.tap("[data-choose='?']").await
    }
}

async fn the_started_program_follows_the_region_too(stage: &Stage) -> Result<()> {
    let (id, name, line) = PREFECTURE;
    let browser = stage.browser().await?;
    browser.open(&format!("/emergency/#r={id}&visited")).await?;
    browser.shows_part("numbers", line).await?;
    browser.tap("#print").await?;
    browser.starts().await?;
    browser.shows_part("numbers", line).await?;
    let js = "return document.querySelector('#visited').matches(':target')";
    browser.until("the ladder of the link", js).await?;
    browser
        .follow_link("main", "/leaflets/sudden-illness/")
        .await?;
    ensure!(browser.is_started().await?, "the program does not go on");
    browser.shows_part("desks", name).await?;
    browser.is_content().await
}

async fn a_town_says_its_own_name_and_that_it_is_a_sample(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/leaflets/home-care/#r=sample").await?;
    browser.shows_part("name", LOCAL).await?;
    browser
        .shows_part("desks", words().regions().sample)
        .await?;
    let text = browser.text("main").await?;
    let count = (text.matches(GENERAL).count(), text.matches(LOCAL).count());
    ensure!(count.0 == 0 && count.1 > 1, "{count:?}");
    browser.open("/emergency/").await?;
    browser.line_says(&chosen(SAMPLE)).await?;
    browser
        .shows_part("fire", words().emergency().fire_can)
        .await?;
    for part in ["numbers", "fire"] {
        browser.shows_part(part, words().regions().sample).await?;
    }
    let dials = "return document.querySelectorAll('a[href^=\"tel:000\"]').length";
    ensure!(
        browser.script(dials).await? == json!(0),
        "a sample is dialled"
    );
    browser.open("/regions/sample/").await?;
    browser.tap(".chooser__is [data-choose='']").await?;
    browser.open("/leaflets/home-care/").await?;
    browser.is_whole().await?;
    ensure!(
        browser.text("main").await?.contains(GENERAL),
        "the town's name stays"
    );
    browser.is_content().await
}

async fn a_link_chooses_where_nothing_was_chosen(stage: &Stage) -> Result<()> {
    let (id, name, line) = PREFECTURE;
    let browser = stage.browser().await?;
    browser
        .open(&format!("/emergency/#r={id}&not-visited"))
        .await?;
    browser
        .line_says(&fill(words().regions().line_linked, &[("name", name)]))
        .await?;
    ensure!(browser.shows("#here a").await?, "it can't be changed");
    browser.shows_part("numbers", line).await?;
    let js = "return location.hash === '#not-visited' && document.querySelector('#not-visited').matches(':target')";
    browser.until("the mark of the link's part", js).await?;
    let js = "return location.hash === '#not-visited' && !document.querySelector('#visited').getClientRects().length\
        && document.querySelector('#not-visited').getClientRects().length > 0";
    browser.until("the ladder of the link alone", js).await?;
    browser.open("/").await?;
    browser.line_says(&chosen(name)).await?;
    browser.open("/privacy/#r=atlantis").await?;
    browser.line_says(words().regions().line_unknown).await?;
    browser.is_rid_of_the_link().await?;
    browser.reload().await?;
    browser.line_says(&chosen(name)).await
}

async fn a_link_asks_where_another_region_was_chosen(stage: &Stage) -> Result<()> {
    let words = words().regions();
    let (id, name, _) = PREFECTURE;
    let browser = stage.browser().await?;
    browser.open(&format!("/#r={id}")).await?;
    browser
        .line_says(&fill(words.line_linked, &[("name", name)]))
        .await?;
    let asked = fill(words.line_asked, &[("name", "千葉県"), ("old", name)]);
    for (answer, then) in [("#here-keep", name), ("#here-take", "千葉県")] {
        browser.open("/emergency/").await?;
        // Followed on the page itself, where the address differs by its anchor alone.
        browser.script("location.hash = '#r=chiba'").await?;
        browser.line_says(&asked).await?;
        browser.is_rid_of_the_link().await?;
        browser.shows_part("numbers", name).await?;
        ensure!(
            browser.text("#here-take").await? == "千葉県にする",
            "the button names nothing"
        );
        browser.tap(answer).await?;
        browser.line_says(&chosen(then)).await?;
        browser.shows_part("numbers", then).await?;
        ensure!(!browser.shows(answer).await?, "it asks on");
        browser.reload().await?;
        browser.line_says(&chosen(then)).await?;
    }
    browser.is_content().await
}

async fn a_link_shows_and_dials_nothing_of_its_own(stage: &Stage) -> Result<()> {
    let long = format!("#r={}", "a".repeat(1_000_000));
    let hostile = [
        "#r=<img src=x onerror=alert(1)>",
        "#r=%3Cscript%3Ealert(1)%3C/script%3E",
        "#r=tel:0312345678",
        "#r=ibaraki&r=chiba",
        "#visited&r=ibaraki",
        "#r=\u{202e}ikarabi",
        "#r=../../leaflets/home-care",
        "#r=//example.org/",
        "#r=IBARAKI",
        "#r=ibaraki&visited&agreed",
        "#r=ibaraki%26visited",
        "#r=",
        &long,
    ];
    let browser = stage.browser().await?;
    browser.open("/emergency/").await?;
    let dials =
        "return [...document.querySelectorAll('a[href^=\"tel:\"]')].map(a => a.href).join()";
    let (all, numbers) = (browser.text("body").await?, browser.script(dials).await?);
    for link in hostile {
        browser.open("/privacy/").await?;
        browser
            .script_with(
                "location.assign('/emergency/' + arguments[0])",
                vec![json!(link)],
            )
            .await?;
        let js = "return location.pathname === '/emergency/' && document.readyState === 'complete' && location.hash === ''";
        let named = link.chars().take(40).collect::<String>();
        browser
            .until(&format!("the address without {named}"), js)
            .await?;
        ensure!(
            browser.text("body").await? == all,
            "{named} changed the page"
        );
        ensure!(
            browser.script(dials).await? == numbers,
            "{named} changed a number"
        );
        ensure!(!browser.shows("#here").await?, "{named} chose something");
        browser.is_content().await?;
    }
    ensure!(
        stage.site.asked("here.html") == 0,
        "a file was asked for by a link"
    );
    Ok(())
}

async fn a_region_that_does_not_come_leaves_what_holds_everywhere(stage: &Stage) -> Result<()> {
    let (id, name, line) = PREFECTURE;
    let browser = stage.browser().await?;
    browser.open(&format!("/#r={id}")).await?;
    browser
        .line_says(&fill(words().regions().line_linked, &[("name", name)]))
        .await?;
    stage.site.fail("here.html", 503);
    browser.open("/emergency/").await?;
    browser.line_says(words().regions().line_failed).await?;
    ensure!(
        browser.shows("#region a[href='/regions/#choose']").await?,
        "the nationwide text is gone"
    );
    stage.site.heal();
    browser.reload().await?;
    browser.shows_part("numbers", line).await
}

async fn without_script_nothing_offers_to_choose(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    for path in ["/emergency/#r=ibaraki", "/regions/ibaraki/", "/regions/"] {
        browser.open(path).await?;
        let web = browser.web();
        for css in [".chooser", "#here"] {
            for element in web.find_all(thirtyfour::By::Css(css)).await? {
                ensure!(!element.is_displayed().await?, "{path} shows {css}");
            }
        }
        let main = web.find(thirtyfour::By::Css("main")).await?.text().await?;
        let emergency = path.starts_with("/emergency/");
        let nationwide = packed(&main).contains(&packed(words().emergency().fire_nowhere));
        ensure!(nationwide == emergency, "{path}: what holds everywhere");
    }
    Ok(())
}

async fn a_choice_holds_for_the_page_where_nothing_is_kept(stage: &Stage) -> Result<()> {
    let (id, name, line) = PREFECTURE;
    let browser = stage.browser_with(Setting::StorageOff).await?;
    browser.open("/regions/#choose").await?;
    browser.takes(id).await?;
    browser.shows_part("numbers", line).await?;
    browser
        .line_says(&fill(words().regions().line_linked, &[("name", name)]))
        .await?;
    browser.is_content().await
}

async fn nothing_moves_where_a_region_was_chosen(stage: &Stage) -> Result<()> {
    let (id, name, line) = PREFECTURE;
    let browser = stage.browser().await?;
    browser.open(&format!("/#r={id}")).await?;
    browser
        .line_says(&fill(words().regions().line_linked, &[("name", name)]))
        .await?;
    for path in [
        "/emergency/",
        "/emergency/#visited",
        "/",
        "/leaflets/home-care/",
        "/who/",
    ] {
        browser.open("/privacy/").await?;
        browser.open(path).await?;
        browser.line_says(&chosen(name)).await?;
        if path.starts_with("/emergency/") {
            browser.shows_part("numbers", line).await?;
        }
        browser.is_whole().await?;
        let (sum, what) = browser.shift().await?;
        ensure!(sum == 0.0, "{path}: {sum:.4} {what}");
    }
    Ok(())
}

async fn the_line_leaves_119_and_the_choice_on_the_first_screen(stage: &Stage) -> Result<()> {
    let (id, name, _) = PREFECTURE;
    let browser = stage.browser().await?;
    browser.open(&format!("/#r={id}")).await?;
    browser
        .line_says(&fill(words().regions().line_linked, &[("name", name)]))
        .await?;
    browser.is_narrow(360).await?;
    browser.open("/emergency/").await?;
    browser.line_says(&chosen(name)).await?;
    let js = "return [...document.querySelectorAll('main .act a, .choose a')].map(row => row.getBoundingClientRect().bottom)";
    let rows: Vec<f64> = serde_json::from_value(browser.script(js).await?)?;
    ensure!(
        rows.len() == 4 && rows.iter().all(|bottom| *bottom <= 640.0),
        "{rows:?}"
    );
    Ok(())
}
