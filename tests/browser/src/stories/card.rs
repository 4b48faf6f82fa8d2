//! The card: what is typed is kept, asked about and dialled; the person's own numbers in two taps.

use anyhow::{Result, ensure};
use engawa::words::words;
use serde_json::json;

use super::{Stage, Story, story};
use crate::{engine::Ability, page::packed, session::Session};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(&[], ones_own_numbers_are_two_taps_from_home),
        story(&[], a_card_is_kept_at_every_letter),
        story(&[], whom_to_call_is_put_in_order_taken_off_and_brought_back),
        story(&[], ten_people_have_room_and_an_eleventh_is_not_offered),
        story(&[], an_odd_number_is_asked_about_and_kept),
        story(&[], an_empty_card_says_nothing_anywhere),
        story(&[], a_number_typed_as_119_asks_first),
        story(&[], a_card_of_last_year_is_asked_about_on_the_first_page),
        story(&[], two_tabs_keep_each_others_lines),
        story(&[], the_sheet_for_the_doctor_says_whom_to_call),
        story(
            &[Ability::ScriptOff],
            without_script_the_form_leads_to_the_papers,
        ),
        story(&[], the_picture_is_drawn_from_what_is_ticked),
    ]
}

const FORM: &str = "/emergency/card/";

/// A card with two numbers to call first, and two people after them.
async fn fill(browser: &Session) -> Result<()> {
    browser.open_started(FORM).await?;
    for (line, text) in [
        ("name", "髙﨑 はな"),
        ("address", "見本市見本町1-2-3"),
        ("day_name", "見本訪問看護"),
        ("day_phone", "０２９－１２３－４５６７"),
        ("night_phone", "09012345678"),
        ("call-0-name", "山田 花子"),
        ("call-0-phone", "0120 123 456"),
    ] {
        browser.write(&format!("#card-{line}"), text).await?;
    }
    browser.tap("#card-call-add").await?;
    browser.write("#card-call-1-name", "佐藤 次郎").await?;
    browser.write("#card-call-1-phone", "03(1234)5678").await
}

/// The numbers of one's own that the page dials, in their order.
async fn dials(browser: &Session, part: &str) -> Result<Vec<String>> {
    let js = "return [...document.querySelectorAll(arguments[0] + ' [data-dial][href]')].filter(link => link.getClientRects().length).map(link => link.getAttribute('href'))";
    Ok(serde_json::from_value(
        browser.script_with(js, vec![json!(part)]).await?,
    )?)
}

/// What the fields of the list hold: name and number of each row that is shown.
async fn rows(browser: &Session) -> Result<Vec<String>> {
    let js = "return [...document.querySelectorAll('[data-row]')].filter(row => !row.hidden).map((row, at) => ['name', 'phone'].map(part => document.getElementById(`card-call-${at}-${part}`).value).join(' '))";
    Ok(serde_json::from_value(browser.script(js).await?)?)
}

async fn ones_own_numbers_are_two_taps_from_home(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    fill(&browser).await?;
    browser.open("/").await?;
    browser.tap(".menu .button--urgent").await?;
    browser
        .until(
            "the emergency page",
            "return location.pathname === '/emergency/'",
        )
        .await?;
    browser.starts().await?;
    ensure!(
        dials(&browser, "#own").await? == ["tel:0291234567", "tel:09012345678"],
        "{:?}",
        dials(&browser, "#own").await?
    );
    let others = dials(&browser, "#own-calls").await?;
    ensure!(others == ["tel:0120123456", "tel:0312345678"], "{others:?}");
    browser
        .says(
            "#own",
            &[
                "見本訪問看護".into(),
                "029-123-4567".into(),
                "090-1234-5678".into(),
            ],
        )
        .await?;
    let above = browser.script("return document.getElementById('own').getBoundingClientRect().top < document.getElementById('choose').getBoundingClientRect().top").await?;
    ensure!(
        above == json!(true),
        "others' numbers stand above one's own"
    );
    browser.tap("main .act a").await?;
    browser
        .until("the question", "return location.pathname === '/call-119/'")
        .await?;
    browser.starts().await?;
    browser
        .says(".own-address", &["見本市見本町1-2-3".into()])
        .await
}

