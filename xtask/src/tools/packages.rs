//! Browsers and fonts from the packages of Debian and its children.

use std::fs;

use anyhow::{Context, Result, bail};

use super::Toolbox;
use crate::program::locate;

const PACKAGES: [&str; 7] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    // Without a Japanese font every width and every printed page would be wrong.
    "fonts-noto-cjk",
    // pdftotext and pdftoppm read the printed sheet.
    "poppler-utils",
];

/// On Debian, installs the packages that are missing; elsewhere does nothing, and what is missing is named by the caller.
pub(super) fn ready(tools: Toolbox<'_>) -> Result<()> {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !is_debian(&system) || locate("apt-get").is_err() {
        return Ok(());
    }
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|package| !is_installed(tools, package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let Some(prefix) = becoming_root(tools) else {
        bail!(
            "ブラウザのテストに足りないものがあります。sudo apt-get install -y {list} を実行してから、もう一度どうぞ。\
             [run sudo apt-get install -y {list} and try again]"
        );
    };
    println!(
        "apt-get で {list} を入れます（約 2 分）。本物のブラウザで試験します。[the tests drive real browsers]"
    );
    let apt = |args: &[&str]| {
        let words = [
            prefix,
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"],
            args,
        ]
        .concat();
        let (name, rest) = words.split_first().context("apt-get")?;
        tools.program(name).args(rest).run()
    };
    apt(&["update"])
        .and_then(|()| apt(&[&["install", "-y", "--no-install-recommends"], missing.as_slice()].concat()))
        .with_context(|| {
            format!("apt-get が失敗しました。{list} を自分で入れてから、もう一度実行してください。[apt-get failed: install {list} yourself and run this again]")
        })
}

/// Debian itself, or a system that says it is like it.
fn is_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .any(|value| {
            value
                .trim_matches('"')
                .split(' ')
                .any(|word| word == "debian")
        })
}

fn is_installed(tools: Toolbox<'_>, package: &str) -> bool {
    let asked = tools
        .program("dpkg-query")
        .args(["-W", "-f=${db:Status-Status}", package])
        .output();
    asked.is_ok_and(|status| status == "installed")
}

/// What to write before a command to run it as root without being asked; `None` when that is not possible.
fn becoming_root(tools: Toolbox<'_>) -> Option<&'static [&'static str]> {
    if tools
        .program("id")
        .args(["-u"])
        .output()
        .is_ok_and(|id| id.trim() == "0")
    {
        return Some(&[]);
    }
    tools
        .program("sudo")
        .args(["-n", "true"])
        .output()
        .ok()
        .map(|_| ["sudo", "-n"].as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_children() {
        assert!(is_debian("NAME=x\nID=debian\n"));
        assert!(is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(is_debian("ID=mint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian("ID=fedora\n"));
    }
}
