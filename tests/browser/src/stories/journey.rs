//! The main way through the house, from the four doors to the sheet.

use anyhow::{Result, ensure};
use engawa::words::{fill, words};
use serde_json::json;

use super::{Stage, Story, story};
use crate::{
    page::packed,
    person::label,
    record::{self, lines, prompts, sheet_lines, usual},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], a_resident_reads_answers_and_gets_the_sheet),
        story(&[], the_sixth_choice_is_refused_and_nothing_is_lost),
        story(&[], people_can_be_put_in_order_and_taken_out),
        story(
            &[],
            every_prompt_asks_one_thing_and_nothing_is_chosen_before,
        ),
        story(&[], undecided_has_the_weight_of_every_other_answer),
        story(&[], an_answer_can_be_cleared),
        story(&[], back_and_forward_restore_what_was_there),
        story(&[], one_answer_is_mended_from_the_check_page),
        story(&[], the_sheet_says_when_somebody_else_wrote_it),
    ]
}

async fn a_resident_reads_answers_and_gets_the_sheet(stage: &Stage) -> Result<()> {
    let all = usual();
    let browser = stage.browser().await?;
    browser.open("/").await?;
    let doors = browser
        .script("return [...document.querySelectorAll('.doors--home a')].map(a => a.pathname)")
        .await?;
    ensure!(
        doors
            == json!([
                "/leaflets/home-care/",
                "/leaflets/sudden-illness/",
                "/acp/",
                "/leaflets/"
            ]),
        "{doors}"
    );
    browser
        .follow_link(".doors", "/leaflets/home-care/")
        .await?;
    browser
        .follow_link(".related", "/leaflets/who-helps/")
        .await?;
    browser.follow_link(".header", "/").await?;
    browser
        .follow_link(".doors", "/leaflets/sudden-illness/")
        .await?;
    browser.follow_link(".related", "/leaflets/").await?;
    browser.follow_link("main", "/leaflets/acp/").await?;
    browser.follow_link("main", "/acp/").await?;
    browser.follow_link(".paces", "/acp/3/").await?;
    let mut button = "#begin";
    for prompt in prompts() {
        browser
            .follow(button, &format!("/acp/{}/", prompt.slug))
            .await?;
        browser.starts().await?;
        browser.answers(prompt, &all).await?;
        if prompt.id == "L1" {
            for (at, choice) in ["home", "palliative_unit"].iter().enumerate() {
                let badge = browser
                    .text(&format!(
                        "{} .choice__rank",
                        label(&format!("q-L1-{choice}"))
                    ))
                    .await?;
                let rank = fill(words().prompt().rank, &[("rank", &(at + 1).to_string())]);
                ensure!(badge == rank, "{choice} has the badge {badge}");
            }
        }
        button = "#next";
    }
    browser.follow(button, "/acp/check/").await?;
    browser.finds_on_the_check_page(&all).await?;
    browser.follow("#to-sheet", "/acp/sheet/").await?;
    browser.says(".paper", &sheet_lines(&all)).await?;
    browser.follow("#to-show", "/acp/show/").await?;
    browser.says(".show", &sheet_lines(&all)).await?;
    browser.is_content().await
}

async fn the_sixth_choice_is_refused_and_nothing_is_lost(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let prompt = prompts().remove(0);
    browser.open_started("/acp/values/").await?;
    browser.answers(prompt, &usual()).await?;
    let before = browser.chosen().await?;
    ensure!(before.len() == 5, "{before:?}");
    browser.choose("V1", "quiet").await?;
    let refused = packed(&fill(words().prompt().limit, &[("limit", "5")]));
    ensure!(
        browser.text(".refused").await? == refused,
        "{}",
        browser.text(".refused").await?
    );
    ensure!(
        browser.shows(".refused").await?,
        "the sentence can't be seen"
    );
    ensure!(
        browser.chosen().await? == before,
        "{:?}",
        browser.chosen().await?
    );
    browser.write("#q-V1-other", "空").await?;
    ensure!(
        browser.text(".refused").await? == refused,
        "own words are not refused"
    );
    ensure!(
        browser.chosen().await? == before,
        "{:?}",
        browser.chosen().await?
    );
    // Taking one back makes room, and the sentence goes.
    browser.choose("V1", "eating").await?;
    browser.choose("V1", "quiet").await?;
    ensure!(
        browser.text(".refused").await?.is_empty(),
        "the sentence stays"
    );
    ensure!(
        browser.chosen().await?.len() == 5,
        "{:?}",
        browser.chosen().await?
    );
    Ok(())
}

