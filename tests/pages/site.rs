//! Every page of the published content, rendered as the prerender does it.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use engawa::content::compile::compile;
use engawa::content::route::Route;
use engawa::site;
use engawa::ui::reading::Content;
use engawa::ui::render;

use crate::tag::{Tag, tags};

/// A rendered page.
pub(crate) struct Page {
    pub(crate) route: Route,
    pub(crate) base: &'static str,
    pub(crate) html: String,
}

impl Page {
    pub(crate) fn tags(&self) -> Vec<Tag> {
        tags(&self.html)
    }

    /// The elements named `name`.
    pub(crate) fn all(&self, name: &str) -> Vec<Tag> {
        let mut tags = self.tags();
        tags.retain(|tag| tag.name == name);
        tags
    }

    pub(crate) fn name(&self) -> String {
        format!("{}{}", self.base.trim_end_matches('/'), self.route.path())
    }
}

pub(crate) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        Arc::new(compile(&root).unwrap())
    })
}

/// Every route and the page for an unknown address, on a site of its own and in a folder of another.
pub(crate) fn pages() -> &'static [Page] {
    static PAGES: OnceLock<Vec<Page>> = OnceLock::new();
    PAGES.get_or_init(|| ["/", "/x/"].into_iter().flat_map(rendered).collect())
}

/// One page of other content than the published one.
pub(crate) fn page_of(content: &Content, route: Route) -> Page {
    Page {
        html: render::page(&route, "/", content),
        route,
        base: "/",
    }
}

fn rendered(base: &'static str) -> Vec<Page> {
    let mut routes = site::routes();
    routes.push(Route::NotFound);
    let page = |route: Route| Page {
        html: render::page(&route, base, content()),
        route,
        base,
    };
    routes.into_iter().map(page).collect()
}

#[test]
fn every_route_has_a_page() {
    assert!(site::routes().len() >= 20, "{}", site::routes().len());
    assert_eq!(pages().len(), 2 * (site::routes().len() + 1));
}

#[test]
fn no_comment_is_delivered() {
    for page in pages() {
        assert!(!page.html.contains("<!"), "{}", page.name());
    }
}

#[test]
fn a_reading_page_has_the_fragment_that_the_program_shows() {
    for page in pages().iter().filter(|page| page.route.is_reading()) {
        let fragment = render::fragment(&page.html).unwrap();
        let frame = &tags(&fragment)[0];
        assert!(frame.has_class("reading") && frame.get("data-title").is_some());
        assert!(fragment.ends_with("</div>"), "{}", page.name());
        assert_eq!(fragment.matches("<h1").count(), 1, "{}", page.name());
    }
    assert!(render::fragment("<p>no page</p>").is_err());
}

/// The page without the marks around the name that a town may have for 地域包括支援センター.
pub(crate) fn unmarked(html: &str) -> String {
    let name = "地域包括支援センター";
    html.replace(&format!("<span data-here=\"name\">{name}</span>"), name)
}
