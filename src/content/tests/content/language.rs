//! The language check, from files to report.

use std::path::Path;

use engawa_content::compile::{Grade, Report, examine};

use crate::folder::Folder;

/// The warnings of `page.md`, as rule and line.
fn warnings(report: &Report) -> Vec<(u8, usize)> {
    let notes = report.warnings.iter();
    let page = notes.filter(|note| note.file == "content/ja/pages/page.md");
    page.map(|note| (note.rule.0, note.line)).collect()
}

/// Whether a problem of `page.md` names `rule`, and on which lines.
fn errors(folder: &Folder, rule: &str) -> Vec<usize> {
    let problems = folder.compile().err().unwrap_or_default();
    let named = problems
        .iter()
        .filter(|problem| problem.what.contains(rule));
    named.map(|problem| problem.line).collect()
}

#[test]
fn a_warning_publishes_and_is_told_with_its_sentence() {
    let sentence = "朝も、昼も、夜も、いつでも来てもらえます。";
    let folder = Folder::with_page(&format!("前。\n\n{sentence}\n"));
    assert_eq!(folder.problems(), Vec::<String>::new());
    let report = folder.report();
    assert_eq!(warnings(&report), [(3, 7)]);
    let mut notes = report.warnings.iter();
    let note = notes.find(|note| note.text == sentence).unwrap();
    assert_eq!(note.grade, Grade::Warning);
    assert!(!note.remedy.is_empty());
    let notes = report.notes();
    assert!(notes.contains("content/ja/pages/page.md:7: "), "{notes}");
    assert!(notes.contains(sentence), "{notes}");
}

#[test]
fn only_a_page_about_loaded_words_may_name_them() {
    let body = "延命という言葉があります。";
    let folder = Folder::with_page(body);
    assert_eq!(errors(&folder, "［R13］"), [5]);
    folder.write_page("names_loaded_words = true\n", body);
    assert_eq!(folder.problems(), Vec::<String>::new());
    folder.write_page("names_loaded_words = true\n", "延命する。");
    assert_eq!(errors(&folder, "［R8］"), [6], "its other rules hold");
    let leaflet = folder.read("ja/leaflets/acp.md");
    let named = leaflet.replacen("+++\n", "+++\nnames_loaded_words = true\n", 1);
    folder.write("ja/leaflets/acp.md", &named);
    assert!(folder.problems()[0].contains("names_loaded_words"));
}

#[test]
fn a_foreign_word_is_told_once_until_it_is_declared_or_explained() {
    let body = "レスパイトがあります。\n\nレスパイトもできます。\n";
    let folder = Folder::with_page(body);
    assert_eq!(warnings(&folder.report()), [(11, 5)]);
    folder.write("ja/katakana.toml", "words = [\"レスパイト\"]\n");
    assert_eq!(warnings(&folder.report()), []);
    let folder = Folder::with_page(&format!("{body}\n休むための入院（レスパイト）です。\n"));
    assert_eq!(warnings(&folder.report()), [], "explained on the page");
}

#[test]
fn a_word_of_five_kanji_is_let_through_by_the_glossary() {
    let folder = Folder::with_page("高額療養費があります。");
    assert_eq!(errors(&folder, "［R6］"), [5]);
    let glossary = folder.read("ja/glossary.toml");
    let term =
        "\n[[term]]\nterm = \"高額療養費\"\nreading = \"こうがくりょうようひ\"\ngloss = \"上限\"\n";
    folder.write("ja/glossary.toml", &(glossary + term));
    assert_eq!(folder.problems(), Vec::<String>::new());
}

#[test]
fn a_page_of_too_many_kanji_is_told_at_its_first_line() {
    // 9 kanji in 24 letters, three times.
    let sentence = "医の療の医の療の医の療の医の療のことを話します。\n\n";
    let some = Folder::with_page(&sentence.repeat(3));
    assert_eq!(some.problems(), Vec::<String>::new());
    let warned = warnings(&some.report());
    assert!(warned.contains(&(4, 5)), "{warned:?}");
    let many = Folder::with_page(
        "## 見出し\n\n- 病院、医師、入院、退院、薬局、歯科、手術、検査、病気、治療、点滴、看護、施設、介護、家族、友人、近所、相談、電話、番号、時間、料金、予約、診察、連絡、紹介、説明、記録、同意、署名\n",
    );
    assert_eq!(errors(&many, "［R4］"), [7]);
    let short = Folder::with_page("- 病院、医師、入院\n");
    assert_eq!(warnings(&short.report()), [], "a single word decides");
}

#[test]
fn a_hard_section_is_told_where_it_begins() {
    let easy =
        "## やさしい札\n\n家に来てもらえます。だれにでも聞いてください。どうぞおねがいします。\n\n";
    let hard = "## むずかしい札\n\n医療連携、診療、療養、調整、退院です。薬局、訪問、往診、救急、処置です。\n";
    let folder = Folder::with_page(&format!("{easy}{hard}"));
    assert_eq!(errors(&folder, "［R7］"), [11]);
    let figures = folder.report().files;
    let page = figures.iter().find(|file| file.file.ends_with("page.md"));
    let page = page.unwrap();
    assert_eq!(page.scores.len(), 2);
    assert!(page.lowest().unwrap() < 60.0 && page.median().unwrap() > 70.0);
}

#[test]
fn a_number_in_the_words_of_the_screen_stands_in_the_table_of_numbers() {
    let folder = Folder::small();
    folder.write("ja/words.toml", "[a]\nb = \"電話は 0570-046-556 へ\"\n");
    assert!(folder.problems()[0].starts_with("content/ja/words.toml:2: 電話番号 0570-046-556"));
}

#[test]
fn the_table_has_a_line_for_each_file_of_the_published_content() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let report = examine(&root).0;
    let table = report.table();
    let names: Vec<&str> = table
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| name.starts_with("content/"))
        .collect();
    assert!(names.is_sorted());
    for name in [
        "content/ja/leaflets/home-care.md",
        "content/ja/pages/about.md",
        "content/ja/questionnaire.toml",
        "content/ja/situations.toml",
        "content/ja/words.toml",
        "content/phones.toml",
        "content/site.toml",
    ] {
        assert_eq!(
            names.iter().filter(|other| **other == name).count(),
            1,
            "{name}"
        );
    }
    assert_eq!(names.len(), report.files.len());
}
