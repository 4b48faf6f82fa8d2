//! The files below a folder, and a fingerprint of them.

use std::{
    collections::hash_map::DefaultHasher,
    fmt, fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use anyhow::{Context, Result};

/// Every file below a folder, sorted, so that the order never depends on the machine.
#[derive(Debug)]
pub struct Tree {
    root: PathBuf,
    files: Vec<PathBuf>,
}

impl Tree {
    /// Reads the folder; a single file is a tree of itself; what does not exist is an empty tree.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn read(root: &Path) -> Result<Self> {
        let mut files = Vec::new();
        let mut open = vec![root.to_owned()];
        while let Some(path) = open.pop() {
            if path.is_dir() {
                let entries = fs::read_dir(&path).with_context(|| path.display().to_string())?;
                for entry in entries {
                    open.push(entry?.path());
                }
            } else if path.is_file() {
                files.push(path);
            }
        }
        files.sort();
        Ok(Self {
            root: root.to_owned(),
            files,
        })
    }

    /// The files, as paths that can be opened.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// A file's name below the root, with forward slashes.
    #[must_use]
    pub fn name(&self, file: &Path) -> String {
        let inside = file.strip_prefix(&self.root).unwrap_or(file);
        inside
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/")
    }
}

/// A fingerprint of names and contents, or of names, lengths and times. It tells "unchanged", nothing more.
#[derive(Default)]
pub struct Fingerprint(DefaultHasher);

impl Fingerprint {
    /// Takes in a word.
    #[must_use]
    pub fn word(mut self, word: &str) -> Self {
        word.hash(&mut self.0);
        self
    }

    /// Takes in bytes.
    #[must_use]
    pub fn bytes(mut self, bytes: &[u8]) -> Self {
        bytes.hash(&mut self.0);
        self
    }

    /// Takes in names and contents.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn contents(mut self, tree: &Tree) -> Result<Self> {
        for file in tree.files() {
            tree.name(file).hash(&mut self.0);
            fs::read(file)
                .with_context(|| file.display().to_string())?
                .hash(&mut self.0);
        }
        Ok(self)
    }

    /// Takes in names, lengths and times of change: quick, and enough to see that somebody else wrote there.
    ///
    /// # Errors
    /// When a file cannot be looked at.
    pub fn outline(mut self, tree: &Tree) -> Result<Self> {
        for file in tree.files() {
            let about = fs::metadata(file).with_context(|| file.display().to_string())?;
            let changed = about
                .modified()?
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default();
            (tree.name(file), about.len(), changed.as_nanos()).hash(&mut self.0);
        }
        Ok(self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0.finish())
    }
}
