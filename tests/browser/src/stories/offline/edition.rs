//! A later version of the build under test, published in its place.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use xtask::{
    kept::{Kept, WORKER, sum},
    tree::Tree,
};

use crate::session::Session;

/// Publishes `edition` at `root`: every page says which it is, and so does a style sheet of a new name; the old one is gone.
pub(super) fn publish(root: &Path, edition: &str) -> Result<()> {
    let kept = Kept::read(root)?;
    let mut files = kept.files().iter();
    let style = files
        .find(|file| file.address.starts_with("style-"))
        .context("sw.js keeps no style sheet: build dist/ anew")?
        .address
        .clone();
    let css = format!(
        "{}\n:root {{ --edition: \"{edition}\" }}",
        text(root, &style)?
    );
    let new = format!("style-{:.16}.css", sum(css.as_bytes()));
    fs::remove_file(root.join(&style))?;
    write(root, &new, &css)?;
    for file in Tree::read(root)?.files() {
        let name = file.strip_prefix(root)?.to_string_lossy().into_owned();
        if name.ends_with("fragment.html") {
            write(
                root,
                &name,
                &format!("{}<!-- edition {edition} -->", text(root, &name)?),
            )?;
        } else if name.ends_with(".html") {
            let marked = format!("<html data-edition=\"{edition}\" ");
            let page = text(root, &name)?.replace("<html ", &marked);
            write(root, &name, &page.replace(&style, &new))?;
        }
    }
    let mut worker = text(root, WORKER)?.replace(&style, &new);
    for file in Kept::read(root)?.files() {
        let name = file.name().replace(&style, &new);
        let bytes = fs::read(root.join(&name)).context(name)?;
        worker = worker.replace(&file.sum, &sum(&bytes));
    }
    let version = sum(worker.as_bytes());
    let worker = worker.replacen("VERSION = \"", &format!("VERSION = \"{version:.4}"), 1);
    write(root, WORKER, &worker)
}

/// What the page and its style sheet say of their edition; nothing in the build as it is.
pub(super) async fn of(browser: &Session) -> Result<[String; 2]> {
    let page = "return document.documentElement.dataset.edition ?? ''";
    let style = "return getComputedStyle(document.documentElement).getPropertyValue('--edition').replace(/[\" ]/g, '')";
    Ok([browser.words(page).await?, browser.words(style).await?])
}

/// A file's text.
pub(super) fn text(root: &Path, name: &str) -> Result<String> {
    fs::read_to_string(root.join(name)).with_context(|| name.to_owned())
}

/// Puts `text` in a file's place, and nothing in the place of what was compressed beforehand.
pub(super) fn write(root: &Path, name: &str, text: &str) -> Result<()> {
    for end in ["br", "gz"] {
        // Not every file has one.
        let _ = fs::remove_file(root.join(format!("{name}.{end}")));
    }
    fs::write(root.join(name), text).with_context(|| name.to_owned())
}
