//! The standard library for WebAssembly.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Toolbox;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target by rustup when the compiler does not have it.
pub(super) fn ready(tools: Toolbox<'_>) -> Result<()> {
    let asked = tools
        .program("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()?;
    if Path::new(asked.trim()).is_dir() {
        return Ok(());
    }
    if tools
        .program("rustup")
        .args(["--version"])
        .output()
        .is_err()
    {
        bail!(
            "rustup が見つかりません。https://rustup.rs の手順で入れてから、もう一度実行してください。\
             [rustup is missing: install it from https://rustup.rs and run this again]"
        );
    }
    println!(
        "rustup で {TARGET} を入れます（約 1 分）。プログラムをブラウザ用にコンパイルします。[compiles the program for the browser]"
    );
    tools.program("rustup").args(["target", "add", TARGET]).run().context(
        "rustup target add が失敗しました。ネットワークを確かめて、もう一度実行してください。[rustup target add failed: check the network and run this again]",
    )
}
