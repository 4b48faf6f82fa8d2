//! The three engines, and what their automation can do.

use std::{env, fmt};

use anyhow::{Result, bail};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, most phones with Android.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// `WebKitGTK`, standing in for Safari.
    Webkit,
}

/// What a story may ask of an engine's automation. What an engine lacks, the README names under 「エンジンではできない」.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// A viewport of 320 CSS px.
    Narrow,
    /// Printing to PDF.
    Print,
    /// A profile that outlives the browser.
    Reopen,
    /// A browser that runs no script.
    ScriptOff,
    /// A browser that refuses to keep anything.
    StorageOff,
    /// Telling what moved on the page.
    Shifts,
    /// Saving a file where a story finds it.
    Download,
    /// Telling the accessibility tree.
    Tree,
    /// Asking a page whose scripts are still on their way.
    Unfinished,
}

impl Ability {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Narrow,
        Self::Print,
        Self::Reopen,
        Self::ScriptOff,
        Self::StorageOff,
        Self::Shifts,
        Self::Download,
        Self::Tree,
        Self::Unfinished,
    ];

    /// What the README calls it.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Narrow => "幅 320 px",
            Self::Print => "PDF への印刷",
            Self::Reopen => "閉じて開きなおす、強制終了する",
            Self::ScriptOff => "スクリプトなし",
            Self::StorageOff => "保存を禁止する",
            Self::Shifts => "ずれの計測",
            Self::Download => "ファイルを残す",
            Self::Tree => "読み上げの木",
            Self::Unfinished => "スクリプトが届く前のページ",
        }
    }
}

impl Engine {
    /// All of them, in the order in which they are run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name, as in `ENGAWA_ENGINES`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The engines named in `ENGAWA_ENGINES`, between commas; all when it is not set.
    ///
    /// # Errors
    /// When a name is none of ours.
    pub fn wanted() -> Result<Vec<Self>> {
        let Ok(names) = env::var("ENGAWA_ENGINES") else {
            return Ok(Self::ALL.to_vec());
        };
        let names = names
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        names
            .map(|name| match Self::ALL.into_iter().find(|engine| engine.name() == name) {
                Some(engine) => Ok(engine),
                None => bail!("ENGAWA_ENGINES: chromium, firefox, webkit のどれかです（{name}）。[no such engine: {name}]"),
            })
            .collect()
    }

    /// Whether its automation can do this.
    #[must_use]
    pub fn can(self, ability: Ability) -> bool {
        match self {
            Self::Chromium => ability != Ability::Unfinished,
            Self::Firefox => !matches!(
                ability,
                Ability::Shifts | Ability::Tree | Ability::Unfinished
            ),
            // Its automation forgets storage with its session, and knows no print, profile or preference. It alone waits
            // for nothing.
            Self::Webkit => ability == Ability::Unfinished,
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
