//! What a person should look at again, on a given day.

use engawa_content::compile::Stale;

use crate::folder::Folder;

/// 2026-07-31, the end of the month a fact speaks of, counted from 1970-01-01.
const END_OF_JULY: i64 = 20_665;

fn stale(folder: &Folder, today: i64) -> Stale {
    Stale::of(&folder.compile().unwrap(), today)
}

#[test]
fn a_fact_is_told_a_year_after_the_month_it_speaks_of() {
    let folder = Folder::small();
    folder.write_page(
        "[[fact]]\nid = \"cap\"\ntext = \"上限があります。\"\nas_of = \"2026-07\"\nsource = \"mhlw-acp\"\nask = \"市役所\"\n",
        "[上限](fact:cap)\n",
    );
    assert!(stale(&folder, END_OF_JULY + 365).facts.is_empty());
    let facts = stale(&folder, END_OF_JULY + 366).facts;
    assert_eq!(facts.len(), 1);
    assert_eq!(
        (facts[0].file.as_str(), facts[0].line),
        ("content/ja/pages/page.md", 6)
    );
    assert!(facts[0].remedy.contains("市役所"), "{}", facts[0]);
}

#[test]
fn a_number_is_told_half_a_year_after_it_was_checked() {
    let folder = Folder::small();
    let phones = folder.read("phones.toml");
    let lines = |folder: &Folder, today| {
        let phones = stale(folder, today).phones;
        phones.iter().map(|phone| phone.line).collect::<Vec<_>>()
    };
    assert_eq!(
        lines(&folder, 0),
        [14],
        "119 never changes, the other was never checked"
    );
    let checked = "state = \"reported\"\nverified_on = \"2026-07-31\"";
    folder.write(
        "phones.toml",
        &phones.replace("state = \"reported\"", checked),
    );
    assert!(lines(&folder, END_OF_JULY + 180).is_empty());
    assert_eq!(lines(&folder, END_OF_JULY + 181), [14]);
}

#[test]
fn a_leaflet_nobody_has_confirmed_is_told() {
    let folder = Folder::small();
    let all = stale(&folder, 0);
    for file in ["home-care.md", "acp.md"] {
        let file = format!("content/ja/leaflets/{file}");
        assert!(all.unreviewed.contains(&file), "{all}");
    }
    assert!(!all.is_empty());
    let text = folder.read("ja/leaflets/acp.md");
    let reviewed = "reviewed_by = \"医師 山田\"\nreviewed_on = \"2026-11-01\"\nrelated";
    folder.write("ja/leaflets/acp.md", &text.replacen("related", reviewed, 1));
    assert_eq!(stale(&folder, 0).unreviewed.len() + 1, all.unreviewed.len());
    let told = all.to_string();
    assert!(told.contains("content/ja/leaflets/acp.md"), "{told}");
}
