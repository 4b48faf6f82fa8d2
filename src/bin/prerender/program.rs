//! The program as it is published: optimised, with short names, without spaces
//! (`docs/decisions/0011-the-program-is-shrunk-here.md`).
//!
//! The glue and the WebAssembly know each other by long names with a hash in each, which compress badly and stand
//! in both files. wasm-opt shortens them on its side and says how; the glue is rewritten to match.

mod names;

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::assets::put;
use names::Names;

/// The addresses of the two files, without the base.
#[derive(Clone)]
pub(crate) struct Program {
    pub(crate) glue: String,
    pub(crate) wasm: String,
}

/// The program for answers, a module that `boot.js` loads.
const APP: Kind = Kind {
    name: "engawa-app",
    format: Some("--format=esm"),
};

/// The slides' program, a plain script: a browser loads no module from a folder.
const LECTURER: Kind = Kind {
    name: "engawa-lecturer",
    format: None,
};

/// What tells one program from the other.
struct Kind {
    name: &'static str,
    format: Option<&'static str>,
}

/// `--low-memory-unused` holds since Rust puts the stack, not data, below the first 1024 bytes.
const OPTIMISE: [&str; 7] = [
    "--minify-imports-and-exports-and-modules",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "--strip-producers",
];

impl Program {
    /// Finds what Trunk put into `staging`; for publishing, makes it small.
    pub(crate) fn write(staging: &Path) -> Result<Self, Box<dyn Error>> {
        Self::of(&APP, staging)
    }

    /// The same for the slides' program.
    pub(crate) fn lecturer(staging: &Path) -> Result<Self, Box<dyn Error>> {
        Self::of(&LECTURER, staging)
    }

    fn of(kind: &Kind, staging: &Path) -> Result<Self, Box<dyn Error>> {
        let found = Self {
            glue: find(staging, kind.name, ".js")?,
            wasm: find(staging, kind.name, ".wasm")?,
        };
        if publishing() {
            found.shrunk(kind, staging)
        } else {
            Ok(found)
        }
    }

    fn shrunk(&self, kind: &Kind, staging: &Path) -> Result<Self, Box<dyn Error>> {
        let (glue, wasm) = (staging.join(&self.glue), staging.join(&self.wasm));
        let names: Names = serde_json::from_slice(&run(
            tool("wasm-opt")
                .arg(&wasm)
                .args(OPTIMISE)
                .arg("-o")
                .arg(&wasm),
            b"",
        )?)?;
        let text = names.shorten(&std::fs::read_to_string(&glue)?)?;
        let script = minified(&text, kind.format)?;
        let bytes = std::fs::read(&wasm)?;
        std::fs::remove_file(glue)?;
        std::fs::remove_file(wasm)?;
        Ok(Self {
            glue: put(staging, kind.name, ".js", &script)?,
            wasm: put(staging, kind.name, "_bg.wasm", &bytes)?,
        })
    }
}

/// Whether this build is for readers, and not for daily work.
fn publishing() -> bool {
    std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release")
}

/// A module script of ours as it is published; for daily work as it is written.
pub(crate) fn script(text: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    if publishing() {
        minified(text, APP.format)
    } else {
        Ok(text.into())
    }
}

/// A plain script as it is published.
pub(crate) fn plain(text: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    if publishing() {
        minified(text, None)
    } else {
        Ok(text.into())
    }
}

fn minified(script: &str, format: Option<&str>) -> Result<Vec<u8>, Box<dyn Error>> {
    run(
        tool("esbuild")
            .args(["--minify", "--charset=utf8"])
            .args(format),
        script.as_bytes(),
    )
}

fn find(staging: &Path, program: &str, ending: &str) -> Result<String, Box<dyn Error>> {
    let entries = std::fs::read_dir(staging)?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found = names.filter(|name| name.starts_with(program) && name.ends_with(ending));
    Ok(found
        .next()
        .ok_or_else(|| format!("Trunk left no {program}*{ending}"))?)
}

/// A tool from npm: on PATH, or in `node_modules/`.
fn tool(name: &str) -> Command {
    let name = if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_string()
    };
    let ours = PathBuf::from("node_modules/.bin").join(&name);
    Command::new(if ours.is_file() { ours } else { name.into() })
}

/// Runs `command` with `input`, and gives what it writes.
fn run(command: &mut Command, input: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let named = format!("{command:?}");
    let missing = |error| format!("{named}: {error}。npm ci を実行してください [run npm ci]");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(missing)?;
    // Dropped at once, so that the tool sees the end of it; both tools read all before they write.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input)?;
    }
    let output = child.wait_with_output()?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("{named}: {}", output.status).into())
    }
}
