//! Several people on one device.

use anyhow::{Result, ensure};
use engawa::words::{fill, words};

use super::{Stage, Story, story};
use crate::{
    page::packed,
    record::{choose, lines, record, usual},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_couple_writes_apart_on_one_device),
        story(&[], one_person_alone_is_never_told_whose_it_is),
        story(&[], a_tab_goes_on_writing_for_the_person_it_has_open),
        story(&[], somebody_without_a_name_is_not_added),
        story(&[], a_damaged_register_hides_no_answer),
    ]
}

const PEOPLE: &str = "/acp/people/";

/// Where it is said whose record is open.
pub(super) const WHOSE: &str = "[data-fill=whose]";

/// The line that says whose record is open.
pub(super) fn whose(name: &str) -> String {
    fill(words().people().whose, &[("name", name)])
}

impl Session {
    /// Gives the open record a name.
    pub(super) async fn is_called(&self, name: &str) -> Result<()> {
        self.open_started(PEOPLE).await?;
        self.write("#people-name", name).await?;
        self.tap("#people-rename").await?;
        self.says("#people-said", &[words().people().renamed.into()])
            .await
    }

    /// Adds somebody, whose record is open then.
    pub(super) async fn adds(&self, name: &str) -> Result<()> {
        self.open_started(PEOPLE).await?;
        self.write("#people-new", name).await?;
        self.follow("#people-add", "/acp/").await
    }

    /// The names on the page, as they stand there.
    pub(super) async fn names_to_choose(&self) -> Result<String> {
        self.open_started(PEOPLE).await?;
        self.text("#people button").await
    }
}

async fn a_couple_writes_apart_on_one_device(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    browser.is_called("花子").await?;
    browser.adds("太郎").await?;
    browser.starts().await?;
    let stay = words().acp().others_stay.to_string();
    browser.says(".whose-now", &[whose("太郎"), stay]).await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    let his = record(vec![("V1", choose(&["eating"], ""))]);
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&his).await?;
    browser.says(WHOSE, &[whose("太郎")]).await?;
    browser.open_started("/emergency/card/").await?;
    browser.says(WHOSE, &[whose("太郎")]).await?;

    ensure!(browser.names_to_choose().await? == packed("花子 太郎"));
    let page = browser.text("main").await?;
    for prompt in crate::record::prompts() {
        for line in lines(&usual(), &prompt.id) {
            ensure!(
                !page.contains(&packed(&line)),
                "the page shows an answer: {line}"
            );
        }
    }
    browser.follow("#person-1", "/acp/").await?;
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await?;
    browser.says(WHOSE, &[whose("花子")]).await?;
    browser.is_content().await
}

async fn one_person_alone_is_never_told_whose_it_is(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    browser.is_called("花子").await?;
    for path in ["/acp/check/", "/acp/sheet/", "/emergency/card/", PEOPLE] {
        browser.open_started(path).await?;
        ensure!(browser.text(WHOSE).await?.is_empty(), "{path}");
    }
    Ok(())
}

async fn a_tab_goes_on_writing_for_the_person_it_has_open(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.is_called("花子").await?;
    browser.open_started("/acp/values/").await?;
    let hers = web.window().await?;
    let second = web.new_tab().await?;
    web.switch_to_window(second).await?;
    browser.adds("太郎").await?;
    web.switch_to_window(hers).await?;
    browser.choose("V1", "eating").await?;
    let js = "return Object.keys(localStorage).filter(key => localStorage[key].includes('eating')).join()";
    let kept = browser.until("her answer", js).await?;
    ensure!(
        kept.as_str()
            .is_some_and(|keys| keys.split(',').all(|key| key.starts_with("engawa:/:1:"))),
        "{kept}"
    );
    Ok(())
}

async fn somebody_without_a_name_is_not_added(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(PEOPLE).await?;
    browser.write("#people-new", " 　").await?;
    browser.tap("#people-add").await?;
    browser
        .says("#people-said", &[words().people().no_name.into()])
        .await?;
    let nameless = packed(words().people().nameless);
    ensure!(browser.names_to_choose().await? == nameless);
    ensure!(browser.kept().await?.is_empty(), "something was kept");
    Ok(())
}

async fn a_damaged_register_hides_no_answer(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    browser.is_called("花子").await?;
    browser.adds("太郎").await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "eating").await?;
    browser
        .until("his answer", "return localStorage.length >= 4")
        .await?;
    browser
        .script("localStorage.setItem('engawa:/:people', '{')")
        .await?;
    let nameless = packed(words().people().nameless);
    ensure!(browser.names_to_choose().await? == nameless.repeat(2));
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await
}
