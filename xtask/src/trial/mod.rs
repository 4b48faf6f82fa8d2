//! `cargo xtask test`: everything, in order, each step named with its time; the last line is the count of tests.

mod step;
mod tally;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

pub use self::{
    step::{Step, check_content},
    tally::Tally,
};
use crate::{
    base::BasePath,
    house::House,
    program::Program,
    release::Release,
    tools::{Engine, Toolbox},
};

/// One run of the tests.
#[derive(Debug)]
pub struct Trial<'a> {
    house: &'a House,
    release: Release<'a>,
    steps: Vec<Step>,
    engines: Vec<Engine>,
}

impl<'a> Trial<'a> {
    /// All steps and engines, or only the ones named.
    #[must_use]
    pub fn new(house: &'a House, only: Option<Step>, engine: Option<Engine>) -> Self {
        Self {
            house,
            release: Release::new(house, BasePath::default()),
            steps: only.map_or_else(|| Step::ALL.to_vec(), |step| vec![step]),
            engines: engine.map_or_else(|| Engine::ALL.to_vec(), |engine| vec![engine]),
        }
    }

    /// Runs the steps up to the first that fails, then says what took how long and how many tests passed.
    ///
    /// # Errors
    /// When a step failed; the count has been printed by then.
    pub fn run(&self) -> Result<Tally> {
        let mut total = Tally::default();
        let mut report = String::new();
        let mut failed = None;
        for (at, step) in self.steps.iter().enumerate() {
            println!(
                "\n── {}/{} {}: {}",
                at + 1,
                self.steps.len(),
                step.name(),
                step.title()
            );
            let start = Instant::now();
            let mut tally = Tally::default();
            let outcome = step.run(self, &mut tally);
            let sign = if outcome.is_ok() { "ok" } else { "FAILED" };
            let counted = if tally.is_empty() {
                String::new()
            } else {
                format!("  {tally}")
            };
            let line = format!(
                "{:<8} {:>8}  {sign}{counted}",
                step.name(),
                time(start.elapsed())
            );
            println!("── {line}");
            report.push_str(&format!("{line}\n"));
            if let Err(error) = outcome {
                total += tally.at_least_one_failure();
                failed = Some((step, error));
                break;
            }
            total += tally;
        }
        println!("\n{}", report.trim_end());
        if let Some((step, error)) = &failed {
            println!(
                "「{}」で止まりました: {error:#} [stopped at {}]",
                step.title(),
                step.name()
            );
        }
        println!("{total}");
        Ok(total)
    }

    /// Runs one test program, showing and counting.
    fn count(&self, program: Program, tally: &mut Tally) -> Result<()> {
        let mut own = Tally::default();
        let fine = program.lines(|line| {
            println!("{line}");
            own.read(line);
        })?;
        *tally += own;
        if !fine || own.is_bad() {
            bail!("{own}");
        }
        Ok(())
    }

    /// The browser tests, one engine after another; all engines are run before failing.
    fn browsers(&self, tally: &mut Tally) -> Result<()> {
        self.release.ensure()?;
        let tools = Toolbox::of(self.house);
        let mut bad = Vec::new();
        for engine in tools.for_browsers(&self.engines)? {
            println!("\n── {engine}");
            let start = Instant::now();
            let mut own = Tally::default();
            let program = tools
                .cargo(&[
                    "test",
                    "--quiet",
                    "--no-fail-fast",
                    "-p",
                    "engawa-browser-tests",
                ])
                .env("ENGAWA_ENGINES", engine.name())
                .env("ENGAWA_DIST", self.house.dist());
            let outcome = self.count(program, &mut own);
            println!("── {engine} {}  {own}", time(start.elapsed()));
            if outcome.is_err() {
                bad.push(engine.name());
                own = own.at_least_one_failure();
            }
            *tally += own;
        }
        if !bad.is_empty() {
            bail!("{}", bad.join(", "));
        }
        Ok(())
    }
}

/// `75.3 s`, or `3 min 07 s` from two minutes on.
fn time(took: Duration) -> String {
    match took.as_secs() {
        seconds @ 120.. => format!("{} min {:02} s", seconds / 60, seconds % 60),
        _ => format!("{:.1} s", took.as_secs_f32()),
    }
}
