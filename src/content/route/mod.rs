//! The one table of addresses: links, router, menu, prerender and tests read it.
//!
//! Addresses end in a slash, carry no answer, and are promises once published. Japanese has no prefix; a
//! second language will stand under `/en/`.

mod papers;
mod start;

#[cfg(feature = "compile")]
pub use papers::DeckPaper;
pub use papers::{Blank, CardPaper};
pub use start::Start;

#[cfg(feature = "compile")]
use crate::seminar::OWN_PROGRAMME;

/// A place in えんがわ.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Route {
    /// The doors.
    Home,
    /// When something happens: whom to call, in which order.
    Emergency,
    /// What a body shows, and what to do first: the same for everyone.
    Signs,
    /// What happens when somebody is seen off at home, behind its gate.
    LastDays,
    /// The card for the refrigerator: the form.
    Card,
    /// A paper or picture made from the card.
    CardPaper(CardPaper),
    /// The regions, each with the numbers known of it.
    Regions,
    /// One prefecture or town, by its id.
    Region(String),
    /// All leaflets.
    Leaflets,
    /// One leaflet, by its slug.
    Leaflet(String),
    /// A leaflet for the wall of a waiting room (A3), by its slug.
    Wall(String),
    /// A leaflet folded in three (A4, six panels), by its slug.
    Fold(String),
    /// Slides for a talk: a leaflet's, an exercise's or a programme's, by its slug. The program for answers neither opens
    /// nor knows it.
    #[cfg(feature = "compile")]
    Present(String),
    /// The same slides on paper.
    #[cfg(feature = "compile")]
    DeckPaper(DeckPaper, String),
    /// For those who hand leaflets out: every edition, and texts for a town's paper.
    Handouts,
    /// For those who speak in a hall: programmes by the minute, and the papers.
    Seminar,
    /// One paper for a hall, by its slug.
    Hall(String),
    /// A lecturer's own programme is put together. The program for answers does not know it either.
    #[cfg(feature = "compile")]
    Plan,
    /// All papers of a programme in order, by its id: one print prints them.
    #[cfg(feature = "compile")]
    Pack(String),
    /// Where a survey's paper is counted. Its program is the slides'.
    #[cfg(feature = "compile")]
    Tally,
    /// The 人生会議 of a made-up person, which nothing is kept of. The program knows its pages by their base alone.
    #[cfg(feature = "compile")]
    Practice,
    /// Who does what: seven institutions, four stages.
    Who,
    /// End-of-life choices, behind their gate.
    Choices,
    /// One treatment or place, by its slug.
    Choice(String),
    /// Search over all text.
    Search,
    /// One page of `content/ja/pages`, by its slug.
    Page(String),
    /// Where a 人生会議 begins (G1).
    Acp,
    /// 「3つだけ」, before the first prompt.
    Three,
    /// 「ゆっくり」, before the first prompt.
    Slow,
    /// For those who remember for somebody who cannot be asked (家族のメモ).
    Memo,
    /// 見直し: what was answered before is looked at again.
    Review,
    /// The list of sections: 書いた／まだ.
    Sections,
    /// The same, for somebody who writes down what the person says.
    Scribe,
    /// One prompt, by its slug.
    Prompt(String),
    /// What was asked and answered.
    Check,
    /// What was talked over, to whom the paper was handed, the day of the next review.
    Talks,
    /// The doctor's sheet.
    Sheet,
    /// 「この画面を見せる」: the sheet in big type.
    Show,
    /// くわしい紙: every answer with its reason and day.
    Details,
    /// 家族への紙
    FamilySheet,
    /// The paper of what others remember.
    MemoSheet,
    /// The dated versions: look at, compare, take up again.
    Versions,
    /// Who writes on this device.
    People,
    /// The copy one keeps, and how it is taken up again.
    Backup,
    /// Erasing, in two steps.
    Erase,
    /// 「今日はここまで」
    Pause,
    /// The blank worksheet.
    Worksheet,
    /// A blank sheet of another kind.
    Blank(Blank),
    /// Anything else.
    NotFound,
}

