//! Telephone numbers on pages.

use engawa_content::compile::{Block, Section};

use crate::folder::{Folder, html, page};

fn sections(front: &str, body: &str) -> Vec<Section> {
    let folder = Folder::small();
    folder.write_page(front, body);
    page(&folder.compile().unwrap(), "page").sections.clone()
}

/// The numbers of the telephone cards, in order.
fn cards(sections: &[Section]) -> Vec<String> {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Phone(phone) => Some(phone.number.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn a_link_to_119_leads_to_the_page_that_asks_once() {
    let sections = sections("", "待たずに[119](tel:119)へ。\n\n[119](tel:119)\n");
    let html = html(&sections);
    assert_eq!(html.matches("<a href=\"/call-119/\">119</a>").count(), 2);
    assert!(!html.contains("tel:"), "{html}");
    assert_eq!(cards(&sections), Vec::<String>::new());
}

#[test]
fn the_page_that_asks_may_dial_119() {
    let sections = sections("dials_119 = true\n", "[かける](tel:119)\n");
    assert_eq!(cards(&sections), ["119"]);
}

#[test]
fn a_paragraph_that_is_one_number_becomes_a_card_with_what_the_table_knows() {
    let sections = sections("", "前\n\n[かける](tel:0570064556)\n\n後\n");
    let [Block::Html(before), Block::Phone(phone), Block::Html(after)] = &sections[0].blocks[..]
    else {
        panic!("{:?}", sections[0].blocks);
    };
    assert_eq!(phone.name, "こころの健康相談統一ダイヤル");
    assert!(!phone.verified);
    assert_eq!(
        (before.as_str(), after.as_str()),
        ("<p>前</p>\n", "<p>後</p>\n")
    );
}

#[test]
fn a_number_within_a_sentence_stays_a_link() {
    for body in [
        "心のなやみは[電話](tel:0570064556)へ。",
        "[電話](tel:0570064556)へ。",
        "[電話](tel:0570064556)か[119](tel:119)",
        "- [電話](tel:0570064556)",
    ] {
        let sections = sections("", body);
        assert_eq!(cards(&sections), Vec::<String>::new(), "{body}");
        assert!(html(&sections).contains("<a href=\"tel:0570064556\">電話</a>"));
    }
}

#[test]
fn a_number_a_person_checked_is_shown_as_sure() {
    let folder = Folder::with_page("[電話](tel:0570064556)");
    let phones = folder.read("phones.toml");
    let checked = "state = \"reported\"\nverified_on = \"2026-11-01\"";
    folder.write(
        "phones.toml",
        &phones.replace("state = \"reported\"", checked),
    );
    let site = folder.compile().unwrap();
    assert!(site.phones.dialled("0570064556").unwrap().verified);
}

#[test]
fn a_checked_number_is_asked_about_again_after_half_a_year() {
    let folder = Folder::small();
    let phones = folder.read("phones.toml");
    let checked = "state = \"reported\"\nverified_on = \"2026-07-31\"";
    folder.write(
        "phones.toml",
        &phones.replace("state = \"reported\"", checked),
    );
    let site = folder.compile().unwrap();
    // 2026-07-31 is the day 20665 since 1970-01-01.
    assert_eq!(
        site.phones.dialled("0570064556").unwrap().fresh_until(),
        Some(20_665 + 180)
    );
    assert_eq!(site.phones.dialled("119").unwrap().fresh_until(), None);
}

/// Seen on pages of others (`acp.md` 3.2), and how people write numbers.
#[test]
fn known_wrong_numbers_and_names_do_not_pass() {
    for (body, number) in [
        ("心のなやみは、0570-046-556へ。", "0570-046-556"),
        (
            "心のなやみは、０５７０－０４６－５５６へ。",
            "０５７０－０４６－５５６",
        ),
        ("心のなやみは、0570‐046‐556へ。", "0570‐046‐556"),
        ("心のなやみは、0570ー046ー556へ。", "0570ー046ー556"),
        ("心のなやみは、0570(046)556へ。", "0570(046)556"),
        ("心のなやみは、0570（046）556へ。", "0570（046）556"),
        ("心のなやみ（0570-046-556）へ。", "0570-046-556"),
        ("心のなやみは、0570046556へ。", "0570046556"),
    ] {
        let problems = Folder::with_page(body).problems().join("\n");
        assert!(
            problems.contains(&format!("電話番号 {number} が")),
            "{body}: {problems}"
        );
    }
    for body in [
        "心のなやみは、0570-064-556へ。",
        "2026-11の、10-11時。03と042。",
        "〒123-4567、8:30〜17:15",
    ] {
        let problems = Folder::with_page(body).problems().join("\n");
        assert!(!problems.contains("電話番号"), "{body}: {problems}");
    }
}

#[test]
fn a_lines_name_over_another_lines_number_is_named() {
    let folder = Folder::with_page("[よりそいホットライン](tel:0570064556)");
    let phones = folder.read("phones.toml");
    let other = phones.split("[[phone]]").nth(2).unwrap();
    let other = other
        .replace("0570-064-556", "0120-279-338")
        .replace("\"kokoro\"", "\"yorisoi\"");
    let other = other.replace("こころの健康相談統一ダイヤル", "よりそいホットライン");
    folder.write("phones.toml", &format!("{phones}\n[[phone]]{other}"));
    let problems = folder.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].contains("「よりそいホットライン」の番号は 0120-279-338 です"),
        "{problems:?}"
    );
}
