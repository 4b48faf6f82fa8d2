//! The site under test: `dist/`, served as `cargo xtask serve` does, with a log, faults and a probe.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::OnceLock,
    time::Duration,
};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use xtask::{
    program::Program,
    server::{Line, Options, Server},
};

use crate::profile::Profile;

/// Where the site under test is published in [`Site::addressed`].
pub const ADDRESS: &str = "https://zaitaku.example.lg.jp/";

/// Longer than any story: a delay that ends with [`Site::heal`].
const UNTIL_HEALED: Duration = Duration::from_secs(120);

/// The end of the program's address.
pub const PROGRAM: &str = "_bg.wasm";

/// A server of its own for one story: an origin nobody else wrote to.
#[derive(Debug)]
pub struct Site {
    /// None while the network is gone.
    server: Option<Server>,
    options: Options,
    origin: String,
    /// The folder that is served, when it is this site's own.
    copy: Option<Profile>,
}

impl Site {
    /// Serves `ENGAWA_DIST`, by default the repository's `dist/`.
    ///
    /// # Errors
    /// When there is no build.
    pub fn open() -> Result<Self> {
        Self::at(dist(), true)
    }

    /// Serves a copy of the build as it was published, without the probe: a worker refuses pages that were changed on
    /// their way. The copy is the story's own, and can be published anew in [`Site::root`].
    ///
    /// # Errors
    /// When there is no build.
    pub fn published() -> Result<Self> {
        let copy = Profile::fresh()?;
        copied(&dist(), copy.path(), &|_| true)?;
        let site = Self::at(copy.path().into(), false)?;
        Ok(Self {
            copy: Some(copy),
            ..site
        })
    }

    /// Serves the same build as [`ADDRESS`] would have it: with its address in links and on paper.
    ///
    /// # Errors
    /// When there is no build, or its pages can't be written again.
    pub fn addressed() -> Result<Self> {
        static ROOT: OnceLock<Result<Profile, String>> = OnceLock::new();
        let root = ROOT.get_or_init(|| addressed().map_err(|error| format!("{error:#}")));
        Self::at(
            root.as_ref()
                .map_err(|error| anyhow!("{error}"))?
                .path()
                .into(),
            true,
        )
    }

    fn at(root: PathBuf, probe: bool) -> Result<Self> {
        let mut options = Options {
            root,
            port: 0,
            base: "/".into(),
            probe,
        };
        let server = Server::start(options.clone())?;
        options.port = server.port();
        Ok(Self {
            origin: server.address(),
            server: Some(server),
            options,
            copy: None,
        })
    }

    /// The folder of [`Site::published`]; none of a site that others read too.
    ///
    /// # Errors
    /// When this site is no copy.
    pub fn root(&self) -> Result<&Path> {
        let copy = self.copy.as_ref().map(Profile::path);
        copy.context("this site is not the story's own")
    }

    /// Takes the network away: nobody listens at this origin any more, not even on connections that were open.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Brings it back at the same origin, with an empty log and no faults.
    ///
    /// # Errors
    /// When somebody else took the port.
    pub fn start(&mut self) -> Result<()> {
        self.server = None;
        self.server = Some(Server::start(self.options.clone())?);
        Ok(())
    }

    /// `http://127.0.0.1:PORT`
    #[must_use]
    pub fn origin(&self) -> String {
        self.origin.clone()
    }

    /// What was asked for and answered.
    #[must_use]
    pub fn log(&self) -> Vec<Line> {
        self.server.as_ref().map(Server::log).unwrap_or_default()
    }

    /// How often a path that ends with `suffix` was asked for.
    #[must_use]
    pub fn asked(&self, suffix: &str) -> usize {
        self.log()
            .iter()
            .filter(|line| line.path.ends_with(suffix))
            .count()
    }

    /// Holds back what ends with `suffix` until [`Site::heal`].
    pub fn hold(&self, suffix: &str) {
        if let Some(server) = &self.server {
            server.delay(suffix, UNTIL_HEALED);
        }
    }

    /// Answers what ends with `suffix` with `status` and nothing of use.
    pub fn fail(&self, suffix: &str, status: u16) {
        if let Some(server) = &self.server {
            server.fail(suffix, status);
        }
    }

    /// Takes all faults back.
    pub fn heal(&self) {
        if let Some(server) = &self.server {
            server.heal();
        }
    }

    /// Every request so far was a GET for a file of this site.
    ///
    /// # Errors
    /// When one was not.
    pub fn was_only_read(&self) -> Result<()> {
        for line in self.log() {
            ensure!(
                line.method == "GET",
                "{} {} was sent",
                line.method,
                line.path
            );
            ensure!(!line.path.contains('?'), "{} carries a query", line.path);
        }
        Ok(())
    }
}

/// The hashed name of the build's file that begins with `name`.
///
/// # Errors
/// When there is none.
pub(crate) fn name_of(name: &str) -> Result<String> {
    for file in fs::read_dir(dist())? {
        let file = file?.file_name();
        let file = file.to_string_lossy();
        if file.starts_with(name) && file.ends_with(".js") {
            return Ok(file.into_owned());
        }
    }
    bail!("no {name}*.js in the build")
}

/// The title of the page that the build has at `path`.
///
/// # Errors
/// When it has none.
pub(crate) fn title_at(path: &str) -> Result<String> {
    let file = dist().join(path.trim_start_matches('/')).join("index.html");
    let html = fs::read_to_string(&file).with_context(|| format!("no page at {path}"))?;
    let title = html
        .split_once("<title>")
        .and_then(|(_, rest)| rest.split_once("</title>"));
    let (title, _) = title.with_context(|| format!("no title at {path}"))?;
    Ok(title.replace("&amp;", "&"))
}

fn dist() -> PathBuf {
    env::var_os("ENGAWA_DIST").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist")),
        PathBuf::from,
    )
}

/// A copy of the build whose pages were written again, by the program that wrote them.
fn addressed() -> Result<Profile> {
    let copy = Profile::fresh()?;
    // Without what was compressed beforehand: that is of the pages as they were.
    copied(&dist(), copy.path(), &|file| {
        file.extension()
            .is_none_or(|end| end != "br" && end != "gz")
    })?;
    let house = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let cargo = [
        "run",
        "--quiet",
        "--locked",
        "--features",
        "ssr",
        "--bin",
        "prerender",
    ];
    Program::new("cargo", &house, &[])
        .args(cargo)
        .env("ENGAWA_ADDRESS", ADDRESS)
        .env("TRUNK_STAGING_DIR", copy.path())
        .output()?;
    Ok(copy)
}

/// Copies a folder, of its files those that `takes` says.
fn copied(from: &Path, to: &Path, takes: &dyn Fn(&Path) -> bool) -> Result<()> {
    let entries = fs::read_dir(from).with_context(|| from.display().to_string())?;
    for entry in entries {
        let (entry, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
        if entry.is_dir() {
            fs::create_dir_all(&target)?;
            copied(&entry, &target, takes)?;
        } else if takes(&entry) {
            fs::copy(&entry, &target)?;
        }
    }
    Ok(())
}
