//! The three browsers the tests drive.

use std::fmt;

use anyhow::{Result, bail};

use super::{Toolbox, packages};
use crate::{house, program::locate};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, most phones with Android.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// `WebKitGTK`, standing in for Safari.
    Webkit,
}

impl Engine {
    /// All of them, in the order in which they are run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name, as in `--engine` and `ENGAWA_ENGINES`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Reads a name.
    ///
    /// # Errors
    /// When there is no such engine.
    pub fn parse(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|engine| engine.name() == name) {
            Some(engine) => Ok(engine),
            None => bail!(
                "--engine は chromium, firefox, webkit のどれかです（受け取った値: {name}）。[no such engine: {name}]"
            ),
        }
    }

    /// What must be on PATH: one program of each row. (geckodriver is ours.)
    fn programs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Chromium => &[
                &["chromium", "chromium-browser", "google-chrome"],
                &["chromedriver"],
                &["pdftotext"],
            ],
            Self::Firefox => &[&["firefox-esr", "firefox"], &["pdftotext"]],
            Self::Webkit => &[&["WebKitWebDriver"], &["Xvfb"]],
        }
    }

    fn missing(self) -> Vec<&'static str> {
        let absent = |names: &&&[&'static str]| names.iter().all(|name| locate(name).is_err());
        self.programs()
            .iter()
            .filter(absent)
            .filter_map(|names| names.first().copied())
            .collect()
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Installs what Debian offers, then tells which of the wanted engines can run. In CI none may be missing.
pub(super) fn ready(tools: Toolbox<'_>, wanted: &[Engine]) -> Result<Vec<Engine>> {
    packages::ready(tools)?;
    let (present, absent): (Vec<Engine>, Vec<Engine>) = wanted
        .iter()
        .partition(|engine| engine.missing().is_empty());
    let lacks: Vec<String> = absent
        .iter()
        .map(|engine| format!("{engine}: {}", engine.missing().join(" ")))
        .collect();
    let lacks = lacks.join("; ");
    if !absent.is_empty() && (house::in_ci() || present.is_empty()) {
        bail!(
            "ブラウザのテストに足りないものがあります。入れてから、もう一度実行してください（{lacks}）。[install what the browser tests need: {lacks}]"
        );
    }
    if !absent.is_empty() {
        println!(
            "次のブラウザは入っていないので、とばします（{lacks}）。[skipped, not installed: {lacks}]"
        );
    }
    Ok(present)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_are_known_by_name() {
        for engine in Engine::ALL {
            assert_eq!(Engine::parse(engine.name()).unwrap(), engine);
        }
        assert!(
            Engine::parse("safari")
                .unwrap_err()
                .to_string()
                .contains("safari")
        );
    }
}
