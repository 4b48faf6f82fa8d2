//! `cargo xtask sizes`: what each page and the program weigh on the way to a reader, against the limits of the house.
//!
//! A page weighs its HTML and the stylesheets its HTML names, each compressed by brotli: what must arrive before the first
//! view. The program weighs its WebAssembly and all scripts except the service worker. The search weighs the two files that
//! it fetches, the first with its part of the program. What the worker keeps weighs all files of its list, each held against
//! its hash there.

mod offline;
mod page;
mod search;
mod stylesheets;
mod table;
mod weight;

use std::path::Path;

use anyhow::{Result, bail, ensure};

use self::{
    offline::Offline,
    page::Page,
    table::Table,
    weight::{Scale, Weight},
};
use crate::tree::Tree;

/// HTML and CSS of the first view, brotli.
pub const PAGE_LIMIT: usize = 14 * 1024;

/// The same of what only a lecturer opens, by how its address begins: a page that holds all papers of a talk, and the one
/// that holds all slides.
pub const LECTURER_PAGES: [(&str, usize); 2] = [
    ("/seminar/programme-", 28 * 1024),
    ("/present/programme/", 48 * 1024),
];

/// WebAssembly and glue of the whole program, brotli.
pub const PROGRAM_LIMIT: usize = 150 * 1024;

/// The scripts written by hand, all together, brotli: no page fetches more than two of them.
pub const SCRIPTS_LIMIT: usize = 4 * 1024;

/// How their names begin.
const SCRIPTS: [&str; 5] = ["aids-", "boot-", "practice-", "print-", "region-"];
/// WebAssembly and scripts of the slides' program, brotli.
pub const LECTURER_LIMIT: usize = 48 * 1024;

/// Every size of one `dist/`.
#[derive(Debug)]
pub struct Sizes {
    pages: Vec<Page>,
    program: Vec<(String, Weight)>,
    scripts: Vec<(String, Weight)>,
    lecturer: Vec<(String, Weight)>,
    search: Vec<(String, Weight)>,
    offline: Offline,
}

impl Sizes {
    /// Weighs `dist`.
    ///
    /// # Errors
    /// When it is missing or empty, a page names a stylesheet that is not there, or the worker's list does not hold.
    pub fn weigh(dist: &Path) -> Result<Self> {
        ensure!(
            dist.join("index.html").is_file(),
            "dist/ がありません。先に cargo xtask build を実行してください。[dist/ is missing: run cargo xtask build first]"
        );
        let tree = Tree::read(dist)?;
        let mut scale = Scale::default();
        let (mut pages, mut program) = (Vec::new(), Vec::new());
        let (mut scripts, mut search) = (Vec::new(), Vec::new());
        let mut lecturer = Vec::new();
        for file in tree.files() {
            let name = tree.name(file);
            match file.extension().and_then(|text| text.to_str()) {
                Some("html") => pages.extend(Page::weigh(dist, file, &name, &mut scale)?),
                // Read from a folder alone, instead of the WebAssembly.
                Some("js") if name.starts_with("lecturer-inline") => {}
                Some("wasm" | "js") if is_lecturer(&name) => {
                    lecturer.push((name, scale.weigh(file)?))
                }
                Some("js") if SCRIPTS.iter().any(|script| name.starts_with(script)) => {
                    scripts.push((name, scale.weigh(file)?))
                }
                Some("wasm" | "js" | "mjs") if name != "sw.js" => {
                    program.push((name, scale.weigh(file)?))
                }
                Some("txt") if name.starts_with(search::FILES) => {
                    search.push((name, scale.weigh(file)?))
                }
                _ => {}
            }
        }
        pages.sort_by(|a, b| a.route.cmp(&b.route));
        Ok(Self {
            pages,
            program,
            scripts,
            lecturer,
            search,
            offline: Offline::weigh(dist, &mut scale)?,
        })
    }

