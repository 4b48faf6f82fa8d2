//! Runs the stories: `cargo test -p engawa-browser-tests`, or a part of a name behind `--`.

use std::process::ExitCode;

use engawa_browser_tests::{engine::Engine, stories};
use libtest_mimic::Arguments;

/// Two browsers at a time: on two cores more only get in each other's way.
const AT_A_TIME: usize = 2;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(AT_A_TIME);
    match Engine::wanted() {
        Ok(engines) => {
            let trials = engines.into_iter().flat_map(stories::trials).collect();
            libtest_mimic::run(&arguments, trials).exit_code()
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
