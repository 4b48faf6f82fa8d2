//! A practice: the real questions, and a device on which nothing has changed afterwards.

use anyhow::{Result, ensure};
use engawa::{
    content::{questionnaire::Prompt, route::Route},
    site,
    words::words,
};
use serde_json::json;

use super::{Stage, Story, printing::keep, story};
use crate::{
    browser::Setting,
    engine::Ability,
    paper::Size,
    record::{choose, record, with_card},
    session::Session,
};

const START: &str = "/practice/";

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_practice_leaves_a_device_as_it_was),
        story(&[], a_practice_leaves_a_record_as_it_was),
        story(&[], a_practice_beside_the_real_one_touches_nothing_of_it),
        story(&[], a_practice_forgets_at_a_reload_and_when_it_is_left),
        story(&[], nothing_in_a_practice_leads_to_a_page_that_is_not_there),
        story(&[], what_helps_to_read_is_as_the_reader_wants_it),
        story(&[Ability::Print], every_paper_of_a_practice_says_so),
        story(&[Ability::ScriptOff], a_practice_says_so_without_script),
    ]
}

async fn a_practice_leaves_a_device_as_it_was(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(START).await?;
    ensure!(browser.device().await? == "[]", "something was there");
    browser.practises().await?;
    let there = browser.device().await?;
    ensure!(there == "[]", "something was kept: {there}");
    let js = "return (async () => [...(await globalThis.caches?.keys() ?? []),\
        ...(await navigator.serviceWorker?.getRegistrations() ?? [])].length)()";
    ensure!(browser.script(js).await? == json!(0), "a worker was kept");
    stage.site.was_only_read()
}

async fn a_practice_leaves_a_record_as_it_was(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/privacy/").await?;
    browser.has_kept(&with_card()).await?;
    let before = browser.device().await?;
    browser.practises().await?;
    let js = "const { record, hasCard, several } = document.documentElement.dataset;\
        return [record, hasCard, several].every(mark => mark === undefined)";
    browser.open(START).await?;
    ensure!(
        browser.script(js).await? == json!(true),
        "the real record shows"
    );
    ensure!(browser.device().await? == before, "the record has changed");
    browser.open("/").await?;
    let found = "html[data-record] .record__some h2";
    ensure!(browser.shows(found).await?, "home does not find the record");
    Ok(())
}

async fn a_practice_beside_the_real_one_touches_nothing_of_it(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    let real = web.window().await?;
    let practice = web.new_tab().await?;
    web.switch_to_window(practice.clone()).await?;
    browser.open_started("/practice/acp/values/").await?;
    ensure!(browser.chosen().await?.is_empty(), "an answer came over");
    browser.choose("V1", "quiet").await?;
    web.switch_to_window(real.clone()).await?;
    browser.choose("V1", "garden").await?;
    browser.written().await?;
    let before = browser.device().await?;
    web.switch_to_window(practice).await?;
    ensure!(browser.chosen().await? == ["q-V1-quiet"], "answers mixed");
    browser.choose("V1", "money").await?;
    browser.written().await?;
    browser.tap("#end").await?;
    browser.arrives("/").await?;
    ensure!(browser.device().await? == before, "the record has changed");
    web.switch_to_window(real).await?;
    ensure!(browser.chosen().await? == ["q-V1-eating", "q-V1-garden"]);
    browser.open_started("/acp/check/").await?;
    let mine = record(vec![("V1", choose(&["eating", "garden"], ""))]);
    browser.finds_on_the_check_page(&mine).await
}

async fn a_practice_forgets_at_a_reload_and_when_it_is_left(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let begins = async || {
        browser.open_started("/practice/acp/values/").await?;
        browser.choose("V1", "eating").await?;
        browser.write("#q-V1-other", "ナス").await?;
        browser.written().await
    };
    let is_blank = async || {
        browser.starts().await?;
        browser.written().await?;
        let there = browser.chosen().await?;
        ensure!(there.is_empty(), "still there: {there:?}");
        Ok(())
    };
    begins().await?;
    browser.reload().await?;
    is_blank().await?;
    begins().await?;
    // Out to a real page, and back.
    browser.follow("#hard", "/hard-times/").await?;
    browser.web().back().await?;
    let back = "return location.pathname === '/practice/acp/values/' && !!document.querySelector('#q-V1-eating')";
    browser.until("back in the practice", back).await?;
    let blank = "return document.documentElement.dataset.program === 'started' && !document.querySelector('#q-V1-eating').checked";
    browser.until("a practice begun anew", blank).await?;
    is_blank().await?;
    begins().await?;
    browser.tap("#again").await?;
    browser
        .until("the start", "return location.pathname === '/practice/'")
        .await?;
    browser.tap("#begin").await?;
    browser.until("the first question", back).await?;
    is_blank().await
}