async fn a_card_is_kept_at_every_letter(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    fill(&browser).await?;
    browser
        .tap("label[for='card-home_nurse'], label:has(#card-home_nurse)")
        .await?;
    browser.reload().await?;
    browser.starts().await?;
    let js = "return ['name', 'address', 'day_phone', 'call-1-phone'].map(line => document.getElementById('card-' + line).value).concat(String(document.getElementById('card-home_nurse').checked))";
    let held: Vec<String> = serde_json::from_value(browser.script(js).await?)?;
    ensure!(
        held == [
            "髙﨑 はな",
            "見本市見本町1-2-3",
            "０２９－１２３－４５６７",
            "03(1234)5678",
            "true"
        ],
        "{held:?}"
    );
    stage.site.was_only_read()
}

async fn whom_to_call_is_put_in_order_taken_off_and_brought_back(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    fill(&browser).await?;
    browser.tap("#card-call-1-up").await?;
    let moved = ["佐藤 次郎 03(1234)5678", "山田 花子 0120 123 456"];
    ensure!(
        rows(&browser).await? == moved,
        "{:?}",
        rows(&browser).await?
    );
    browser.tap("#card-call-0-remove").await?;
    ensure!(
        rows(&browser).await? == [moved[1]],
        "{:?}",
        rows(&browser).await?
    );
    browser.tap("#card-call-back").await?;
    ensure!(
        rows(&browser).await? == moved,
        "{:?}",
        rows(&browser).await?
    );
    ensure!(
        !browser.shows("#card-call-back").await?,
        "nobody is left to bring back"
    );
    browser.reload().await?;
    browser.starts().await?;
    ensure!(
        rows(&browser).await? == moved,
        "{:?}",
        rows(&browser).await?
    );
    Ok(())
}

async fn ten_people_have_room_and_an_eleventh_is_not_offered(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(FORM).await?;
    let name = "髙".repeat(39);
    for at in 0..10 {
        if at > 0 {
            browser.tap("#card-call-add").await?;
        }
        browser
            .write(&format!("#card-call-{at}-name"), &format!("{name}{at}"))
            .await?;
        browser
            .write(
                &format!("#card-call-{at}-phone"),
                &format!("090-1234-567{at}"),
            )
            .await?;
    }
    ensure!(
        rows(&browser).await?.len() == 10,
        "{:?}",
        rows(&browser).await?
    );
    ensure!(
        !browser.shows("#card-call-add").await?,
        "an eleventh is offered"
    );
    browser.open_started("/emergency/").await?;
    let numbers = dials(&browser, "#own-calls").await?;
    let all: Vec<String> = (0..10).map(|at| format!("tel:0901234567{at}")).collect();
    ensure!(numbers == all, "{numbers:?}");
    Ok(())
}

async fn an_odd_number_is_asked_about_and_kept(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(FORM).await?;
    let words = words().card();
    browser.write("#card-day_phone", "2345678").await?;
    browser
        .write("#card-night_phone", "０９０１２３４５６７８")
        .await?;
    browser.write("#card-name", "は").await?;
    ensure!(
        browser.text("#card-day_phone-said").await? == packed(words.doubt_zero),
        "{}",
        browser.text("#card-day_phone-said").await?
    );
    let printed = packed(&format!("{}090-1234-5678", words.printed_as));
    ensure!(
        browser.text("#card-night_phone-said").await? == printed,
        "{}",
        browser.text("#card-night_phone-said").await?
    );
    browser.open_started("/emergency/").await?;
    let numbers = dials(&browser, "#own").await?;
    ensure!(numbers == ["tel:2345678", "tel:09012345678"], "{numbers:?}");
    Ok(())
}

async fn an_empty_card_says_nothing_anywhere(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(FORM).await?;
    browser.write("#card-name", "は").await?;
    browser.script("const field = document.getElementById('card-name'); field.value = ''; field.dispatchEvent(new InputEvent('input', { bubbles: true })); return 0").await?;
    browser.open("/emergency/").await?;
    browser.is_content().await?;
    ensure!(!browser.shows("#own").await?, "an empty card has numbers");
    ensure!(
        browser.shows("#to-card").await?,
        "nobody is told what a card is for"
    );
    ensure!(
        dials(&browser, "main").await?.is_empty(),
        "{:?}",
        dials(&browser, "main").await?
    );
    Ok(())
}

