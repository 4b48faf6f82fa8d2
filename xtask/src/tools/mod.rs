//! What a build or a test needs on the machine, and how it gets there: said before it is installed, in a sentence when it cannot be.

mod browsers;
mod cargo_tool;
mod lock;
mod npm;
mod packages;
mod target;

use std::path::PathBuf;

use anyhow::Result;

pub use self::browsers::Engine;
use self::{
    cargo_tool::{CargoTool, GECKODRIVER, TRUNK, WASM_BINDGEN},
    lock::Lock,
};
use crate::{house::House, program::Program};

/// The tools of one clone.
#[derive(Debug, Clone, Copy)]
pub struct Toolbox<'a> {
    house: &'a House,
}

impl<'a> Toolbox<'a> {
    /// The toolbox of this clone; nothing is installed yet.
    #[must_use]
    pub fn of(house: &'a House) -> Self {
        Self { house }
    }

    /// A program that sees all our tools first.
    #[must_use]
    pub fn program(self, name: &str) -> Program {
        let tools =
            [&TRUNK, &WASM_BINDGEN, &GECKODRIVER].map(|tool: &CargoTool| tool.bin(self.house));
        let folders: Vec<PathBuf> = tools.into_iter().chain([self.house.npm_bin()]).collect();
        Program::new(name, self.house.root(), &folders)
    }

    /// `cargo`, with these arguments.
    #[must_use]
    pub fn cargo(self, args: &[&str]) -> Program {
        self.program("cargo").args(args)
    }

    /// Makes sure that the program can be compiled for the browser.
    ///
    /// # Errors
    /// When the target is missing and cannot be added.
    pub fn for_wasm(self) -> Result<()> {
        target::ready(self)
    }

    /// Makes sure of everything a release build needs.
    ///
    /// # Errors
    /// When something is missing and cannot be installed.
    pub fn for_build(self) -> Result<()> {
        let lock = Lock::read(self.house)?;
        WASM_BINDGEN.agree_with(&lock)?;
        npm::ready(self, self.house)?;
        self.for_wasm()?;
        WASM_BINDGEN.ready(self, self.house)?;
        TRUNK.ready(self, self.house)?;
        // Trunk and its hook build offline: the crates must be here before.
        self.cargo(&["fetch", "--locked", "--quiet"]).run()
    }

    /// Makes sure of everything the browser tests need, and tells which of the wanted engines can run.
    ///
    /// # Errors
    /// When something is missing and cannot be installed; in CI also when any engine is missing.
    pub fn for_browsers(self, wanted: &[Engine]) -> Result<Vec<Engine>> {
        npm::ready(self, self.house)?;
        if wanted.contains(&Engine::Firefox) {
            GECKODRIVER.ready(self, self.house)?;
        }
        browsers::ready(self, wanted)
    }
}
