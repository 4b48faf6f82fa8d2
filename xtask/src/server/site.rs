//! From the path of a request to a file of the site, and never to a file outside it.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::base::BasePath;

/// Files that steer a host; no host sends them.
const STEERING: [&str; 2] = ["/_headers", "/_redirects"];

/// The folder that is served, and the path it is served under.
#[derive(Debug)]
pub(super) struct Site {
    root: PathBuf,
    base: BasePath,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A file.
    File(PathBuf),
    /// Another path, with the slash that was left out.
    Moved(String),
    /// Nothing.
    Missing,
    /// A path no browser would ask for.
    Nonsense,
}

impl Site {
    pub(super) fn open(root: PathBuf, base: BasePath) -> Result<Self> {
        if !root.is_dir() {
            bail!(
                "{0} がありません。先に cargo xtask build を実行してください。[{0} is missing: run cargo xtask build first]",
                root.display()
            );
        }
        Ok(Self { root, base })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Where `path`, as asked and without its query, leads.
    pub(super) fn find(&self, path: &str) -> Place {
        if !self.base.bare().is_empty() && path == self.base.bare() {
            return Place::Moved(self.base.as_str().to_owned());
        }
        let Some(inside) = self.base.strip(path) else {
            return Place::Missing;
        };
        let Some(decoded) = decode(inside) else {
            return Place::Nonsense;
        };
        if STEERING.contains(&decoded.as_str()) {
            return Place::Missing;
        }
        let Some(names) = decoded.strip_prefix('/') else {
            return Place::Nonsense;
        };
        let (names, is_folder) = match names.strip_suffix('/') {
            Some(names) => (names, true),
            None => (names, names.is_empty()),
        };
        let mut file = self.root.clone();
        for name in names.split('/').filter(|_| !names.is_empty()) {
            match name {
                "." | ".." => return Place::Nonsense,
                "" => return Place::Missing,
                _ if name.contains(['\\', ':', '\0']) => return Place::Nonsense,
                _ if name.starts_with('.') && name != ".well-known" => return Place::Missing,
                _ => file.push(name),
            }
        }
        // "//" is a folder of no name, not the root: sending it on would name another host.
        if decoded.starts_with("//") {
            return Place::Missing;
        }
        let index = file.join("index.html");
        match () {
            () if is_folder && index.is_file() => Place::File(index),
            () if is_folder => Place::Missing,
            () if file.is_file() => Place::File(file),
            () if index.is_file() => Place::Moved(format!("{path}/")),
            () => Place::Missing,
        }
    }
}

/// Percent-decoding; `None` for what is cut short, not hexadecimal or not UTF-8.
pub(super) fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let high = char::from(rest.next()?).to_digit(16)?;
                let low = char::from(rest.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}
