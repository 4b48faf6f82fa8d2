//! Compiles `content/` into what the browser carries: the questionnaire, the words, the addresses.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use engawa_content::compile::{Site, compile};
use engawa_content::wire;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=content");
    match compile(Path::new("content")) {
        Ok(site) => match write(&site) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("content: {error}");
                ExitCode::FAILURE
            }
        },
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("content: 直すところが {} あります。", problems.len());
            ExitCode::FAILURE
        }
    }
}

fn write(site: &Site) -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?);
    std::fs::write(out.join("words.rs"), site.words.rust("Ja"))?;
    std::fs::write(
        out.join("questionnaire.bin"),
        wire::write(&site.questionnaire),
    )?;
    std::fs::write(out.join("table.rs"), table(site))?;
    Ok(())
}

fn table(site: &Site) -> String {
    let mut out = String::new();
    let mut list = |name: &str, slugs: Vec<&str>| {
        let _ = writeln!(out, "static {name}: &[&str] = &{slugs:?};");
    };
    list(
        "LEAFLETS",
        site.leaflets
            .iter()
            .map(|leaflet| leaflet.page.slug.as_str())
            .collect(),
    );
    list(
        "FOLDS",
        site.leaflets
            .iter()
            .filter(|leaflet| !leaflet.fold.is_empty())
            .map(|leaflet| leaflet.page.slug.as_str())
            .collect(),
    );
    list(
        "CHOICES",
        site.choices
            .iter()
            .map(|choice| choice.page.slug.as_str())
            .collect(),
    );
    list(
        "PAGES",
        site.pages
            .iter()
            .filter(|page| page.has_address())
            .map(|page| page.slug.as_str())
            .collect(),
    );
    list(
        "PROMPTS",
        site.questionnaire
            .prompts
            .iter()
            .map(|prompt| prompt.slug.as_str())
            .collect(),
    );
    // The program knows no paper for a hall: their pages are opened whole.
    let hall: Vec<&str> = site
        .seminar
        .papers
        .iter()
        .map(|paper| paper.slug.as_str())
        .collect();
    let _ = writeln!(
        out,
        "#[cfg(feature = \"csr\")]\nstatic HALL: &[&str] = &[];"
    );
    let _ = writeln!(
        out,
        "#[cfg(not(feature = \"csr\"))]\nstatic HALL: &[&str] = &{hall:?};"
    );
    let packs = site.seminar.programmes.iter();
    let packs: Vec<&str> = packs.map(|programme| programme.id.as_str()).collect();
    let _ = writeln!(
        out,
        "#[cfg(feature = \"csr\")]\nstatic PACKS: &[&str] = &[];"
    );
    let _ = writeln!(
        out,
        "#[cfg(not(feature = \"csr\"))]\nstatic PACKS: &[&str] = &{packs:?};"
    );
    // The program takes any name for a region: a table would grow it with every town.
    let regions: Vec<&str> = site
        .regions
        .all()
        .iter()
        .map(|region| region.id.as_str())
        .collect();
    let _ = writeln!(
        out,
        "#[cfg(feature = \"csr\")]\nstatic REGIONS: Option<&[&str]> = None;"
    );
    let _ = writeln!(
        out,
        "#[cfg(not(feature = \"csr\"))]\nstatic REGIONS: Option<&[&str]> = Some(&{regions:?});"
    );
    let _ = writeln!(out, "static SITE_NAME: &str = {:?};", site.identity.name);
    let _ = writeln!(out, "static BASE_URL: &str = {:?};", site.identity.base_url);
    out
}
