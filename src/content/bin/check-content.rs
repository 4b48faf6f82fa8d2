//! `cargo xtask content`: checks the content folder alone, in a second or two. `--stale` adds what a person should
//! look at again.

use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use engawa_content::compile::{Stale, examine};

fn main() -> ExitCode {
    let (flags, folders): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word == "--stale");
    let root = folders.first().map_or("content", String::as_str);
    let (report, site) = examine(Path::new(root));
    println!("{}\n{}", report.table(), report.notes());
    match site {
        Ok(site) => {
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

/// The day in Japan, counted from 1970-01-01.
fn today() -> i64 {
    const HOUR: u64 = 60 * 60;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = now.unwrap_or_default().as_secs() + 9 * HOUR;
    i64::try_from(seconds / (24 * HOUR)).unwrap_or_default()
}
