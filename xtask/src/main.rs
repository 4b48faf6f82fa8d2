//! `cargo xtask`: reads the command, runs it, and turns a failure into one sentence and an exit code.

use std::process::ExitCode;

use xtask::command::Command;

fn main() -> ExitCode {
    match Command::parse(std::env::args().skip(1)).and_then(Command::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
