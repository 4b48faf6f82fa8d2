//! Where the person is: the route as a signal, and how one gets from page to page without a reload.

use leptos::prelude::*;

use crate::acp::answer::Share;
use crate::content::route::Route;
use crate::paper::Links;

/// The open page.
#[derive(Clone, Copy)]
pub struct Here {
    route: RwSignal<Route>,
    fragment: StoredValue<Option<String>>,
    links: StoredValue<Links>,
    to_check: StoredValue<bool>,
    reach: RwSignal<Share>,
    version: RwSignal<u32>,
}

impl Here {
    /// Opens at `route`, on a site whose root is `base` (`/` or `/x/`).
    #[must_use]
    pub fn new(route: Route, base: &str) -> Self {
        Self {
            route: RwSignal::new(route),
            fragment: StoredValue::new(None),
            links: StoredValue::new(Links::new(base)),
            to_check: StoredValue::new(false),
            reach: RwSignal::new(Share::Doctor),
            version: RwSignal::new(0),
        }
    }

    /// The open page; whoever asks is told when it changes.
    #[must_use]
    pub fn route(&self) -> Route {
        self.route.get()
    }

    /// The open page, for whoever asks once.
    #[must_use]
    pub fn route_now(&self) -> Route {
        self.route.get_untracked()
    }

    /// The address of `route`, with the base path.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        self.links.with_value(|links| links.to(route))
    }

    /// The addresses of this site.
    #[must_use]
    pub fn links(&self) -> Links {
        self.links.get_value()
    }

    /// Whether the next prompt page leads back to the check page: the person came from there to mend one answer.
    #[must_use]
    pub fn returns_to_check(&self) -> bool {
        self.to_check.get_value()
    }

    /// Whose answers the paper shows now; what is for fewer eyes is turned on for this page and this moment.
    #[must_use]
    pub fn reach(&self) -> Share {
        self.reach.get()
    }

    /// Which version is looked at; 0: none.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    /// Looks at a version.
    pub fn look_at(&self, version: u32) {
        self.version.set(version);
    }

    /// Whether the open page is a paper of the person's answers.
    #[must_use]
    pub fn shows_answers(&self) -> bool {
        matches!(
            self.route.get_untracked(),
            Route::Sheet | Route::Details | Route::FamilySheet | Route::MemoSheet
        )
    }

    /// Remembers that the person goes to mend one answer.
    pub fn mend(&self) {
        self.to_check.set_value(true);
    }

    /// The fragment that was fetched for the open page, once.
    #[must_use]
    pub fn take_fragment(&self) -> Option<String> {
        self.fragment.try_update_value(Option::take).flatten()
    }
}

#[cfg(feature = "csr")]
mod moving {
    use leptos::prelude::*;

    use super::super::titles;
    use super::Here;
    use crate::acp::answer::Share;
    use crate::browser::typing::Typed;
    use crate::browser::{history, page, reading};
    use crate::content::route::Route;

    /// How the person came.
    #[derive(Clone, Copy, PartialEq)]
    enum By {
        Link,
        Back,
    }

    impl Here {
        /// Goes to a path of this site, which may name a place on the page. `false` when the path is none of ours: a plain link then.
        #[must_use]
        pub fn go(&self, path: &str) -> bool {
            let Some(route) = self.ours(path) else {
                return false;
            };
            if route == self.route.get_untracked() {
                page::focus_heading();
                return true;
            }
            self.show(route, path.to_string(), By::Link);
            true
        }

        /// Hears whose answers the paper is to show.
        pub fn heard(&self, typed: &Typed) {
            if let Typed::Text(id, _) = typed
                && let Some(share) = id.strip_prefix("reach-").and_then(Share::named)
            {
                self.reach.set(share);
                page::focus_soon(id);
            }
        }

        /// Shows what the back or forward button asked for.
        pub fn come_back(&self, path: &str) {
            match self.ours(path) {
                Some(route) if route == self.route.get_untracked() => {}
                Some(route) => self.show(route, path.to_string(), By::Back),
                None => history::open(path),
            }
        }

        fn ours(&self, path: &str) -> Option<Route> {
            let links = self.links.get_value();
            let inside = links.inside(path)?.split('#').next()?;
            Some(Route::parse(inside, &crate::site::slugs()))
                // Where the document lacks the page's own style sheet, its address is opened whole.
                .filter(|route| !matches!(route, Route::NotFound | Route::CardPaper(_)))
                .filter(|route| !route.is_conference() || page::mark("prompts").is_some())
        }

        fn show(&self, route: Route, path: String, by: By) {
            let here = *self;
            if !route.is_reading() {
                here.turn(route, None, &path, by);
                return;
            }
            leptos::task::spawn_local(async move {
                let fragment = match &route {
                    Route::Prompt(slug) => reading::prompt(slug).await,
                    route => reading::fetch(&here.href(route)).await,
                };
                // Who went back and forward again, or back once more, is elsewhere by now.
                if by == By::Back && history::path() != path {
                    return;
                }
                match fragment {
                    Ok(fragment) => here.turn(route, Some(fragment), &path, by),
                    // Offline, or a newer version was published: the address itself still works.
                    Err(_) if by == By::Link => history::open(&path),
                    Err(_) => history::reload(),
                }
            });
        }

        fn turn(&self, route: Route, fragment: Option<String>, path: &str, by: By) {
            if by == By::Link {
                history::push(path);
            }
            if !matches!(route, Route::Prompt(_) | Route::Page(_)) {
                self.to_check.set_value(false);
            }
            if let Some((title, description)) = titles::describe(&route) {
                page::describe(&titles::full_title(&title), &description);
            }
            self.fragment.set_value(fragment);
            self.reach.set(Share::Doctor);
            self.look_at(0);
            self.route.set(route);
            let place = path.split_once('#').map(|(_, place)| place.to_string());
            leptos::task::spawn_local(async move {
                page::settled().await;
                page::focus_heading();
                match (by, place) {
                    (By::Back, _) => history::return_to_place(),
                    (By::Link, Some(place)) => page::focus_place(&place),
                    (By::Link, None) => {}
                }
            });
        }
    }
}
