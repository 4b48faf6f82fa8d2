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
