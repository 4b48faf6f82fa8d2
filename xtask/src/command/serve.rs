//! `cargo xtask serve`: the newcomer's first command.

use std::thread;

use anyhow::Result;

use crate::{
    base::BasePath,
    house::House,
    release::Release,
    server::{Options, Server},
};

/// Where it listens when nothing else is said and nobody else does.
const PORT: u16 = 8080;

/// Serves until the person stops it.
pub(super) fn serve(
    house: &House,
    port: Option<u16>,
    base: BasePath,
    no_build: bool,
) -> Result<()> {
    if !no_build {
        Release::new(house, base.clone()).ensure()?;
    }
    let open = |port| {
        Server::start(Options {
            root: house.dist(),
            port,
            base: base.to_string(),
            probe: false,
        })
    };
    let server = match port {
        Some(port) => open(port)?,
        None => open(PORT).or_else(|_| open(0))?,
    };
    println!(
        "えんがわを開きました: {}{base}  （Ctrl+C で終わります）[open this address; Ctrl+C stops]",
        server.address()
    );
    loop {
        thread::park();
    }
}
