//! How near to the edges of its sheet anything is printed.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::{Paper, tool_bytes};

/// Dots to an inch: a dot is a quarter of a millimetre.
const DOTS: f64 = 101.6;

/// What counts as printed: darker than the palest grey that a soft edge leaves.
const DARK: u8 = 200;

impl Paper {
    /// The white of the first page at its left, top, right and bottom edge, in millimetres.
    ///
    /// # Errors
    /// When it can't be read, or nothing is printed on it.
    pub fn margins(&self) -> Result<[f64; 4]> {
        let dots = DOTS.to_string();
        let how = ["-gray", "-r", &dots, "-f", "1", "-l", "1"].map(Path::new);
        let picture = tool_bytes("pdftoppm", &[&how[..], &[&self.file]].concat())?;
        let (width, height, grey) = grey(&picture).context("pdftoppm gives no picture")?;
        let mut ends = [width, height, width, height];
        for (y, row) in grey.chunks_exact(width).enumerate() {
            let (Some(left), Some(right)) = (row.iter().position(dark), row.iter().rposition(dark))
            else {
                continue;
            };
            let here = [left, y, width - 1 - right, height - 1 - y];
            for (end, here) in ends.iter_mut().zip(here) {
                *end = here.min(*end);
            }
        }
        ensure!(
            ends.first().is_some_and(|left| *left < width),
            "nothing is printed"
        );
        #[expect(clippy::cast_precision_loss, reason = "a few thousand dots")]
        let white = ends.map(|dots| dots as f64 * 25.4 / DOTS);
        Ok(white)
    }
}

fn dark(grey: &u8) -> bool {
    *grey < DARK
}

/// Width, height and dots of a PGM: `P5 WIDTH HEIGHT 255`, one white space, then a byte a dot.
fn grey(picture: &[u8]) -> Option<(usize, usize, &[u8])> {
    let end = picture
        .iter()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_whitespace())
        .nth(3)?
        .0;
    let head = std::str::from_utf8(picture.get(..end)?).ok()?;
    let mut parts = head
        .split_ascii_whitespace()
        .skip(1)
        .map(str::parse::<usize>);
    let (width, height) = (parts.next()?.ok()?, parts.next()?.ok()?);
    Some((width, height, picture.get(end + 1..)?))
}
