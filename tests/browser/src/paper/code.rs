//! A 2D code on paper, read as a phone reads it.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::{Paper, tool_bytes};

/// Dots per inch of a poor photograph of a sheet.
const SHARP: usize = 150;

/// A grey picture.
struct Picture {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

/// What a code says, and how wide it is printed, without its white margin.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// What it says.
    pub text: String,
    /// In millimetres.
    pub width: f64,
}

impl Paper {
    /// The only 2D code of a page, counted from 1.
    ///
    /// # Errors
    /// When there is none, more than one, or one that can't be read.
    pub fn code(&self, page: usize) -> Result<Code> {
        let (text, width) = self.picture(page)?.read()?;
        #[expect(clippy::cast_precision_loss, reason = "a few hundred dots")]
        let dots = SHARP as f64;
        Ok(Code {
            text,
            width: width * 25.4 / dots,
        })
    }

    /// What the code says on a bad copy: black or white without grey, at 60 %.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn code_on_a_bad_copy(&self, page: usize) -> Result<String> {
        Ok(self.picture(page)?.copied_badly().read()?.0)
    }

    fn picture(&self, page: usize) -> Result<Picture> {
        let (page, sharp) = (page.to_string(), SHARP.to_string());
        let how = ["-gray", "-r", &sharp, "-f", &page, "-l", &page].map(Path::new);
        Picture::parse(&tool_bytes("pdftoppm", &[&how[..], &[&self.file]].concat())?)
    }
}

impl Picture {
    /// `P5`, width, height, 255, and the dots.
    fn parse(file: &[u8]) -> Result<Self> {
        let mut parts = file.splitn(4, u8::is_ascii_whitespace);
        let mut number = || -> Result<usize> {
            let part = parts.next().context("a picture cut short")?;
            Ok(std::str::from_utf8(part)?.trim_start_matches('P').parse()?)
        };
        let (kind, width, height) = (number()?, number()?, number()?);
        let rest = parts.next().context("a picture without dots")?;
        let dots = rest.strip_prefix(b"255\n").context("not 8 bits deep")?.to_vec();
        ensure!(kind == 5 && dots.len() == width * height, "no grey picture");
        Ok(Self { width, height, dots })
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.dots.get(y * self.width + x).copied().unwrap_or(u8::MAX)
    }

    fn copied_badly(&self) -> Self {
        let (width, height) = (self.width * 3 / 5, self.height * 3 / 5);
        let dot = |at: usize| {
            let (x, y) = (at % width * 5 / 3, at / width * 5 / 3);
            if self.at(x, y) < 128 { 0 } else { u8::MAX }
        };
        Self {
            width,
            height,
            dots: (0..width * height).map(dot).collect(),
        }
    }

    /// The code's text and width in dots.
    fn read(&self) -> Result<(String, f64)> {
        let mut prepared =
            rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| self.at(x, y));
        let grids = prepared.detect_grids();
        let [grid] = &grids[..] else {
            anyhow::bail!("{} codes, not one", grids.len())
        };
        let (_, text) = grid.decode()?;
        let [left, right, ..] = grid.bounds;
        Ok((text, f64::from(right.x - left.x)))
    }
}
