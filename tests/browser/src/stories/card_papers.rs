//! The papers made from the card: one sheet each, to the millimetre, and nothing cut, however much is written.

use anyhow::{Context as _, Result, ensure};
use engawa::{acp::record::Record, care::card::MAX_CALLS, words::words};
use serde_json::{Value, json};

use super::{Stage, Story, printing::keep, story};
use crate::{
    engine::Ability,
    paper::{Paper, Size, plain},
    session::Session,
};

/// What is lost where a size is given in thirds of a point, cut off.
const ROUNDED: f64 = 0.34;

/// What no printer at home reaches, in millimetres from each edge.
const UNPRINTED: f64 = 5.0;

/// A number as long as they get.
const LONG_NUMBER: &str = "029-123-4567（内線1234）";

/// Where a paper is, how it lies, its smallest type, and that of names and of numbers.
struct Kind {
    name: &'static str,
    size: Size,
    least: f64,
    calls: usize,
}

const FRIDGE: Kind = Kind {
    name: "fridge",
    size: Size::A4Lying,
    least: 8.0,
    calls: 10,
};
const WALLET: Kind = Kind {
    name: "wallet",
    size: Size::A4,
    least: 7.0,
    calls: 3,
};
const TELEPHONE: Kind = Kind {
    name: "telephone",
    size: Size::A4,
    least: 11.0,
    calls: 4,
};
const KINDS: [Kind; 3] = [FRIDGE, WALLET, TELEPHONE];

pub(super) fn stories() -> Vec<Story> {
    const NEEDS: &[Ability] = &[Ability::Print];
    vec![
        story(NEEDS, a_blank_card_is_one_ruled_sheet_each),
        story(NEEDS, what_is_written_stands_on_one_sheet_each),
        story(NEEDS, the_fullest_card_loses_nothing),
        story(NEEDS, a_filled_card_is_printed_blank_when_asked),
        story(NEEDS, the_front_of_the_fridge_card_tells_nothing),
        story(NEEDS, ten_cards_lie_where_name_cards_are_perforated),
        story(NEEDS, numbers_by_the_telephone_are_big_and_whole),
        story(&[], a_door_of_the_form_leads_to_a_paper_that_is_dressed),
        story(&[Ability::Narrow], a_paper_scrolls_in_its_own_frame),
    ]
}

/// A line of the form: its key, how much it takes, what it takes.
type Line = (String, usize, String);

impl Session {
    /// Every line of the form, as the form has them.
    async fn lines(&self) -> Result<Vec<Line>> {
        self.open("/emergency/card/").await?;
        let js = "return [...document.querySelectorAll('main [data-line]')].map(e => [e.dataset.line, e.maxLength > 0 ? e.maxLength : 0, e.type])";
        let lines: Vec<Line> = serde_json::from_value(self.script(js).await?)?;
        ensure!(lines.len() > 60, "{} lines", lines.len());
        Ok(lines)
    }

    /// Puts a card on this device and opens a paper made from it.
    async fn has_card(&self, lines: &[(String, String)]) -> Result<()> {
        let mut record = Record::new("1");
        for (key, text) in lines {
            record.card.write(key, text, "2026-11-22", "a");
        }
        self.open("/privacy/").await?;
        self.has_kept(&record).await
    }

    /// Opens a paper, filled and fitted.
    async fn open_paper(&self, kind: &Kind) -> Result<()> {
        self.open_started(&format!("/emergency/card/{}/", kind.name))
            .await?;
        let js = "return document.querySelector('main [data-paper][data-state]') !== null";
        self.until("the paper is filled", js).await.map(drop)
    }

    /// What does not fit into its place on the screen, where the type was fitted.
    async fn is_fitted(&self) -> Result<()> {
        let js = "return [...document.querySelectorAll('main [data-fit]')].filter(e => e.scrollHeight > e.clientHeight).length";
        let over = self.script(js).await?;
        ensure!(over == json!(0), "{over} parts are too full");
        Ok(())
    }
}

/// What most people would write.
fn usual() -> Vec<(String, String)> {
    let lines = [
        ("name", "髙﨑 はな子"),
        ("kana", "たかさき はなこ"),
        ("birth", "1948年5月1日"),
        ("address", "茨城県那珂郡東海村村松1234-5 白い塀の平屋"),
        ("home_phone", "0292820000"),
        ("day_name", "ひだまり訪問看護ステーション"),
        ("day_phone", "0291234567"),
        ("night_name", "ひだまり訪問看護（夜の当番）"),
        ("night_phone", "08012345678"),
        ("doctor", "東海クリニック 山田先生"),
        ("home_nurse", "x"),
        ("illness", "心不全、糖尿病"),
        ("allergy", "ペニシリン"),
        ("medicine", "ワーファリン、インスリン"),
        ("oxygen", "1分に2リットル"),
        ("walking", "つえで歩く"),
        ("sheet", "電話の横の引き出し"),
        ("note", "右の耳が遠い"),
        ("call-0-role", "家族"),
        ("call-0-name", "髙﨑 一郎"),
        ("call-0-phone", "09011112222"),
        ("call-0-hours", "夜もよい"),
        ("call-1-role", "ケアマネジャー"),
        ("call-1-name", "鈴木 花"),
        ("call-1-phone", "0294445555"),
    ];
    lines
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .into()
}

