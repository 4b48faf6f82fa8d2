//! Many sittings survive a lost phone.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use engawa::{
    acp::{answer::Date, record::Record},
    vault::Backup,
    words::words,
};

use super::{
    Stage, Story,
    people::{WHOSE, whose},
    story,
};
use crate::{
    browser::downloads,
    engine::Ability,
    page::packed,
    record::{shortest, usual, with_card},
    session::{GLANCE, Session},
};

pub(super) fn stories() -> Vec<Story> {
    vec![
        story(
            &[Ability::Download],
            a_backup_brings_everything_to_a_new_device,
        ),
        story(&[], a_backup_goes_into_a_record_nobody_wrote_in),
        story(&[], a_backup_never_overwrites),
        story(&[], a_wrong_file_is_told_and_changes_nothing),
        story(&[], where_nothing_is_written_there_is_no_backup),
    ]
}

const BACKUP: &str = "/acp/backup/";

fn file_of(record: Record, name: &str) -> String {
    let saved_on = Date::new(2026, 11, 22);
    Backup {
        name: name.into(),
        saved_on,
        record,
    }
    .to_text()
}

/// The file that was saved, once the browser is done with it.
async fn saved(folder: &Path) -> Result<PathBuf> {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let files = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path());
        let done = |path: &PathBuf| path.extension().is_some_and(|end| end == "json");
        let whole =
            |path: &PathBuf| fs::read_to_string(path).is_ok_and(|text| Backup::read(&text).is_ok());
        if let Some(file) = files.into_iter().filter(done).find(whole) {
            return Ok(file);
        }
        ensure!(
            Instant::now() < deadline,
            "no file came into {}",
            folder.display()
        );
        tokio::time::sleep(GLANCE).await;
    }
}

impl Session {
    /// Chooses a file on the page of backups.
    async fn opens_file(&self, file: &Path) -> Result<()> {
        self.open_started(BACKUP).await?;
        self.until(
            "the field",
            "return !document.getElementById('backup-open').disabled",
        )
        .await?;
        let field = self.find("#backup-open").await?;
        field
            .send_keys(file.to_string_lossy().as_ref())
            .await
            .context("choose a file")
    }

    async fn finds_a_backup(&self) -> Result<()> {
        let js = "return !document.getElementById('backup-found').hidden";
        self.until("what is in the file", js).await.map(drop)
    }
}

async fn a_backup_brings_everything_to_a_new_device(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(&with_card()).await?;
    browser.open_started(BACKUP).await?;
    browser.tap("#backup-save").await?;
    let file = saved(&downloads(stage.profile.path())).await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    ensure!(
        name.starts_with("engawa-20") && name.ends_with(".json"),
        "{name}"
    );
    let read = Backup::read(&fs::read_to_string(&file)?);
    ensure!(
        read.as_ref()
            .is_ok_and(|backup| backup.record == with_card()),
        "{read:?}"
    );
    browser
        .says("#backup-said", &[words().backup().made.into()])
        .await?;
    browser.is_content().await?;

    browser.script("localStorage.clear()").await?;
    browser.opens_file(&file).await?;
    browser.finds_a_backup().await?;
    browser.tap("#backup-take").await?;
    browser
        .says("#backup-said", &[words().backup().taken.into()])
        .await?;
    browser.open_started("/emergency/card/").await?;
    let js = "return document.getElementById('card-day_phone').value === '029-123-4567'";
    browser.until("the card", js).await?;
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await
}

async fn a_backup_goes_into_a_record_nobody_wrote_in(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    let file = stage.profile.path().join("engawa-2026-11-22.json");
    fs::write(&file, file_of(with_card(), "花子"))?;
    browser.opens_file(&file).await?;
    browser.finds_a_backup().await?;
    let word = words().backup();
    for (id, says) in [
        ("whose", "花子"),
        ("day", "2026年11月22日"),
        ("newest", "2026年11月22日"),
        ("versions", "1"),
        ("answers", "5"),
        ("card", word.some),
        ("where", word.goes_here),
    ] {
        ensure!(
            browser.text(&format!("#backup-{id}")).await? == packed(says),
            "{id}"
        );
    }
    ensure!(
        browser.kept().await?.is_empty(),
        "looking already kept something"
    );
    browser.tap("#backup-take").await?;
    browser.says("#backup-said", &[word.taken.into()]).await?;
    ensure!(browser.names_to_choose().await? == packed("花子"));
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await?;
    browser.is_content().await
}

async fn a_backup_never_overwrites(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(&usual()).await?;
    browser.is_called("花子").await?;
    let file = stage.profile.path().join("x.json");
    fs::write(&file, file_of(shortest(), "花子"))?;
    browser.opens_file(&file).await?;
    browser.finds_a_backup().await?;
    browser
        .says("#backup-where", &[words().backup().goes_beside.into()])
        .await?;
    browser.follow("#backup-take", "/acp/").await?;
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&shortest()).await?;
    let marked = format!("花子{}", words().backup().mark);
    browser.says(WHOSE, &[whose(&marked)]).await?;
    ensure!(browser.names_to_choose().await? == packed(&format!("花子{marked}")));
    browser.follow("#person-1", "/acp/").await?;
    browser.open_started("/acp/check/").await?;
    browser.finds_on_the_check_page(&usual()).await
}

async fn a_wrong_file_is_told_and_changes_nothing(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open("/").await?;
    browser.has_kept(&usual()).await?;
    browser.open_started(BACKUP).await?;
    let before = browser.kept().await?;
    let whole = file_of(shortest(), "");
    let word = words().backup();
    for (at, text, says) in [
        (0, "こんにちは".to_owned(), word.not_ours),
        (1, whole.replace("2026", "2027"), word.damaged),
        (2, whole.replace("\"form\":1", "\"form\":2"), word.newer),
        (3, " ".repeat(1024 * 1024), word.too_large),
    ] {
        let file = stage.profile.path().join(format!("{at}.json"));
        fs::write(&file, text)?;
        browser.opens_file(&file).await?;
        browser.says("#backup-said", &[says.into()]).await?;
        ensure!(
            !browser.shows("#backup-take").await?,
            "it can be taken: {says}"
        );
        ensure!(browser.kept().await? == before, "{says}");
    }
    browser.is_content().await
}

async fn where_nothing_is_written_there_is_no_backup(stage: &Stage) -> Result<()> {
    let browser = stage.browser().await?;
    browser.open_started(BACKUP).await?;
    browser.tap("#backup-save").await?;
    browser
        .says("#backup-said", &[words().backup().nothing.into()])
        .await
}
