//! What the service worker keeps: the list in `sw.js`, as the prerender wrote it, beside the files it speaks of.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

/// The worker, at the top of `dist/`.
pub const WORKER: &str = "sw.js";

/// The files the worker keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept(Vec<File>);

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its address below the base: `emergency/`, `icons/icon.svg`, or nothing for the first page.
    pub address: String,
    /// Its SHA-256, as it was when the list was written.
    pub sum: String,
}

impl File {
    /// Its name below `dist/`.
    #[must_use]
    pub fn name(&self) -> String {
        if self.address.is_empty() || self.address.ends_with('/') {
            format!("{}index.html", self.address)
        } else {
            self.address.clone()
        }
    }
}

impl Kept {
    /// Reads the list of `dist`. It is empty where the worker keeps nothing: in a build for daily work.
    ///
    /// # Errors
    /// When there is no worker.
    pub fn read(dist: &Path) -> Result<Self> {
        let worker = dist.join(WORKER);
        let script = fs::read_to_string(&worker).with_context(|| worker.display().to_string())?;
        Ok(Self(script.lines().filter_map(file).collect()))
    }

    /// The files, in the order of the list.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.0
    }

    /// Every file of the list is in `dist` as the list says. One that is not would keep every device at its old version.
    ///
    /// # Errors
    /// When one is missing or differs.
    pub fn check(&self, dist: &Path) -> Result<()> {
        for file in &self.0 {
            let name = file.name();
            let bytes = fs::read(dist.join(&name)).with_context(|| name.clone())?;
            ensure!(
                sum(&bytes) == file.sum,
                "{name} が sw.js の一覧とちがいます。cargo xtask build をやり直してください。[{name} differs from the list in sw.js: run cargo xtask build again]"
            );
        }
        Ok(())
    }
}

/// SHA-256, as the list has it.
#[must_use]
pub fn sum(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A line of the list: `"emergency/": "dd42…",`.
fn file(line: &str) -> Option<File> {
    let (address, sum) = line
        .strip_prefix('"')?
        .strip_suffix("\",")?
        .split_once("\": \"")?;
    let is_sum = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_sum.then(|| File {
        address: address.to_owned(),
        sum: sum.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_and_compared() {
        let dist = std::env::temp_dir().join(format!("engawa-kept-{}", std::process::id()));
        fs::create_dir_all(dist.join("emergency")).unwrap();
        fs::write(dist.join("emergency/index.html"), "page").unwrap();
        fs::write(dist.join("a.css"), "style").unwrap();
        let script = format!(
            "const VERSION = \"1\";\nconst KEPT = {{\n\"emergency/\": \"{}\",\n\"a.css\": \"{}\",\n}};\n\"use\";\n",
            sum(b"page"),
            sum(b"style")
        );
        fs::write(dist.join(WORKER), script).unwrap();
        let kept = Kept::read(&dist).unwrap();
        let names: Vec<_> = kept.files().iter().map(File::name).collect();
        assert_eq!(names, ["emergency/index.html", "a.css"]);
        kept.check(&dist).unwrap();
        fs::write(dist.join("a.css"), "other").unwrap();
        let message = kept.check(&dist).unwrap_err().to_string();
        assert!(message.starts_with("a.css"), "{message}");
        fs::remove_file(dist.join("a.css")).unwrap();
        assert!(kept.check(&dist).is_err());
        fs::remove_dir_all(dist).unwrap();
    }
}
