//! `cargo xtask test`: everything, in order, each step named with its time; the last line is the count of tests.

mod step;
mod tally;

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

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
    /// Never for a failing step: that is in the count, which is the last line printed.
    pub fn run(&self) -> Result<Tally> {
        let mut total = Tally::default();
        let mut report = Vec::new();
        let mut stop = None;
        for (at, step) in self.steps.iter().enumerate() {
            let (name, title, all) = (step.name(), step.title(), self.steps.len());
            println!("\n── {}/{all} {name}: {title}", at + 1);
            let start = Instant::now();
            let mut count = Count::default();
            let outcome = step.run(self, &mut count);
            let line = line(name, start, outcome.is_ok(), count.tally);
            println!("── {line}");
            report.push(line);
            report.append(&mut count.parts);
            if let Err(error) = outcome {
                total += count.tally.at_least_one_failure();
                stop = Some(format!(
                    "「{title}」で止まりました: {error:#} [stopped at {name}]"
                ));
                break;
            }
            total += count.tally;
        }
        println!("\n{}", report.join("\n"));
        if let Some(stop) = stop {
            println!("{stop}");
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
        ensure!(fine && !own.is_bad(), "{own}");
        Ok(())
    }

    /// The browser tests, one engine after another; all engines are run before failing.
    fn browsers(&self, count: &mut Count) -> Result<()> {
        self.release.ensure()?;
        let tools = Toolbox::of(self.house);
        let mut bad = Vec::new();
        for engine in tools.for_browsers(&self.engines)? {
            println!("\n── {engine}");
            let start = Instant::now();
            let mut own = Tally::default();
            let program = tools
                .cargo(&["test", "--no-fail-fast", "-p", "engawa-browser-tests"])
                .env("ENGAWA_ENGINES", engine.name())
                .env("ENGAWA_DIST", self.house.dist());
            let outcome = self.count(program, &mut own).and_then(|()| {
                ensure!(!own.is_empty(), "一つも試験されませんでした [no test ran]");
                Ok(())
            });
            if let Err(error) = &outcome {
                bad.push(format!("{engine} ({error:#})"));
                own = own.at_least_one_failure();
            }
            count
                .parts
                .push(line(&format!("  {engine}"), start, outcome.is_ok(), own));
            count.tally += own;
        }
        ensure!(bad.is_empty(), "{}", bad.join(", "));
        Ok(())
    }
}

/// What one step counted, and its parts where it has some.
#[derive(Debug, Default)]
struct Count {
    tally: Tally,
    parts: Vec<String>,
}

/// One line of the report.
fn line(name: &str, start: Instant, fine: bool, tally: Tally) -> String {
    let sign = if fine { "ok" } else { "FAILED" };
    let counted = if tally.is_empty() {
        String::new()
    } else {
        tally.to_string()
    };
    let line = format!(
        "{name:<11} {:>12}  {sign:<6}  {counted}",
        time(start.elapsed())
    );
    line.trim_end().to_owned()
}

/// `75.3 s`, or `3 min 07 s` from two minutes on.
fn time(took: Duration) -> String {
    match took.as_secs() {
        seconds @ 120.. => format!("{} min {:02} s", seconds / 60, seconds % 60),
        _ => format!("{:.1} s", took.as_secs_f32()),
    }
}
