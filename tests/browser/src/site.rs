//! The site under test: `dist/`, served as `cargo xtask serve` does, with a log, faults and a probe.

use std::{env, path::PathBuf, time::Duration};

use anyhow::{Result, ensure};
use xtask::server::{Line, Options, Server};

/// Longer than any story: a delay that ends with [`Site::heal`].
const UNTIL_HEALED: Duration = Duration::from_secs(120);

/// The end of the program's address.
pub const PROGRAM: &str = "_bg.wasm";

/// A server of its own for one story: an origin nobody else wrote to.
#[derive(Debug)]
pub struct Site {
    server: Server,
}

impl Site {
    /// Serves `ENGAWA_DIST`, by default the repository's `dist/`.
    ///
    /// # Errors
    /// When there is no build.
    pub fn open() -> Result<Self> {
        let root = env::var_os("ENGAWA_DIST").map_or_else(
            || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist")),
            PathBuf::from,
        );
        let options = Options {
            root,
            port: 0,
            base: "/".into(),
            probe: true,
        };
        Ok(Self {
            server: Server::start(options)?,
        })
    }

    /// `http://127.0.0.1:PORT`
    #[must_use]
    pub fn origin(&self) -> String {
        self.server.address()
    }

    /// What was asked for and answered.
    #[must_use]
    pub fn log(&self) -> Vec<Line> {
        self.server.log()
    }

    /// How often a path that ends with `suffix` was asked for.
    #[must_use]
    pub fn asked(&self, suffix: &str) -> usize {
        self.log()
            .iter()
            .filter(|line| line.path.ends_with(suffix))
            .count()
    }

    /// Holds back what ends with `suffix` until [`Site::heal`].
    pub fn hold(&self, suffix: &str) {
        self.server.delay(suffix, UNTIL_HEALED);
    }

    /// Answers what ends with `suffix` with `status` and nothing of use.
    pub fn fail(&self, suffix: &str, status: u16) {
        self.server.fail(suffix, status);
    }

    /// Takes all faults back.
    pub fn heal(&self) {
        self.server.heal();
    }

    /// Every request so far was a GET for a file of this site.
    ///
    /// # Errors
    /// When one was not.
    pub fn was_only_read(&self) -> Result<()> {
        for line in self.log() {
            ensure!(
                line.method == "GET",
                "{} {} was sent",
                line.method,
                line.path
            );
            ensure!(!line.path.contains('?'), "{} carries a query", line.path);
        }
        Ok(())
    }
}
