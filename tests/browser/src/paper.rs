//! A printed page, read back with poppler's tools.

mod code;
mod ink;
mod layout;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, ensure};
use thirtyfour::common::print::{PrintPage, PrintParameters};
use unicode_normalization::UnicodeNormalization as _;

pub use self::{code::Code, layout::Word};
use crate::{page::packed, profile::Profile, session::Session};

/// How large a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// What every printer has.
    A4,
    /// The same, lying.
    A4Lying,
    /// For a wall.
    A3,
    /// The same, lying.
    A3Lying,
}

impl Size {
    /// Width and height in millimetres.
    #[must_use]
    pub const fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A4Lying => (297.0, 210.0),
            Self::A3 => (297.0, 420.0),
            Self::A3Lying => (420.0, 297.0),
        }
    }
}

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
        self.print_on(Size::A4).await
    }

    /// Prints the open page where sheets of this size are in the printer.
    ///
    /// # Errors
    /// When the engine can't print.
    pub async fn print_on(&self, size: Size) -> Result<Paper> {
        self.is_whole().await?;
        let (width, height) = size.millimetres();
        let parameters = PrintParameters {
            page: PrintPage {
                width: width / 10.0,
                height: height / 10.0,
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
    pub fn pages(&self) -> Result<usize> {
        self.sheets(Size::A4)
    }

    /// How many pages it has; every one is of this size.
    ///
    /// # Errors
    /// When one is not.
    pub fn sheets(&self, size: Size) -> Result<usize> {
        let all = ["-f", "1", "-l", "99"].map(Path::new);
        let facts = tool("pdfinfo", &[&all[..], &[&self.file]].concat())?;
        let (width, height) = size.millimetres();
        let is = |measure: &str, wanted: f64| {
            let points = measure.trim().parse::<f64>().unwrap_or_default();
            (points * MILLIMETRE - wanted).abs() < 1.0
        };
        let mut pages = 0;
        // Page    1 size:  594.96 x 841.92 pts (A4)
        for line in facts.lines().filter(|line| line.starts_with("Page ")) {
            let Some((_, measures)) = line.split_once(" size:") else {
                continue;
            };
            let (wide, high) = measures
                .split_once(" x ")
                .context("pdfinfo gives no size")?;
            let high = high.split_once(" pts").map_or(high, |(high, _)| high);
            ensure!(is(wide, width) && is(high, height), "not {size:?}: {line}");
            pages += 1;
        }
        ensure!(pages > 0, "pdfinfo counts no pages");
        Ok(pages)
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

    /// The text of one page, counted from 1, in the same way.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn page(&self, page: usize) -> Result<String> {
        let number = page.to_string();
        let part = ["-raw", "-f", &number, "-l", &number].map(Path::new);
        let all = [&part[..], &[&self.file, Path::new("-")]].concat();
        Ok(plain(&tool("pdftotext", &all)?))
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

/// A point of type, in millimetres.
const MILLIMETRE: f64 = 25.4 / 72.0;

/// Radicals that Firefox puts into a PDF and that NFKC leaves as they are.
const RADICALS: [(char, char); 10] = [
    ('⺠', '民'),
    ('⻄', '西'),
    ('⻅', '見'),
    ('⻉', '貝'),
    ('⻋', '車'),
    ('⻑', '長'),
    ('⻘', '青'),
    ('⻝', '食'),
    ('⻩', '黄'),
    ('⻭', '歯'),
];

/// Forms that look alike made one, without white space: a PDF may hold ⽇ or ⻭ (radicals) for 日 and 歯.
/// NFKC knows those of the first kind.
#[must_use]
pub fn plain(text: &str) -> String {
    let sign = |c: char| {
        RADICALS
            .iter()
            .find(|(radical, _)| *radical == c)
            .map_or(c, |(_, sign)| *sign)
    };
    packed(&text.nfkc().map(sign).collect::<String>())
}

fn tool(name: &str, arguments: &[&Path]) -> Result<String> {
    Ok(String::from_utf8_lossy(&tool_bytes(name, arguments)?).into_owned())
}

fn tool_bytes(name: &str, arguments: &[&Path]) -> Result<Vec<u8>> {
    let output = Command::new(name).args(arguments).output();
    let output = output
        .with_context(|| format!("{name} (poppler-utils) が要ります。[install poppler-utils]"))?;
    ensure!(
        output.status.success(),
        "{name}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(output.stdout)
}
