//! Leaflets and pages: front matter and Markdown, checked.

use super::File;
use super::front::{self, Front};
use super::glossary::Glossary;
use super::markdown::{Dialect, Rendered, Section};
use super::phones::Phones;
use super::phrases::phrases;
use super::problem::Problems;
use super::sources::Source;
use super::table::Table;
use crate::phrase::Phrases;

/// A leaflet of `content/ja/leaflets`.
#[derive(Clone, Debug, Default)]
pub struct Leaflet {
    /// `L01` …
    pub id: String,
    /// The stages of home care it is about.
    pub stages: Vec<String>,
    /// Whom it speaks to.
    pub readers: Vec<String>,
    /// The day of issue, `YYYY-MM-DD`.
    pub issued_on: String,
    /// The clinician who confirmed it; empty when none has.
    pub reviewed_by: String,
    /// When, `YYYY-MM-DD`; empty when nobody has.
    pub reviewed_on: String,
    /// Ids of leaflets to read next.
    pub related: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// What it shares with every page.
    pub page: Page,
}

/// A page of `content/ja/pages`, and the readable part of a leaflet.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its file name, and the last part of its address.
    pub slug: String,
    /// The title.
    pub title: Phrases,
    /// One or two sentences; also what a link preview shows.
    pub lead: String,
    /// What it says.
    pub sections: Vec<Section>,
    /// Internal addresses it links to, with their lines.
    pub links: Vec<(String, usize)>,
    /// Where it was written, for problems.
    pub path: String,
}

/// What the files of a folder are read with.
pub(crate) struct Context<'a> {
    pub(crate) phones: &'a Phones,
    pub(crate) glossary: &'a Glossary,
    pub(crate) sources: &'a [Source],
    pub(crate) problems: &'a Problems,
}

const STAGES: [&str; 4] = [
    "discharge-support",
    "daily-care",
    "acute-change",
    "end-of-life",
];
const READERS: [&str; 4] = ["resident", "family", "neighbour", "professional"];
/// A leaflet's A4 side holds this many characters at 12 pt (`acp.md` 5.1).
const LEAFLET_MAX: usize = 1000;
/// The heading every leaflet ends with.
const WHOM_TO_CALL: &str = "だれに電話するか";

pub(crate) fn leaflets(files: &[File], context: &Context<'_>) -> Vec<Leaflet> {
    let mut leaflets: Vec<(Leaflet, Table<'_>)> = Vec::new();
    for file in files {
        let Some(Front {
            table,
            body,
            lines_before,
        }) = front::split(file, context.problems)
        else {
            continue;
        };
        let leaflet = Leaflet {
            id: table.text("id"),
            stages: chosen(&table, "stages", &STAGES),
            readers: chosen(&table, "readers", &READERS),
            issued_on: table.date("issued_on"),
            reviewed_by: table.text_or_empty("reviewed_by"),
            reviewed_on: table.text_or_empty("reviewed_on"),
            related: table.texts("related"),
            sources: table.texts("sources"),
            page: page(file, &table, body, lines_before, false, context),
        };
        table.finish();
        check_leaflet(&leaflet, &table, context);
        if leaflets.iter().any(|(other, _)| other.id == leaflet.id) {
            table.problem_at(
                "id",
                format!("id「{}」が二つのリーフレットにあります", leaflet.id),
                "別の id にしてください",
            );
        }
        leaflets.push((leaflet, table));
    }
    let ids: Vec<String> = leaflets
        .iter()
        .map(|(leaflet, _)| leaflet.id.clone())
        .collect();
    for (leaflet, table) in &leaflets {
        for id in leaflet.related.iter().filter(|id| !ids.contains(id)) {
            table.problem_at(
                "related",
                format!("リーフレット「{id}」がありません"),
                format!("{} から選んでください", ids.join(", ")),
            );
        }
    }
    let mut leaflets: Vec<Leaflet> = leaflets.into_iter().map(|(leaflet, _)| leaflet).collect();
    leaflets.sort_by(|a, b| a.id.cmp(&b.id));
    leaflets
}

pub(crate) fn pages(files: &[File], context: &Context<'_>) -> Vec<Page> {
    files
        .iter()
        .filter_map(|file| {
            let Front {
                table,
                body,
                lines_before,
            } = front::split(file, context.problems)?;
            let dials_119 = table.flag("dials_119");
            let page = page(file, &table, body, lines_before, dials_119, context);
            table.finish();
            Some(page)
        })
        .collect()
}

fn page(
    file: &File,
    table: &Table<'_>,
    body: &str,
    lines_before: usize,
    dials_119: bool,
    context: &Context<'_>,
) -> Page {
    if !file
        .stem
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        context.problems.add(
            &file.path,
            1,
            format!("ファイルの名前「{}」は住所になりません", file.stem),
            "小文字の英字、数字、ハイフンだけの名前にしてください",
        );
    }
    let dialect = Dialect {
        path: &file.path,
        lines_before,
        phones: context.phones,
        glossary: context.glossary,
        problems: context.problems,
        dials_119,
    };
    let Rendered { sections, links } = dialect.render(body);
    Page {
        slug: file.stem.clone(),
        title: phrases(&table.text("title")),
        lead: table.text("lead"),
        sections,
        links,
        path: file.path.clone(),
    }
}

fn chosen(table: &Table<'_>, key: &str, allowed: &[&str]) -> Vec<String> {
    let values = table.texts(key);
    for value in values
        .iter()
        .filter(|value| !allowed.contains(&value.as_str()))
    {
        table.problem_at(
            key,
            format!("「{value}」は {key} に使えません"),
            format!("{} から選んでください", allowed.join(", ")),
        );
    }
    values
}

fn check_leaflet(leaflet: &Leaflet, table: &Table<'_>, context: &Context<'_>) {
    for id in &leaflet.sources {
        if !context.sources.iter().any(|source| source.id == *id) {
            table.problem_at(
                "sources",
                format!("出典「{id}」が sources.toml にありません"),
                "sources.toml に足すか、名前を直してください",
            );
        }
    }
    if leaflet.reviewed_by.is_empty() != leaflet.reviewed_on.is_empty() {
        table.problem_at(
            "id",
            "reviewed_by と reviewed_on は、両方書くか、両方なしにします",
            "確かめた人と日付をそろえてください",
        );
    }
    let sections = &leaflet.page.sections;
    let length: usize = sections
        .iter()
        .map(|section| section.plain.chars().count())
        .sum();
    if length > LEAFLET_MAX {
        table.problem_at(
            "title",
            format!("本文が {length} 字あります（A4 一枚は {LEAFLET_MAX} 字まで）"),
            format!("{} 字へらしてください", length - LEAFLET_MAX),
        );
    }
    if !sections.is_empty()
        && !sections
            .iter()
            .any(|section| section.heading.text() == WHOM_TO_CALL)
    {
        table.problem_at(
            "title",
            format!("「## {WHOM_TO_CALL}」がありません"),
            "さいごに、電話する先の見出しを足してください",
        );
    }
}
