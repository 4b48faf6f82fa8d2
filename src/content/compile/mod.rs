//! The content compiler: reads `content/`, checks all of it, and gives either the whole site or every problem.
//!
//! A nurse or a city officer edits these files. A problem says which file and line, what is wrong and what
//! to write instead; one run shows them all.

mod card;
mod care_map;
mod choices;
mod cited;
mod deck;
mod emergency;
mod facts;
mod files;
mod fit;
mod flow;
mod front;
mod glossary;
mod language;
mod leaflet;
mod links;
mod markdown;
mod phones;
mod phrases;
mod problem;
mod questions;
mod reading;
mod readings;
mod regions;
mod searched;
mod seminar;
mod situations;
mod sources;
mod stale;
mod table;
mod words;

use std::path::Path;

use files::Files;

pub use card::{CardField, CardForm, CardGroup, CardKind, PAPERS};
pub use care_map::{
    CareMap, Cell, Extra, Group, INSTITUTIONS, Institution, Origin, Pieces, STAGES, Sentence, Stage,
};
pub use choices::{Choice, ChoiceKind};
pub use deck::{item, points, slides, sources as cited_sources};
pub use emergency::{
    BLANKS, Emergency, LADDERS, Ladder, LastDays, Part, Resuscitation, Rung, Sign, Talk,
};
pub use facts::Fact;
pub use fit::TypeSize;
pub use flow::flow;
pub use glossary::Glossary;
pub use language::{Figures, Finding, Grade, Report, Rule};
pub use leaflet::Leaflet;
pub use markdown::{Block, Passage, PassageKind, Section};
pub use phones::{Phone, Phones};
pub use phrases::phrases;
pub use problem::{Problem, Problems};
pub use reading::Page;
pub use regions::{
    Advice, COMMUNITY_SUPPORT, Desk, Fire, KINDS, LocalName, Noted, Region, Regions, State, Town,
};

pub(crate) use files::File;
pub use readings::ReadingTable;
pub use searched::{Searched, SearchedPart};
pub use situations::Situation;
pub use sources::Source;
pub use stale::Stale;
pub use words::Words;

use crate::questionnaire::Questionnaire;
use crate::seminar::Seminar;
use language::seen;

/// What the whole of `content/` says, checked.
#[derive(Clone, Debug)]
pub struct Site {
    /// `site.toml`.
    pub identity: Identity,
    /// The region named in `site.toml`; none when none is named.
    pub region: Option<Region>,
    /// `regions/*.toml`.
    pub regions: Regions,
    /// `ja/words.toml`.
    pub words: Words,
    /// `ja/questionnaire.toml`.
    pub questionnaire: Questionnaire,
    /// `ja/leaflets/*.md`, by id.
    pub leaflets: Vec<Leaflet>,
    /// `ja/pages/*.md`, by slug.
    pub pages: Vec<Page>,
    /// `ja/choices/*.md`: treatments, then places.
    pub choices: Vec<Choice>,
    /// `ja/care_map.toml`.
    pub care_map: CareMap,
    /// `ja/card.toml`.
    pub card: CardForm,
    /// `ja/emergency.toml`.
    pub emergency: Emergency,
    /// `ja/situations.toml`, in its order.
    pub situations: Vec<Situation>,
    /// `ja/seminar.toml` and `ja/seminar/*.toml`.
    pub seminar: Seminar,
    /// `phones.toml`.
    pub phones: Phones,
    /// `ja/sources.toml`.
    pub sources: Vec<Source>,
    /// `ja/readings.toml`, with the readings of the glossary.
    pub readings: ReadingTable,
}

/// Who publishes this copy of えんがわ, and where.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// The name of the site.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// `https://…/` with a trailing slash, or empty when the address is not known yet.
    pub base_url: String,
    /// Who publishes it; may be empty.
    pub publisher: String,
    /// How to reach them; may be empty.
    pub contact: String,
    /// The region whose numbers come first; may be empty.
    pub region: String,
    /// The day of issue, `YYYY-MM-DD`.
    pub issued_on: String,
}

/// Compiles the content folder `root`.
///
/// # Errors
/// Every problem found, sorted by file and line.
pub fn compile(root: &Path) -> Result<Site, Vec<Problem>> {
    examine(root).1
}

