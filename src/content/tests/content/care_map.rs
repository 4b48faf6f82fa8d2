//! Who does what: the map that is published.

use engawa_content::compile::{CareMap, Cell, INSTITUTIONS, Origin, STAGES, Sentence};

use crate::folder::Folder;
use crate::real::site;

fn map() -> CareMap {
    site().care_map
}

fn cell<'m>(map: &'m CareMap, institution: &str, stage: &str) -> &'m Cell {
    let one = map
        .institutions
        .iter()
        .find(|one| one.id == institution)
        .unwrap();
    one.cells.iter().find(|cell| cell.stage == stage).unwrap()
}

fn cells(map: &CareMap) -> impl Iterator<Item = &Cell> {
    map.institutions.iter().flat_map(|one| &one.cells)
}

fn sentences(map: &CareMap) -> impl Iterator<Item = &Sentence> {
    let extras = map.groups.iter().flat_map(|group| &group.extras);
    cells(map)
        .flat_map(|cell| &cell.sentences)
        .chain(extras.map(|extra| &extra.said))
}

#[test]
fn the_map_is_whole() {
    let map = map();
    let stages: Vec<&str> = map.stages.iter().map(|stage| &*stage.id).collect();
    let institutions: Vec<&str> = map.institutions.iter().map(|one| &*one.id).collect();
    assert_eq!(
        (stages, institutions),
        (STAGES.to_vec(), INSTITUTIONS.to_vec())
    );
    for one in &map.institutions {
        let stages: Vec<&str> = one.cells.iter().map(|cell| &*cell.stage).collect();
        assert_eq!(stages, STAGES, "{}", one.id);
    }
    assert_eq!(cells(&map).count(), 28);
    assert!(cells(&map).all(|cell| !cell.sentences.is_empty()));
}

/// Seed 000 keeps three columns; its fourth is lost, and the third of the dentists can't be told from the second.
#[test]
fn what_the_seed_says_and_what_was_added_is_told_apart() {
    let map = map();
    let is_seed = |cell: &Cell| {
        cell.sentences
            .iter()
            .any(|sentence| sentence.origin == Origin::Seed)
    };
    assert_eq!(cells(&map).filter(|cell| is_seed(cell)).count(), 20);
    for cell in cells(&map).filter(|cell| cell.stage == "end-of-life") {
        assert!(!is_seed(cell), "{cell:?}");
    }
    assert!(!is_seed(cell(&map, "dental", "acute-change")));
    let added = sentences(&map).filter(|sentence| sentence.origin == Origin::Completed);
    assert!(added.count() > 15);
}

/// `corrections.md` 4, second and third point.
#[test]
fn nothing_of_the_seed_is_dropped() {
    let map = map();
    let kept = [
        ("hospital", "daily-care", "ガーゼ"),
        ("hospital", "acute-change", "消防"),
        ("doctor", "acute-change", "消防"),
        ("nursing", "daily-care", "知らせます"),
        ("support-center", "discharge-support", "ケアプラン"),
        ("support-center", "daily-care", "地域ケア会議を開き"),
        ("doctor", "daily-care", "地域ケア会議"),
        ("nursing", "daily-care", "地域ケア会議"),
        ("care-manager", "daily-care", "地域ケア会議"),
        ("nursing", "acute-change", "だれが何をするか"),
        ("care-manager", "acute-change", "だれが何をするか"),
        ("support-center", "acute-change", "だれが何をするか"),
        ("pharmacy", "acute-change", "役割の話し合い"),
        ("doctor", "acute-change", "夜は別の医師"),
        ("nursing", "acute-change", "申しこみと料金"),
        ("hospital", "daily-care", "老健"),
        ("pharmacy", "end-of-life", "医療用麻薬"),
        ("dental", "acute-change", "119"),
    ];
    for (institution, stage, words) in kept {
        let said: String = cell(&map, institution, stage)
            .sentences
            .iter()
            .map(|sentence| &*sentence.text)
            .collect();
        assert!(
            said.contains(words),
            "{institution}, {stage}: {words} is not in {said}"
        );
    }
    let names: Vec<&str> = map
        .groups
        .iter()
        .flat_map(|group| &group.extras)
        .map(|extra| &*extra.name)
        .collect();
    let named = [
        "訪問リハビリ",
        "管理栄養士",
        "歯科衛生士",
        "ホームヘルパー",
        "訪問入浴",
        "デイサービス",
        "ショートステイ",
        "福祉用具",
        "保健所",
        "民生委員",
        "副主治医",
        "急なときの短い入院",
        "訪問看護の相談窓口",
        "在宅医療と介護の相談窓口",
        "だれも来られない日",
    ];
    for name in named {
        assert!(names.contains(&name), "{name} is not in {names:?}");
    }
}

#[test]
fn every_sentence_is_one_breath() {
    for sentence in sentences(&map()) {
        let text = &sentence.text;
        assert!(
            text.chars().count() <= 40 && text.matches('、').count() <= 2,
            "{text}"
        );
        assert!(
            text.ends_with('。') && text.matches('。').count() <= 2,
            "{text}"
        );
        let pieces: String = sentence
            .pieces
            .iter()
            .map(|(piece, _)| piece.as_str())
            .collect();
        assert_eq!(pieces, *text);
    }
}

#[test]
fn the_map_that_anyone_may_open_has_no_word_of_death() {
    let map = map();
    let text = format!("{map:?}");
    for word in ["死", "亡", "看取", "最期", "終末"] {
        assert!(!text.contains(word), "{word}");
    }
    let folder = Folder::small();
    let before = folder.read("ja/care_map.toml");
    for word in ["亡くなったとき", "看取りのとき", "最期の手当て"] {
        folder.write(
            "ja/care_map.toml",
            &before.replace("暮らしを見守ります", &format!("{word}に来ます")),
        );
        let problems = folder.problems();
        assert!(
            problems
                .iter()
                .any(|problem| problem.contains("使わない言葉")),
            "{word}: {problems:?}"
        );
    }
}

#[test]
fn furigana_stands_over_the_first_use_alone() {
    let map = map();
    let goals = map.stages.iter().flat_map(|stage| &stage.goal);
    let pieces = goals.chain(sentences(&map).flat_map(|sentence| &sentence.pieces));
    let mut read: Vec<&str> = pieces
        .filter(|(_, reading)| reading.is_some())
        .map(|(word, _)| word.as_str())
        .collect();
    let count = read.len();
    read.sort_unstable();
    read.dedup();
    assert!(count > 3 && count == read.len(), "{read:?}");
}
