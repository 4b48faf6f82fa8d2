//! The service worker with the list of what it keeps: the pages of an emergency, and all they need
//! (`docs/decisions/0014-one-worker-one-version.md`).

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use engawa::content::route::Route;
use engawa::site;
use sha2::{Digest as _, Sha256};

use super::assets::{Assets, hex, without_comments};

/// The slug of the page that answers where there is no network and nothing is kept.
pub(crate) const OFFLINE: &str = "offline";

/// Where that page is written: it has no address of its own.
pub(crate) const OFFLINE_FILE: &str = "offline.html";

/// The icons that the head of every page names.
const ICONS: [&str; 3] = ["icons/icon.svg", "icons/icon-192.png", "icons/icon-180.png"];

/// `sw.js`, once everything else stands in `staging`. A build for daily work, and one that is told so by
/// `ENGAWA_WORKER=off`, gets the worker that takes itself away.
///
/// # Errors
/// When a script of ours or a file of the list can't be read.
pub(crate) fn worker(
    staging: &Path,
    base: &str,
    assets: &Assets,
) -> Result<String, Box<dyn Error>> {
    let says = |name: &str, value: &str| std::env::var(name).is_ok_and(|said| said == value);
    if says("TRUNK_PROFILE", "debug") || says("ENGAWA_WORKER", "off") {
        return Ok(without_comments(&std::fs::read_to_string(
            "src/boot/sw-off.js",
        )?));
    }
    let script = without_comments(&std::fs::read_to_string("src/boot/sw.js")?);
    filled(&script, &list(staging, base, assets)?)
}

/// The script with its list and its version: a hash of both, so that what one version keeps never mixes with another's.
fn filled(script: &str, list: &str) -> Result<String, Box<dyn Error>> {
    let (version, kept) = ("const VERSION = \"\";", "const KEPT = {};");
    if !script.contains(version) || !script.contains(kept) {
        return Err("src/boot/sw.js has no place for its version or its list".into());
    }
    let script = script.replace(kept, &format!("const KEPT = {{\n{list}}};"));
    let hash = hex(&Sha256::digest(&script), 8);
    Ok(script.replace(version, &format!("const VERSION = \"{hash}\";")))
}

/// One line a file: its address below the base, and its SHA-256. A page's address is its folder.
fn list(staging: &Path, base: &str, assets: &Assets) -> Result<String, Box<dyn Error>> {
    let mut list = String::new();
    for address in kept(base, assets) {
        let file = if address.is_empty() || address.ends_with('/') {
            format!("{address}index.html")
        } else {
            address.clone()
        };
        let bytes =
            std::fs::read(staging.join(&file)).map_err(|error| format!("{file}: {error}"))?;
        let _ = writeln!(
            list,
            "\"{address}\": \"{}\",",
            hex(&Sha256::digest(bytes), 32)
        );
    }
    Ok(list)
}

/// Every address that is kept, below the base.
fn kept(base: &str, assets: &Assets) -> Vec<String> {
    let mut kept = Vec::new();
    for route in site::routes().iter().filter(|route| is_kept(route)) {
        let page = route.path().trim_start_matches('/').to_string();
        if route.is_reading() {
            kept.push(format!("{page}fragment.html"));
        }
        kept.push(page);
    }
    let named = assets.of_every_page().into_iter();
    kept.extend(named.map(|address| address.strip_prefix(base).unwrap_or(address).to_string()));
    kept.push(OFFLINE_FILE.into());
    kept.extend(ICONS.map(String::from));
    kept
}

/// Whether a page opens without a network: what somebody needs who is frightened or has just lost the signal.
fn is_kept(route: &Route) -> bool {
    match route {
        Route::Home
        | Route::Emergency
        | Route::Signs
        | Route::LastDays
        | Route::Card
        | Route::CardPaper(_) => true,
        Route::Page(slug) => matches!(slug.as_str(), "call-119" | "hard-times"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_follows_the_list_and_the_script() {
        let script = "const VERSION = \"\";\nconst KEPT = {};\n";
        let written = |script: &str, list: &str| filled(script, list).unwrap();
        let one = written(script, "\"\": \"a\",\n");
        assert!(one.contains("const KEPT = {\n\"\": \"a\",\n};"), "{one}");
        let version = |text: &str| text.lines().next().unwrap().to_string();
        assert_ne!(version(&one), version(&written(script, "\"\": \"b\",\n")));
        let other = format!("{script}// more");
        assert_ne!(version(&one), version(&written(&other, "\"\": \"a\",\n")));
        assert!(filled("const KEPT = {};", "").is_err());
    }

    #[test]
    fn the_script_has_its_two_places() {
        let script = include_str!("../../boot/sw.js");
        assert!(filled(&without_comments(script), "").is_ok());
    }

    #[test]
    fn what_is_kept_are_the_pages_of_an_emergency() {
        let kept: Vec<String> = site::routes()
            .iter()
            .filter(|route| is_kept(route))
            .map(Route::path)
            .collect();
        for path in [
            "/",
            "/emergency/",
            "/emergency/signs/",
            "/emergency/last-days/",
            "/emergency/card/",
            "/emergency/card/fridge/",
            "/emergency/card/wallet/",
            "/emergency/card/telephone/",
            "/emergency/card/picture/",
            "/call-119/",
            "/hard-times/",
        ] {
            assert!(kept.contains(&path.to_string()), "{path}");
        }
        assert!(!kept.contains(&"/acp/".to_string()));
    }
}
