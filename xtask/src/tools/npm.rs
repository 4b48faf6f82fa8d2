//! The tools from npm (wasm-opt, esbuild, axe-core), installed into `node_modules/` exactly as `package-lock.json` says.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::Toolbox;
use crate::{house::House, tree::Fingerprint};

/// The oldest Node that works.
const OLDEST: u32 = 18;

/// Runs `npm ci` when `node_modules/` is missing or belongs to another lock file.
pub(super) fn ready(tools: Toolbox<'_>, house: &House) -> Result<()> {
    let modules = house.root().join("node_modules");
    let lock = fs::read(house.root().join("package-lock.json"))
        .context("package-lock.json がありません。git で取り戻してください。[package-lock.json is missing: restore it from git]")?;
    let wanted = Fingerprint::default().bytes(&lock).to_string();
    let note = modules.join(".engawa-lock");
    let installed = fs::read_to_string(&note).is_ok_and(|found| found == wanted);
    if installed && modules.join(".bin").is_dir() {
        return Ok(());
    }
    node_is_new_enough(tools)?;
    println!(
        "npm の道具を node_modules/ に入れます（約 10 秒）。wasm-opt と esbuild はプログラムを小さくし、axe-core は使いやすさを検査します。\
         [npm tools: wasm-opt and esbuild make the program small, axe-core checks accessibility]"
    );
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    tools.program(npm).args(["ci", "--no-audit", "--no-fund"]).run().context(
        "npm ci が失敗しました。ネットワークを確かめて、もう一度実行してください。[npm ci failed: check the network and run this again]",
    )?;
    keep(&note, &wanted)
}

fn keep(note: &Path, text: &str) -> Result<()> {
    fs::write(note, text).with_context(|| note.display().to_string())
}

fn node_is_new_enough(tools: Toolbox<'_>) -> Result<()> {
    let remedy = format!(
        "Node.js {OLDEST} 以上と npm が要ります。https://nodejs.org から入れてから、もう一度実行してください。\
         [Node.js {OLDEST} or newer with npm is needed: install it from https://nodejs.org and run this again]"
    );
    match tools.program("node").args(["--version"]).output() {
        Ok(version) if major(&version) >= Some(OLDEST) => Ok(()),
        _ => bail!(remedy),
    }
}

/// `v20.1.0` → 20.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert!(major("v16.0.0") < Some(OLDEST));
        assert!(major("not node") < Some(OLDEST));
    }
}
