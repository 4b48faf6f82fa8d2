//! What was talked over, to whom the paper was handed, the day for a calendar.

use anyhow::{Result, ensure};
use engawa::{
    acp::record::Record,
    words::{fill, words},
};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{
    page::packed,
    person::label,
    record::{choose, record},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_talk_is_written_corrected_taken_off_and_brought_back),
        story(&[], a_talk_is_kept_at_every_letter),
        story(&[], focus_goes_where_the_tap_leads),
        story(&[], who_has_the_paper_is_ticked_and_kept),
        story(&[], the_day_of_the_review_is_a_file_for_a_calendar),
        story(&[], two_tabs_keep_each_others_talks),
        story(&[], nothing_is_said_where_nothing_is_written),
    ]
}

const PAGE: &str = "/acp/talks/";

/// The days and lines of the list, a text a talk.
async fn list(browser: &Session) -> Result<Vec<String>> {
    let js = "return [...document.querySelectorAll('#talk-list .talk')].map(talk => [talk.querySelector('h2'), ...talk.querySelectorAll('dd')].map(e => e.textContent).join(' '))";
    Ok(serde_json::from_value(browser.script(js).await?)?)
}

/// One talk, from the first tap to the last.
async fn tell(browser: &Session, day: &str, present: &str, decided: &str) -> Result<()> {
    browser.tap("#talk-new").await?;
    browser.sets_day("talk-on", day).await?;
    browser.write("#talk-present", present).await?;
    browser.write("#talk-decided", decided).await?;
    browser.tap("#talk-done").await
}

/// The button of the first talk on the list.
fn first(part: &str) -> String {
    format!("#talk-list .talk:first-child [data-act=\"talk-{part}\"]")
}

async fn a_talk_is_written_corrected_taken_off_and_brought_back(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(PAGE).await?;
    tell(&browser, "2026-11-20", "長女", "家で").await?;
    tell(&browser, "2026-11-22", "訪問看護師", "薬").await?;
    let two = ["2026年11月22日 訪問看護師 薬", "2026年11月20日 長女 家で"];
    ensure!(list(&browser).await? == two, "{:?}", list(&browser).await?);
    browser.tap(&first("edit")).await?;
    browser.write("#talk-decided", "をへらす").await?;
    browser.write("#talk-open", "夜のこと").await?;
    browser.tap("#talk-done").await?;
    let mended = ["2026年11月22日 訪問看護師 薬をへらす 夜のこと", two[1]];
    ensure!(
        list(&browser).await? == mended,
        "{:?}",
        list(&browser).await?
    );
    browser.tap(&first("remove")).await?;
    ensure!(
        list(&browser).await? == [two[1]],
        "{:?}",
        list(&browser).await?
    );
    browser.tap("#talk-back").await?;
    ensure!(
        list(&browser).await? == mended,
        "{:?}",
        list(&browser).await?
    );
    ensure!(
        !browser.shows("#talk-back").await?,
        "nothing is left to bring back"
    );
    browser.reload().await?;
    browser.starts().await?;
    browser
        .until("the talks", "return !!document.querySelector('.talk')")
        .await?;
    ensure!(
        list(&browser).await? == mended,
        "{:?}",
        list(&browser).await?
    );
    browser.is_content().await
}

async fn a_talk_is_kept_at_every_letter(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(PAGE).await?;
    browser.tap("#talk-new").await?;
    browser.write("#talk-said", "話のとちゅう").await?;
    let saved = words().saved().at.split('{').next().unwrap_or_default();
    browser
        .says("[data-fill=\"saved\"]", &[saved.into()])
        .await?;
    browser.reload().await?;
    browser.starts().await?;
    browser.tap(&first("edit")).await?;
    let js = "return document.getElementById('talk-said').value === '話のとちゅう'";
    browser.until("what was typed", js).await.map(drop)
}

/// The focus is on the element with this id.
async fn focus_is_on(browser: &Session, id: &str) -> Result<()> {
    let js = format!("return document.activeElement?.id === {}", json!(id));
    browser
        .until(&format!("the focus on {id}"), &js)
        .await
        .map(drop)
}

