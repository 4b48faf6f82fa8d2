//! A 2D code on paper, read as a phone reads it.

use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use super::{Paper, tool_bytes};

/// Dots per inch of a photograph of a sheet, the poorest first. A camera looks until it can read.
const LOOKS: [usize; 3] = [150, 200, 300];

/// Dots per inch of a fax: the worst copy of a sheet.
const COPY: usize = 200;

/// How often a camera that is held nearer and nearer sees a dot of a copy, across and down.
const NEARER: [usize; 3] = [2, 3, 4];

/// A piece as large as any sheet.
const WHOLE: [f64; 4] = [0.0, 0.0, 0.0, 0.0];

/// A grey picture.
struct Picture {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

/// What a code says, and how large it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// What it says.
    pub text: String,
    /// The same from a bad copy: of a fax, black or white without grey, made smaller to 60 %.
    pub on_a_bad_copy: String,
    /// Its width in millimetres, without its white margin.
    pub width: f64,
}

impl Paper {
    /// The only 2D code of a page, counted from 1.
    ///
    /// # Errors
    /// When there is none, more than one, or one that can't be read.
    pub fn code(&self, page: usize) -> Result<Code> {
        self.code_in(page, &WHOLE)
    }

    /// The only 2D code of a piece that is cut from a page: its left and upper edge, width and height in millimetres.
    ///
    /// # Errors
    /// When there is none, more than one, or one that can't be read.
    pub fn code_in(&self, page: usize, piece: &[f64; 4]) -> Result<Code> {
        let mut last = None;
        for dots in LOOKS {
            let picture = self.picture(page, dots, piece)?;
            match picture.read() {
                Ok((text, [left, top, right])) => {
                    let [x, y, side] = [left, top, right - left].map(|edge| edge * COPY / dots);
                    let copy = self
                        .picture(page, COPY, piece)?
                        .around(x, y, side)
                        .copied_badly();
                    #[expect(clippy::cast_precision_loss, reason = "a few hundred dots")]
                    let width = (right - left) as f64 * 25.4 / dots as f64;
                    return Ok(Code {
                        text,
                        on_a_bad_copy: copy.read_from_near().context("the code on a bad copy")?,
                        width,
                    });
                }
                Err(error) => last = Some(error),
            }
        }
        last.map_or_else(|| bail!("nobody looked"), Err)
            .context("the code")
    }

    fn picture(&self, page: usize, dots: usize, piece: &[f64; 4]) -> Result<Picture> {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred dots")]
        let dots_in = |millimetres: &f64| format!("{:.0}", millimetres / 25.4 * dots as f64);
        let edges: Vec<String> = piece.iter().map(dots_in).collect();
        let (page, dots) = (page.to_string(), dots.to_string());
        let how = ["-gray", "-r", &dots, "-f", &page, "-l", &page].map(Path::new);
        let edges = ["-x", "-y", "-W", "-H"].into_iter().zip(&edges);
        let edges: Vec<&Path> = edges
            .flat_map(|(name, edge)| [Path::new(name), Path::new(edge)])
            .collect();
        Picture::parse(&tool_bytes(
            "pdftoppm",
            &[&how[..], &edges, &[&self.file]].concat(),
        )?)
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
        let dots = rest.strip_prefix(b"255\n").context("not 8 bits deep")?;
        ensure!(kind == 5 && dots.len() == width * height, "no grey picture");
        Ok(Self {
            width,
            height,
            dots: dots.to_vec(),
        })
    }

    /// A picture of this size, dot by dot.
    fn drawn(width: usize, height: usize, dot: impl Fn(usize, usize) -> u8) -> Self {
        let dots = (0..width * height).map(|at| dot(at % width, at / width));
        Self {
            width,
            height,
            dots: dots.collect(),
        }
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        let (x, y) = (x.min(self.width - 1), y.min(self.height - 1));
        self.dots
            .get(y * self.width + x)
            .copied()
            .unwrap_or(u8::MAX)
    }

    /// The code at this place and some of the white around it.
    fn around(&self, left: usize, top: usize, side: usize) -> Self {
        let white = side / 8;
        let (left, top) = (left.saturating_sub(white), top.saturating_sub(white));
        Self::drawn(side + 2 * white, side + 2 * white, |x, y| {
            self.at(left + x, top + y)
        })
    }

    /// Black or white, then made smaller: a dot is what falls on it, seen at nine places.
    fn copied_badly(&self) -> Self {
        let ink = |x: usize, y: usize| usize::from(self.at(x * 5 / 9, y * 5 / 9) < 128);
        Self::drawn(self.width * 3 / 5, self.height * 3 / 5, |x, y| {
            let parts = (0..9).map(|part| ink(3 * x + part % 3, 3 * y + part / 3));
            u8::try_from(255 - parts.sum::<usize>() * 255 / 9).unwrap_or_default()
        })
    }

    /// As a lens shows it, without steps between the dots.
    fn enlarged(&self, times: usize) -> Self {
        Self::drawn(self.width * times, self.height * times, |x, y| {
            let (right, down) = (x % times, y % times);
            let weight = |x, y, parts: usize| usize::from(self.at(x, y)) * parts;
            let (x, y) = (x / times, y / times);
            let sum = weight(x, y, (times - right) * (times - down))
                + weight(x + 1, y, right * (times - down))
                + weight(x, y + 1, (times - right) * down)
                + weight(x + 1, y + 1, right * down);
            u8::try_from(sum / (times * times)).unwrap_or(u8::MAX)
        })
    }

    fn read_from_near(&self) -> Result<String> {
        let looks = NEARER.iter().map(|times| self.enlarged(*times).read());
        let mut looks: Vec<_> = looks.map(|seen| seen.map(|(text, _)| text)).collect();
        let read = looks.iter().position(Result::is_ok).unwrap_or_default();
        looks.swap_remove(read)
    }

    /// The only code that can be read, and its left, upper and right edge in dots.
    fn read(&self) -> Result<(String, [usize; 3])> {
        let mut prepared =
            rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| {
                self.at(x, y)
            });
        // Three dark corners are sometimes found among letters; nothing can be read there.
        let grids = prepared.detect_grids();
        let read = grids
            .iter()
            .filter_map(|grid| Some((grid.decode().ok()?.1, grid.bounds)));
        let read: Vec<_> = read.collect();
        let [(text, [corner, right, ..])] = &read[..] else {
            bail!(
                "{} of {} codes can be read, not one",
                read.len(),
                grids.len()
            )
        };
        let edges =
            [corner.x, corner.y, right.x].map(|edge| usize::try_from(edge).unwrap_or_default());
        Ok((text.clone(), edges))
    }
}
