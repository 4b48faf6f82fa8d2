//! Small sites on disk, weighed.

use std::{fs, path::PathBuf};

use super::*;

fn site(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let dist = std::env::temp_dir().join(format!("engawa-sizes-{name}-{}", std::process::id()));
    for (file, content) in files {
        let path = dist.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    dist
}

/// Bytes that no compression makes smaller.
fn noise(length: usize) -> Vec<u8> {
    let mut seed = 7_u32;
    (0..length)
        .map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed.to_be_bytes()[0]
        })
        .collect()
}

const PAGE: &[u8] =
    b"<!DOCTYPE html><link rel=stylesheet href=/x/a-1.css><link rel=stylesheet href=/x/p.css>";

#[test]
fn a_page_weighs_its_html_and_its_sheets() {
    let dist = site(
        "fine",
        &[
            ("index.html", PAGE),
            ("acp/index.html", PAGE),
            ("acp/fragment.html", b"<article>"),
            ("a-1.css", b"a{}"),
            ("p.css", b"p{}"),
            ("e_bg.wasm", b"wasm"),
            ("e.js", b"js"),
            ("boot-1.js", b"boot"),
            ("sw.js", b"not counted"),
            ("search-1.txt", b"titles"),
            ("search-text-1.txt", b"texts"),
            ("robots.txt", b"not counted"),
        ],
    );
    let sizes = Sizes::weigh(&dist).unwrap();
    let routes: Vec<_> = sizes
        .pages
        .iter()
        .map(|page| (page.route.as_str(), page.css.raw))
        .collect();
    assert_eq!(routes, [("/", 6), ("/acp/", 6)]);
    assert_eq!(weight(&sizes.program).raw, 6);
    assert_eq!(weight(&sizes.scripts).raw, 4);
    let searched: Vec<_> = sizes.search.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(searched, ["search-1.txt", "search-text-1.txt"]);
    sizes.check().unwrap();
    let table = sizes.table();
    assert!(
        table.contains("| /acp/ |") && table.contains("14,336") && table.contains("153,600"),
        "{table}"
    );
    fs::remove_dir_all(dist).unwrap();
}

#[test]
fn over_a_limit_is_named() {
    let wasm = noise(PROGRAM_LIMIT + 1);
    let css = noise(PAGE_LIMIT);
    let files: &[(&str, &[u8])] = &[
        ("index.html", PAGE),
        ("a-1.css", &css),
        ("p.css", b""),
        ("404.html", b"<!doctype html>"),
        ("e.wasm", &wasm),
        ("aids-1.js", &css),
        ("search-1.txt", &css),
    ];
    let dist = site("over", files);
    let sizes = Sizes::weigh(&dist).unwrap();
    let message = sizes.check().unwrap_err().to_string();
    assert!(
        message.contains(": /, program, scripts, search-1.txt "),
        "{message}"
    );
    assert!(sizes.table().contains("OVER by "));
    fs::remove_dir_all(dist).unwrap();
}

#[test]
fn what_is_missing_is_said() {
    let dist = site("missing", &[("index.html", PAGE), ("a-1.css", b"")]);
    let message = format!("{:#}", Sizes::weigh(&dist).unwrap_err());
    assert!(message.contains("/x/p.css"), "{message}");
    fs::write(dist.join("index.html"), "<!doctype html>").unwrap();
    assert!(
        Sizes::weigh(&dist)
            .unwrap()
            .check()
            .unwrap_err()
            .to_string()
            .contains(".wasm")
    );
    fs::remove_dir_all(&dist).unwrap();
    assert!(
        Sizes::weigh(&dist)
            .unwrap_err()
            .to_string()
            .contains("cargo xtask build")
    );
}

#[test]
fn thousands() {
    assert_eq!(
        [0, 999, 1000, 153_600, 1_234_567].map(bytes),
        ["0", "999", "1,000", "153,600", "1,234,567"]
    );
}
