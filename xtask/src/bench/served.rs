//! All decks, served and loaded in turn.

use std::path::Path;

use anyhow::{Result, ensure};

use super::{World, peers::Peers};
use crate::server::{Options, Server};

/// All decks, each on a port of its own.
#[derive(Debug)]
pub(super) struct Served {
    peers: Peers,
    addresses: Vec<String>,
    /// Held: a server that is dropped is gone.
    servers: Vec<Server>,
    versions: Vec<(String, String)>,
}

impl Served {
    /// What is served, ours first.
    pub(super) fn new(
        peers: Peers,
        servers: Vec<Server>,
        addresses: Vec<String>,
        versions: Vec<(String, String)>,
    ) -> Self {
        Self {
            peers,
            addresses,
            servers,
            versions,
        }
    }

    /// Names and versions, and the number of slides.
    pub(super) fn versions(&self) -> &[(String, String)] {
        &self.versions
    }

    /// Loads every deck `rounds` times, in turn, handing on a line for each load.
    ///
    /// # Errors
    /// When a deck fails to show its slides, or `each` refuses a line.
    pub(super) fn measure(
        &self,
        rounds: usize,
        world: &World,
        mut each: impl FnMut(&str) -> Result<()>,
    ) -> Result<()> {
        let mut refused = Ok(());
        let numbers = [
            rounds.to_string(),
            world.cpu.to_string(),
            world.delay.to_string(),
            world.rate.to_string(),
        ];
        let script = self
            .peers
            .script("measure.mjs")
            .args(numbers)
            .args(&self.addresses);
        let fine = script.lines(|line| {
            if refused.is_ok() {
                refused = each(line);
            }
        })?;
        refused?;
        ensure!(
            fine,
            "計測が途中で止まりました。[measure.mjs failed with {} decks]",
            self.servers.len()
        );
        Ok(())
    }
}

/// A folder, on a port of its own.
pub(super) fn serve(root: &Path) -> Result<Server> {
    Server::start(Options {
        root: root.to_owned(),
        port: 0,
        base: "/".to_owned(),
        probe: false,
    })
}
