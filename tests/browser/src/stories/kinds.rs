//! Every kind of prompt: what a hand answered there is there after a reload.

use anyhow::{Result, ensure};
use engawa::words::words;
use thirtyfour::Key;

use super::{Stage, Story, story};
use crate::{
    record::{choose, lines, record, usual},
    session::Session,
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], one_of_several_is_there_after_a_reload),
        story(&[], several_and_own_words_are_there_after_a_reload),
        story(
            &[],
            an_order_is_made_with_buttons_and_is_there_after_a_reload,
        ),
        story(&[], what_each_person_knows_is_there_after_a_reload),
        story(&[], a_person_chosen_by_name_is_there_after_a_reload),
        story(&[], nobody_and_by_hand_are_there_after_a_reload),
        story(&[], a_text_of_several_lines_is_there_after_a_reload),
        story(&[], a_line_of_a_choice_is_there_after_a_reload),
        story(&[], a_day_is_there_after_a_reload),
        story(&[], a_reason_and_who_may_see_it_are_there_after_a_reload),
        story(
            &[],
            one_asked_for_an_order_of_nothing_is_led_to_the_question,
        ),
    ]
}

impl Session {
    /// The page is loaded anew, and shows what it showed.
    async fn still_shows(&self, chosen: &[&str]) -> Result<()> {
        for time in ["before", "after"] {
            let seen = self.chosen().await?;
            ensure!(seen == chosen, "{time} the reload: {seen:?}");
            self.reload().await?;
            self.starts().await?;
        }
        self.is_content().await
    }
}

async fn one_of_several_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/long-or-easy/").await?;
    browser.choose("V4a", "left").await?;
    browser.choose("V4a", "right").await?;
    browser.still_shows(&["q-V4a-right"]).await
}

async fn several_and_own_words_are_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/avoid/").await?;
    for choice in ["pain", "alone", "unheard", "waiting"] {
        browser.choose("V3", choice).await?;
    }
    browser.write("#q-V3-other", "音").await?;
    browser.choose("V3", "unwanted").await?;
    ensure!(browser.shows(".refused").await?, "the sixth is not refused");
    browser
        .still_shows(&[
            "q-V3-pain",
            "q-V3-alone",
            "q-V3-unheard",
            "q-V3-waiting",
            "q-V3-other=音",
        ])
        .await
}

async fn an_order_is_made_with_buttons_and_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    browser
        .has_kept(&record(vec![(
            "V1",
            choose(&["eating", "garden", "quiet"], "ねこ"),
        )]))
        .await?;
    browser.open_started("/acp/top-values/").await?;
    for choice in ["eating", "garden", "other"] {
        browser.choose("V2", choice).await?;
    }
    // 食べる楽しみ, 畑や庭, ねこ → ねこ, 食べる楽しみ, 畑や庭 → ねこ, 畑や庭, 食べる楽しみ
    browser.tap("#q-V2-place-2-up").await?;
    browser.tap("#q-V2-place-1-up").await?;
    browser.tap("#q-V2-place-1-down").await?;
    let places = ["ねこ", "畑や庭", "食べる楽しみ"].map(String::from);
    for time in ["before", "after"] {
        browser.says(".places", &places).await?;
        let kept = browser.record().await?;
        let ranked = ["1. ねこ", "2. 畑や庭", "3. 食べる楽しみ"];
        ensure!(
            lines(&kept, "V2") == ranked,
            "{time}: {:?}",
            lines(&kept, "V2")
        );
        browser.reload().await?;
        browser.starts().await?;
    }
    browser.tap("#q-V2-place-1-off").await?;
    let left = ["1. ねこ", "2. 食べる楽しみ"];
    let kept = browser.record().await?;
    ensure!(lines(&kept, "V2") == left, "{:?}", lines(&kept, "V2"));
    browser.is_content().await
}

async fn one_asked_for_an_order_of_nothing_is_led_to_the_question(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/top-values/").await?;
    ensure!(browser.shows("#q-V2-none").await?, "nothing is said");
    browser.follow_link("#q-V2-none", "/acp/values/").await
}

/// Two people are named at N1, as a person does: others speak of them then.
async fn two_named(stage: &Stage) -> Result<Session> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/spokesperson/").await?;
    let prompt = engawa::site::questionnaire().prompt("N1");
    let prompt = prompt.ok_or_else(|| anyhow::anyhow!("no N1"))?;
    browser.answers(prompt, &usual()).await?;
    Ok(browser)
}

