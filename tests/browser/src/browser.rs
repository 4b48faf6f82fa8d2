//! An engine and its driver, started for one session.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::{
    engine::Engine,
    process::{OWNER, Process, free_port},
    profile::Profile,
};

/// What is different in this browser from a usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Nothing.
    Usual,
    /// Pages run no script.
    ScriptOff,
    /// Pages keep nothing.
    StorageOff,
}

/// A driver that listens; the browser starts with the session.
#[derive(Debug)]
pub struct Browser {
    driver: Process,
    port: u16,
    // After the driver: the screen outlives what is drawn on it.
    screen: Option<Screen>,
}

impl Browser {
    /// Starts the driver of `engine`.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn start(engine: Engine, profile: &Profile) -> Result<Self> {
        let port = free_port()?;
        let screen = (engine == Engine::Webkit)
            .then(|| Screen::open(profile))
            .transpose()?;
        let mut command = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => Command::new(geckodriver()),
            Engine::Webkit => Command::new("WebKitWebDriver"),
        };
        command
            .arg(format!("--port={port}"))
            .env(OWNER, profile.path())
            .stdout(Stdio::null());
        if engine == Engine::Firefox {
            command.arg("--websocket-port=0");
        }
        if let Some(screen) = &screen {
            command
                .env("DISPLAY", &screen.name)
                .env("GDK_BACKEND", "x11")
                .env("NO_AT_BRIDGE", "1");
            for folder in ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
                command.env(folder, profile.path());
            }
        }
        let mut driver = Process::start(&mut command)?;
        driver.listens(port)?;
        Ok(Self {
            driver,
            port,
            screen,
        })
    }

    /// Where the driver listens.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Kills the driver and everything it started.
    pub fn end(&mut self) {
        self.driver.end();
        if let Some(screen) = &mut self.screen {
            screen.server.end();
        }
    }
}

/// What the driver is asked for. Files are saved in [`downloads`].
///
/// # Errors
/// When the profile can't be written.
pub fn capabilities(engine: Engine, profile: &Path, setting: Setting) -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    // Stories wait for what they need; a program that is held back must not hold back the page. WebKit's
    // driver waits for the whole page even where it is told not to, unless it is told to wait for nothing.
    // Without script nothing is held back, and nothing can be asked whether it is there.
    let strategy = match (engine, setting) {
        (Engine::Webkit, _) => "none",
        (_, Setting::ScriptOff) => "normal",
        _ => "eager",
    };
    capabilities.set("pageLoadStrategy", strategy)?;
    let (name, options) = match engine {
        Engine::Chromium => ("goog:chromeOptions", chromium(profile, setting)),
        Engine::Firefox => ("moz:firefoxOptions", firefox(profile, setting)?),
        Engine::Webkit => ("webkitgtk:browserOptions", webkit()),
    };
    capabilities.set(name, options)?;
    Ok(capabilities)
}

fn chromium(profile: &Path, setting: Setting) -> Value {
    let mut args: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=ja",
        "--window-size=1000,800",
    ]
    .map(String::from)
    .into();
    args.push(format!("--user-data-dir={}", profile.display()));
    let mut preferences = match setting {
        Setting::Usual => json!({}),
        Setting::ScriptOff => json!({ "profile.managed_default_content_settings.javascript": 2 }),
        Setting::StorageOff => json!({ "profile.default_content_setting_values.cookies": 2 }),
    };
    if let Some(all) = preferences.as_object_mut() {
        all.insert(
            "download.default_directory".into(),
            json!(downloads(profile)),
        );
    }
    json!({ "args": args, "prefs": preferences })
}

/// Where files that a person saves are found.
#[must_use]
pub fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

fn firefox(profile: &Path, setting: Setting) -> Result<Value> {
    // Without this no window of Firefox is narrower than 450 px.
    let style = profile.join("chrome");
    fs::create_dir_all(&style)?;
    fs::write(
        style.join("userChrome.css"),
        ":root { min-width: 0 !important; }\n",
    )?;
    let mut preferences = json!({
        "intl.accept_languages": "ja",
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        "browser.shell.checkDefaultBrowser": false,
        "browser.download.folderList": 2,
        "browser.download.dir": downloads(profile),
        "print.print_footerleft": "", "print.print_footerright": "",
        "print.print_headerleft": "", "print.print_headerright": "",
    });
    match (setting, preferences.as_object_mut()) {
        (Setting::ScriptOff, Some(all)) => all.insert("javascript.enabled".into(), json!(false)),
        (Setting::StorageOff, Some(all)) => {
            all.insert("network.cookie.cookieBehavior".into(), json!(2))
        }
        _ => None,
    };
    let args = ["-headless", "-profile", &profile.to_string_lossy()].map(String::from);
    Ok(json!({ "args": args, "prefs": preferences }))
}

fn webkit() -> Value {
    let libraries = fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let folders = libraries.chain([PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")]);
    let mut browsers = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    let browser = browsers
        .find(|path| path.is_file())
        .unwrap_or_else(|| "MiniBrowser".into());
    json!({ "binary": browser, "args": ["--automation"] })
}

/// The one in PATH, else the one `cargo xtask` keeps.
fn geckodriver() -> PathBuf {
    let name = "geckodriver";
    let path = env::var_os("PATH").unwrap_or_default();
    let mut found = env::split_paths(&path).map(|folder| folder.join(name));
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let kept = || {
        let cache = env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(home)?;
        Some(cache.join("engawa/geckodriver-0.37.1/bin").join(name))
    };
    found
        .find(|file| file.is_file())
        .or_else(kept)
        .unwrap_or_else(|| name.into())
}

/// A screen nobody sees, for `WebKitGTK`, which has no headless mode.
#[derive(Debug)]
struct Screen {
    name: String,
    server: Process,
}

impl Screen {
    fn open(profile: &Profile) -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.env(OWNER, profile.path());
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x1024x24",
            "-nolisten",
            "tcp",
        ]);
        let mut server = Process::start(command.stdout(Stdio::piped()))?;
        let mut number = String::new();
        let output = server.output().context("Xvfb says nothing")?;
        BufReader::new(output).read_line(&mut number)?;
        let number: u32 = number.trim().parse().context("Xvfb names no display")?;
        Ok(Self {
            name: format!(":{number}"),
            server,
        })
    }
}
