//! What one reads is in the pages, not in the program: it must not grow with every leaflet.
//!
//! The sentences of every page of `dist/` are looked for in the WebAssembly beside it, but for those of the files that
//! are compiled in: the words of the interface and the questions.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context as _, Result, ensure};

use crate::{house::House, tree::Tree};

/// Shorter ones may be words of the interface too.
const LENGTH_MIN: usize = 12;

/// What is compiled into the program.
const COMPILED: [&str; 2] = ["content/ja/words.toml", "content/ja/questionnaire.toml"];

/// The program in this house's `dist/` carries no sentence of a page; how many were looked for.
///
/// # Errors
/// When it does carry one, or there are no pages or no program.
pub fn are_apart(house: &House) -> Result<usize> {
    let files = COMPILED.map(|name| house.root().join(name));
    let texts =
        files.map(|file| fs::read_to_string(&file).with_context(|| file.display().to_string()));
    let own = texts.into_iter().collect::<Result<String>>()?;
    are_apart_in(&house.dist(), &own)
}

fn are_apart_in(dist: &Path, own: &str) -> Result<usize> {
    let tree = Tree::read(dist)?;
    let (mut read, mut program) = (BTreeMap::new(), String::new());
    for file in tree.files() {
        let name = tree.name(file);
        if name.ends_with(".wasm") {
            program.push_str(&String::from_utf8_lossy(&fs::read(file)?));
        } else if name.ends_with("index.html") {
            let page = fs::read_to_string(file).with_context(|| name.clone())?;
            read.extend(
                sentences(&page)
                    .into_iter()
                    .map(|sentence| (sentence, name.clone())),
            );
        }
    }
    read.retain(|sentence, _| !own.contains(sentence));
    ensure!(
        !program.is_empty() && !read.is_empty(),
        "dist/ にプログラムかページがありません。[dist/ holds no program or no pages]"
    );
    let carried: Vec<String> = read
        .iter()
        .filter(|(sentence, _)| program.contains(*sentence))
        .map(|(sentence, page)| format!("{page}: {sentence}"))
        .collect();
    ensure!(
        carried.is_empty(),
        "プログラムに、ページの文章が入っています。[the program carries texts of pages]\n{}",
        carried.join("\n")
    );
    Ok(read.len())
}

/// Tags inside a sentence.
const WITHIN: [&str; 8] = ["ruby", "b", "strong", "em", "span", "wbr", "a", "rt"];

/// The sentences inside `<main>`, without the readings of hard words.
fn sentences(page: &str) -> BTreeSet<String> {
    let main = page
        .split_once("<main")
        .and_then(|(_, rest)| rest.split("</main>").next());
    let mut text = String::new();
    let mut is_reading = false;
    for part in main.unwrap_or_default().split('<') {
        let (tag, after) = part.split_once('>').unwrap_or(("", part));
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap_or_default();
        match tag {
            "rp" | "rt" => is_reading = true,
            "/rp" | "/rt" => is_reading = false,
            _ if !WITHIN.contains(&name) => text.push('\n'),
            _ => {}
        }
        if !is_reading {
            text.push_str(after);
        }
    }
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    let text = signs
        .iter()
        .fold(text, |text, (name, sign)| text.replace(name, sign));
    let parts = text.split(['。', '！', '？', '\n']).map(str::trim);
    let long = parts.filter(|part| part.chars().count() >= LENGTH_MIN);
    long.map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><p>外の文は、ここでは見ません。</p><main id=\"main\"><h2>家でも、みてもらえる医療のこと</h2>\
        <div><p>入院と<ruby>通院<rp>（</rp><rt>つういん</rt><rp>）</rp></ruby>のほかに、<b>もう1つ</b>あります。短い文。</p></div>\
        <ul><li>医師が、やくそくの日に来ます</li></ul></main>";

    #[test]
    fn sentences_are_read_without_tags_and_readings() {
        let expected = [
            "入院と通院のほかに、もう1つあります",
            "医師が、やくそくの日に来ます",
            "家でも、みてもらえる医療のこと",
        ];
        assert_eq!(sentences(PAGE).into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_program_with_a_sentence_of_a_page_is_refused() {
        let dist = std::env::temp_dir().join(format!("engawa-texts-{}", std::process::id()));
        fs::create_dir_all(dist.join("leaflets/x")).unwrap();
        fs::write(dist.join("leaflets/x/index.html"), PAGE).unwrap();
        let told = |own: &str| are_apart_in(&dist, own).map_err(|error| error.to_string());
        assert!(told("").unwrap_err().contains("dist/"));
        let program = |text: &str| {
            let bytes = [b"\0asm\xff\xe5", text.as_bytes(), b"\xff"].concat();
            fs::write(dist.join("p.wasm"), bytes).unwrap();
        };
        program("つぎへ");
        assert_eq!(told(""), Ok(3));
        program("医師が、やくそくの日に来ます");
        let refused = told("").unwrap_err();
        assert!(
            refused.contains("leaflets/x/index.html: 医師が、やくそくの日に来ます"),
            "{refused}"
        );
        assert_eq!(
            told("text = \"医師が、やくそくの日に来ます。\""),
            Ok(2),
            "its own words"
        );
        fs::remove_dir_all(&dist).unwrap();
    }
}
