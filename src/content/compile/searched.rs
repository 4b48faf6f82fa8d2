//! What the search looks through: leaflets, choices, the map, pages.

mod map;

use super::markdown::PassageKind;
use super::{Page, Section, Site};
use crate::route::Route;

/// A page as the search sees it.
#[derive(Clone, Debug, Default)]
pub struct Searched {
    /// Its address from the site's root.
    pub path: String,
    /// Where it is written.
    pub file: String,
    /// Its title.
    pub title: String,
    /// Words that people would type and that it does not say.
    pub keywords: Vec<String>,
    /// Whether it is shown without a word of its text: nobody meets 最期 in a list of results unasked.
    pub gentle: bool,
    /// What it says, part by part. The first has neither heading nor anchor.
    pub parts: Vec<SearchedPart>,
}

/// What stands under one heading.
#[derive(Clone, Debug, Default)]
pub struct SearchedPart {
    /// Its id on the page.
    pub anchor: String,
    /// Its heading.
    pub heading: String,
    /// Its text, passage by passage.
    pub passages: Vec<String>,
}

impl Site {
    /// Everything that is searched, in the order in which equal results stand.
    #[must_use]
    pub fn searched(&self) -> Vec<Searched> {
        let mut all: Vec<Searched> = self.searched_emergency().into();
        for leaflet in &self.leaflets {
            let route = Route::Leaflet(leaflet.page.slug.clone());
            all.push(page(&route, &leaflet.page, &leaflet.keywords));
        }
        all.push(self.who());
        all.push(self.worded(&Route::Choices, "choices", true));
        for choice in &self.choices {
            let route = Route::Choice(choice.page.slug.clone());
            let mut found = page(&route, &choice.page, &choice.keywords);
            found.gentle = true;
            all.push(found);
        }
        all.push(self.worded(&Route::Acp, "acp", false));
        all.push(self.worded(&Route::Worksheet, "worksheet", false));
        for one in self.pages.iter().filter(|page| page.has_address()) {
            all.push(page(&Route::Page(one.slug.clone()), one, &[]));
        }
        all.push(self.worded(&Route::Handouts, "handouts", false));
        if !self.seminar.papers.is_empty() {
            all.push(self.worded(&Route::Seminar, "seminar", false));
        }
        all
    }

    /// The words with kanji that are searched and that nothing reads, each with a file it stands in.
    #[must_use]
    pub fn unread(&self) -> Vec<(String, String)> {
        let mut unread: Vec<(String, String)> = Vec::new();
        for page in self.searched() {
            let headings = page.parts.iter().map(|part| &part.heading);
            let said = page.parts.iter().flat_map(|part| &part.passages);
            let texts = page.keywords.iter().chain(headings).chain(said);
            for text in texts.chain([&page.title]) {
                for word in self.readings.unread(text) {
                    if unread.iter().all(|(known, _)| *known != word) {
                        unread.push((word, page.file.clone()));
                    }
                }
            }
        }
        unread
    }

    /// A page whose words are a group of `words.toml`.
    pub(super) fn worded(&self, route: &Route, group: &str, gentle: bool) -> Searched {
        let word = |key: &str| self.words.get(group, key).to_string();
        Searched {
            path: route.path(),
            file: "content/ja/words.toml".into(),
            title: word("title"),
            gentle,
            parts: vec![SearchedPart {
                passages: vec![word("description")],
                ..SearchedPart::default()
            }],
            ..Searched::default()
        }
    }

    fn who(&self) -> Searched {
        let mut found = self.worded(&Route::Who, "who", false);
        found.file = "content/ja/care_map.toml".into();
        found.parts.extend(map::map(&self.care_map));
        found
    }
}

/// A paper for a hall, by its name and what it is for.
fn page(route: &Route, page: &Page, keywords: &[String]) -> Searched {
    let mut parts = vec![SearchedPart {
        passages: vec![page.lead.clone()],
        ..SearchedPart::default()
    }];
    for section in &page.sections {
        if section.heading.as_slice().is_empty() {
            if let Some(first) = parts.first_mut() {
                first.passages.extend(passages(section));
            }
            continue;
        }
        parts.push(SearchedPart {
            anchor: section.id.clone(),
            heading: section.heading.text(),
            passages: passages(section).collect(),
        });
    }
    Searched {
        path: route.path(),
        file: page.path.clone(),
        title: page.title.text(),
        keywords: keywords.to_vec(),
        gentle: page.gentle,
        parts,
    }
}

fn passages(section: &Section) -> impl Iterator<Item = String> {
    let spoken = section
        .passages
        .iter()
        .filter(|passage| !matches!(passage.kind, PassageKind::Ruled(_)));
    spoken.map(|passage| passage.text.clone())
}
