//! The peers: what they need on the machine, and how they are built.

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use super::served::{Served, serve};
use crate::{
    house::House,
    program::{Program, locate},
    release::compress,
    tree::Tree,
};

/// The oldest Node that every peer runs on.
const OLDEST: (u32, u32) = (20, 19);

/// What each peer's package puts into `node_modules/`.
const FILES: [&str; 3] = [".bin/slidev", ".bin/marp", "reveal.js/dist/reveal.js"];

/// Everything that is needed, found.
#[derive(Debug)]
pub(super) struct Peers {
    dist: PathBuf,
    folder: PathBuf,
    chromium: PathBuf,
}

impl Peers {
    /// Looks for Node, the packages and Chromium. Nothing is installed: nobody else needs these.
    ///
    /// # Errors
    /// With the first that is missing, and how to get it.
    pub(super) fn find(house: &House) -> Result<Self> {
        let folder = house.root().join("tests/bench");
        let version = Program::new("node", &folder, &[])
            .args(["--version"])
            .output();
        if !version.is_ok_and(|version| is_new_enough(&version)) {
            let (major, minor) = OLDEST;
            bail!(
                "Node.js {major}.{minor} 以上が要ります。https://nodejs.org から入れてから、もう一度実行してください。\
                 [Node.js {major}.{minor} or newer is needed: install it from https://nodejs.org and run this again]"
            );
        }
        let missing = FILES
            .iter()
            .find(|file| !folder.join("node_modules").join(file).exists());
        ensure!(
            missing.is_none(),
            "くらべる相手が入っていません。tests/bench で npm ci --ignore-scripts を実行してから、もう一度どうぞ（約 650 MB）。\
             [the peers are not installed: run npm ci --ignore-scripts in tests/bench (about 650 MB) and try again]"
        );
        let chromium = ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(|name| locate(name).ok())
            .context("Chromium が要ります。入れてから、もう一度実行してください。[chromium is missing: install it and run this again]")?;
        Ok(Self {
            dist: house.dist(),
            folder,
            chromium,
        })
    }

    /// Writes, builds, compresses and serves all decks.
    ///
    /// # Errors
    /// When `dist/` is not as it is published, or a peer's command fails.
    pub(super) fn serve(self, deck: &str) -> Result<Served> {
        let page = self.dist.join(deck.trim_matches('/')).join("index.html.br");
        ensure!(
            page.is_file(),
            "dist/ が公開の形ではありません。cargo xtask build を実行してください。[dist/ is not as it is published: run cargo xtask build]"
        );
        let ours = serve(&self.dist)?;
        let address = format!("{}{deck}", ours.address());
        let mut versions = Vec::new();
        let fine = self.script("prepare.mjs").args([&address]).lines(|line| {
            if let Some((name, value)) = line.split_once('\t') {
                versions.push((name.to_owned(), value.to_owned()));
            }
        })?;
        ensure!(
            fine,
            "相手のスライドを書けませんでした。[prepare.mjs failed]"
        );
        self.peer(
            "marp",
            &[
                "--html",
                "--output",
                "built/marp/index.html",
                "built/marp.md",
            ],
        )?;
        self.peer("slidev", &["build", "built/slidev.md", "--out", "slidev"])?;
        let mut servers = vec![ours];
        let mut addresses = vec![address];
        for name in ["reveal", "reveal-black", "slidev", "marp"] {
            let root = self.folder.join("built").join(name);
            compress::beside(&Tree::read(&root)?)?;
            let server = serve(&root)?;
            addresses.push(format!("{}/", server.address()));
            servers.push(server);
        }
        Ok(Served::new(self, servers, addresses, versions))
    }

    /// One of our scripts, told which Chromium to start.
    pub(super) fn script(&self, name: &str) -> Program {
        Program::new("node", &self.folder, &[])
            .args([name])
            .args([&self.chromium])
    }

    /// A peer's own command; what it says is shown only when it fails.
    fn peer(&self, name: &str, args: &[&str]) -> Result<()> {
        let bin = self.folder.join("node_modules/.bin");
        let ending = if cfg!(windows) { ".cmd" } else { "" };
        Program::new(&format!("{name}{ending}"), &self.folder, &[bin])
            .args(args)
            .output()
            .map(drop)
    }
}

/// `v20.19.0` or newer.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= OLDEST,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions() {
        assert!(is_new_enough("v20.20.2\n"));
        assert!(is_new_enough("v22.1.0"));
        assert!(!is_new_enough("v20.18.9"));
        assert!(!is_new_enough("not node"));
    }
}
