//! How heavy a file is, as it is and by brotli.

use std::{
    collections::HashMap,
    fs,
    iter::Sum,
    ops::Add,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::release::brotli;

/// Bytes on disk and bytes on the way.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) raw: usize,
    pub(super) brotli: usize,
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            brotli: self.brotli + other.brotli,
        }
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::default(), Add::add)
    }
}

/// Weighs each file once: all pages share a few stylesheets.
#[derive(Debug, Default)]
pub(super) struct Scale(HashMap<PathBuf, Weight>);

impl Scale {
    pub(super) fn weigh(&mut self, file: &Path) -> Result<Weight> {
        if let Some(known) = self.0.get(file) {
            return Ok(*known);
        }
        let raw = fs::read(file).with_context(|| file.display().to_string())?;
        let weight = Weight {
            raw: raw.len(),
            brotli: brotli(&raw)?.len(),
        };
        self.0.insert(file.to_owned(), weight);
        Ok(weight)
    }
}