async fn people_can_be_put_in_order_and_taken_out(stage: &Stage) -> Result<()> {
    let all = usual();
    let browser = stage.browser().await?;
    browser.open_started("/acp/spokesperson/").await?;
    let prompt = engawa::site::questionnaire().at("spokesperson");
    let prompt = prompt.ok_or_else(|| anyhow::anyhow!("no such prompt"))?;
    browser.answers(prompt, &all).await?;
    browser.tap("#q-N1-1-up").await?;
    let moved = [
        "q-N1-0-relation=friend",
        "q-N1-0-name=佐藤 次郎",
        "q-N1-0-phone=03-1234-5678",
        "q-N1-1-relation=daughter",
        "q-N1-1-name=山田 花子",
        "q-N1-1-phone=090-1234-5678",
    ];
    ensure!(
        browser.chosen().await? == moved,
        "{:?}",
        browser.chosen().await?
    );
    browser.follow("#next", "/acp/place/").await?;
    browser.follow("#back", "/acp/spokesperson/").await?;
    ensure!(
        browser.chosen().await? == moved,
        "{:?}",
        browser.chosen().await?
    );
    browser.tap("#q-N1-0-remove").await?;
    let left = [
        "q-N1-0-relation=daughter",
        "q-N1-0-name=山田 花子",
        "q-N1-0-phone=090-1234-5678",
    ];
    browser
        .until(
            "one person is left",
            "return document.querySelectorAll('.person').length === 1",
        )
        .await?;
    ensure!(
        browser.chosen().await? == left,
        "{:?}",
        browser.chosen().await?
    );
    Ok(())
}

async fn every_prompt_asks_one_thing_and_nothing_is_chosen_before(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for prompt in prompts() {
        browser
            .open_started(&format!("/acp/{}/", prompt.slug))
            .await?;
        let count = browser.script("return ['.prompt', '#question', 'h1'].map(s => document.querySelectorAll(s).length)").await?;
        ensure!(
            count == json!([1, 1, 1]),
            "{} asks {count} things",
            prompt.slug
        );
        ensure!(
            browser.text("#question").await? == packed(&prompt.question.text()),
            "{} asks another thing",
            prompt.slug
        );
        let controls = "const c = [...document.querySelectorAll('nav.controls > *')]; return [c.length, c.map(e => e.id).join(' ')]";
        ensure!(
            browser.script(controls).await? == json!([4, "back next pause hard"]),
            "{}: other controls",
            prompt.slug
        );
        ensure!(
            browser.chosen().await?.is_empty(),
            "{}: {:?}",
            prompt.slug,
            browser.chosen().await?
        );
        ensure!(
            !browser.shows("#clear").await?,
            "{}: there is nothing to clear yet",
            prompt.slug
        );
    }
    Ok(())
}

