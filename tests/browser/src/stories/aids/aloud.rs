//! Reading aloud. No engine here has a voice: a voice that only takes notes stands in for one.

use anyhow::{Result, ensure};
use engawa::words::words;
use serde_json::json;

use super::LEAFLET;
use crate::{
    page::{in_order, packed},
    record::usual,
    session::Session,
    site::PROGRAM,
    stories::{Stage, Story, story},
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], without_a_voice_of_the_device_none_is_offered),
        story(&[], a_voice_of_the_device_reads_the_page_in_its_order),
        story(&[], reading_aloud_stops_when_it_is_told_to),
        story(&[], reading_aloud_stops_with_its_page),
        story(&[], a_start_of_the_program_does_not_interrupt),
    ]
}

const OURS: &str = "{ name: '機械の声', lang: 'ja-JP', localService: true, default: false }";
const REMOTE: &str = "{ name: '遠い声', lang: 'ja-JP', localService: false, default: true }";
const ENGLISH: &str = "{ name: 'English', lang: 'en-US', localService: true, default: true }";

async fn without_a_voice_of_the_device_none_is_offered(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    for voices in ["", REMOTE, ENGLISH] {
        browser.unfolds_the_bar().await?;
        browser.has_voices(voices).await?;
        ensure!(
            !browser.shows("#aid-start").await?,
            "a voice is offered: {voices}"
        );
        ensure!(browser.shows("#aid-none").await?, "nothing is said");
        let said = browser.text("#aid-none").await?;
        ensure!(said == packed(words().aids().voice_none), "{said}");
        browser.reload().await?;
    }
    browser
        .has_voices(&format!("{ENGLISH}, {OURS}, {REMOTE}"))
        .await?;
    browser.unfolds_the_bar().await?;
    ensure!(browser.shows("#aid-start").await?, "no voice is offered");
    ensure!(
        !browser.shows("#aid-none").await?,
        "it says that there is none"
    );
    ensure!(
        browser.shows("#aid-voice .small").await?,
        "it does not say whose voice it is"
    );
    Ok(())
}

async fn a_voice_of_the_device_reads_the_page_in_its_order(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    browser.begins_to_read().await?;
    browser
        .script("window.going = true; window.voiceEnds()")
        .await?;
    let read = "return !document.getElementById('aid-start').hidden && window.spoken.length > 20 && window.spoken.map(u => u.text)";
    let spoken: Vec<String> = serde_json::from_value(browser.until("all is read", read).await?)?;
    let heading = browser.text("main h1").await?;
    ensure!(
        spoken.first().map(|first| packed(first)) == Some(heading),
        "{spoken:?}"
    );
    for sentence in &spoken {
        let body = sentence.trim_end_matches(['。', '！', '？']);
        ensure!(
            !body.is_empty() && !body.contains(['。', '！', '？']),
            "not one sentence: {sentence}"
        );
    }
    let all = packed(&spoken.concat());
    let parts = "return [...document.querySelectorAll('main :is(h1, .lead, .card h2, .card li, .prose > p)')].map(e => {\
        const copy = e.cloneNode(true); copy.querySelectorAll('ruby').forEach(r => r.textContent = r.querySelector('rt').textContent);\
        return copy.textContent.replaceAll('119', 'いちいちきゅう').replaceAll('#7119', '') })";
    let parts: Vec<String> = serde_json::from_value(browser.script(parts).await?)?;
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|part| !part.contains("#7"))
        .collect();
    ensure!(parts.len() > 15, "{parts:?}");
    in_order(&all, &parts)?;
    ensure!(
        all.contains("いちいちきゅう") && !all.contains("119"),
        "{all}"
    );
    for silent in [
        words().leaflet().print_button.text(),
        words().leaflet().all.to_string(),
    ] {
        ensure!(!all.contains(&packed(&silent)), "「{silent}」 is read");
    }
    let alike = browser.script(
        "return window.spoken.every(u => u.lang === 'ja-JP' && u.voice.name === '機械の声')",
    );
    ensure!(alike.await? == json!(true), "another voice reads");
    ensure!(
        stage.site.asked(PROGRAM) == 0,
        "the program was fetched for it"
    );
    browser.is_content().await
}