async fn a_number_typed_as_119_asks_first(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(FORM).await?;
    browser.write("#card-day_phone", "１１９").await?;
    browser.open_started("/emergency/").await?;
    browser.says("#own", &["119".into()]).await?;
    let direct = browser
        .script("return document.querySelectorAll('main a[href=\"tel:119\"]').length")
        .await?;
    ensure!(direct == json!(0), "119 is dialled without a question");
    Ok(())
}

async fn a_card_of_last_year_is_asked_about_on_the_first_page(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    fill(&browser).await?;
    browser.open("/").await?;
    ensure!(
        !browser.shows("#card-old").await?,
        "a new card is called old"
    );
    browser.script("localStorage.setItem(document.documentElement.dataset.mark.replace(/mark$/, 'card'), '2024-01-01'); return 0").await?;
    browser.reload().await?;
    ensure!(
        browser.shows("#card-old").await?,
        "an old card is not asked about"
    );
    browser.follow("#card-old a", FORM).await
}

async fn two_tabs_keep_each_others_lines(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    fill(&browser).await?;
    let web = browser.web();
    let first = web.window().await?;
    let second = web.new_tab().await?;
    web.switch_to_window(second).await?;
    browser.open_started(FORM).await?;
    browser.write("#card-allergy", "そば").await?;
    browser.tap("#card-call-add").await?;
    browser.write("#card-call-2-name", "三人目").await?;
    web.switch_to_window(first).await?;
    browser.write("#card-note", "右の耳").await?;
    browser.write("#card-call-1-name", "様").await?;
    browser.reload().await?;
    browser.starts().await?;
    let js = "return ['allergy', 'note', 'call-1-name', 'call-2-name'].map(line => document.getElementById('card-' + line).value)";
    let held: Vec<String> = serde_json::from_value(browser.script(js).await?)?;
    ensure!(
        held == ["そば", "右の耳", "佐藤 次郎様", "三人目"],
        "{held:?}"
    );
    Ok(())
}

async fn the_sheet_for_the_doctor_says_whom_to_call(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    fill(&browser).await?;
    browser.open_started("/acp/values/").await?;
    browser.choose("V1", "quiet").await?;
    browser.open_started("/acp/sheet/").await?;
    browser
        .says(".paper", &["029-123-4567".into(), "090-1234-5678".into()])
        .await
}

async fn without_script_the_form_leads_to_the_papers(stage: &Stage) -> Result<()> {
    let browser = stage
        .browser_with(crate::browser::Setting::ScriptOff)
        .await?;
    browser.open(FORM).await?;
    ensure!(
        browser.shows(".notice--needed").await?,
        "the page does not say what it needs"
    );
    browser
        .follow("#to-fridge", "/emergency/card/fridge/")
        .await?;
    ensure!(browser.shows("[data-paper]").await?, "no paper");
    Ok(())
}

async fn the_picture_is_drawn_from_what_is_ticked(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    fill(&browser).await?;
    browser.open_started("/emergency/card/picture/").await?;
    ensure!(
        !browser.shows("#picture").await?,
        "a picture before it was asked for"
    );
    let drawn = async |browser: &Session| -> Result<(u64, u64, u64, bool)> {
        browser.tap("#draw").await?;
        browser
            .until(
                "the picture",
                "const picture = document.getElementById('picture'); return !picture.hidden && picture.naturalWidth > 0",
            )
            .await?;
        let js = "const picture = document.getElementById('picture'); return [picture.naturalWidth, picture.naturalHeight, picture.src.length, document.getElementById('picture-save').href === picture.src]";
        Ok(serde_json::from_value(browser.script(js).await?)?)
    };
    let (width, height, all, saved) = drawn(&browser).await?;
    ensure!(width == 1080 && height >= 1836, "{width} × {height}");
    ensure!(saved, "the link saves something else");
    browser.script("document.querySelectorAll('#picture-lines input').forEach(box => { box.checked = false; }); return 0").await?;
    let (_, _, none, _) = drawn(&browser).await?;
    ensure!(none < all, "what is not ticked is drawn: {none}, {all}");
    stage.site.was_only_read()
}
