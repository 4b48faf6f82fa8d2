//! Each kind of prompt is heard as it was listened to: its tree is the one in `tests/browser/trees`.
//!
//! `ENGAWA_WRITE_TREES=1` writes them anew; then they are read aloud before they are kept.

use std::{
    env, fs,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use engawa::acp::{
    answer::{Choices, Each, Response, Value},
    journey::REVIEW,
    record::Record,
};

use super::{Stage, Story, story};
use crate::{
    engine::Ability,
    record::{choose, name, record, usual},
    session::Session,
    tree::difference,
};

pub(super) fn stories() -> Vec<Story> {
    vec![story(
        &[Ability::Tree],
        every_kind_of_prompt_is_heard_as_it_was_listened_to,
    )]
}

/// How long a page may take to become what it shall be.
const SOON: Duration = Duration::from_secs(3);

/// One page in one state: the file of its tree, its address, what was said before, what is tapped there.
struct Heard {
    file: &'static str,
    path: &'static str,
    record: Record,
    taps: &'static [&'static str],
}

fn heard(file: &'static str, path: &'static str, said: Vec<(&str, Response)>) -> Heard {
    Heard {
        file,
        path,
        record: record(said),
        taps: &[],
    }
}

/// Every kind of prompt, as a person meets it who has answered some.
fn all() -> Vec<Heard> {
    let mut again = usual();
    again.mode = REVIEW.into();
    let mut talked = record(vec![("D1", choose(&["family", "doctor"], ""))]);
    for (line, text) in [
        ("on", "2026-11-20"),
        ("present", "長女"),
        ("decided", "夜は電話をする"),
        ("open", "薬のこと"),
    ] {
        talked.talks.write("t1", line, text);
    }
    let two = || {
        name(&[
            ("daughter", "山田 花子", "090-1234-5678"),
            ("friend", "佐藤 次郎", ""),
        ])
    };
    vec![
        heard("untouched", "/acp/values/", vec![]),
        Heard {
            taps: &["label:has(#q-V1-quiet)"],
            ..heard("several", "/acp/values/", vec![])
        }
        .with(usual()),
        Heard {
            taps: &["#about summary"],
            ..heard(
                "single",
                "/acp/long-or-easy/",
                vec![("V4a", choose(&["same"], ""))],
            )
        },
        heard(
            "single-middle",
            "/acp/cpr/",
            vec![("T1", Response::AfterConsult)],
        ),
        heard(
            "ordered",
            "/acp/place/",
            vec![("L1", choose(&["hospital", "home"], ""))],
        ),
        heard(
            "lines",
            "/acp/ways-to-talk/",
            vec![(
                "P4",
                written(&["slowly", "interpreter"], "language", "ベトナム語"),
            )],
        ),
        heard(
            "more-to-read",
            "/acp/home-worries/",
            vec![("L3", choose(&["night", "money"], ""))],
        ),
        heard(
            "suggested",
            "/acp/doctor-questions/",
            vec![
                ("L3", choose(&["pain"], "")),
                ("D2", choose(&["course"], "")),
            ],
        ),
        heard(
            "people-among",
            "/acp/listen-with/",
            vec![("N1", two()), ("I3", choose(&["@p2"], ""))],
        ),
        heard("people", "/acp/spokesperson/", vec![("N1", two())]),
        heard(
            "people-none",
            "/acp/inform/",
            vec![("N4", Response::NotNow)],
        ),
        heard(
            "ranking",
            "/acp/top-values/",
            vec![
                ("V1", choose(&["eating", "garden", "quiet"], "ねこ")),
                ("V2", choose(&["garden", "other"], "")),
            ],
        ),
        heard("ranking-of-nothing", "/acp/top-values/", vec![]),
        heard(
            "each",
            "/acp/spoken/",
            vec![("N1", two()), ("N2", each("p2", "hard"))],
        ),
        heard(
            "text",
            "/acp/faith/",
            vec![("C3", choose(&[], "お寺は見本寺"))],
        ),
        heard(
            "day",
            "/acp/review-date/",
            vec![("D4", written(&["on_day"], "date", "2027-05-01"))],
        ),
        heard(
            "memory",
            "/acp/memo-values/",
            vec![("M1", written(&[], "said", "畑に出たい"))],
        ),
        heard("gate", "/acp/medical-gate/", vec![]),
        heard(
            "gate-with-card",
            "/acp/breather/",
            vec![("T1", choose(&["no"], ""))],
        ),
        heard("log", "/acp/talk-log/", vec![]),
        heard("talks", "/acp/talks/", vec![]).with(talked.clone()),
        Heard {
            taps: &["[data-act=talk-edit]"],
            ..heard("talk", "/acp/talks/", vec![])
        }
        .with(talked),
        heard("review", "/acp/values/", vec![]).with(again),
    ]
}

impl Heard {
    fn with(self, record: Record) -> Self {
        Self { record, ..self }
    }
}

/// Choices, and what stands on the line of one.
fn written(chosen: &[&str], line: &str, text: &str) -> Response {
    Response::Answered(Value::Choices(Choices {
        chosen: chosen.iter().map(ToString::to_string).collect(),
        texts: [(line.to_string(), text.to_string())].into_iter().collect(),
        ..Choices::default()
    }))
}

/// What was chosen for a person.
fn each(person: &str, choice: &str) -> Response {
    Response::Answered(Value::Each(Each {
        chosen: [(person.to_string(), choice.to_string())]
            .into_iter()
            .collect(),
        ..Each::default()
    }))
}

async fn every_kind_of_prompt_is_heard_as_it_was_listened_to(stage: &Stage) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("trees");
    let writes = env::var_os("ENGAWA_WRITE_TREES").is_some();
    let browser = stage.browser().await?;
    browser.open("/acp/").await?;
    let mut wrong = Vec::new();
    for heard in all() {
        browser.script("localStorage.clear()").await?;
        browser.has_kept(&heard.record).await?;
        browser.open_started(heard.path).await?;
        browser.arrives(heard.path).await?;
        for tap in heard.taps {
            browser.tap(tap).await?;
        }
        browser.is_painted().await?;
        let file = folder.join(format!("{}.txt", heard.file));
        if writes {
            fs::write(&file, browser.tree_at_rest().await?)?;
        }
        let listened = fs::read_to_string(&file).unwrap_or_default();
        let difference = browser.differs_from(&listened).await?;
        if !difference.is_empty() {
            wrong.push(format!("{}.txt:\n{difference}", heard.file));
        }
    }
    ensure!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    browser.is_content().await
}

impl Session {
    /// What is different in the tree of this page, once it had time to become the one that was listened to.
    async fn differs_from(&self, listened: &str) -> Result<String> {
        let deadline = Instant::now() + SOON;
        loop {
            let difference = difference(listened, &self.tree().await?);
            if difference.is_empty() || Instant::now() > deadline {
                return Ok(difference);
            }
            self.is_painted().await?;
        }
    }

    /// The tree of this page when it changes no more.
    async fn tree_at_rest(&self) -> Result<String> {
        let mut last = self.tree().await?;
        loop {
            self.is_painted().await?;
            let now = self.tree().await?;
            if now == last {
                return Ok(now);
            }
            last = now;
        }
    }

    /// Waits until the page was drawn once more: the engine tells its tree then, and may fall silent before.
    async fn is_painted(&self) -> Result<()> {
        self.is_whole().await?;
        let js = "const done = arguments[arguments.length - 1];\
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.web().execute_async(js, Vec::new()).await?;
        Ok(())
    }
}
