//! `cargo xtask bench`: one deck of ours beside the same slides in reveal.js, Slidev and Marp.
//!
//! The peers' sources are written from our own deck, so that the same text stands on all; each peer is built with its own
//! command and served by our server, compressed as ours is. Scripts in `tests/bench` drive one Chromium (Node is needed for the
//! peers anyway, and xtask needs no protocol for it); what they saw is counted here.
//! It is no part of `cargo xtask test`: it takes minutes, a quiet machine and packages nobody else needs.

mod figures;
mod peers;
mod report;
mod served;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use self::{
    figures::{Load, Series},
    peers::Peers,
    report::Report,
};
use crate::{base::BasePath, house::House, release::Release};

/// How often each deck is loaded in each world, when nothing else is said.
pub const ROUNDS: usize = 15;

/// The leaflet whose deck is compared.
const DECK: &str = "/present/home-care/";

/// A deck that is compared.
#[derive(Debug)]
struct Deck {
    /// As in the tables; the version comes after it.
    name: &'static str,
    /// Whose version it is, in what `prepare.mjs` says; ours has none.
    version: Option<&'static str>,
    /// What was chosen.
    note: &'static str,
}

/// Ours first: the others are told as so many times ours.
const DECKS: [Deck; 5] = [
    Deck {
        name: "えんがわ",
        version: None,
        note: "",
    },
    Deck {
        name: "reveal.js",
        version: Some("reveal"),
        note: "`serif`",
    },
    Deck {
        name: "reveal.js",
        version: Some("reveal"),
        note: "`black`",
    },
    Deck {
        name: "Slidev",
        version: Some("slidev"),
        note: "",
    },
    Deck {
        name: "Marp CLI",
        version: Some("marp"),
        note: "",
    },
];

/// How slow everything is.
#[derive(Debug)]
struct World {
    title: &'static str,
    /// So many times slower than this machine.
    cpu: u32,
    /// Added to each request, in ms.
    delay: u32,
    /// Bytes a second; -1 for no limit.
    rate: i64,
}

/// The last is the slow mobile network that Lighthouse takes as its measure.
const WORLDS: [World; 3] = [
    World {
        title: "As it is",
        cpu: 1,
        delay: 0,
        rate: -1,
    },
    World {
        title: "A processor four times slower",
        cpu: 4,
        delay: 0,
        rate: -1,
    },
    World {
        title: "Four times slower, through a telephone (1.6 Mbit/s, 150 ms)",
        cpu: 4,
        delay: 150,
        rate: 200_000,
    },
];

/// One comparison.
#[derive(Debug)]
pub struct Bench<'a> {
    house: &'a House,
    rounds: usize,
    no_build: bool,
}

impl<'a> Bench<'a> {
    /// A comparison of `rounds` rounds; with `no_build` of `dist/` as it is.
    #[must_use]
    pub fn new(house: &'a House, rounds: usize, no_build: bool) -> Self {
        Self {
            house,
            rounds,
            no_build,
        }
    }

    /// Builds everything, measures, prints the tables; with `write` puts them into `docs/benchmarks.md`.
    ///
    /// # Errors
    /// With what is missing and how to get it; when a peer cannot be built, or a deck does not show its slides.
    pub fn run(&self, write: bool) -> Result<()> {
        let peers = Peers::find(self.house)?;
        if !self.no_build {
            Release::new(self.house, BasePath::default()).ensure()?;
        }
        let served = peers.serve(DECK)?;
        let mut report = Report::new(&DECKS, served.versions(), self.rounds);
        for world in &WORLDS {
            println!("{} … [measuring]", world.title);
            let mut series = vec![Series::default(); DECKS.len()];
            served.measure(self.rounds, world, |line| {
                let (place, load) = Load::parse(line)?;
                series.get_mut(place).context("place")?.add(load);
                Ok(())
            })?;
            report.add(world.title, series);
        }
        println!("\n{report}");
        if write {
            let file = self.page();
            let page = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            fs::write(&file, report::put(&page, &report.to_string())?)?;
        }
        Ok(())
    }

    fn page(&self) -> PathBuf {
        self.house.root().join("docs/benchmarks.md")
    }
}
