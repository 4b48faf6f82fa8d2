//! The probe: a script that the tests put into every page, first in its head, to hear what a page says of itself.

/// Where the probe is served; outside every base path, inside the origin.
pub(super) const PATH: &str = "/__probe.js";

/// The script.
pub(super) const SCRIPT: &str = include_str!("probe.js");

const TAG: &str = "<script src=\"/__probe.js\"></script>";

/// The page with the probe as the first element of its head. A fragment has no head and stays as it is.
pub(super) fn insert(page: &str) -> String {
    let lower = page.to_ascii_lowercase();
    let after_head = lower.match_indices("<head").find_map(|(at, found)| {
        let end = at + found.len();
        let rest = lower.get(end..)?;
        // `<head>` or `<head lang=…>`, not `<header>`.
        rest.starts_with(['>', ' ', '\n', '\t'])
            .then(|| rest.find('>').map(|close| end + close + 1))?
    });
    match after_head.and_then(|at| page.split_at_checked(at)) {
        Some((before, after)) => format!("{before}{TAG}{after}"),
        None => page.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_probe_comes_first() {
        let page = insert(
            "<!DOCTYPE html><html><head>\n<meta charset=utf-8><title>家</title></head><body><header>",
        );
        assert!(page.contains(&format!("<head>{TAG}\n<meta")), "{page}");
        assert!(
            insert("<HTML><HEAD data-a><title>").contains(&format!("<HEAD data-a>{TAG}<title>"))
        );
        assert_eq!(
            insert("<article><header>a</header></article>"),
            "<article><header>a</header></article>"
        );
    }
}
