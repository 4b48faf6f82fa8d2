//! `cargo xtask content`: checks the content folder alone, in a second or two.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = std::env::args().nth(1).unwrap_or_else(|| "content".into());
    match engawa_content::compile::compile(Path::new(&root)) {
        Ok(site) => {
            println!(
                "content: リーフレット {}、ページ {}、問い {}、電話 {}。まちがいはありません。",
                site.leaflets.len(),
                site.pages.len(),
                site.questionnaire.prompts.len(),
                site.phones.all().len()
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
