//! A printed page, read back with poppler's tools.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, ensure};
use thirtyfour::common::print::{PrintPage, PrintParameters};
use unicode_normalization::UnicodeNormalization as _;

use crate::{page::packed, profile::Profile, session::Session};

/// A PDF in a folder that goes with it.
#[derive(Debug)]
pub struct Paper {
    file: PathBuf,
    _folder: Profile,
}

impl Session {
    /// Prints the open page on A4, as large as it is, without background colours.
    ///
    /// # Errors
    /// When the engine can't print.
    pub async fn print(&self) -> Result<Paper> {
        let parameters = PrintParameters {
            page: PrintPage {
                width: 21.0,
                height: 29.7,
            },
            shrink_to_fit: false,
            ..PrintParameters::default()
        };
        let pdf = self.web().print_page(parameters).await?;
        let folder = Profile::fresh()?;
        let file = folder.path().join("page.pdf");
        fs::write(&file, pdf)?;
        Ok(Paper {
            file,
            _folder: folder,
        })
    }
}

impl Paper {
    /// How many pages it has; every one is A4.
    ///
    /// # Errors
    /// When a page has another size.
    pub fn pages(&self) -> Result<u32> {
        let facts = tool("pdfinfo", &[&self.file])?;
        let fact = |name: &str| {
            facts
                .lines()
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
                .trim()
        };
        ensure!(
            fact("Page size:").contains("A4"),
            "not A4: {}",
            fact("Page size:")
        );
        fact("Pages:").parse().context("pdfinfo counts no pages")
    }

    /// Its text in the order in which it was set, without white space; look-alike forms are made one.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn text(&self) -> Result<String> {
        Ok(plain(&tool(
            "pdftotext",
            &[Path::new("-raw"), &self.file, Path::new("-")],
        )?))
    }

    /// The texts stand on it, one after another.
    ///
    /// # Errors
    /// When one does not, or not in this order.
    pub fn says(&self, texts: &[String]) -> Result<()> {
        let texts: Vec<String> = texts.iter().map(|text| plain(text)).collect();
        crate::page::in_order(&self.text()?, &texts)
    }

    /// Keeps a copy of it, and of its first page as a picture.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn keep(&self, folder: &Path, name: &str) -> Result<()> {
        fs::create_dir_all(folder)?;
        let copy = folder.join(format!("{name}.pdf"));
        fs::copy(&self.file, &copy)?;
        let picture = folder.join(name);
        tool(
            "pdftoppm",
            &[
                Path::new("-png"),
                Path::new("-r"),
                Path::new("110"),
                &copy,
                &picture,
            ],
        )
        .map(drop)
    }
}

/// NFKC, without white space: a PDF may hold ⽇ (a radical) for 日.
fn plain(text: &str) -> String {
    packed(&text.nfkc().collect::<String>())
}

fn tool(name: &str, arguments: &[&Path]) -> Result<String> {
    let output = Command::new(name).args(arguments).output();
    let output = output
        .with_context(|| format!("{name} (poppler-utils) が要ります。[install poppler-utils]"))?;
    ensure!(
        output.status.success(),
        "{name}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