/// The parts of the table that come from `content/`.
#[derive(Clone, Copy, Debug)]
pub struct Slugs<'a> {
    /// Of the leaflets, in their order.
    pub leaflets: &'a [&'a str],
    /// Of those leaflets that can be folded.
    pub folds: &'a [&'a str],
    /// Of the treatments and places.
    pub choices: &'a [&'a str],
    /// Of the pages.
    pub pages: &'a [&'a str],
    /// Of the regions; none where any name is taken for one, and the host knows better.
    pub regions: Option<&'a [&'a str]>,
    /// Of the prompts.
    pub prompts: &'a [&'a str],
    /// Of the papers for a hall; none where nobody knows them: what is for a hall is opened whole then.
    pub hall: &'a [&'a str],
    /// Of the programmes; none where nobody knows them.
    pub packs: &'a [&'a str],
}

#[cfg(feature = "compile")]
impl Slugs<'_> {
    /// The papers for a hall that are also slides.
    fn exercises(&self) -> impl Iterator<Item = &'static str> + use<'_> {
        let exercises = crate::seminar::EXERCISES.into_iter();
        exercises.filter(|slug| self.hall.contains(slug) && !self.leaflets.contains(slug))
    }
}

/// Where a practice stands; below it its pages have the addresses of the real ones.
pub const PRACTICE_BASE: &str = "/practice/";

/// The slug of the page whose content answers an unknown address.
const NOT_FOUND: &str = "not-found";

