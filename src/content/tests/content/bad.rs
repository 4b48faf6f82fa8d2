//! `tests/fixtures/bad-content`: faults, and the very words an editor gets for them.
//!
//! Each folder there is laid over the small good content. The sign × stands on every line with a fault, so
//! that the lines in `expected.txt` are not taken on trust.

use std::collections::BTreeSet;
use std::fs;

use crate::folder::{Folder, files, fixtures};

/// The problems of the case `name`, after checking that each names a line with a fault, and each fault is named.
fn meets(name: &str) {
    let case = fixtures().join("bad-content").join(name);
    let folder = Folder::small();
    folder.lay(&case);
    let found = folder.problems().join("\n") + "\n";
    if std::env::var_os("ENGAWA_WRITE_FIXTURES").is_some() {
        fs::write(case.join("expected.txt"), &found).unwrap();
    }
    let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
    assert_eq!(found, expected, "{name}");
    let problems = folder.compile().err().unwrap_or_default();
    let named: BTreeSet<(String, usize)> = problems
        .iter()
        .map(|problem| (problem.file.clone(), problem.line))
        .collect();
    assert_eq!(
        named,
        marked(name),
        "{name}: lines that are named, lines with ×"
    );
    assert!(problems.is_sorted(), "{name}");
    for problem in &problems {
        assert!(!problem.remedy.is_empty(), "{name}: {problem}");
    }
}

/// The lines with × in the files of the case `name`; the first line where it stands in the file's name.
fn marked(name: &str) -> BTreeSet<(String, usize)> {
    let case = fixtures().join("bad-content").join(name);
    let mut marked = BTreeSet::new();
    for file in files(&case)
        .iter()
        .filter(|file| !file.ends_with("expected.txt"))
    {
        let path = file
            .strip_prefix(&case)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        if path.contains('×') {
            marked.insert((format!("content/{path}"), 1));
        }
        let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
        for (line, _) in (1..)
            .zip(text.lines())
            .filter(|(_, text)| text.contains('×'))
        {
            marked.insert((format!("content/{path}"), line));
        }
    }
    marked
}

macro_rules! cases {
    ($($promise:ident => $folder:literal,)*) => {
        const FOLDERS: &[&str] = &[$($folder),*];
        $(
            #[test]
            fn $promise() {
                meets($folder);
            }
        )*
    };
}

cases! {
    the_site_file_is_checked => "site",
    words_need_names_and_texts => "words",
    telephone_numbers_need_a_shape_a_state_and_no_twin => "phones",
    the_emergency_page_begins_with_119_and_dials_the_table_alone => "emergency",
    regions_need_states_dates_sources_and_numbers_of_their_own => "regions",
    sources_need_an_id_of_their_own => "sources",
    glossary_terms_stand_once => "glossary",
    prompts_are_checked => "prompts",
    prompts_need_what_their_kind_needs => "kinds",
    modes_ask_prompts_that_exist_and_every_prompt_is_reached => "modes",
    conditions_papers_and_ways_name_what_is_there => "conditions",
    loaded_words_are_named_with_what_to_say_instead => "loaded-words",
    hard_language_is_named_with_its_rule => "language",
    html_images_and_other_marks_are_refused => "markdown",
    links_lead_somewhere => "links",
    numbers_outside_the_table_are_refused => "numbers",
    leaflets_are_checked => "leaflets",
    a_leaflet_fits_its_page => "long-leaflet",
    every_leaflet_ends_with_whom_to_call => "whom-to-call",
    choices_have_one_form_and_two_sides_alike => "choices",
    a_page_begins_with_its_front_matter => "front-matter",
    a_fact_has_an_id_of_its_own_on_its_page => "facts",
    broken_toml_is_named_by_its_line => "broken-toml",
    a_file_in_another_encoding_is_named_by_its_line => "not-utf-8",
    a_file_name_is_an_address => "file-names",
    the_map_has_every_cell_once_and_no_word_of_death => "care-map",
    programmes_add_up_and_papers_for_a_hall_ask_what_is_asked => "seminar",
    a_card_has_the_lines_that_the_program_asks_for => "card",
    faults_in_several_files_are_named_all_at_once => "everywhere",
}

#[test]
fn every_folder_of_bad_content_is_tried() {
    let root = fixtures().join("bad-content");
    let mut folders: Vec<String> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut tried: Vec<&str> = FOLDERS.to_vec();
    tried.sort_unstable();
    assert_eq!(folders, tried);
}

#[test]
fn a_missing_file_is_named() {
    for path in [
        "site.toml",
        "phones.toml",
        "ja/words.toml",
        "ja/questionnaire.toml",
        "ja/glossary.toml",
        "ja/katakana.toml",
        "ja/sources.toml",
        "ja/care_map.toml",
        "ja/emergency.toml",
    ] {
        let folder = Folder::small();
        folder.remove(path);
        let problems = folder.problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        let start = format!("content/{path}:1: ファイルを読めません");
        assert!(problems[0].starts_with(&start), "{problems:?}");
        assert!(problems[0].contains("\n    → "), "{problems:?}");
    }
}
