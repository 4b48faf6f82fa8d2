//! What a person is promised: a function each, named as a sentence, the same for every engine that can.

mod addresses;
mod aids;
mod altered;
mod backup;
mod card;
mod card_papers;
mod decks;
mod early;
mod emergency;
mod erase;
mod failures;
mod gentle;
mod hall;
mod journey;
mod keeping;
mod keyboard;
mod kinds;
mod leaflets;
mod modes;
mod moving;
mod offline;
mod papers;
mod people;
mod pictures;
mod practice;
mod printing;
mod programme;
mod prompts;
mod readme;
mod regions;
mod reviews;
mod routes;
mod script_off;
mod search;
mod sections;
mod seminar;
mod tabs;
mod talks;
mod tally;
mod trees;
mod versions;
mod who;

use anyhow::Result;
use libtest_mimic::{Failed, Trial};
use tokio::runtime::Builder;

use crate::{
    browser::Setting,
    engine::{Ability, Engine},
    profile::Profile,
    session::Session,
    site::Site,
};

/// Where a story is played: one engine, a site of its own, a device nobody used yet.
#[derive(Debug)]
pub struct Stage {
    /// The engine.
    pub engine: Engine,
    /// The site.
    pub site: Site,
    /// What the device keeps.
    pub profile: Profile,
}

impl Stage {
    fn set(engine: Engine) -> Result<Self> {
        Ok(Self {
            engine,
            site: Site::open()?,
            profile: Profile::fresh()?,
        })
    }

    /// Opens a browser on this device.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn browser(&self) -> Result<Session> {
        self.browser_with(Setting::Usual).await
    }

    /// Opens a browser in which something is different.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn browser_with(&self, setting: Setting) -> Result<Session> {
        Session::start(self.engine, &self.site, &self.profile, setting).await
    }

    /// Opens a browser on another site.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn browser_on(&self, site: &Site) -> Result<Session> {
        Session::start(self.engine, site, &self.profile, Setting::Usual).await
    }
}

/// One promise.
struct Story {
    name: &'static str,
    needs: &'static [Ability],
    run: Box<dyn Fn(Engine) -> Result<()> + Send>,
}

/// A story, named by its function, for the engines that can do what it needs.
fn story<F>(needs: &'static [Ability], run: F) -> Story
where
    F: AsyncFn(&Stage) -> Result<()> + Send + 'static,
{
    let name = std::any::type_name::<F>()
        .rsplit("::")
        .next()
        .unwrap_or_default();
    let run = move |engine| {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let stage = Stage::set(engine)?;
            run(&stage).await?;
            stage.site.was_only_read()
        })
    };
    Story {
        name,
        needs,
        run: Box::new(run),
    }
}

/// Every story that `engine` can play.
#[must_use]
pub fn trials(engine: Engine) -> Vec<Trial> {
    let all = [
        routes::stories(),
        journey::stories(),
        prompts::stories(),
        modes::stories(),
        kinds::stories(),
        sections::stories(),
        gentle::stories(),
        versions::stories(),
        keyboard::stories(),
        trees::stories(),
        keeping::stories(),
        tabs::stories(),
        talks::stories(),
        people::stories(),
        backup::stories(),
        erase::stories(),
        early::stories(),
        emergency::stories(),
        moving::stories(),
        altered::stories(),
        failures::stories(),
        offline::stories(),
        script_off::stories(),
        search::stories(),
        addresses::stories(),
        printing::stories(),
        papers::stories(),
        leaflets::stories(),
        seminar::stories(),
        tally::stories(),
        decks::stories(),
        hall::stories(),
        programme::stories(),
        card::stories(),
        card_papers::stories(),
        aids::stories(),
        who::stories(),
        regions::stories(),
        reviews::stories(),
        pictures::stories(),
        practice::stories(),
        readme::stories(),
    ];
    let can = |story: &Story| story.needs.iter().all(|ability| engine.can(*ability));
    all.into_iter()
        .flatten()
        .filter(can)
        .map(|story| {
            let run = story.run;
            let name = format!("{engine}::{}", story.name);
            Trial::test(name.clone(), move || told(&name, || run(engine)))
        })
        .collect()
}

/// How often a story is told anew when the driver, not the page, fell silent.
const TELLINGS: u32 = 3;

/// Tells a story; anew where the driver gave no answer at all (WebKit's hangs now and then on a first page).
/// What a page did wrong is never told twice.
fn told(name: &str, run: impl Fn() -> Result<()>) -> Result<(), Failed> {
    let mut telling = 1;
    loop {
        let Err(error) = run() else { return Ok(()) };
        let error = format!("{error:#}");
        if telling == TELLINGS || !error.contains(DRIVER_SILENT) {
            return Err(error.into());
        }
        eprintln!("{name}: the driver did not answer, telling {telling} of {TELLINGS}: {error}");
        telling += 1;
    }
}

/// What thirtyfour says when its request to the driver got no answer.
const DRIVER_SILENT: &str = "error sending request for url";