/// The same, with how well its texts can be read, whether or not there are problems.
pub fn examine(root: &Path) -> (Report, Result<Site, Vec<Problem>>) {
    let problems = Problems::default();
    let mut files = Files {
        root,
        problems: &problems,
        community_support: String::new(),
    };
    let site_table = files.table("site.toml");
    let identity = site_table.as_ref().map(identity).unwrap_or_default();
    let region_files = Regions::files(&files);
    let local_name = site_table
        .as_ref()
        .map(|site| regions::local_name(&region_files, &identity.region, site))
        .unwrap_or_default();
    let glossary_table = files.table("ja/glossary.toml");
    let glossary = glossary_table.as_ref().map(Glossary::read);
    let mut glossary = glossary.unwrap_or_default();
    files.community_support.clone_from(&local_name.name);
    glossary.know(&local_name);
    let katakana = files
        .table("ja/katakana.toml")
        .map(|table| language::Katakana::read(&table))
        .unwrap_or_default();
    let phone_table = files.table("phones.toml");
    let phones = phone_table.as_ref().map(Phones::read);
    let reader = language::Reader::new(&glossary, &katakana, phones.as_ref());
    let mut regions = Regions::read(&region_files, phones.as_ref(), &reader);
    regions.learn(&glossary);
    for (table, seen) in [
        (&site_table, seen::SITE),
        (&phone_table, seen::PHONES),
        (&glossary_table, seen::GLOSSARY),
    ] {
        table.iter().for_each(|table| reader.table(table, seen));
    }
    let words = files
        .table("ja/words.toml")
        .inspect(|table| reader.table(table, seen::WORDS))
        .map(|table| Words::read(&table))
        .unwrap_or_default();
    let questionnaire = files
        .table("ja/questionnaire.toml")
        .inspect(|table| reader.table(table, seen::QUESTIONS))
        .map(|table| questions::read(&table));
    let sources = files
        .table("ja/sources.toml")
        .map(|table| sources::read(&table));
    let situations = files
        .table("ja/situations.toml")
        .inspect(|table| reader.table(table, seen::SITUATIONS))
        .map(|table| situations::read(&table));
    let care_map = files
        .table("ja/care_map.toml")
        .inspect(|table| reader.table(table, seen::CARE_MAP))
        .map(|table| CareMap::read(&table, &glossary, sources.as_deref()));
    let card = files
        .table("ja/card.toml")
        .inspect(|table| reader.table(table, seen::CARD))
        .map(|table| CardForm::read(&table));
    let readings = files
        .table("ja/readings.toml")
        .map(|table| ReadingTable::read(&table, &glossary));
    let context = reading::Context {
        phones: phones.as_ref(),
        glossary: &glossary,
        sources: sources.as_deref(),
        situations: situations.as_deref(),
        reader: &reader,
        problems: &problems,
    };
    let (leaflet_files, page_files) = (files.markdown("ja/leaflets"), files.markdown("ja/pages"));
    let choice_files = files.markdown("ja/choices");
    let leaflets = leaflet::leaflets(&leaflet_files, &context);
    let pages = reading::pages(&page_files, &context);
    let all_leaflets = (leaflets.len() == leaflet_files.len()).then_some(leaflets.as_slice());
    let choices = choices::choices(&choice_files, all_leaflets, &context);
    let emergency = files
        .table("ja/emergency.toml")
        .inspect(|table| reader.table(table, seen::EMERGENCY))
        .map(|table| {
            let with = emergency::With {
                glossary: &glossary,
                phones: phones.as_ref(),
                sources: sources.as_deref(),
                leaflets: all_leaflets,
            };
            Emergency::read(&table, &with)
        });
    let hall = seminar::slugs(&files);
    let links = links::Links {
        leaflets: &leaflet_files,
        pages: &page_files,
        choices: &choice_files,
        regions: regions.all(),
        hall: &hall,
        questionnaire: questionnaire.as_ref(),
        problems: &problems,
    };
    for page in leaflets
        .iter()
        .map(|leaflet| &leaflet.page)
        .chain(&pages)
        .chain(choices.iter().map(|choice| &choice.page))
    {
        links.check(page);
    }
    let seminar = seminar::read(&files, &reader, &links, questionnaire.as_ref());
    let report = reader.finish(&problems);
    let mut phones = phones.unwrap_or_default();
    regions.own_phones().for_each(|phone| phones.learn(phone));
    let site = problems.into_result(Site {
        region: regions.find(&identity.region).cloned(),
        regions,
        identity,
        words,
        questionnaire: questionnaire.unwrap_or_default(),
        leaflets,
        pages,
        choices,
        care_map: care_map.unwrap_or_default(),
        card: card.unwrap_or_default(),
        emergency: emergency.unwrap_or_default(),
        situations: situations.unwrap_or_default(),
        seminar,
        phones,
        sources: sources.unwrap_or_default(),
        readings: readings.unwrap_or_default(),
    });
    (report, site)
}

fn identity(site: &table::Table<'_>) -> Identity {
    let base_url = site.text_or_empty("base_url");
    let usable = base_url.starts_with("https://") && base_url.ends_with('/');
    if !base_url.is_empty() && !usable {
        site.problem_at(
            "base_url",
            "base_url が https:// で始まり / で終わる形ではありません",
            "https://example.jp/ のように書くか、まだ決まっていなければ \"\" にしてください",
        );
    }
    let identity = Identity {
        name: site.text("name"),
        tagline: site.text("tagline"),
        base_url,
        publisher: site.text_or_empty("publisher"),
        contact: site.text_or_empty("contact"),
        region: site.text_or_empty("region"),
        issued_on: site.date("issued_on"),
    };
    site.finish();
    identity
}