    /// The table, for people and for issue notes.
    #[must_use]
    pub fn table(&self) -> String {
        let mut pages = Table::new([
            "page",
            "HTML",
            "HTML br",
            "CSS",
            "CSS br",
            "first view br",
            "",
        ]);
        for page in &self.pages {
            let first = page.first_view();
            pages.row([
                page.route.clone(),
                bytes(page.html.raw),
                bytes(page.html.brotli),
                bytes(page.css.raw),
                bytes(page.css.brotli),
                bytes(first),
                verdict(first, page.limit()),
            ]);
        }
        let heaviest = self
            .pages
            .iter()
            .filter(|page| page.limit() == PAGE_LIMIT)
            .map(Page::first_view)
            .max()
            .unwrap_or_default();
        let html: Weight = self.pages.iter().map(|page| page.html).sum();
        let program = together("program", &self.program, PROGRAM_LIMIT);
        let scripts = together("scripts", &self.scripts, SCRIPTS_LIMIT);
        let lecturer = together("slides' program", &self.lecturer, LECTURER_LIMIT);
        let total = weight(&self.program);
        let (search, offline) = (search::table(&self.search), self.offline.table());
        format!(
            "{pages}\n{} ページ、HTML 合計 {}（br {}）。最も重いページ {} / 上限 {} [{0} pages; heaviest first view against its limit]\n\n\
             {program}\nプログラム {} / 上限 {} [program against its limit]\n\n{scripts}\n{lecturer}\n{search}\n{offline}",
            self.pages.len(),
            bytes(html.raw),
            bytes(html.brotli),
            bytes(heaviest),
            bytes(PAGE_LIMIT),
            bytes(total.brotli),
            bytes(PROGRAM_LIMIT),
        )
    }

    /// Fails when anything is over its limit, naming it.
    ///
    /// # Errors
    /// When anything is over its limit, or there is no program to weigh.
    pub fn check(&self) -> Result<()> {
        ensure!(
            self.program.iter().any(|(name, _)| name.ends_with(".wasm")),
            "dist/ に .wasm がありません。cargo xtask build をやり直してください。[no .wasm in dist/: run cargo xtask build again]"
        );
        let mut over: Vec<&str> = self
            .pages
            .iter()
            .filter(|page| page.first_view() > page.limit())
            .map(|page| page.route.as_str())
            .collect();
        for (name, files, limit) in [
            ("program", &self.program, PROGRAM_LIMIT),
            ("scripts", &self.scripts, SCRIPTS_LIMIT),
            ("slides' program", &self.lecturer, LECTURER_LIMIT),
        ] {
            over.extend((weight(files).brotli > limit).then_some(name));
        }
        over.extend(search::over(&self.search));
        over.extend(self.offline.is_over().then_some(offline::NAME));
        if !over.is_empty() {
            bail!(
                "大きさの上限を超えています: {0} [over the limit: {0}]",
                over.join(", ")
            );
        }
        Ok(())
    }
}

/// What the files weigh together.
fn weight(files: &[(String, Weight)]) -> Weight {
    files.iter().map(|(_, weight)| *weight).sum()
}

/// Files that have one limit together.
fn together(what: &'static str, files: &[(String, Weight)], limit: usize) -> Table<4> {
    let mut table = Table::new([what, "raw", "br", ""]);
    let total = weight(files);
    let verdict = verdict(total.brotli, limit);
    let rows = files
        .iter()
        .map(|(name, weight)| (name.as_str(), *weight, String::new()));
    for (name, weight, verdict) in rows.chain([("total", total, verdict)]) {
        table.row([
            name.to_owned(),
            bytes(weight.raw),
            bytes(weight.brotli),
            verdict,
        ]);
    }
    table
}

/// Whether a file is of the slides' program.
fn is_lecturer(name: &str) -> bool {
    name.starts_with("engawa-lecturer") || name.starts_with("lecturer-")
}

fn verdict(size: usize, limit: usize) -> String {
    if size > limit {
        format!("OVER by {}", bytes(size - limit))
    } else {
        "ok".to_owned()
    }
}

/// `14336` → `14,336`.
fn bytes(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