/// As much as each line of the form takes: signs of old names, one line from right to left, one with pictures.
/// Every text begins with its own number, so that none is found in place of another.
fn fullest(form: &[Line]) -> Vec<(String, String)> {
    let fill = |at: usize, max: usize, with: &str| {
        let text: Vec<char> = format!("{at:03}")
            .chars()
            .chain(with.chars().cycle())
            .take(max)
            .collect();
        String::from_iter(text)
    };
    let line = |(at, (key, max, kind)): (usize, &Line)| {
        let text = match (key.as_str(), kind.as_str()) {
            (_, "tel") => LONG_NUMBER.into(),
            (_, "checkbox") => "x".into(),
            (key, _) if key.ends_with("-role") => "ケアマネジャー".into(),
            ("call-2-name", _) => fill(at, *max, "محمد عبد الله "),
            ("note", _) => fill(at, max - 3, "髙﨑のことば") + "👵🏽",
            (key, _) if key.ends_with("name") => fill(at, *max, "髙﨑德彦訪問看護"),
            _ => fill(at, *max, "長い文をここに書く"),
        };
        (key.clone(), text)
    };
    form.iter().enumerate().map(line).collect()
}

/// What of it stands on a paper: the keys that the paper's places name.
async fn on(browser: &Session, lines: &[(String, String)]) -> Result<Vec<(String, String)>> {
    let js = "return [...new Set([...document.querySelectorAll('main [data-card]')].map(e => e.dataset.card))]";
    let keys: Vec<String> = serde_json::from_value(browser.script(js).await?)?;
    Ok(lines
        .iter()
        .filter(|(key, _)| keys.contains(key))
        .cloned()
        .collect())
}

/// One sheet of its size, nothing near the edges, no type smaller than promised.
fn is_a_sheet(paper: &Paper, kind: &Kind) -> Result<()> {
    let pages = paper.sheets(kind.size)?;
    ensure!(pages == 1, "{} takes {pages} pages", kind.name);
    let margins = paper.margins()?;
    let white = margins.iter().all(|margin| *margin >= UNPRINTED - 0.5);
    ensure!(
        white,
        "{} is printed to {margins:?} mm from the edges",
        kind.name
    );
    // A font for letters from right to left counts its size in another way.
    let ours = |text: &str| !text.contains(|c| ('\u{590}'..='\u{6ff}').contains(&c));
    for (size, text) in paper
        .type_sizes()?
        .into_iter()
        .filter(|(_, text)| ours(text))
    {
        ensure!(
            size + ROUNDED >= kind.least,
            "{}: 「{text}」 is set in {size} points",
            kind.name
        );
    }
    Ok(())
}

/// A text without what a PDF gives in an order of its own: letters from right to left, and pictures.
fn comparable(text: &str) -> String {
    plain(text)
        .chars()
        .filter(|c| (*c as u32) < 0x1_f000 && !('\u{590}'..='\u{6ff}').contains(c))
        .collect()
}

async fn a_blank_card_is_one_ruled_sheet_each(stage: &Stage) -> Result<()> {
    for kind in &KINDS {
        let browser = stage.browser().await?;
        browser
            .open(&format!("/emergency/card/{}/", kind.name))
            .await?;
        browser.is_fitted().await?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("card-{}-blank", kind.name))?;
        is_a_sheet(&paper, kind)?;
        let labels =
            "return [...document.querySelectorAll('main .entry__label')].map(e => e.textContent)";
        let labels: Vec<String> = serde_json::from_value(browser.script(labels).await?)?;
        let said = paper.text()?;
        for label in labels {
            ensure!(
                said.contains(&plain(&label)),
                "{}: 「{label}」 is not on the paper",
                kind.name
            );
        }
        // Each place for a word or a number is ruled, and wide enough for a hand.
        let js = "return [...document.querySelectorAll('main .slot')].filter(e => e.checkVisibility() && (e.getBoundingClientRect().width < 60 || getComputedStyle(e).borderBottomStyle !== 'solid')).map(e => e.innerHTML)";
        let narrow = browser.script(js).await?;
        ensure!(narrow == json!([]), "{}: {narrow}", kind.name);
        ensure!(
            !said.contains(&plain(words().frame().skip)),
            "the screen is printed"
        );
        browser.close().await?;
    }
    Ok(())
}

