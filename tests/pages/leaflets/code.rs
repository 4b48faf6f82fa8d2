//! The page's address as a 2D code: there once the site has an address, and read back as a phone reads it.

use std::sync::Arc;

use engawa::content::route::Route;
use engawa::site;
use engawa::ui::reading::Content;

use super::at;
use crate::site::{Page, content, page_of};
use crate::tag::{inside, tags, text};

const ADDRESS: &str = "https://zaitaku.example.lg.jp/";

/// The published content on a site that has an address.
fn addressed(base_url: &str) -> Content {
    let mut site = (**content()).clone();
    site.identity.base_url = base_url.into();
    Arc::new(site)
}

/// Leaflets and their editions, and the leaflet each leads to.
fn papers() -> Vec<(Route, String)> {
    let routes = site::routes().into_iter();
    let papers = routes.filter_map(|route| match &route {
        Route::Leaflet(slug) | Route::Wall(slug) | Route::Fold(slug) => {
            let slug = slug.clone();
            Some((route, slug))
        }
        _ => None,
    });
    papers.collect()
}

/// Dots per module of the picture a phone takes.
const DOTS: usize = 4;

/// Draws a path made of `M x y h w v1 h-w z`, a run of dark modules each, as a browser does.
fn drawn(svg: &str) -> (usize, Vec<u8>) {
    let view = svg.split_once("viewBox=\"0 0 ").unwrap().1;
    let side: usize = view.split_once(' ').unwrap().0.parse().unwrap();
    let mut dots = vec![255; (side * DOTS).pow(2)];
    let ink = tags(&format!("{svg}</svg>"))
        .into_iter()
        .find(|tag| tag.has_class("code__ink"));
    let ink = ink.unwrap().get("d").unwrap().to_string();
    for run in ink.split('M').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> = run
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, wide, 1, back] = numbers[..] else {
            panic!("not one row of modules: {run}")
        };
        assert_eq!(wide, back, "{run}");
        for row in y * DOTS..(y + 1) * DOTS {
            let start = row * side * DOTS + x * DOTS;
            dots[start..start + wide * DOTS].fill(0);
        }
    }
    (side * DOTS, dots)
}

/// What a phone reads in the only 2D code of the page.
fn read(page: &Page) -> String {
    let codes: Vec<_> = page
        .tags()
        .into_iter()
        .filter(|tag| tag.has_class("code"))
        .collect();
    assert_eq!(codes.len(), 1, "{}", page.name());
    assert_eq!(codes[0].get("role"), Some("img"));
    assert!(
        codes[0]
            .get("aria-label")
            .is_some_and(|name| !name.is_empty())
    );
    let start = page.html[..codes[0].end].rfind("<svg").unwrap();
    let svg = page.html[start..].split_once("</svg>").unwrap().0;
    let (side, dots) = drawn(svg);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| dots[y * side + x]);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "{}", page.name());
    grids[0].decode().unwrap().1
}

#[test]
fn a_site_with_an_address_gives_every_paper_its_code() {
    for base_url in [ADDRESS, "https://example.jp/engawa/"] {
        let content = addressed(base_url);
        assert!(papers().len() > 52);
        for (route, slug) in papers() {
            let page = page_of(&content, route);
            let address = format!("{base_url}leaflets/{slug}/");
            assert_eq!(
                read(&page),
                format!("{address}?openExternalBrowser=1"),
                "{}",
                page.name()
            );
            let typed = page
                .tags()
                .into_iter()
                .find(|tag| tag.has_class("foot__address"))
                .unwrap();
            let short = address.trim_start_matches("https://");
            assert_eq!(text(inside(&page.html, &typed)), short, "{}", page.name());
        }
    }
}

#[test]
fn without_an_address_there_is_no_code_and_no_empty_box() {
    assert!(
        content().identity.base_url.is_empty(),
        "this copy has no address yet"
    );
    for (route, _) in papers() {
        let page = at(&route);
        for class in ["code", "place", "foot__code", "foot__address"] {
            let found = page.tags().into_iter().any(|tag| tag.has_class(class));
            assert!(!found, "{}: .{class}", page.name());
        }
    }
}

#[test]
fn no_text_is_too_long_for_a_code_of_ours() {
    let longest = papers()
        .into_iter()
        .map(|(_, slug)| slug.len())
        .max()
        .unwrap();
    let content = addressed(&format!("https://{}.lg.jp/", "a".repeat(60)));
    for (route, slug) in papers()
        .into_iter()
        .filter(|(_, slug)| slug.len() == longest)
    {
        assert!(read(&page_of(&content, route)).contains(&slug));
    }
}