impl Route {
    /// The address from the site's root: starts and ends with a slash.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".into(),
            Self::Emergency => "/emergency/".into(),
            Self::Signs => "/emergency/signs/".into(),
            Self::LastDays => "/emergency/last-days/".into(),
            Self::Card => "/emergency/card/".into(),
            Self::CardPaper(paper) => format!("/emergency/card/{}/", paper.name()),
            Self::Regions => "/regions/".into(),
            Self::Region(slug) => format!("/regions/{slug}/"),
            Self::Leaflets => "/leaflets/".into(),
            Self::Leaflet(slug) => format!("/leaflets/{slug}/"),
            Self::Wall(slug) => format!("/leaflets/{slug}/wall/"),
            Self::Fold(slug) => format!("/leaflets/{slug}/fold/"),
            #[cfg(feature = "compile")]
            Self::Present(slug) => format!("/present/{slug}/"),
            #[cfg(feature = "compile")]
            Self::DeckPaper(paper, slug) => format!("/present/{slug}/{}/", paper.name()),
            Self::Handouts => "/handouts/".into(),
            Self::Seminar => "/seminar/".into(),
            Self::Hall(slug) => format!("/seminar/{slug}/"),
            #[cfg(feature = "compile")]
            Self::Plan => "/seminar/plan/".into(),
            #[cfg(feature = "compile")]
            Self::Pack(id) => format!("/seminar/{id}/"),
            #[cfg(feature = "compile")]
            Self::Tally => "/seminar/tally/".into(),
            #[cfg(feature = "compile")]
            Self::Practice => PRACTICE_BASE.into(),
            Self::Who => "/who/".into(),
            Self::Choices => "/choices/".into(),
            Self::Choice(slug) => format!("/choices/{slug}/"),
            Self::Search => "/search/".into(),
            Self::Page(slug) => format!("/{slug}/"),
            Self::Acp => "/acp/".into(),
            Self::Three => "/acp/3/".into(),
            Self::Scribe => "/acp/scribe/".into(),
            Self::Slow => "/acp/slow/".into(),
            Self::Memo => "/acp/memo/".into(),
            Self::Review => "/acp/review/".into(),
            Self::Sections => "/acp/sections/".into(),
            Self::Details => "/acp/details/".into(),
            Self::FamilySheet => "/acp/family/".into(),
            Self::MemoSheet => "/acp/memo-sheet/".into(),
            Self::Versions => "/acp/versions/".into(),
            Self::Talks => "/acp/talks/".into(),
            Self::People => "/acp/people/".into(),
            Self::Backup => "/acp/backup/".into(),
            Self::Erase => "/acp/erase/".into(),
            Self::Blank(blank) => format!("/acp/worksheet/{}/", blank.name()),
            Self::Prompt(slug) => format!("/acp/{slug}/"),
            Self::Check => "/acp/check/".into(),
            Self::Sheet => "/acp/sheet/".into(),
            Self::Show => "/acp/show/".into(),
            Self::Pause => "/acp/pause/".into(),
            Self::Worksheet => "/acp/worksheet/".into(),
            Self::NotFound => "/404/".into(),
        }
    }

    /// The place at an address, with or without its last slash.
    #[must_use]
    pub fn parse(path: &str, slugs: &Slugs<'_>) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let known = |list: &[&str], slug: &str| list.contains(&slug);
        let (first, second, third) = (parts.next(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Self::NotFound;
        }
        match (first, second, third) {
            (None, ..) => Self::Home,
            (Some("emergency"), None, _) => Self::Emergency,
            (Some("emergency"), Some("signs"), None) => Self::Signs,
            (Some("emergency"), Some("last-days"), None) => Self::LastDays,
            (Some("emergency"), Some("card"), None) => Self::Card,
            (Some("emergency"), Some("card"), Some(name)) => CardPaper::ALL
                .into_iter()
                .find(|paper| paper.name() == name)
                .map_or(Self::NotFound, Self::CardPaper),
            (Some("regions"), None, _) => Self::Regions,
            (Some("regions"), Some(slug), None)
                if slugs.regions.is_none_or(|all| known(all, slug)) =>
            {
                Self::Region(slug.into())
            }
            (Some("leaflets"), None, _) => Self::Leaflets,
            (Some("leaflets"), Some(slug), None) if known(slugs.leaflets, slug) => {
                Self::Leaflet(slug.into())
            }
            (Some("leaflets"), Some(slug), Some("wall")) if known(slugs.leaflets, slug) => {
                Self::Wall(slug.into())
            }
            (Some("leaflets"), Some(slug), Some("fold")) if known(slugs.folds, slug) => {
                Self::Fold(slug.into())
            }
            #[cfg(feature = "compile")]
            (Some("present"), Some(slug), None)
                if known(slugs.leaflets, slug)
                    || known(slugs.packs, slug)
                    || slugs.exercises().any(|one| one == slug)
                    || (slug == OWN_PROGRAMME && !slugs.packs.is_empty()) =>
            {
                Self::Present(slug.into())
            }
            #[cfg(feature = "compile")]
            (Some("present"), Some(slug), Some(name)) if known(slugs.leaflets, slug) => {
                let mut all = DeckPaper::ALL.into_iter();
                let found = all.find(|paper| paper.name() == name);
                found.map_or(Self::NotFound, |paper| Self::DeckPaper(paper, slug.into()))
            }
            (Some("handouts"), None, _) => Self::Handouts,
            (Some("seminar"), None, _) if !slugs.hall.is_empty() => Self::Seminar,
            #[cfg(feature = "compile")]
            (Some("seminar"), Some("plan"), None) if !slugs.hall.is_empty() => Self::Plan,
            (Some("seminar"), Some(slug), None) if known(slugs.hall, slug) => {
                Self::Hall(slug.into())
            }
            #[cfg(feature = "compile")]
            (Some("seminar"), Some("tally"), None) => Self::Tally,
            #[cfg(feature = "compile")]
            (Some("seminar"), Some(id), None) if known(slugs.packs, id) => Self::Pack(id.into()),
            #[cfg(feature = "compile")]
            (Some("practice"), None, _) if known(slugs.hall, crate::seminar::PRACTICE) => {
                Self::Practice
            }
            (Some("who"), None, _) => Self::Who,
            (Some("search"), None, _) => Self::Search,
            (Some("choices"), None, _) => Self::Choices,
            (Some("choices"), Some(slug), None) if known(slugs.choices, slug) => {
                Self::Choice(slug.into())
            }
            (Some("acp"), None, _) => Self::Acp,
            (Some("acp"), Some(name), None) => match name {
                "3" => Self::Three,
                "scribe" => Self::Scribe,
                "slow" => Self::Slow,
                "memo" => Self::Memo,
                "review" => Self::Review,
                "sections" => Self::Sections,
                "details" => Self::Details,
                "family" => Self::FamilySheet,
                "memo-sheet" => Self::MemoSheet,
                "versions" => Self::Versions,
                "talks" => Self::Talks,
                "people" => Self::People,
                "backup" => Self::Backup,
                "erase" => Self::Erase,
                "check" => Self::Check,
                "sheet" => Self::Sheet,
                "show" => Self::Show,
                "pause" => Self::Pause,
                "worksheet" => Self::Worksheet,
                slug if known(slugs.prompts, slug) => Self::Prompt(slug.into()),
                _ => Self::NotFound,
            },
            (Some("acp"), Some("worksheet"), Some(name)) => Blank::ALL
                .into_iter()
                .find(|blank| blank.name() == name)
                .map_or(Self::NotFound, Self::Blank),
            (Some(slug), None, _) if slug != NOT_FOUND && known(slugs.pages, slug) => {
                Self::Page(slug.into())
            }
            _ => Self::NotFound,
        }
    }

    /// Every place that has a page of its own.
    #[must_use]
    pub fn all(slugs: &Slugs<'_>) -> Vec<Self> {
        let owned = |list: &[&str], make: fn(String) -> Self| {
            list.iter()
                .map(|slug| make((*slug).to_string()))
                .collect::<Vec<_>>()
        };
        let mut all = vec![Self::Home, Self::Emergency, Self::Signs, Self::LastDays];
        all.push(Self::Card);
        all.extend(CardPaper::ALL.map(Self::CardPaper));
        all.push(Self::Regions);
        all.extend(owned(slugs.regions.unwrap_or_default(), Self::Region));
        all.extend([Self::Search, Self::Leaflets]);
        all.extend(owned(slugs.leaflets, Self::Leaflet));
        all.extend(owned(slugs.leaflets, Self::Wall));
        all.extend(owned(slugs.folds, Self::Fold));
        all.push(Self::Handouts);
        all.extend((!slugs.hall.is_empty()).then_some(Self::Seminar));
        all.extend(owned(slugs.hall, Self::Hall));
        #[cfg(feature = "compile")]
        {
            all.extend((!slugs.hall.is_empty()).then_some(Self::Tally));
            all.extend((!slugs.hall.is_empty()).then_some(Self::Plan));
            all.extend(owned(slugs.packs, Self::Pack));
        }
        all.extend([Self::Who, Self::Choices]);
        all.extend(owned(slugs.choices, Self::Choice));
        all.extend([Self::Acp, Self::Three, Self::Slow, Self::Scribe]);
        all.extend([Self::Memo, Self::Review, Self::Sections]);
        all.extend(owned(slugs.prompts, Self::Prompt));
        all.extend([Self::Check, Self::Sheet, Self::Show, Self::Details]);
        all.extend([Self::FamilySheet, Self::MemoSheet, Self::Versions]);
        all.extend([Self::Talks, Self::People, Self::Backup, Self::Erase]);
        all.extend([Self::Pause, Self::Worksheet]);
        all.extend(Blank::ALL.map(Self::Blank));
        all.extend(
            owned(slugs.pages, Self::Page)
                .into_iter()
                .filter(|page| *page != Self::Page(NOT_FOUND.into())),
        );
        all
    }

    /// Every deck: pages of their own, without the frame of all others.
    #[cfg(feature = "compile")]
    #[must_use]
    pub fn decks(slugs: &Slugs<'_>) -> Vec<Self> {
        let own = (!slugs.packs.is_empty()).then_some(OWN_PROGRAMME);
        let written = slugs.leaflets.iter().chain(slugs.packs);
        let written = written.map(ToString::to_string);
        let others = slugs.exercises().chain(own).map(String::from);
        written.chain(others).map(Self::Present).collect()
    }

    /// Every deck on paper: pages without the frame, too.
    #[cfg(feature = "compile")]
    #[must_use]
    pub fn deck_papers(slugs: &Slugs<'_>) -> Vec<Self> {
        let papers = |slug: &&str| {
            let slug = String::from(*slug);
            DeckPaper::ALL.map(|paper| Self::DeckPaper(paper, slug.clone()))
        };
        slugs.leaflets.iter().flat_map(papers).collect()
    }

    /// Whether a page of this name would stand in another place's way: `/acp/`, or the prefix of a language.
    #[must_use]
    pub fn is_taken(slug: &str) -> bool {
        let nothing = Slugs {
            leaflets: &[],
            folds: &[],
            choices: &[],
            pages: &[],
            prompts: &[],
            regions: Some(&[]),
            hall: &[slug],
            packs: &[],
        };
        matches!(slug, "404" | "en" | "icons" | "practice" | "present")
            || Self::parse(slug, &nothing) != Self::NotFound
    }
}

#[cfg(test)]
mod tests;
