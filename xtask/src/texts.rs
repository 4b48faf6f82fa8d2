//! What one reads is in the pages, not in the program: it must not grow with every leaflet.
//!
//! The sentences of every page of `dist/` that is there to be read are looked for in the WebAssembly beside it. Those
//! that also stand on a page of the program's own are the program's words.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context as _, Result, ensure};

use crate::tree::Tree;

/// Shorter ones may be words of the interface too.
const LENGTH_MIN: usize = 12;

/// How the page of a route begins on which the program has nothing to show.
const READ: &str = " data-start=\"touch\"";

/// The program carries no sentence of a page; how many were looked for.
///
/// # Errors
/// When it does carry one, or `dist` holds no pages or no program.
pub fn are_apart(dist: &Path) -> Result<usize> {
    let tree = Tree::read(dist)?;
    let (mut read, mut shown) = (BTreeMap::new(), BTreeSet::new());
    let mut program = String::new();
    for file in tree.files() {
        let name = tree.name(file);
        if name.ends_with(".wasm") {
            program.push_str(&String::from_utf8_lossy(&fs::read(file)?));
        } else if name.ends_with("index.html") {
            let page = fs::read_to_string(file).with_context(|| name.clone())?;
            let sentences = sentences(&page);
            if page.contains(READ) {
                read.extend(sentences.into_iter().map(|sentence| (sentence, name.clone())));
            } else {
                shown.extend(sentences);
            }
        }
    }
    read.retain(|sentence, _| !shown.contains(sentence));
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
    let main = page.split_once("<main").and_then(|(_, rest)| rest.split("</main>").next());
    let mut text = String::new();
    let mut is_reading = false;
    for part in main.unwrap_or_default().split('<') {
        let (tag, after) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
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
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    let text = signs.iter().fold(text, |text, (name, sign)| text.replace(name, sign));
    let parts = text.split(['。', '！', '？', '\n']).map(str::trim);
    let long = parts.filter(|part| part.chars().count() >= LENGTH_MIN);
    long.map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html data-start=\"touch\"><p>外の文は、ここでは見ません。</p><main id=\"main\"><h2>家でも、みてもらえる医療のこと</h2>\
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
        for folder in ["leaflets/x", "acp"] {
            fs::create_dir_all(dist.join(folder)).unwrap();
        }
        fs::write(dist.join("leaflets/x/index.html"), PAGE).unwrap();
        assert!(are_apart(&dist).unwrap_err().to_string().contains("dist/"));
        let program = |text: &str| {
            let bytes = [b"\0asm\xff\xe5", text.as_bytes(), b"\xff"].concat();
            fs::write(dist.join("p.wasm"), bytes).unwrap();
        };
        program("つぎへ");
        assert_eq!(are_apart(&dist).unwrap(), 3);
        program("医師が、やくそくの日に来ます");
        let refused = are_apart(&dist).unwrap_err().to_string();
        assert!(refused.contains("leaflets/x/index.html: 医師が、やくそくの日に来ます"), "{refused}");
        // What the program shows on a page of its own is its own.
        let own = "<html data-start=\"now\"><main><li>医師が、やくそくの日に来ます</li></main>";
        fs::write(dist.join("acp/index.html"), own).unwrap();
        assert_eq!(are_apart(&dist).unwrap(), 2);
        fs::remove_dir_all(&dist).unwrap();
    }
}