async fn what_is_written_stands_on_one_sheet_each(stage: &Stage) -> Result<()> {
    let shown = [
        ("0291234567", "029-123-4567"),
        ("08012345678", "080-1234-5678"),
        ("09011112222", "090-1111-2222"),
    ];
    for kind in &KINDS {
        let browser = stage.browser().await?;
        browser.has_card(&usual()).await?;
        browser.open_paper(kind).await?;
        browser.is_fitted().await?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("card-{}-usual", kind.name))?;
        is_a_sheet(&paper, kind)?;
        let said = paper.text()?;
        for (key, text) in on(&browser, &usual()).await? {
            let number = shown.iter().find(|(typed, _)| *typed == text);
            let text = number.map_or(text.as_str(), |(_, grouped)| grouped);
            // Hours have no room on a card for the wallet.
            let there = key.ends_with("hours") && kind.name == WALLET.name
                || key == "home_phone"
                || key == "call-1-phone"
                || said.contains(&plain(text));
            ensure!(
                there || text == "x",
                "{}: {key} 「{text}」 is not on the paper",
                kind.name
            );
        }
        // What was not written is not there, not even as an empty line.
        let left_out = browser.script("return [...document.querySelectorAll('main [data-has]:not([data-filled])')].filter(e => e.getClientRects().length).length").await?;
        ensure!(
            left_out == json!(0),
            "{}: {left_out} empty lines",
            kind.name
        );
        browser.close().await?;
    }
    Ok(())
}

async fn the_fullest_card_loses_nothing(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let form = browser.lines().await?;
    let full = fullest(&form);
    ensure!(
        full.iter()
            .filter(|(key, _)| key.ends_with("-phone") && key.starts_with("call-"))
            .count()
            == MAX_CALLS
    );
    browser.close().await?;
    for kind in &KINDS {
        let browser = stage.browser().await?;
        browser.has_card(&full).await?;
        browser.open_paper(kind).await?;
        let fitted = browser.is_fitted().await;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("card-{}-fullest", kind.name))?;
        fitted.with_context(|| kind.name)?;
        is_a_sheet(&paper, kind)?;
        let said = comparable(&paper.text()?);
        for (key, text) in on(&browser, &full).await? {
            // On a card for the wallet a long text is shortened; a number never is.
            let whole = kind.name != WALLET.name || key.ends_with("phone");
            if !whole && key.ends_with("hours") {
                continue;
            }
            let text = if whole {
                text
            } else {
                text.chars().take(5).collect()
            };
            ensure!(
                text == "x" || said.contains(&comparable(&text)),
                "{}: {key} 「{text}」 is not whole on the paper",
                kind.name
            );
        }
        if kind.name == FRIDGE.name {
            let (fold, most) = (148.5, ["day", "night"]);
            for word in paper.words(1)? {
                let (left, right) = word.across;
                ensure!(
                    right <= fold - 3.0 || left >= fold + 3.0,
                    "「{}」 lies on the fold",
                    word.text
                );
            }
            for key in most
                .map(|id| format!("{id}_name"))
                .iter()
                .map(String::as_str)
                .chain(["name", "address", "day_phone"])
            {
                let size = type_of(&browser, key).await?;
                ensure!(size + ROUNDED >= 11.0, "{key} is set in {size} points");
            }
        }
        browser.close().await?;
    }
    Ok(())
}

/// The size of the type of a place, in points.
async fn type_of(browser: &Session, key: &str) -> Result<f64> {
    let js = "const e = document.querySelector(`main [data-card=\"${arguments[0]}\"]`); return parseFloat(getComputedStyle(e).fontSize) * 0.75";
    let size = browser.script_with(js, vec![json!(key)]).await?;
    size.as_f64().with_context(|| key.to_owned())
}

async fn a_filled_card_is_printed_blank_when_asked(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let form = browser.lines().await?;
    browser.has_card(&fullest(&form)).await?;
    for kind in &KINDS {
        browser.open_paper(kind).await?;
        browser.tap("#as-blank").await?;
        browser.is_fitted().await?;
        let paper = browser.print().await?;
        keep(&paper, stage, &format!("card-{}-as-blank", kind.name))?;
        is_a_sheet(&paper, kind)?;
        let said = paper.text()?;
        ensure!(
            !said.contains(&plain("髙﨑")) && !said.contains("029-123"),
            "{}: {said}",
            kind.name
        );
    }
    Ok(())
}

