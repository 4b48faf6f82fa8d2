//! A browser's own folder: made for one story, gone after it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::{
        Once,
        atomic::{AtomicU32, Ordering},
    },
};

use anyhow::Result;

use crate::process::kill_users_of;

/// How the folders are called, before the number of the run.
const PREFIX: &str = "engawa-people-";

/// A folder of its own for a browser's profile.
#[derive(Debug)]
pub struct Profile(PathBuf);

impl Profile {
    /// An empty one, as on a device nobody used yet.
    ///
    /// # Errors
    /// When the folder can't be made.
    pub fn fresh() -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        static SWEPT: Once = Once::new();
        SWEPT.call_once(sweep);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("{PREFIX}{}-{number}", process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        kill_users_of(&self.0);
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Clears away what runs left behind that were interrupted.
fn sweep() {
    let folders = fs::read_dir(env::temp_dir())
        .into_iter()
        .flatten()
        .flatten();
    for folder in folders.map(|entry| entry.path()) {
        let name = folder.file_name().and_then(|name| name.to_str());
        let run = name.and_then(|name| name.strip_prefix(PREFIX)?.split_once('-'));
        if run.is_some_and(|(run, _)| !Path::new("/proc").join(run).exists()) {
            drop(Profile(folder));
        }
    }
}
