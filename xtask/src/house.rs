//! Where everything is: the clone, its `dist/`, the target folder and the user's cache of tools.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// One clone of えんがわ on this machine.
#[derive(Debug, Clone)]
pub struct House {
    root: PathBuf,
    cache: PathBuf,
}

impl House {
    /// Finds the clone that holds the running command: cargo names the folder of `xtask`; else it is looked for upwards.
    ///
    /// # Errors
    /// Outside a clone, or when the user has no home folder to keep tools in.
    pub fn find() -> Result<Self> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(dir) => PathBuf::from(dir),
            None => env::current_dir()?,
        };
        let root = start
            .ancestors()
            .find(|dir| dir.join("Trunk.toml").is_file() || dir.join("xtask/Cargo.toml").is_file())
            .context(
                "えんがわのフォルダの中で実行してください。[run this inside a clone of engawa]",
            )?;
        let cache = folder("XDG_CACHE_HOME")
            .or_else(|| folder("HOME").or_else(|| folder("USERPROFILE")).map(|home| home.join(".cache")))
            .context("HOME が決まっていません。環境変数 HOME を設定してください。[set the environment variable HOME]")?;
        Ok(Self {
            root: root.to_owned(),
            cache: cache.join("engawa"),
        })
    }

    /// The top of the clone.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The published site. Only a build writes here.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's target folder.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        folder("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |dir| self.root.join(dir))
    }

    /// Tools by name and version, shared by all clones of this user.
    #[must_use]
    pub fn cache(&self) -> &Path {
        &self.cache
    }

    /// Programs that npm installed in this clone.
    #[must_use]
    pub fn npm_bin(&self) -> PathBuf {
        self.root.join("node_modules/.bin")
    }
}

/// A folder named by an environment variable that is set and not empty.
fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// Whether this is a continuous-integration run, where nothing may be skipped.
#[must_use]
pub fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}
