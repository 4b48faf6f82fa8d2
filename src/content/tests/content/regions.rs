//! Prefectures and towns: what is sure, what is not, and a town's own names wherever the general one was written.

use engawa_content::compile::{Block, Region, State};

use crate::folder::Folder;
use crate::real::site;

const PREFECTURE: &str = r#"
name = "茨城県"
reading = "いばらきけん"
area = "関東"
code = 8

[adults]
state = "available"
name = "茨城おとな救急電話相談"
hours = "24時間"
numbers = ["050-5445-2856"]
as_of = "2025-04"
sources = ["https://www.city.mito.lg.jp/site/", "https://news.example.jp/"]
confidence = "medium"
note = "資料によって、番号が 0570-046-556 とちがう。"

[children]
state = "available"
name = "茨城子ども救急電話相談"
hours = "24時間"
numbers = ["050-5445-2856"]
sources = ["https://news.example.jp/"]
confidence = "low"
"#;

const TOWN: &str = r#"
name = "桜町"
reading = "さくらちょう"
prefecture = "ibaraki"

[children]
state = "partial"
name = "桜町の子どもの電話"
coverage = "桜町"
numbers = ["0299-12-3456"]
as_of = "2026-11"
sources = ["https://www.town.sakura.example.jp/"]
confidence = "high"

[community_support]
name = "長寿あんしん相談センター"
reading = "ちょうじゅあんしんそうだんセンター"
as_of = "2026-11"
source = "町のページ"

[office]
name = "桜町 高齢福祉課"
number = "0299-65-4321"
hours = "平日"
as_of = "2026-11"
source = "町のページ"
verified_on = "2026-11-01"
"#;

fn town() -> Folder {
    let folder = Folder::small();
    folder.write("regions/ibaraki.toml", PREFECTURE);
    folder.write("regions/sakura.toml", TOWN);
    let site = folder.read("site.toml") + "region = \"sakura\"\n";
    folder.write("site.toml", &site);
    folder.write(
        "ja/pages/about.md",
        "+++\ntitle = \"地域包括支援センターのこと\"\nlead = \"地域包括支援センターで聞けます。\"\n+++\n\n\
         迷ったら、地域包括支援センターへ。\n",
    );
    folder
}

fn numbers(region: &Region) -> Vec<&str> {
    let advice = [&region.adults, &region.children].into_iter();
    let phones = advice.flat_map(|advice| &advice.phones);
    phones.map(|phone| phone.number.as_str()).collect()
}

#[test]
fn the_local_name_replaces_the_general_one_with_its_own_reading() {
    let site = town().compile().unwrap();
    assert_eq!(site.region.unwrap().name, "桜町");
    let page = site.pages.iter().find(|page| page.slug == "about").unwrap();
    assert_eq!(page.title.text(), "長寿あんしん相談センターのこと");
    assert_eq!(page.lead, "長寿あんしん相談センターで聞けます。");
    let Block::Html(html) = &page.sections[0].blocks[0] else {
        panic!("a paragraph");
    };
    assert!(
        html.contains(
            "長寿あんしん相談センター<rp>（</rp><rt>ちょうじゅあんしんそうだんセンター</rt>"
        ),
        "{html}"
    );
    assert!(!html.contains("地域包括"), "{html}");
}

#[test]
fn a_region_without_a_file_is_named() {
    let folder = Folder::small();
    let site = folder.read("site.toml") + "region = \"nowhere\"\n";
    folder.write("site.toml", &site);
    let problems = folder.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].starts_with("content/site.toml:5: "),
        "{problems:?}"
    );
}

#[test]
fn a_town_says_how_its_name_is_read_and_where_that_is_written() {
    let folder = town();
    folder.write(
        "regions/sakura.toml",
        "name = \"桜町\"\nreading = \"さくら\"\nprefecture = \"ibaraki\"\n[community_support]\nname = \"相談所\"\n",
    );
    let problems = folder.problems().join("\n");
    for key in ["reading", "as_of", "source"] {
        assert!(
            problems.contains(&format!("「{key}」がありません")),
            "{problems}"
        );
    }
}

