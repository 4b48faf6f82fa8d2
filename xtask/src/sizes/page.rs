//! One page: its HTML and the stylesheets the HTML names.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::{
    LECTURER_PAGES, PAGE_LIMIT,
    stylesheets::stylesheets,
    weight::{Scale, Weight},
};

/// A page and what it needs for its first view.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) route: String,
    pub(super) html: Weight,
    pub(super) css: Weight,
}

impl Page {
    /// A page with its stylesheets; `None` for a fragment, which is never a first view.
    pub(super) fn weigh(
        dist: &Path,
        file: &Path,
        name: &str,
        scale: &mut Scale,
    ) -> Result<Option<Self>> {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        if !text
            .trim_start()
            .to_ascii_lowercase()
            .starts_with("<!doctype html")
        {
            return Ok(None);
        }
        let mut css = Weight::default();
        for href in stylesheets(&text) {
            let sheet = find(dist, file, &href).with_context(|| {
                format!("{name}: スタイルシート {href} が dist/ にありません。[the stylesheet {href} is not in dist/]")
            })?;
            css = css + scale.weigh(&sheet)?;
        }
        let route = format!("/{}", name.strip_suffix("index.html").unwrap_or(name));
        Ok(Some(Self {
            route,
            html: scale.weigh(file)?,
            css,
        }))
    }

    /// What it may weigh.
    pub(super) fn limit(&self) -> usize {
        LECTURER_PAGES
            .into_iter()
            .find(|(begins, _)| self.route.starts_with(begins))
            .map_or(PAGE_LIMIT, |(_, limit)| limit)
    }

    /// What must arrive before the first view.
    pub(super) fn first_view(&self) -> usize {
        self.html.brotli + self.css.brotli
    }
}

/// The file an address names: beside the page, from the top, or from the top below a base path.
fn find(dist: &Path, page: &Path, href: &str) -> Option<PathBuf> {
    let href = href.split(['?', '#']).next().unwrap_or_default();
    let Some(mut inside) = href.strip_prefix('/') else {
        return page
            .parent()
            .map(|folder| folder.join(href))
            .filter(|file| file.is_file());
    };
    loop {
        let file = dist.join(inside);
        if file.is_file() {
            return Some(file);
        }
        (_, inside) = inside.split_once('/')?;
    }
}
