//! What becomes of a page's Markdown.

use engawa_content::compile::Section;

use crate::folder::{Folder, html, page};

fn sections(body: &str) -> Vec<Section> {
    let site = Folder::with_page(body).compile().unwrap();
    page(&site, "page").sections.clone()
}

#[test]
fn a_heading_begins_a_card_with_an_address_of_its_own() {
    let sections = sections("前\n\n## 一つ目\n\n文\n\n### 小さな見出し\n\n文\n\n## 二つ目\n\n文\n");
    let seen: Vec<(&str, String)> = sections
        .iter()
        .map(|section| (section.id.as_str(), section.heading.text()))
        .collect();
    let expected = [("s0", ""), ("s1", "一つ目"), ("s2", "二つ目")];
    assert_eq!(seen, expected.map(|(id, text)| (id, text.to_string())));
}

#[test]
fn a_page_may_begin_with_a_heading() {
    let ids: Vec<String> = sections("## 一つ目\n\n文\n\n## 二つ目\n\n文\n")
        .into_iter()
        .map(|section| section.id)
        .collect();
    assert_eq!(ids, ["s1", "s2"]);
}

#[test]
fn lists_bold_and_links_are_kept() {
    let html = html(&sections(
        "1. **一つ**\n2. [二つ](https://example.jp/)\n\n- 三つ\n",
    ));
    for part in [
        "<ol>\n<li><strong>一つ</strong></li>",
        "<a href=\"https://example.jp/\">二つ</a>",
        "<ul>\n<li>三つ</li>",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn signs_that_mean_something_to_a_browser_are_shown_as_they_are_written() {
    let html = html(&sections("5 < 7 & \"引用\""));
    assert_eq!(html, "<p>5 &lt; 7 &amp; \"引用\"</p>\n");
}

#[test]
fn a_file_saved_by_windows_reads_the_same() {
    let folder = Folder::with_page("## 見出し\n\n文。\n");
    let unix = format!("{:?}", page(&folder.compile().unwrap(), "page"));
    for path in ["ja/pages/page.md", "ja/questionnaire.toml", "site.toml"] {
        let text = folder.read(path).replace('\n', "\r\n");
        folder.write(path, &format!("\u{feff}{text}"));
    }
    assert_eq!(folder.problems(), Vec::<String>::new());
    let windows = format!("{:?}", page(&folder.compile().unwrap(), "page"));
    assert_eq!(windows, unix);
}

#[test]
fn a_blank_line_at_the_end_of_the_front_matter_moves_no_line_number() {
    let folder = Folder::small();
    folder.write_page("\n\n", "\n<b>\n");
    let problems = folder.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].starts_with("content/ja/pages/page.md:8: "),
        "{problems:?}"
    );
}