async fn the_front_of_the_fridge_card_tells_nothing(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.has_card(&usual()).await?;
    browser.open_paper(&FRIDGE).await?;
    let paper = browser.print().await?;
    let words = words().card_paper();
    let front = paper.text_between(1, 148.5, 297.0)?;
    let wanted = [
        words.front_title.text(),
        words.front_who.to_owned(),
        words.front_turn_heading.text(),
        words.front_note.to_owned(),
    ];
    let wanted: String = wanted.iter().map(|text| plain(text)).collect();
    ensure!(front == wanted, "the front says 「{front}」");
    let back = paper.text_between(1, 0.0, 148.5)?;
    ensure!(
        back.contains(&plain("髙﨑 はな子")) && back.contains(&plain(words.wishes)),
        "{back}"
    );
    Ok(())
}

async fn ten_cards_lie_where_name_cards_are_perforated(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.has_card(&usual()).await?;
    browser.open_paper(&WALLET).await?;
    let paper = browser.print().await?;
    let all = paper.words(1)?;
    let ends = plain(words().card_paper().at_home);
    let mut feet: Vec<_> = all
        .iter()
        .filter(|word| ends.starts_with(&word.text) && word.text.chars().count() > 3)
        .map(|foot| (f64::midpoint(foot.down.0, foot.down.1), foot.across.0))
        .collect();
    feet.sort_by(|one, other| {
        let row = |foot: &(f64, f64)| (foot.0 / 55.0 * 4.0).round();
        row(one)
            .total_cmp(&row(other))
            .then(one.1.total_cmp(&other.1))
    });
    ensure!(feet.len() == 10, "{} cards", feet.len());
    for (at, (middle, left)) in feet.into_iter().enumerate() {
        let [column, row] =
            [at % 2, at / 2].map(|place| f64::from(u8::try_from(place).unwrap_or_default()));
        let across = left - (14.0 + 91.0 * column);
        let up = 11.0 + 55.0 * (row + 1.0) - middle;
        ensure!(
            (3.5..4.8).contains(&across) && (3.2..5.0).contains(&up),
            "card {at}: {across:.1} mm from the left, {up:.1} from below"
        );
    }
    Ok(())
}

async fn numbers_by_the_telephone_are_big_and_whole(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let form = browser.lines().await?;
    for card in [usual(), fullest(&form)] {
        browser.has_card(&card).await?;
        browser.open_paper(&TELEPHONE).await?;
        let js = "return [...document.querySelectorAll('main [data-card$=phone]')].filter(e => e.textContent).map(e => [e.dataset.card, parseFloat(getComputedStyle(e).fontSize) * 0.75, new Set([...e.getClientRects()].map(r => Math.round(r.top))).size])";
        let numbers: Vec<(String, f64, usize)> = serde_json::from_value(browser.script(js).await?)?;
        ensure!(numbers.len() >= 5, "{numbers:?}");
        for (key, size, lines) in numbers {
            ensure!(
                size + ROUNDED >= 28.0 && lines == 1,
                "{key}: {size} points on {lines} lines"
            );
        }
        for key in ["name", "day_name", "night_name", "call-0-name"] {
            let size = type_of(&browser, key).await?;
            ensure!(size + ROUNDED >= 18.0, "{key} is set in {size} points");
        }
    }
    let numbered = TELEPHONE.calls;
    let rows: Value = browser
        .script("return document.querySelectorAll('main .call').length")
        .await?;
    ensure!(rows == json!(numbered), "{rows} rows");
    Ok(())
}

/// The style sheet of the papers stands in their head alone: whoever comes from the form must find it there.
async fn a_door_of_the_form_leads_to_a_paper_that_is_dressed(stage: &Stage) -> Result<()> {
    for kind in &KINDS {
        let browser = stage.browser().await?;
        browser.open_started("/emergency/card/").await?;
        browser.tap(&format!("#to-{}", kind.name)).await?;
        let wide = if kind.size == Size::A4Lying {
            297.0
        } else {
            210.0
        };
        let js = "const sheet = document.querySelector('main .sheet'); return sheet ? Math.round(sheet.getBoundingClientRect().width * 25.4 / 96) === arguments[0] : false";
        let js = js.replace("arguments[0]", &format!("{wide}"));
        browser.until("a paper as wide as it is", &js).await?;
        browser.close().await?;
    }
    Ok(())
}

async fn a_paper_scrolls_in_its_own_frame(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    for kind in &KINDS {
        browser
            .open(&format!("/emergency/card/{}/", kind.name))
            .await?;
        browser.is_narrow(320).await?;
        let js = "const page = document.documentElement, frame = document.querySelector('.paper-frame'); return [page.scrollWidth - page.clientWidth, frame.scrollWidth > frame.clientWidth]";
        let (over, scrolls): (f64, bool) = serde_json::from_value(browser.script(js).await?)?;
        ensure!(
            over <= 0.0 && scrolls,
            "{}: the page is {over} px too wide",
            kind.name
        );
    }
    Ok(())
}
