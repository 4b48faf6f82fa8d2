//! The document around `#app`.

use std::fmt::Write as _;

use engawa::content::compile::Identity;
use engawa::content::route::{DeckPaper, Route, Start};
use engawa::site;
use engawa::ui::reading::About;
use engawa::ui::render::practice_base;
use engawa::ui::titles::full_title;
use engawa::vault::Keys;
use engawa::words::words;

use super::assets::Assets;
use super::headers;

/// What every page of this build shares.
pub(crate) struct Document<'a> {
    assets: &'a Assets,
    base: &'a str,
    identity: &'a Identity,
    bar: String,
    practice: bool,
}

impl<'a> Document<'a> {
    /// The frame of every page.
    pub(crate) fn new(
        assets: &'a Assets,
        base: &'a str,
        identity: &'a Identity,
        bar: String,
    ) -> Self {
        Self {
            assets,
            base,
            identity,
            bar,
            practice: false,
        }
    }

    /// The same for the pages of a practice: their base is their own, and nothing of this device is read there but how
    /// the reader wants to see the page.
    pub(crate) fn of_practice(mut self) -> Self {
        self.practice = true;
        self
    }

    /// The whole file for `route`.
    pub(crate) fn page(&self, route: &Route, about: &About, app: &str) -> String {
        let Assets {
            style,
            paper,
            boot,
            aids,
            region,
            program,
            wasm,
            first,
            search,
            search_text,
            ..
        } = self.assets;
        let start = match route.start() {
            Start::Now => "now",
            Start::Record => "record",
            Start::Card => "card",
            Start::Touch => "touch",
        };
        let name = match route {
            Route::NotFound => " data-route=\"not-found\"",
            Route::Prompt(_) => " data-asking",
            _ => "",
        };
        let (conference, prompts) = if route.is_conference() {
            let Assets {
                conference,
                prompts,
                questionnaire,
                ..
            } = self.assets;
            (
                format!("<link rel=\"stylesheet\" href=\"{conference}\">\n"),
                format!(" data-prompts=\"{prompts}\" data-questionnaire=\"{questionnaire}\""),
            )
        } else {
            Default::default()
        };
        let mark = Keys::new(self.base, "1").mark();
        let (base, practised) = if self.practice {
            let mark = words().practice().mark;
            let named = format!(" data-practice=\"{mark}\"");
            (practice_base(self.base), named)
        } else {
            (self.base.to_string(), String::new())
        };
        let policy = headers::policy(self.assets, headers::Place::Meta);
        let head = self.head(route, about);
        let card = match route {
            Route::CardPaper(_) => {
                format!("<link rel=\"stylesheet\" href=\"{}\">\n", self.assets.card)
            }
            Route::Seminar | Route::Hall(_) => {
                format!("<link rel=\"stylesheet\" href=\"{}\">\n", self.assets.hall)
            }
            // Its program is the slides'.
            Route::Plan | Route::Tally => {
                let hall = &self.assets.hall;
                let scripts = self.lecturer(self.base);
                format!("<link rel=\"stylesheet\" href=\"{hall}\">\n{scripts}")
            }
            Route::Pack(_) => self.pack(),
            _ => String::new(),
        };
        let preload = if route.start() == Start::Now {
            format!(
                "<link rel=\"modulepreload\" href=\"{program}\">\n\
                 <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"
            )
        } else {
            String::new()
        };
        // A region is chosen elsewhere; no search leads to a practice.
        let only = match self.assets.practice.as_slice() {
            [style, script, ..] if self.practice => format!(
                "<link rel=\"stylesheet\" href=\"{style}\">\n<meta name=\"robots\" content=\"noindex\">\n\
                 <script type=\"module\" src=\"{script}\"></script>\n"
            ),
            _ => format!("<script type=\"module\" src=\"{region}\"></script>\n"),
        };
        format!(
            "<!doctype html>\n<html lang=\"ja\" data-base=\"{base}\" data-start=\"{start}\" data-mark=\"{mark}\" \
             data-search=\"{search}\" data-search-text=\"{search_text}\"{prompts}{name}{practised}>\n\
             <head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             {head}<script>{first}</script>\n\
             <link rel=\"stylesheet\" href=\"{style}\">\n{conference}<link rel=\"stylesheet\" href=\"{paper}\" media=\"print\">\n{card}{preload}{only}\
             <script type=\"module\" id=\"boot\" src=\"{boot}\" data-program=\"{program}\" data-wasm=\"{wasm}\"></script>\n\
             <script type=\"module\" src=\"{aids}\"></script>\n\
             </head>\n<body>\n{bar}\n<div id=\"app\">{app}</div>\n</body>\n</html>\n",
            bar = self.bar,
        )
    }

    /// The sheets of everything that a talk hands out.
    fn pack(&self) -> String {
        let Assets {
            hall,
            card,
            conference,
            ..
        } = self.assets;
        let sheets = [conference, card, hall];
        let sheets = sheets.map(|sheet| format!("<link rel=\"stylesheet\" href=\"{sheet}\">\n"));
        let (base, print) = (self.base, &self.assets.print);
        sheets.concat() + &format!("<script defer src=\"{base}{print}\"></script>\n")
    }

