//! A browser's own folder: made for one story, gone after it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::Result;

use crate::process::kill_users_of;

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
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("engawa-people-{}-{number}", process::id()));
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