async fn reading_aloud_stops_when_it_is_told_to(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    browser.begins_to_read().await?;
    let marked = "return document.querySelectorAll('.is-read').length";
    ensure!(
        browser.script(marked).await? == json!(1),
        "what is read is not marked"
    );
    browser.script("window.voiceEnds()").await?;
    browser
        .until("the second sentence", "return window.spoken.length === 2")
        .await?;
    ensure!(
        browser.shows("#aid-stop").await? && !browser.shows("#aid-start").await?,
        "it can't be stopped"
    );
    let cancelled = browser.script("return window.cancelled").await?;
    browser.tap("#aid-stop").await?;
    let stopped = format!("return window.cancelled > {cancelled} && window.spoken.length === 2");
    browser.until("it stops", &stopped).await?;
    // What ends late changes nothing any more.
    browser.script("window.voiceEnds()").await?;
    ensure!(
        browser.script(marked).await? == json!(0),
        "something is still marked"
    );
    ensure!(
        browser.script(&stopped).await? == json!(true),
        "it reads on"
    );
    ensure!(
        browser.shows("#aid-start").await? && !browser.shows("#aid-stop").await?,
        "it can't be started again"
    );
    // Whoever works with keys stays where the button was.
    let focus = "return document.activeElement?.id";
    ensure!(
        browser.script(focus).await? == json!("aid-start"),
        "the focus is lost"
    );
    browser.tap("#aid-start").await?;
    let again =
        "return window.spoken.length === 3 && window.spoken[2].text === window.spoken[0].text";
    browser.until("it begins again", again).await.map(drop)
}

async fn reading_aloud_stops_with_its_page(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    browser.begins_to_read().await?;
    let before = browser.words("return String(window.cancelled)").await?;
    browser
        .follow_link(".related", "/leaflets/fridge-card/")
        .await?;
    let later = browser
        .words("return sessionStorage.getItem('cancelled')")
        .await?;
    ensure!(
        later != before && !later.is_empty(),
        "{before}, later {later}: it reads on"
    );
    // The same where the program puts the next page in.
    browser.has_kept(&usual()).await?;
    browser.open_started("/acp/").await?;
    browser.follow_link(".menu", "/emergency/").await?;
    browser.follow_link("main", LEAFLET).await?;
    browser.begins_to_read().await?;
    let before = browser.script("return window.cancelled").await?;
    browser.follow_link(".header", "/hard-times/").await?;
    let stopped = format!(
        "return window.cancelled > {before} && !document.getElementById('aid-start').hidden"
    );
    browser.until("it stops", &stopped).await.map(drop)
}

async fn a_start_of_the_program_does_not_interrupt(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open(LEAFLET).await?;
    browser.begins_to_read().await?;
    let before = browser.script("return window.cancelled").await?;
    browser.tap("#print").await?;
    browser.starts().await?;
    browser.script("window.voiceEnds()").await?;
    let goes_on = format!(
        "return window.spoken.length === 2 && window.cancelled === {before}\
        && document.querySelectorAll('main .is-read').length === 1"
    );
    browser.until("it reads on", &goes_on).await.map(drop)
}

impl Session {
    /// From now on the device has these voices. What is to be said is noted in `spoken`; a sentence ends with
    /// `voiceEnds()`, or by itself while `going`.
    async fn has_voices(&self, voices: &str) -> Result<()> {
        let js = format!(
            "const speech = window.speechSynthesis; window.spoken = []; window.cancelled = 0;\
             window.SpeechSynthesisUtterance = class {{ constructor(text) {{ this.text = text }} }};\
             window.voiceEnds = () => window.spoken.at(-1).onend();\
             const own = {{ getVoices: () => [{voices}],\
               speak: u => {{ window.spoken.push(u); if (window.going) setTimeout(() => u.onend()) }},\
               cancel: () => {{ window.cancelled++; try {{ sessionStorage.setItem('cancelled', window.cancelled) }} catch {{}} }} }};\
             for (const name in own) Object.defineProperty(speech, name, {{ value: own[name], configurable: true, writable: true }});\
             speech.dispatchEvent(new Event('voiceschanged'))"
        );
        self.script(&js).await.map(drop)
    }

    async fn begins_to_read(&self) -> Result<()> {
        self.has_voices(OURS).await?;
        self.unfolds_the_bar().await?;
        self.tap("#aid-start").await?;
        let begun = "return window.spoken.length === 1";
        self.until("the first sentence", begun).await.map(drop)
    }
}