#[test]
fn a_town_says_what_differs_and_its_prefecture_the_rest() {
    let site = town().compile().unwrap();
    let town = site.regions.find("sakura").unwrap();
    assert_eq!(town.adults.name, "茨城おとな救急電話相談");
    assert_eq!(
        (town.children.state, &*town.children.coverage),
        (State::Partial, "桜町")
    );
    assert_eq!(numbers(town), ["050-5445-2856", "0299-12-3456"]);
}

#[test]
fn what_is_of_low_confidence_is_not_confirmed_and_not_dialled() {
    let site = town().compile().unwrap();
    let prefecture = site.regions.find("ibaraki").unwrap();
    assert_eq!(prefecture.children.state, State::Unknown);
    assert!(prefecture.children.phones.is_empty());
    assert_eq!(prefecture.adults.state, State::Available);
}

#[test]
fn the_numbers_of_the_regions_are_in_the_one_table_each_once() {
    let site = town().compile().unwrap();
    for (number, name) in [
        ("05054452856", "茨城おとな救急電話相談"),
        ("0299123456", "桜町の子どもの電話"),
        ("0299654321", "桜町 高齢福祉課"),
    ] {
        let phone = site.phones.dialled(number).unwrap();
        assert_eq!(phone.name, name);
        let same = site
            .phones
            .all()
            .iter()
            .filter(|other| other.dial() == number);
        assert_eq!(same.count(), 1, "{number}");
    }
    assert!(
        site.phones.dialled("0570046556").is_none(),
        "what editors note is no number"
    );
    assert!(site.phones.dialled("0299654321").unwrap().verified);
}

#[test]
fn only_an_offices_own_page_is_linked_to() {
    let site = town().compile().unwrap();
    let page = site.regions.find("ibaraki").unwrap().adults.page();
    assert_eq!(
        page,
        Some(("www.city.mito.lg.jp", "https://www.city.mito.lg.jp/site/"))
    );
    assert_eq!(site.regions.find("ibaraki").unwrap().children.page(), None);
}

#[test]
fn there_are_47_prefectures_and_a_sample_town_that_nobody_can_call() {
    let site = site();
    let codes: Vec<u32> = site
        .regions
        .all()
        .iter()
        .map(|region| region.code)
        .filter(|code| *code > 0)
        .collect();
    assert_eq!(codes, (1..=47).collect::<Vec<_>>());
    let sample = site.regions.find("sample").unwrap();
    assert!(sample.sample && sample.name.contains("見本"));
    let town = &sample.town;
    let desks = [
        &town.support_desks,
        &town.home_care_desks,
        &town.visitors,
        &town.night,
        &town.office,
    ];
    for desk in desks.into_iter().flatten() {
        assert!(
            desk.phone.is_none() && desk.number == "000-000-0000",
            "{}",
            desk.name
        );
    }
    assert!(desks.iter().all(|desks| !desks.is_empty()) && town.visitors.len() == 4);
    assert!(town.fire.is_some() && town.sheets.is_some() && !town.neighbours.is_empty());
    assert!(site.phones.dialled("0000000000").is_none());
}

#[test]
fn a_region_nobody_is_sure_of_says_so() {
    let site = site();
    for (id, adults, children) in [
        ("akita", State::Unknown, State::Unknown),
        ("aomori", State::Unknown, State::Available),
        ("nagano", State::Available, State::Unknown),
        ("mie", State::NotSeen, State::Available),
        ("hokkaido", State::Partial, State::Available),
    ] {
        let region = site.regions.find(id).unwrap();
        assert_eq!(
            (region.adults.state, region.children.state),
            (adults, children),
            "{id}"
        );
    }
    for number in ["0177180289", "0262351818", "0788899"] {
        assert!(
            site.phones.dialled(number).is_none(),
            "{number} is of low confidence"
        );
    }
}

/// Old or wrong numbers that `regions.csv` names as such.
#[test]
fn numbers_known_to_be_old_are_in_no_table() {
    let site = site();
    for number in [
        "0456639181",
        "0367358305",
        "0582650009",
        "0787318899",
        "0862729939",
        "0286233344",
        "0540000000",
    ] {
        assert!(site.phones.dialled(number).is_none(), "{number}");
    }
}
