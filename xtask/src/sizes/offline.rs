//! What the service worker weighs, and what it fetches once to keep.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use super::{
    bytes,
    table::Table,
    verdict,
    weight::{Scale, Weight},
};
use crate::{
    kept::{Kept, WORKER},
    release::brotli,
};

/// The worker without its list, brotli.
const LIMIT: usize = 2 * 1024;

/// The name under which it is said to be over its limit.
pub(super) const NAME: &str = WORKER;

/// The worker and what it keeps.
#[derive(Debug, Default)]
pub(super) struct Offline {
    script: Weight,
    kept: Weight,
    program: Weight,
    files: usize,
}

impl Offline {
    /// Weighs the worker of `dist` and all it keeps, and holds its list against the files. Nothing where there is no
    /// worker.
    ///
    /// # Errors
    /// When a file of the list is missing or differs.
    pub(super) fn weigh(dist: &Path, scale: &mut Scale) -> Result<Self> {
        let worker = dist.join(WORKER);
        if !worker.is_file() {
            return Ok(Self::default());
        }
        let kept = Kept::read(dist)?;
        kept.check(dist)?;
        let text = fs::read_to_string(&worker).with_context(|| worker.display().to_string())?;
        let listed = |line: &&str| kept.files().iter().any(|file| line.contains(&file.sum));
        let script: Vec<&str> = text.lines().filter(|line| !listed(line)).collect();
        let script = script.join("\n");
        let mut all = Self {
            script: Weight {
                raw: script.len(),
                brotli: brotli(script.as_bytes())?.len(),
            },
            files: kept.files().len(),
            ..Self::default()
        };
        for file in kept.files() {
            let weight = scale.weigh(&dist.join(file.name()))?;
            all.kept = all.kept + weight;
            if file.address.starts_with("engawa-app") {
                all.program = all.program + weight;
            }
        }
        Ok(all)
    }

    /// Whether the worker is over its limit.
    pub(super) fn is_over(&self) -> bool {
        self.script.brotli > LIMIT
    }

    /// The worker against its limit, and what it keeps.
    pub(super) fn table(&self) -> Table<4> {
        let mut table = Table::new(["offline", "raw", "br", ""]);
        let mut row = |name: String, weight: Weight, verdict: String| {
            table.row([name, bytes(weight.raw), bytes(weight.brotli), verdict]);
        };
        let limit = verdict(self.script.brotli, LIMIT);
        let against = format!("{} / {} {limit}", bytes(self.script.brotli), bytes(LIMIT));
        row(format!("{WORKER} without its list"), self.script, against);
        row(
            format!("{} files kept", self.files),
            self.kept,
            String::new(),
        );
        row(
            "of them the program".to_owned(),
            self.program,
            String::new(),
        );
        table
    }
}
