//! Files with their hash in their name, and the one script that stands in the page itself.

use std::error::Error;
use std::path::Path;

use base64::Engine as _;
use engawa::content::compile::Site;
use engawa::search::build::Files;
use sha2::{Digest as _, Sha256};

use super::program::Program;

/// Where the files of this build are.
pub(crate) struct Assets {
    /// The style sheet.
    pub(crate) style: String,
    /// `boot.js`.
    pub(crate) boot: String,
    /// `aids.js`.
    pub(crate) aids: String,
    /// The search: titles, headings, keywords.
    pub(crate) search: String,
    /// The search: all text.
    pub(crate) search_text: String,
    /// The program's glue.
    pub(crate) program: String,
    /// The program.
    pub(crate) wasm: String,
    /// `first.js`, to stand in the head.
    pub(crate) first: String,
    /// Its hash, for the policy.
    pub(crate) first_hash: String,
}

/// In the order of the cascade.
const STYLES: [&str; 19] = [
    "tokens",
    "base",
    "layout",
    "components",
    "aids",
    "reading",
    "acp",
    "paper",
    "who",
    "around",
    "map",
    "print",
    "leaflet",
    "leaflet-print",
    "edition",
    "edition-print",
    "choices",
    "search",
    "emergency",
];

impl Assets {
    /// Writes the style sheet, the scripts and what is searched into `staging`, and finds the program that Trunk put there.
    pub(crate) fn write(
        staging: &Path,
        base: &str,
        content: &Site,
    ) -> Result<Self, Box<dyn Error>> {
        let mut style = String::from("@layer tokens, base, layout, components, print;\n");
        for name in STYLES {
            let file = format!("style/{name}.css");
            style.push_str(
                &std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?,
            );
        }
        let boot = without_comments(&std::fs::read_to_string("src/boot/boot.js")?);
        let aids = without_comments(&std::fs::read_to_string("src/boot/aids.js")?);
        let first = without_comments(&std::fs::read_to_string("src/boot/first.js")?);
        let program = Program::write(staging)?;
        let search = Files::of(content);
        let at = |name: String| format!("{base}{name}");
        Ok(Self {
            style: at(put(staging, "style", ".css", squeezed(&style).as_bytes())?),
            boot: at(put(staging, "boot", ".js", boot.as_bytes())?),
            aids: at(put(staging, "aids", ".js", aids.as_bytes())?),
            search: at(put(staging, "search", ".txt", search.small.as_bytes())?),
            search_text: at(put(staging, "search-text", ".txt", search.text.as_bytes())?),
            program: at(program.glue),
            wasm: at(program.wasm),
            first_hash: base64::engine::general_purpose::STANDARD
                .encode(Sha256::digest(first.as_bytes())),
            first,
        })
    }
}

/// Writes a file whose name holds its hash, and gives that name.
pub(crate) fn put(
    staging: &Path,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<String, Box<dyn Error>> {
    let digest = Sha256::digest(bytes);
    let hash: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let file = format!("{name}-{hash}{ending}");
    std::fs::write(staging.join(&file), bytes)?;
    Ok(file)
}

/// Whole-line comments stay in the repository.
fn without_comments(script: &str) -> String {
    let lines = script
        .lines()
        .filter(|line| !line.trim_start().starts_with("//") && !line.trim().is_empty());
    lines.map(str::trim_start).collect::<Vec<_>>().join("\n")
}

/// Drops comments and indentation: enough, since it is compressed.
fn squeezed(style: &str) -> String {
    let mut out = String::new();
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}
