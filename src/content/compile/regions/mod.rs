//! What differs by place: 47 prefectures, and towns that are laid over theirs.
//!
//! Every number in these files is of the same table as `phones.toml`: it has a source, a date and a shape, and
//! no other can be dialled. What nobody is sure of is said to be so, and its number stays in the file.

mod advice;
mod desk;
mod noted;
mod place;
mod read;
mod town;

pub use advice::{Advice, State};
pub use desk::{Desk, KINDS};
pub use noted::{Fire, Noted};
pub(crate) use read::local_name;
pub use town::{LocalName, Town};

use super::glossary::Glossary;
use super::phones::Phone;

/// What texts call it; the build puts the town's own name in its place.
pub const COMMUNITY_SUPPORT: &str = "地域包括支援センター";

/// `regions/*.toml`: prefectures in their usual order, then towns.
#[derive(Clone, Debug, Default)]
pub struct Regions(Vec<Region>);

/// A prefecture, or a town with all that its prefecture says besides.
#[derive(Clone, Debug, Default)]
pub struct Region {
    /// Its file's name, and the last part of its address.
    pub id: String,
    /// 「茨城県」
    pub name: String,
    /// As it is read, in ひらがな.
    pub reading: String,
    /// The part of the country, for the list; empty for a town.
    pub area: String,
    /// The usual number of the prefecture, 1 to 47; 0 for a town.
    pub code: u32,
    /// The id of a town's prefecture; empty for a prefecture.
    pub prefecture: String,
    /// Whether it is made up, to be copied: none of its own numbers can be dialled.
    pub sample: bool,
    /// #7119.
    pub adults: Advice,
    /// #8000.
    pub children: Advice,
    /// Other lines that give advice.
    pub lines: Vec<Desk>,
    /// What only a town's file says; of a prefecture the general name of 地域包括支援センター alone.
    pub town: Town,
}

impl Regions {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Region] {
        &self.0
    }

    /// Gives the general name of 地域包括支援センター, with its reading, to all that have no name of their own.
    pub(crate) fn learn(&mut self, glossary: &Glossary) {
        let mut terms = glossary.terms().iter();
        let general = terms.find(|term| term.term == COMMUNITY_SUPPORT);
        for region in &mut self.0 {
            let name = &mut region.town.community_support;
            if name.name.is_empty() {
                name.name = COMMUNITY_SUPPORT.into();
                name.reading = general.map(|term| term.reading.clone()).unwrap_or_default();
            }
        }
    }

    /// The numbers of all files, each once.
    pub(crate) fn own_phones(&self) -> impl Iterator<Item = &Phone> {
        let own = |region: &&Region| !region.sample;
        let phones = self.0.iter().filter(own);
        phones.flat_map(|region| {
            region
                .phones()
                .filter(|phone| phone.file.ends_with(&region.file()))
        })
    }

    /// The region with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Region> {
        self.0.iter().find(|region| region.id == id)
    }
}

impl Region {
    fn file(&self) -> String {
        format!("/{}.toml", self.id)
    }

    /// The telephone lines of its own that can be dialled.
    pub(crate) fn phones(&self) -> impl Iterator<Item = &Phone> {
        let advice = [&self.adults, &self.children].into_iter();
        let advice = advice.flat_map(|advice| &advice.phones);
        let desks = self.lines.iter().chain(self.town.desks());
        advice.chain(desks.filter_map(|desk| desk.phone.as_ref()))
    }

    /// What a town does not say, its prefecture says.
    fn laid_over(&mut self, prefecture: &Self) {
        for (own, general) in [
            (&mut self.adults, &prefecture.adults),
            (&mut self.children, &prefecture.children),
        ] {
            if own.state == State::Unsaid {
                own.clone_from(general);
            }
        }
        self.lines.extend(prefecture.lines.iter().cloned());
    }
}
