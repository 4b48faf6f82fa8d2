//! `cargo xtask content`: checks the content folder alone, in a second or two. `--stale` adds what a person should
//! look at again; `--flow FILE` writes the questions' flow as graphs there.

use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use engawa_content::compile::{Stale, examine, flow};

fn main() -> ExitCode {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let at = words.iter().position(|word| word == "--flow");
    let drawn = at.and_then(|at| words.drain(at..words.len().min(at + 2)).nth(1));
    let (flags, folders): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| word == "--stale");
    let root = folders.first().map_or("content", String::as_str);
    let (report, site) = examine(Path::new(root));
    println!("{}\n{}", report.table(), report.notes());
    match site {
        Ok(site) => {
            if let Some(file) = drawn.as_deref().map(Path::new) {
                if let Err(error) = written(file, &flow(&site.questionnaire)) {
                    eprintln!("{}: 書けません（{error}）", file.display());
                    return ExitCode::FAILURE;
                }
                println!("content: 問いの流れの図は {} です。", file.display());
            }
            if !flags.is_empty() {
                println!("{}", Stale::of(&site, today()));
            }
            for (word, file) in site.unread() {
                println!(
                    "{file}: 「{word}」の読みがありません\n    → ja/readings.toml に足すと、ひらがなでさがせます"
                );
            }
            for leaflet in site
                .leaflets
                .iter()
                .filter(|one| !one.deck.split.is_empty())
            {
                println!(
                    "{}: 長いので、スライドを分けました: {}",
                    leaflet.page.path,
                    leaflet.deck.split.join("、")
                );
            }
            println!(
                "content: リーフレット {}、ページ {}、問い {}、電話 {}。気づき {}。まちがいはありません。",
                site.leaflets.len(),
                site.pages.len(),
                site.questionnaire.prompts.len(),
                site.phones.all().len(),
                report.warnings.len()
            );
            if site.identity.base_url.is_empty() {
                println!(
                    "content: site.toml の base_url が空なので、紙に住所と二次元コードを入れません。"
                );
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("content: 直すところが {} あります。", problems.len());
            ExitCode::FAILURE
        }
    }
}

fn written(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, text)
}

/// The day in Japan, counted from 1970-01-01.
fn today() -> i64 {
    const HOUR: u64 = 60 * 60;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = now.unwrap_or_default().as_secs() + 9 * HOUR;
    i64::try_from(seconds / (24 * HOUR)).unwrap_or_default()
}
