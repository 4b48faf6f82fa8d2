//! `dist/`, ready to publish: Trunk (whose hook prerenders every page), then a `.br` and a `.gz` beside what can be compressed.
//!
//! A second build is skipped when nothing has changed. Both sides are compared with a note kept in the target folder: the
//! contents of everything that goes in, and the outline of what came out, so that a `dist/` somebody else wrote is not
//! taken for ours.

pub mod compress;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

pub use self::compress::brotli;
use crate::{
    base::BasePath,
    house::House,
    tools::Toolbox,
    tree::{Fingerprint, Tree},
};

/// Everything a build reads.
const INPUTS: [&str; 13] = [
    "src",
    "content",
    "style",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "rust-toolchain.toml",
    "package.json",
    "package-lock.json",
    "xtask/Cargo.toml",
    "xtask/src",
];

/// One release: this clone, published under this base.
#[derive(Debug)]
pub struct Release<'a> {
    house: &'a House,
    base: BasePath,
}

impl<'a> Release<'a> {
    /// A release that is not built yet.
    #[must_use]
    pub fn new(house: &'a House, base: BasePath) -> Self {
        Self { house, base }
    }

    /// Builds unless `dist/` already is this release; tells whether it built.
    ///
    /// # Errors
    /// When a tool is missing or the build fails.
    pub fn ensure(&self) -> Result<bool> {
        let current = fs::read_to_string(self.note())
            .is_ok_and(|kept| self.state().is_ok_and(|now| kept == now));
        if !current {
            self.build()?;
        }
        Ok(!current)
    }

    /// Builds.
    ///
    /// # Errors
    /// When a tool is missing or the build fails.
    pub fn build(&self) -> Result<()> {
        let tools = Toolbox::of(self.house);
        tools.for_build()?;
        let note = self.note();
        let _ = fs::remove_file(&note);
        let inputs = self.inputs()?;
        tools
            .program("trunk")
            .args([
                "build",
                "--release",
                "--locked",
                "--public-url",
                self.base.as_str(),
            ])
            .env("ENGAWA_BASE", self.base.as_str())
            .run()?;
        let dist = self.house.dist();
        ensure!(
            dist.join("index.html").is_file(),
            "dist/index.html ができませんでした。[the build made no dist/index.html]"
        );
        compress::beside(&Tree::read(&dist)?)?;
        if let Some(folder) = note.parent() {
            fs::create_dir_all(folder)?;
        }
        // What was read before the build: an edit made meanwhile means another build, not a wrong "nothing changed".
        fs::write(&note, state(&inputs, &dist)?).with_context(|| note.display().to_string())
    }

    fn inputs(&self) -> Result<Fingerprint> {
        INPUTS.iter().try_fold(
            Fingerprint::default().word(self.base.as_str()),
            |print, input| {
                print
                    .word(input)
                    .contents(&Tree::read(&self.house.root().join(input))?)
            },
        )
    }

    fn state(&self) -> Result<String> {
        state(&self.inputs()?, &self.house.dist())
    }

    /// Named after the clone, since clones may share a target folder.
    fn note(&self) -> PathBuf {
        let clone = Fingerprint::default().word(&self.house.root().to_string_lossy());
        self.house
            .target()
            .join("engawa")
            .join(format!("dist-{clone}"))
    }
}

fn state(inputs: &Fingerprint, dist: &Path) -> Result<String> {
    Ok(format!(
        "{inputs} {}",
        Fingerprint::default().outline(&Tree::read(dist)?)?
    ))
}
