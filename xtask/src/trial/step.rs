//! The steps of `cargo xtask test`, in order.

use anyhow::{Result, bail};

use super::{Count, Trial};
use crate::{house, sizes::Sizes, texts, tools::Toolbox};

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// `cargo fmt --check`.
    Format,
    /// Clippy, every set of features, warnings denied.
    Clippy,
    /// The content check.
    Content,
    /// Unit and property tests, native.
    Unit,
    /// The release build.
    Build,
    /// Sizes against limits.
    Sizes,
    /// Real browsers.
    Browser,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 7] = [
        Self::Format,
        Self::Clippy,
        Self::Content,
        Self::Unit,
        Self::Build,
        Self::Sizes,
        Self::Browser,
    ];

    /// Its name, as in `--only`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Clippy => "clippy",
            Self::Content => "content",
            Self::Unit => "unit",
            Self::Build => "build",
            Self::Sizes => "sizes",
            Self::Browser => "browser",
        }
    }

    /// What it does, for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Format => "書式 [formatting]",
            Self::Clippy => "clippy、警告も誤り [clippy, warnings denied]",
            Self::Content => "content/ の検査 [content check]",
            Self::Unit => "部品の試験 [unit and property tests]",
            Self::Build => "公開用ビルド [release build]",
            Self::Sizes => "大きさ [sizes]",
            Self::Browser => "本物のブラウザ [real browsers]",
        }
    }

    /// Reads a name.
    ///
    /// # Errors
    /// When there is no such step.
    pub fn parse(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|step| step.name() == name) {
            Some(step) => Ok(step),
            None => {
                let names = Self::ALL.map(Self::name).join(", ");
                bail!(
                    "--only は {names} のどれかです（受け取った値: {name}）。[no such step: {name}]"
                )
            }
        }
    }

    /// Runs it, counting tests into `count`.
    pub(super) fn run(self, trial: &Trial<'_>, count: &mut Count) -> Result<()> {
        let tools = Toolbox::of(trial.house);
        match self {
            Self::Format => tools.cargo(&["fmt", "--all", "--check"]).run(),
            Self::Clippy => {
                tools.for_wasm()?;
                CLIPPY.iter().try_for_each(|args| {
                    tools
                        .cargo(&["clippy", "--quiet"])
                        .args(*args)
                        .args(["--", "-D", "warnings"])
                        .run()
                })
            }
            Self::Content => check_content(tools, false),
            Self::Unit => UNIT.iter().try_for_each(|args| {
                trial.count(
                    tools
                        .cargo(&["test", "--quiet", "--no-fail-fast"])
                        .args(*args),
                    &mut count.tally,
                )
            }),
            // In CI nothing is taken on trust from an earlier run.
            Self::Build if house::in_ci() => trial.release.build(),
            Self::Build => trial.release.ensure().map(|built| {
                if !built {
                    println!("dist/ は最新です。[dist/ is up to date]");
                }
            }),
            Self::Sizes => {
                let sizes = Sizes::weigh(&trial.house.dist())?;
                println!("{}", sizes.table());
                sizes.check()?;
                texts::are_apart(trial.house).map(drop)
            }
            Self::Browser => trial.browsers(count),
        }
    }
}

const CLIPPY: [&[&str]; 3] = [
    &["--workspace", "--all-targets"],
    &["-p", "engawa", "--features", "ssr", "--all-targets"],
    &[
        "-p",
        "engawa",
        "--features",
        "csr",
        "--lib",
        "--bins",
        "--target",
        "wasm32-unknown-unknown",
    ],
];

const UNIT: [&[&str]; 2] = [
    &["--workspace", "--exclude", "engawa-browser-tests"],
    &["-p", "engawa", "--features", "ssr"],
];

/// Where the flow of the questions is drawn.
const FLOW: &str = "target/engawa/questionnaire.md";

/// Checks `content/` alone, and draws the flow of its questions; all its errors are shown at once. `stale` adds what a person should look at again.
///
/// # Errors
/// When the content has errors.
pub fn check_content(tools: Toolbox<'_>, stale: bool) -> Result<()> {
    let stale: &[&str] = if stale { &["--stale"] } else { &[] };
    tools
        .cargo(&[
            "run",
            "--quiet",
            "-p",
            "engawa-content",
            "--features",
            "compile",
            "--bin",
            "check-content",
        ])
        .args(["--", "content", "--flow", FLOW])
        .args(stale)
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_known_by_name() {
        for step in Step::ALL {
            assert_eq!(Step::parse(step.name()).unwrap(), step);
        }
        assert!(
            Step::parse("lint")
                .unwrap_err()
                .to_string()
                .contains("clippy")
        );
    }
}