    /// The whole file for the slides at `route`: a page of its own, with relative addresses.
    pub(crate) fn deck(&self, route: &Route, about: &About, slides: &str) -> String {
        let policy = headers::policy(self.assets, headers::Place::Meta);
        let (title, description) = (
            escape(&full_title(&about.title)),
            escape(&about.description),
        );
        let (deck, scripts) = (&self.assets.deck, self.lecturer("../../"));
        let slug = route.path().replace("/present/", "").replace('/', "");
        // Below the site's own name, so that it goes with all else when everything is erased.
        let key = Keys::new(self.base, "1").mark().replace("mark", "deck-") + &slug;
        // Whoever searches finds the leaflet, or the paper.
        let leaflet = match route {
            Route::Present(slug) if !self.identity.base_url.is_empty() => {
                let root = self.identity.base_url.trim_end_matches('/');
                let slug = slug.clone();
                let slugs = site::slugs();
                let path = if slugs.leaflets.contains(&slug.as_str()) {
                    Route::Leaflet(slug).path()
                } else if slugs.hall.contains(&slug.as_str()) {
                    Route::Hall(slug).path()
                } else {
                    Route::Seminar.path()
                };
                format!("<link rel=\"canonical\" href=\"{root}{path}\">\n")
            }
            _ => String::new(),
        };
        format!(
            "<!doctype html>\n<html lang=\"ja\" data-key=\"{key}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"format-detection\" content=\"telephone=no\">\n\
             <link rel=\"icon\" href=\"../../icons/icon.svg\" type=\"image/svg+xml\">\n{leaflet}\
             <link rel=\"stylesheet\" href=\"../../{deck}\">\n\
             {scripts}</head>\n<body>\n{slides}\n</body>\n</html>\n"
        )
    }

    /// What fetches and starts the slides' program; its files stand below `root`.
    fn lecturer(&self, root: &str) -> String {
        let [glue, wasm, inline, start] = self.assets.lecturer.files();
        format!(
            "<script defer src=\"{root}{glue}\"></script>\n\
             <script defer src=\"{root}{start}\" data-wasm=\"{root}{wasm}\" data-inline=\"{root}{inline}\"></script>\n"
        )
    }

    /// The whole file for slides on paper: relative addresses again, no program, one small script for its button.
    pub(crate) fn deck_paper(&self, paper: DeckPaper, about: &About, sheets: &str) -> String {
        let policy = headers::policy(self.assets, headers::Place::Meta);
        let title = escape(&full_title(&about.title));
        let description = escape(&about.description);
        let Assets {
            deck,
            deck_paper,
            deck_sizes: [a4, a3],
            print,
            ..
        } = self.assets;
        let size = match paper {
            DeckPaper::One => None,
            DeckPaper::Kamishibai => Some(a3),
            DeckPaper::Handout | DeckPaper::Two | DeckPaper::Three => Some(a4),
        };
        let size = size.map_or_else(String::new, |size| {
            format!("<link rel=\"stylesheet\" href=\"../../../{size}\">\n")
        });
        format!(
            "<!doctype html>\n<html lang=\"ja\" class=\"on-paper\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"robots\" content=\"noindex\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"format-detection\" content=\"telephone=no\">\n\
             <link rel=\"icon\" href=\"../../../icons/icon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"stylesheet\" href=\"../../../{deck}\">\n<link rel=\"stylesheet\" href=\"../../../{deck_paper}\">\n{size}\
             <script defer src=\"../../../{print}\"></script>\n\
             </head>\n<body>\n{sheets}\n</body>\n</html>\n"
        )
    }

    fn head(&self, route: &Route, about: &About) -> String {
        let title = escape(&full_title(&about.title));
        let description = escape(&about.description);
        let base = self.base;
        let mut head = format!(
            "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"format-detection\" content=\"telephone=no\">\n\
             <meta name=\"theme-color\" content=\"#f6f1e7\">\n\
             <link rel=\"icon\" href=\"{base}icons/icon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"icon\" href=\"{base}icons/icon-192.png\" sizes=\"192x192\" type=\"image/png\">\n\
             <link rel=\"apple-touch-icon\" href=\"{base}icons/icon-180.png\">\n\
             <meta property=\"og:site_name\" content=\"{name}\">\n<meta property=\"og:type\" content=\"website\">\n\
             <meta property=\"og:locale\" content=\"ja_JP\">\n<meta property=\"og:title\" content=\"{title}\">\n\
             <meta property=\"og:description\" content=\"{description}\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">\n",
            name = escape(&self.identity.name),
        );
        // A link preview needs whole addresses; without base_url there is none to give.
        if !self.identity.base_url.is_empty() && *route != Route::NotFound {
            let root = self.identity.base_url.trim_end_matches('/');
            let _ = write!(
                head,
                "<link rel=\"canonical\" href=\"{root}{path}\">\n<meta property=\"og:url\" content=\"{root}{path}\">\n\
                 <meta property=\"og:image\" content=\"{root}/icons/preview.png\">\n\
                 <meta property=\"og:image:width\" content=\"1200\">\n<meta property=\"og:image:height\" content=\"630\">\n",
                path = route.path(),
            );
        }
        head
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
