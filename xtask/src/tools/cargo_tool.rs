//! Tools compiled by `cargo install` and kept in the user's cache under name and version, shared by all clones.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
};

use anyhow::{Context, Result, bail};

use super::{Toolbox, lock::Lock};
use crate::house::House;

/// One row of the table of tools.
#[derive(Debug)]
pub(super) struct CargoTool {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    why: &'static str,
    minutes: u8,
}

/// Must be the version of the crate in Cargo.lock: [`CargoTool::agree_with`].
pub(super) const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    why: "WebAssembly とブラウザをつなぐコードを書きます。[writes the glue between WebAssembly and the browser]",
    minutes: 3,
};

/// 0.22 wants a newer compiler than `rust-toolchain.toml` names.
pub(super) const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    program: "trunk",
    why: "dist/ を組み立てます。[puts dist/ together]",
    minutes: 8,
};

pub(super) const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    why: "テストで Firefox を動かします。[drives Firefox in the tests]",
    minutes: 2,
};

impl CargoTool {
    /// The folder to put on PATH.
    pub(super) fn bin(&self, house: &House) -> PathBuf {
        self.home(house).join("bin")
    }

    /// Stops when the program is built with another version than the tool's.
    pub(super) fn agree_with(&self, lock: &Lock) -> Result<()> {
        let krate = self.package.strip_suffix("-cli").unwrap_or(self.package);
        match lock.version(krate) {
            Some(version) if version == self.version => Ok(()),
            other => bail!(
                "{krate} は Cargo.lock では {0}、xtask の表では {1} です。xtask/src/tools/cargo_tool.rs と Cargo.toml を同じ版にそろえてください。\
                 [{krate} is {0} in Cargo.lock but {1} in xtask's table: make them agree]",
                other.unwrap_or("なし/absent"),
                self.version
            ),
        }
    }

    /// Installs it when this version is not in the cache yet.
    pub(super) fn ready(&self, tools: Toolbox<'_>, house: &House) -> Result<()> {
        let home = self.home(house);
        if self.stands_in(&home) {
            return Ok(());
        }
        let Self {
            package,
            version,
            why,
            minutes,
            ..
        } = self;
        println!(
            "{package} {version} を {} に入れます（2 コアで約 {minutes} 分、最初の一度だけ）。{why}",
            house.cache().display()
        );
        let name = format!(".{package}-{version}.partial-{}", process::id());
        let partial = house.cache().join(name);
        fs::create_dir_all(&partial).with_context(|| partial.display().to_string())?;
        let done = tools
            .cargo(&["install", "--locked", "--version", version, "--root"])
            .args([&partial])
            .args([package])
            .run()
            .with_context(|| {
                format!("{package} {version} を入れられませんでした。ネットワークを確かめて、もう一度実行してください。[could not install {package}: check the network and run this again]")
            })
            .and_then(|()| self.move_in(&partial, &home));
        if done.is_err() {
            let _ = fs::remove_dir_all(&partial);
        }
        done
    }

    fn home(&self, house: &House) -> PathBuf {
        house
            .cache()
            .join(format!("{}-{}", self.package, self.version))
    }

    fn stands_in(&self, home: &Path) -> bool {
        let program = if cfg!(windows) {
            format!("{}.exe", self.program)
        } else {
            self.program.to_owned()
        };
        home.join("bin").join(program).is_file()
    }

    /// A finished install takes its place in one step, so that an interrupted one never looks finished. Another clone may
    /// have been quicker: then its copy stays.
    fn move_in(&self, partial: &Path, home: &Path) -> Result<()> {
        if self.stands_in(home) {
            fs::remove_dir_all(partial)?;
            return Ok(());
        }
        if home.exists() {
            fs::remove_dir_all(home).with_context(|| home.display().to_string())?;
        }
        fs::rename(partial, home).with_context(|| home.display().to_string())
    }
}