async fn focus_goes_where_the_tap_leads(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(PAGE).await?;
    browser.tap("#talk-new").await?;
    focus_is_on(&browser, "talk-form").await?;
    browser.write("#talk-decided", "家で").await?;
    focus_is_on(&browser, "talk-decided").await?;
    browser.tap("#talk-done").await?;
    focus_is_on(&browser, "talk-new").await?;
    let edit = browser
        .words("return document.querySelector('[data-act=\"talk-edit\"]').id")
        .await?;
    browser.tap(&first("remove")).await?;
    focus_is_on(&browser, "talk-back").await?;
    browser.tap("#talk-back").await?;
    focus_is_on(&browser, &edit).await
}

/// Opens the page of a person who gave these answers.
async fn open_with(browser: &Session, record: &Record) -> Result<()> {
    browser.open(PAGE).await?;
    browser.has_kept(record).await?;
    browser.open_started(PAGE).await
}

async fn who_has_the_paper_is_ticked_and_kept(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let all = record(vec![("D1", choose(&["family", "doctor", "soon"], ""))]);
    open_with(&browser, &all).await?;
    let not_yet = packed(words().handed().not_yet);
    for role in ["family", "doctor"] {
        let said = browser.text(&format!("#handed-{role}-said")).await?;
        ensure!(said == not_yet, "{role}: {said}");
    }
    browser.tap(&label("handed-doctor")).await?;
    focus_is_on(&browser, "handed-doctor").await?;
    let today = "const now = new Date(); return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`";
    let today = browser.words(today).await?;
    let given = [fill(words().handed().given, &[("date", &today)])];
    browser.says("#handed-doctor-said", &given).await?;
    browser.reload().await?;
    browser.starts().await?;
    browser.says("#handed-doctor-said", &given).await?;
    let ticked = "return ['family', 'doctor'].map(role => document.getElementById('handed-' + role).checked)";
    ensure!(
        browser.script(ticked).await? == json!([false, true]),
        "other boxes are ticked"
    );
    browser.tap(&label("handed-doctor")).await?;
    browser
        .says("#handed-doctor-said", &[words().handed().not_yet.into()])
        .await
}

async fn the_day_of_the_review_is_a_file_for_a_calendar(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let all = record(vec![
        ("V1", choose(&["quiet"], "だれにも言わないこと")),
        ("D4", choose(&["nov30"], "")),
    ]);
    open_with(&browser, &all).await?;
    browser
        .until("the day", "return !!document.getElementById('review-add')")
        .await?;
    let js = "const link = document.getElementById('review-add'); return [link.download, decodeURIComponent(link.href)]";
    let [name, file]: [String; 2] = serde_json::from_value(browser.script(js).await?)?;
    ensure!(name == "engawa.ics", "{name}");
    ensure!(
        file.starts_with("data:text/calendar;charset=utf-8,BEGIN:VCALENDAR\r\n")
            && file.ends_with("END:VCALENDAR\r\n"),
        "{file}"
    );
    ensure!(file.contains("1130\r\n"), "{file}");
    let unfolded = file.replace("\r\n ", "");
    ensure!(unfolded.contains(words().calendar().summary), "{file}");
    ensure!(!unfolded.contains("だれにも"), "an answer is in the file");
    // A tap saves it and leaves the page as it is.
    browser.tap("#review-add").await?;
    browser
        .until("the page", "return location.pathname === '/acp/talks/'")
        .await?;
    browser.is_content().await
}

async fn two_tabs_keep_each_others_talks(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let web = browser.web();
    browser.open_started(PAGE).await?;
    let first = web.window().await?;
    let second = web.new_tab().await?;
    web.switch_to_window(second).await?;
    browser.open_started(PAGE).await?;
    tell(&browser, "2026-11-20", "長女", "二つ目の窓").await?;
    web.switch_to_window(first).await?;
    tell(&browser, "2026-11-22", "長男", "一つ目の窓").await?;
    let both = [
        "2026年11月22日 長男 一つ目の窓",
        "2026年11月20日 長女 二つ目の窓",
    ];
    ensure!(list(&browser).await? == both, "{:?}", list(&browser).await?);
    Ok(())
}

async fn nothing_is_said_where_nothing_is_written(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(PAGE).await?;
    browser
        .says("#talk-list", &[words().talks().none.into()])
        .await?;
    browser
        .says("#handed-list", &[words().handed().none.into()])
        .await?;
    browser
        .says("#review-day", &[words().calendar().none.into()])
        .await?;
    browser.tap("#talk-new").await?;
    browser.tap("#talk-done").await?;
    ensure!(
        !browser.kept().await?.contains("talks"),
        "{}",
        browser.kept().await?
    );
    browser.follow("#to-share", "/acp/share/").await?;
    browser.starts().await
}
