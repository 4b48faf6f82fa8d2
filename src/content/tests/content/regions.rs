//! A town's own names stand wherever the general one was written.

use engawa_content::compile::Block;

use crate::folder::Folder;

const TOWN: &str = r#"
name = "桜町"

[community_support]
name = "長寿あんしん相談センター"
reading = "ちょうじゅあんしんそうだんセンター"
as_of = "2026-11"
source = "町のページ"
"#;

fn town() -> Folder {
    let folder = Folder::small();
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
fn a_town_without_a_file_is_named() {
    let folder = Folder::small();
    let site = folder.read("site.toml") + "region = \"nowhere\"\n";
    folder.write("site.toml", &site);
    let problems = folder.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].starts_with("content/regions/nowhere.toml:1: "),
        "{problems:?}"
    );
}

#[test]
fn a_town_says_how_its_name_is_read_and_where_that_is_written() {
    let folder = town();
    folder.write(
        "regions/sakura.toml",
        "name = \"桜町\"\n[community_support]\nname = \"相談所\"\n",
    );
    let problems = folder.problems().join("\n");
    for key in ["reading", "as_of", "source"] {
        assert!(
            problems.contains(&format!("「{key}」がありません")),
            "{problems}"
        );
    }
}
