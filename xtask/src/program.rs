//! A child process: started at the top of the clone, with our tools first on its PATH and without cargo's own
//! variables, which `cargo run` left to us and which would confuse another cargo.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{BufRead, BufReader, ErrorKind},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, anyhow, bail};

/// A program about to be started.
#[derive(Debug)]
pub struct Program {
    command: Command,
    name: String,
}

impl Program {
    /// `name`, in the folder `at`, with `tools` before everything else on PATH.
    #[must_use]
    pub fn new(name: &str, at: &Path, tools: &[PathBuf]) -> Self {
        let mut command = Command::new(name);
        command.current_dir(at);
        for (variable, _) in env::vars_os() {
            if variable.to_str().is_some_and(belongs_to_our_own_run) {
                command.env_remove(variable);
            }
        }
        // Trunk 0.21.14 refuses NO_COLOR=1; nothing we start needs it.
        command.env_remove("NO_COLOR");
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = tools.iter().cloned().chain(env::split_paths(&inherited));
        if let Ok(path) = env::join_paths(folders) {
            command.env("PATH", path);
        }
        Self {
            command,
            name: name.to_owned(),
        }
    }

    /// Adds arguments.
    #[must_use]
    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(mut self, args: I) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.command.env(name, value.into());
        self
    }

    /// Runs it in front of the person, to its end.
    ///
    /// # Errors
    /// When it cannot be started or fails.
    pub fn run(mut self) -> Result<()> {
        let mut child = self.start()?;
        let status = child.wait()?;
        if status.success() {
            Ok(())
        } else {
            Err(self.failed(&status.to_string()))
        }
    }

    /// Runs it and returns what it said.
    ///
    /// # Errors
    /// When it cannot be started or fails.
    pub fn output(mut self) -> Result<String> {
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let output = self.start()?.wait_with_output()?;
        if !output.status.success() {
            bail!(
                "{}\n{}",
                self.failed(&output.status.to_string()),
                String::from_utf8_lossy(&output.stderr).trim()
            );
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it, handing on each line of its output as it comes; says whether it succeeded.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn lines(mut self, mut each: impl FnMut(&str)) -> Result<bool> {
        self.command.stdout(Stdio::piped());
        let mut child = self.start()?;
        if let Some(stdout) = child.stdout.take() {
            let mut reader = BufReader::new(stdout);
            let mut line = Vec::new();
            while reader.read_until(b'\n', &mut line)? > 0 {
                each(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']));
                line.clear();
            }
        }
        Ok(child.wait()?.success())
    }

    fn start(&mut self) -> Result<Child> {
        self.command.spawn().map_err(|error| match error.kind() {
            ErrorKind::NotFound => {
                anyhow!("{0} が見つかりません。入れてから、もう一度実行してください。[{0} is missing: install it and run this again]", self.name)
            }
            _ => anyhow!("{}: {error}", self.name),
        })
    }

    fn failed(&self, status: &str) -> anyhow::Error {
        let args: Vec<_> = self
            .command
            .get_args()
            .map(OsStr::to_string_lossy)
            .collect();
        anyhow!(
            "失敗しました: {} {}（{status}）[failed]",
            self.name,
            args.join(" ")
        )
    }
}

/// What `cargo run` told us about ourselves. Settings a person made (CARGO_HOME, CARGO_TARGET_DIR, …) are kept.
fn belongs_to_our_own_run(variable: &str) -> bool {
    matches!(
        variable,
        "CARGO" | "CARGO_PRIMARY_PACKAGE" | "CARGO_CRATE_NAME" | "OUT_DIR"
    ) || ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
        .iter()
        .any(|prefix| variable.starts_with(prefix))
}

/// Where a program of this name is on PATH.
///
/// # Errors
/// When PATH does not hold it.
pub fn locate(name: &str) -> Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let name = if cfg!(windows) {
        format!("{name}.exe")
    } else {
        name.to_owned()
    };
    env::split_paths(&path)
        .map(|dir| dir.join(&name))
        .find(|file| file.is_file())
        .context(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_own_cargo_settings_are_kept() {
        assert!(!belongs_to_our_own_run("CARGO_TARGET_DIR"));
        assert!(!belongs_to_our_own_run("CARGO_HOME"));
        assert!(belongs_to_our_own_run("CARGO_PKG_NAME"));
        assert!(belongs_to_our_own_run("CARGO_MANIFEST_DIR"));
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Program::new("engawa-no-such-program", Path::new("."), &[])
            .run()
            .unwrap_err();
        assert!(
            error.to_string().contains("engawa-no-such-program"),
            "{error}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn lines_come_one_by_one_and_failure_is_told() {
        let mut seen = Vec::new();
        let script = "echo いち; echo に; exit 3";
        let fine = Program::new("sh", Path::new("."), &[])
            .args(["-c", script])
            .lines(|l| seen.push(l.to_owned()));
        assert!(!fine.unwrap());
        assert_eq!(seen, ["いち", "に"]);
    }
}
