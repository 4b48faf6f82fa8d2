//! `Cargo.lock`, read for the one question which version of a crate the program is built with.

use std::fs;

use anyhow::{Context, Result};

use crate::house::House;

/// The text of the lock file.
#[derive(Debug)]
pub(super) struct Lock(String);

impl Lock {
    pub(super) fn read(house: &House) -> Result<Self> {
        let file = house.root().join("Cargo.lock");
        fs::read_to_string(file)
            .map(Self)
            .context("Cargo.lock がありません。git で取り戻してください。[Cargo.lock is missing: restore it from git]")
    }

    /// The locked version of a crate.
    pub(super) fn version(&self, name: &str) -> Option<&str> {
        let wanted = format!("name = \"{name}\"");
        let mut lines = self.0.lines().skip_while(|line| *line != wanted);
        lines
            .nth(1)?
            .strip_prefix("version = \"")?
            .strip_suffix('"')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_is_found_by_its_whole_name() {
        let lock = Lock(
            "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
             [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n"
                .to_owned(),
        );
        assert_eq!(lock.version("wasm-bindgen"), Some("0.2.129"));
        assert_eq!(lock.version("leptos"), None);
    }
}
