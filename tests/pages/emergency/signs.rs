//! The signs, the same for everyone; and what stands behind the gate.

use engawa::content::route::Route;
use engawa::words::words;

use super::{leads, page, with_id};
use crate::links::hrefs;
use crate::site::{Page, content};
use crate::tag::{inside, plain};

#[test]
fn the_signs_are_a_text_with_nothing_to_enter_and_say_that_they_wait() {
    let signs = page(&Route::Signs);
    for field in ["input", "select", "textarea", "button"] {
        let inner = render_main(signs);
        assert!(!inner.contains(&format!("<{field}")), "{field}");
    }
    assert!(signs.html.contains(words().signs().waits));
    assert!(
        hrefs(signs)
            .iter()
            .any(|href| href.starts_with("https://www.fdma.go.jp/")),
        "Q助"
    );
    for sign in &content().emergency.signs {
        let (html, _) = with_id(signs, &sign.id);
        assert!(html.contains(words().signs().first), "{}", sign.id);
    }
}

/// What stands in `<main>`.
fn render_main(page: &Page) -> &str {
    let main = page
        .tags()
        .into_iter()
        .find(|tag| tag.name == "main")
        .unwrap();
    inside(&page.html, &main)
}

#[test]
fn first_acts_and_missing_rows_of_the_second_reading_are_there() {
    let said = plain(render_main(page(&Route::Signs)));
    for text in [
        "酸素の量は教わったままです",
        "しゃくりあげるような息",
        "電話の声に合わせて胸をおします",
        "のみこめるときだけ甘い物",
        "ふるえる間は温めます",
        "病院に言われた体温で、夜でも電話",
        "痛み止めで待たずに119",
        "血をさらさらにする薬の人は、元気でもすぐ電話",
        "吐いている間は、のませません",
        "突然しびれる",
        "二重に見える",
        "おさまっても119へ",
        "尿が半日出ない",
        "水はのませません",
        "見えない物を指でさぐりません",
        "穴がせまくなります",
        "教わった手当て",
    ] {
        assert!(said.contains(text), "{text}");
    }
    let ids: Vec<&str> = content()
        .emergency
        .signs
        .iter()
        .map(|sign| &*sign.id)
        .collect();
    for id in [
        "chest",
        "seizure",
        "bleeding",
        "burn",
        "heat",
        "cold-sweat",
        "gastrostomy",
        "airway",
    ] {
        assert!(ids.contains(&id), "{id}");
    }
    for word in ["看取り", "最期", "亡く", "間があく"] {
        assert!(!said.contains(word), "{word}: behind the gate");
    }
}

#[test]
fn the_last_days_stand_behind_a_gate_with_kind_words() {
    let page = page(&Route::LastDays);
    let main = render_main(page);
    let gate = main.find("id=\"gate\"").unwrap();
    let inner = main.find("id=\"read\"").unwrap();
    let first = &content().emergency.last_days;
    assert!(
        gate < main.find(&first.gate[0]).unwrap() && main.find(&first.gate[2]).unwrap() < inner
    );
    assert!(main.find("息が不規則").unwrap() > inner);
    let leaflet = content()
        .leaflets
        .iter()
        .find(|leaflet| leaflet.id == "L11")
        .unwrap();
    assert!(leads(page).contains(&Route::Leaflet(leaflet.page.slug.clone())));
    let style = std::fs::read_to_string("style/emergency.css").unwrap();
    assert!(style.contains(".behind:not(:target)"));
}
