//! Where on the sheet a word stands, and how large it is set.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::{MILLIMETRE, Paper, plain, tool};

/// A word and its box, in millimetres from the left and the top of its sheet.
#[derive(Clone, Debug)]
pub struct Word {
    /// As it is compared.
    pub text: String,
    /// Its left and right edge.
    pub across: (f64, f64),
    /// Its upper and lower edge.
    pub down: (f64, f64),
}

/// How much pdftohtml enlarges, so that its whole numbers are thirds of a point; it enlarges no further.
const FINE: f64 = 3.0;

impl Paper {
    /// The words of one page, counted from 1.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn words(&self, page: usize) -> Result<Vec<Word>> {
        let number = page.to_string();
        let part = ["-bbox", "-f", &number, "-l", &number].map(Path::new);
        let out = tool(
            "pdftotext",
            &[&part[..], &[&self.file, Path::new("-")]].concat(),
        )?;
        let words = out.lines().map(str::trim);
        words
            .filter(|line| line.starts_with("<word "))
            .map(|line| {
                let edge = |name: &str| -> Result<f64> {
                    let value = attribute(line, name).context("a word without its box")?;
                    Ok(value.parse::<f64>()? * MILLIMETRE)
                };
                Ok(Word {
                    text: plain(&inner(line)),
                    across: (edge("xMin")?, edge("xMax")?),
                    down: (edge("yMin")?, edge("yMax")?),
                })
            })
            .collect()
    }

    /// The text between two places of a page, in millimetres from its left edge.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn text_between(&self, page: usize, from: f64, to: f64) -> Result<String> {
        let (page, whole) = (page.to_string(), "5000".to_string());
        let dots = |place: f64| format!("{:.0}", place / MILLIMETRE);
        let (left, wide) = (dots(from), dots(to - from));
        let part = [
            "-raw", "-r", "72", "-f", &page, "-l", &page, "-x", &left, "-y", "0", "-W", &wide,
            "-H", &whole,
        ];
        let part = part.map(Path::new);
        let out = tool(
            "pdftotext",
            &[&part[..], &[&self.file, Path::new("-")]].concat(),
        )?;
        Ok(plain(&out))
    }

    /// Every piece of text with its size in points.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn type_sizes(&self) -> Result<Vec<(f64, String)>> {
        let zoom = FINE.to_string();
        let how = ["-xml", "-i", "-stdout", "-zoom", &zoom].map(Path::new);
        let out = tool("pdftohtml", &[&how[..], &[&self.file]].concat())?;
        let mut sizes = std::collections::HashMap::new();
        let mut pieces = Vec::new();
        for line in out.lines().map(str::trim) {
            if line.starts_with("<fontspec ") {
                let size = attribute(line, "size").context("a font without its size")?;
                let id = attribute(line, "id").unwrap_or_default().to_owned();
                sizes.insert(id, size.parse::<f64>()? / FINE);
            } else if line.starts_with("<text ") {
                let font = attribute(line, "font").unwrap_or_default();
                let size = sizes.get(font).context("a text in no font")?;
                pieces.push((*size, plain(&inner(line))));
            }
        }
        pieces.retain(|(_, text)| !text.is_empty());
        Ok(pieces)
    }
}

fn attribute<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let (_, after) = line.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// What stands between the tags of a line.
fn inner(line: &str) -> String {
    let texts = line.split('<').filter_map(|part| part.split_once('>'));
    let text: String = texts.map(|(_, text)| text).collect();
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (name, sign)| text.replace(name, sign))
}