/// As it stands there once the program has written it, too.
async fn nothing_in_a_practice_leads_to_a_page_that_is_not_there(stage: &Stage) -> Result<()> {
    const LEADS: &str = r##"
        const shown = [...document.querySelectorAll("body a[href]")].filter(a => a.getClientRects().length);
        const all = [...new Set(shown.map(a => a.getAttribute("href")))].filter(href => !href.startsWith("#"));
        return Promise.all(all.map(href => fetch(href).then(answer => answer.ok ? "" : href)))
            .then(wrong => wrong.join(" ").trim() || (all.length > 4 ? "none" : "too few"));
    "##;
    let browser = stage.browser().await?;
    browser.open(START).await?;
    let leads = async |at: &str| {
        let wrong = browser.words(LEADS).await?;
        ensure!(wrong == "none", "{at}: {wrong}");
        Ok(())
    };
    leads(START).await?;
    browser.tap("#begin").await?;
    for prompt in asked() {
        let path = format!("/practice/acp/{}/", prompt.slug);
        browser.is_at(&path).await?;
        browser.starts().await?;
        browser.is_settled(prompt).await?;
        browser.answers_something(prompt).await?;
        leads(&path).await?;
        browser.tap("#next").await?;
    }
    browser.is_at("/practice/acp/check/").await?;
    leads("check").await?;
    browser.tap("#to-sheet").await?;
    browser.is_at("/practice/acp/sheet/").await?;
    leads("sheet").await?;
    let people = "main a[href*='people'], main a[href*='backup'], main a[href*='erase'], main a[href*='family']";
    ensure!(!browser.shows(people).await?, "a way to what is kept");
    browser.is_content().await
}

async fn what_helps_to_read_is_as_the_reader_wants_it(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/privacy/").await?;
    let js = "localStorage.setItem(document.documentElement.dataset.mark.replace(/mark$/, 'display'), 'size-3')";
    browser.script(js).await?;
    browser.open(START).await?;
    let wears = "return document.documentElement.dataset.display === 'size-3'";
    browser.until("larger letters", wears).await.map(drop)
}

async fn every_paper_of_a_practice_says_so(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.practises().await?;
    let mark = [words().practice().mark.to_string()];
    let paper = browser.print_on(Size::A4).await?;
    keep(&paper, stage, "practice-sheet")?;
    ensure!(paper.sheets(Size::A4)? == 1, "more than one side");
    paper.says(&[words().practice().on_paper.to_string()])?;
    for (name, path) in [
        ("check", "/practice/acp/check/"),
        ("values", "/practice/acp/values/"),
    ] {
        browser.open_started(path).await?;
        let paper = browser.print_on(Size::A4).await?;
        keep(&paper, stage, &format!("practice-{name}"))?;
        for page in 1..=paper.sheets(Size::A4)? {
            let said = paper.page(page)?;
            ensure!(said.contains(&mark[0]), "{name}, side {page}: {said}");
        }
    }
    Ok(())
}

async fn a_practice_says_so_without_script(stage: &Stage) -> Result<()> {
    let browser = stage.browser_with(Setting::ScriptOff).await?;
    for path in [START, "/practice/acp/values/"] {
        browser.open(path).await?;
        for css in [".practice-mark", ".practice__line", ".notice--needed"] {
            let found = browser.web().find(thirtyfour::By::Css(css)).await?;
            ensure!(found.is_displayed().await?, "{path}: {css}");
        }
    }
    Ok(())
}

/// What the practice asks, in its order.
fn asked() -> Vec<&'static Prompt> {
    let all = site::questionnaire();
    let ids = ["V1", "V2", "N1"].into_iter();
    ids.filter_map(|id| all.prompt(id)).collect()
}

impl Session {
    /// From the start of a practice to its sheet, answering everything.
    async fn practises(&self) -> Result<()> {
        self.open(START).await?;
        self.says_that_it_is_a_practice().await?;
        self.tap("#begin").await?;
        for prompt in asked() {
            self.is_at(&format!("/practice/acp/{}/", prompt.slug))
                .await?;
            self.starts().await?;
            self.is_settled(prompt).await?;
            self.answers_something(prompt).await?;
            self.written().await?;
            self.says_that_it_is_a_practice().await?;
            self.tap("#next").await?;
        }
        self.is_at("/practice/acp/check/").await?;
        self.says_that_it_is_a_practice().await?;
        self.says(".checklist", &["山田".to_string()]).await?;
        self.tap("#to-sheet").await?;
        self.is_at("/practice/acp/sheet/").await?;
        self.says(".paper", &["山田".to_string()]).await?;
        self.says_that_it_is_a_practice().await
    }

    /// The first question is a page of its own; at the others the program goes to the heading, and scrolls.
    async fn is_settled(&self, prompt: &Prompt) -> Result<()> {
        if prompt.id == "V1" {
            return Ok(());
        }
        self.focus_is_on_the_heading().await
    }

    async fn is_at(&self, path: &str) -> Result<()> {
        let real = path.trim_start_matches("/practice");
        let heading = match Route::parse(real, &site::slugs()) {
            Route::Prompt(slug) => {
                let prompt = site::questionnaire().at(&slug);
                prompt.map(|prompt| prompt.question.text())
            }
            Route::Check => Some(words().check().title.text()),
            _ => Some(words().sheet().page_title.text()),
        };
        let js = format!(
            "return location.pathname === {} && document.querySelector('main h1')?.textContent === {}",
            json!(path),
            json!(heading.unwrap_or_default()),
        );
        self.until(path, &js).await.map(drop)
    }

    /// In sight, wherever the page is scrolled to, and in its title.
    async fn says_that_it_is_a_practice(&self) -> Result<()> {
        let js = "const { top, bottom, height } = document.querySelector('.practice-mark').getBoundingClientRect();\
            scrollTo(0, document.documentElement.scrollHeight);\
            const now = document.querySelector('.practice-mark').getBoundingClientRect();\
            return now.top >= -1 && now.bottom <= innerHeight && height > 20 && document.title.startsWith('練習')";
        self.until("that it is a practice", js).await.map(drop)
    }

    /// All that this device keeps of the site.
    async fn device(&self) -> Result<String> {
        let js = "return (async () => JSON.stringify([...Object.entries(localStorage), ...Object.entries(sessionStorage),\
            ...(await indexedDB.databases?.() ?? [])].sort()))()";
        self.words(js).await
    }
}