async fn what_each_person_knows_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = two_named(stage).await?;
    browser.open_started("/acp/spoken/").await?;
    browser
        .says(
            "#answering legend",
            &["山田 花子".into(), "佐藤 次郎".into()],
        )
        .await?;
    browser.choose("N2", "0-agreed").await?;
    browser.choose("N2", "1-hard").await?;
    ensure!(
        browser.shows("#q-N2-hard-more a").await?,
        "nothing to read is offered"
    );
    browser
        .still_shows(&["q-N2-0-agreed", "q-N2-1-hard"])
        .await?;
    // What was said of a person goes with them, whatever their place.
    browser.open_started("/acp/spokesperson/").await?;
    browser.tap("#q-N1-1-up").await?;
    browser.open_started("/acp/spoken/").await?;
    browser.still_shows(&["q-N2-0-hard", "q-N2-1-agreed"]).await
}

async fn a_person_chosen_by_name_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = two_named(stage).await?;
    browser.open_started("/acp/listen-with/").await?;
    browser
        .says("#q-I3-person-1-row", &["佐藤 次郎".into()])
        .await?;
    browser.choose("I3", "person-1").await?;
    browser.still_shows(&["q-I3-person-1"]).await?;
    browser.open_started("/acp/spokesperson/").await?;
    browser.tap("#q-N1-1-up").await?;
    browser.open_started("/acp/listen-with/").await?;
    browser.still_shows(&["q-I3-person-0"]).await
}

async fn nobody_and_by_hand_are_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/spokesperson/").await?;
    browser.choose("N1", "nobody").await?;
    browser.still_shows(&["q-N1-nobody"]).await?;
    browser.open_started("/acp/no-one/").await?;
    browser.choose("N5", "doctor").await?;
    browser.still_shows(&["q-N5-doctor"]).await?;
    browser.open_started("/acp/spokesperson/").await?;
    browser.choose("N1", "by-hand").await?;
    browser.still_shows(&["q-N1-by-hand"]).await
}

async fn a_text_of_several_lines_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/faith/").await?;
    let lines = format!("お寺は{}見本寺", Key::Enter.value());
    browser.write("#q-C3-other", &lines).await?;
    browser.still_shows(&["q-C3-other=お寺は\n見本寺"]).await
}

async fn a_line_of_a_choice_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/ways-to-talk/").await?;
    ensure!(
        !browser.shows("#q-P4-field-language").await?,
        "the line stands there before its choice"
    );
    browser.choose("P4", "interpreter").await?;
    browser.write("#q-P4-field-language", "ベトナム語").await?;
    browser
        .still_shows(&["q-P4-interpreter", "q-P4-field-language=ベトナム語"])
        .await
}

async fn a_day_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/review-date/").await?;
    browser.choose("D4", "on_day").await?;
    browser
        .until(
            "the line for the day",
            "return !document.getElementById('q-D4-field-date-row').hidden",
        )
        .await?;
    browser.sets_day("q-D4-field-date", "2027-05-01").await?;
    browser
        .still_shows(&["q-D4-on_day", "q-D4-field-date=2027-05-01"])
        .await
}

async fn a_reason_and_who_may_see_it_are_there_after_a_reload(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started("/acp/values/").await?;
    ensure!(
        !browser.shows("#about").await?,
        "a reason is asked for before there is an answer"
    );
    browser.choose("V1", "eating").await?;
    browser.tap("#about summary").await?;
    browser.write("#q-V1-reason", "母の味").await?;
    browser.choose("V1", "share-family_only").await?;
    let stands = "return document.getElementById('q-V1-reason').value === '母の味' && document.getElementById('q-V1-share-family_only').checked";
    browser.until("both", stands).await?;
    browser.reload().await?;
    browser.starts().await?;
    browser.until("both after the reload", stands).await?;
    // On くわしい紙 it stands as it is for: not for the doctor's eyes, then with its reason.
    browser.open_started("/acp/details/").await?;
    ensure!(
        !browser.text(".paper").await?.contains("母の味"),
        "it stands on the doctor's paper"
    );
    browser.tap("label:has(#reach-family_only)").await?;
    let said = ["母の味", words().share().family_only].map(String::from);
    browser.says(".paper", &said).await?;
    browser.is_content().await
}
