//! The Rust that is written from `words.toml`.

use engawa_content::compile::Words;

use crate::folder::Folder;

fn words(text: &str) -> Words {
    let folder = Folder::small();
    folder.write("ja/words.toml", text);
    folder.compile().unwrap().words
}

#[test]
fn every_word_has_a_name_of_its_own() {
    let rust = words("[frame]\nback = \"もどる\"\n\n[acp]\nback = \"前へ\"\n").rust("Ja");
    for part in [
        "pub enum Words { Ja }",
        "pub fn frame(&self) -> &'static FrameWords { match self { Words::Ja => &JA_FRAME } }",
        "pub struct AcpWords {\n    pub back: &'static str,\n}",
        "static JA_FRAME: FrameWords = FrameWords {\n    back: \"もどる\",\n};",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
}

#[test]
fn headings_and_buttons_are_cut_into_phrases_and_other_words_are_not() {
    let rust = words(
        "[a]\ntitle = \"今日は天気です。\"\nto_button = \"つぎへ\"\nsubtitle = \"小見出し\"\n",
    )
    .rust("Ja");
    assert!(
        rust.contains("title: Cut(&[\"今日は\", \"天気です。\"])"),
        "{rust}"
    );
    assert!(rust.contains("to_button: Cut(&[\"つぎへ\"])"), "{rust}");
    assert!(rust.contains("pub subtitle: &'static str"), "{rust}");
}

#[test]
fn quotes_and_backslashes_in_a_word_stay_in_the_word() {
    let rust = words("[a]\nb = '\"\\'\n").rust("Ja");
    assert!(rust.contains(r#"b: "\"\\","#), "{rust}");
}
