//! The commands of えんがわ. `cargo xtask` lists them.
//!
//! | room | what it holds |
//! |---|---|
//! | [`command`] | the words typed after `cargo xtask`, and what each one starts |
//! | [`house`], [`base`], [`tree`], [`media`], [`program`] | where things are, how they are named, how a child process is started |
//! | [`tools`] | tools kept in the user's cache, the wasm target, npm, the browsers |
//! | [`release`] | `dist/` ready to publish: Trunk, then precompression; knows when nothing changed |
//! | [`sizes`] | what a page and the program weigh, against the limits |
//! | [`bench`] | a deck of ours beside the same slides in reveal.js, Slidev and Marp |
//! | [`kept`] | the list of the service worker, held against the files |
//! | [`texts`] | that the program carries no text of a page |
//! | [`trial`] | `cargo xtask test`: the steps, their times and the count of tests |
//! | [`server`] | a good static host on 127.0.0.1, with faults and a log for the browser tests |
//!
//! The server is the only part others use: the browser tests serve the very `dist/` a person would be served.

pub mod base;
pub mod bench;
pub mod command;
pub mod house;
pub mod kept;
pub mod media;
pub mod program;
pub mod release;
pub mod server;
pub mod sizes;
pub mod texts;
pub mod tools;
pub mod tree;
pub mod trial;
