//! Reads what is for a hall: `ja/seminar.toml` and a file a paper in `ja/seminar/`.

mod paper;
mod programme;

use super::files::Files;
use super::language::{Reader, seen};
use super::links::Links;
use super::table::Table;
use crate::questionnaire::Questionnaire;
use crate::seminar::Seminar;

/// The folder of the papers.
const FOLDER: &str = "ja/seminar";

/// The names of all papers, for the table of addresses: a file with a fault of its own is there too.
pub(crate) fn slugs(files: &Files<'_>) -> Vec<String> {
    let names = files.names(FOLDER, ".toml").into_iter();
    names
        .map(|name| name.trim_end_matches(".toml").to_string())
        .collect()
}

/// All of it. `links` knows every address, `questionnaire` every prompt; none when it can't be read.
pub(crate) fn read(
    files: &Files<'_>,
    reader: &Reader<'_>,
    links: &Links<'_>,
    questionnaire: Option<&Questionnaire>,
) -> Seminar {
    let programmes = files
        .table("ja/seminar.toml")
        .inspect(|table| reader.table(table, seen::SEMINAR))
        .map(|table| programme::read(&table, links, questionnaire));
    let mut papers = Vec::new();
    for slug in slugs(files) {
        let file = format!("{FOLDER}/{slug}.toml");
        if let Some(table) = files.table(&file) {
            reader.table(&table, seen::HALL);
            papers.push(paper::read(&slug, &table, questionnaire));
        }
    }
    papers.sort_by_key(|paper| paper.order);
    Seminar {
        programmes: programmes.unwrap_or_default(),
        papers,
    }
}

/// Notes a prompt that is not there.
fn check_prompt(table: &Table<'_>, key: &str, id: &str, questionnaire: Option<&Questionnaire>) {
    if questionnaire.is_some_and(|all| all.prompt(id).is_none()) {
        table.problem_at(
            key,
            format!("問い「{id}」が questionnaire.toml にありません"),
            "questionnaire.toml の id から選んでください",
        );
    }
}