async fn undecided_has_the_weight_of_every_other_answer(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for slug in ["values", "spokesperson", "place"] {
        browser.open_started(&format!("/acp/{slug}/")).await?;
        let js = "const look = e => { const s = getComputedStyle(e), t = getComputedStyle(e.querySelector('.choice__text'));\
              return [e.localName, e.querySelector('input').type, t.fontSize, t.fontWeight, s.padding, s.minHeight, s.color, s.backgroundColor,\
              s.borderWidth, Math.round(e.getBoundingClientRect().height)].join(' ') };\
            const all = (scope) => [...document.querySelectorAll(scope + ' label.choice')];\
            const usual = all('.prompt .group:not(.group--universal)').map(look);\
            return [usual[0], ...all('.group--universal').map(look)]";
        let looks: Vec<String> = serde_json::from_value(browser.script(js).await?)?;
        ensure!(looks.len() == 3, "{slug}: {looks:?}");
        ensure!(
            looks.windows(2).all(|pair| pair.first() == pair.last()),
            "{slug}: {looks:#?}"
        );
        let said = [
            words().state().undecided.to_string(),
            words().state().not_now.to_string(),
        ];
        browser.says(".group--universal", &said).await?;
    }
    Ok(())
}

async fn an_answer_can_be_cleared(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    for prompt in prompts() {
        browser
            .open_started(&format!("/acp/{}/", prompt.slug))
            .await?;
        ensure!(
            !browser.chosen().await?.is_empty(),
            "{}: the answer is not there",
            prompt.slug
        );
        browser.tap("#clear").await?;
        ensure!(
            browser.chosen().await?.is_empty(),
            "{}: {:?}",
            prompt.slug,
            browser.chosen().await?
        );
    }
    browser.open_started("/acp/check/").await?;
    browser
        .finds_on_the_check_page(&record::record(Vec::new()))
        .await
}

async fn back_and_forward_restore_what_was_there(stage: &Stage) -> Result<()> {
    let all = usual();
    let browser = stage.browser().await?;
    browser.answers_everything(&all).await?;
    let mut seen = Vec::new();
    for prompt in prompts().into_iter().rev() {
        browser.web().back().await?;
        browser.arrives(&format!("/acp/{}/", prompt.slug)).await?;
        let chosen = browser.chosen().await?;
        ensure!(!chosen.is_empty(), "{}: nothing is there", prompt.slug);
        seen.push(chosen);
    }
    for prompt in prompts().into_iter().skip(1) {
        browser.web().forward().await?;
        browser.arrives(&format!("/acp/{}/", prompt.slug)).await?;
        let chosen = browser.chosen().await?;
        let place = prompts()
            .iter()
            .position(|other| other.id == prompt.id)
            .unwrap_or_default();
        ensure!(
            seen.get(seen.len() - 1 - place) == Some(&chosen),
            "{}: {chosen:?}",
            prompt.slug
        );
    }
    browser.web().forward().await?;
    browser.arrives("/acp/check/").await?;
    browser.finds_on_the_check_page(&all).await
}

async fn one_answer_is_mended_from_the_check_page(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.answers_everything(&usual()).await?;
    browser.follow("#edit-L1", "/acp/place/").await?;
    browser.choose("L1", "undecided").await?;
    browser.follow("#next", "/acp/check/").await?;
    let mut mended = usual();
    let response = record::shortest().answer("L1").cloned();
    if let (Some(answer), Some(version)) = (response, mended.versions.last_mut()) {
        version.answers.insert("L1".into(), answer);
    }
    browser.finds_on_the_check_page(&mended).await?;
    ensure!(
        lines(&mended, "L1") == [words().state().undecided],
        "{:?}",
        lines(&mended, "L1")
    );
    browser
        .leads_on_to("#edit-V1", "/acp/values/", "/acp/check/")
        .await
}

async fn the_sheet_says_when_somebody_else_wrote_it(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser.follow_link("main", "/acp/scribe/").await?;
    browser.follow("#begin", "/acp/values/").await?;
    browser.starts().await?;
    browser.choose("V1", "eating").await?;
    browser.open_started("/acp/sheet/").await?;
    browser
        .says(".paper", &[words().sheet().by_scribe.to_string()])
        .await
}

impl Session {
    /// From here to `path`, and its 「つぎへ」 leads to `next`.
    async fn leads_on_to(&self, css: &str, path: &str, next: &str) -> Result<()> {
        self.follow(css, path).await?;
        self.follow("#next", next).await
    }
}
