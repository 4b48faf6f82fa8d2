//! Leaflets and pages: front matter and Markdown, checked.

use super::File;
use super::front::{self, Front};
use super::glossary::Glossary;
use super::markdown::{ADD_NUMBER, Dialect, Rendered, Section};
use super::phones::Phones;
use super::phrases::phrases;
use super::problem::Problems;
use super::sources::Source;
use super::table::Table;
use crate::phrase::Phrases;
use crate::route::Route;

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
    /// None when they can't be read: then no number is called unknown.
    pub(crate) phones: Option<&'a Phones>,
    pub(crate) glossary: &'a Glossary,
    /// None when they can't be read: then no source is called unknown.
    pub(crate) sources: Option<&'a [Source]>,
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
            reviewed_on: table.date_or_empty("reviewed_on"),
            related: table.texts("related"),
            sources: table.texts("sources"),
            page: page(file, &table, body, lines_before, false, context),
        };
        table.finish();
        check_leaflet(&leaflet, &table, context);
        let same = |(other, _): &(Leaflet, Table<'_>)| other.id == leaflet.id;
        if !leaflet.id.is_empty() && leaflets.iter().any(same) {
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
    // A leaflet that can't be read may be the one that is meant.
    let all_read = leaflets.len() == files.len();
    for (leaflet, table) in leaflets.iter().filter(|_| all_read) {
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
            if Route::is_taken(&file.stem) {
                table.problem_at(
                    "title",
                    format!("「/{}/」は、もう使われている住所です", file.stem),
                    "ファイルの名前を、べつの名前に変えてください",
                );
            }
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
    if !is_slug(&file.stem) {
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
    let lead = table.text("lead");
    for number in context
        .phones
        .iter()
        .flat_map(|phones| phones.unknown_in(&lead))
    {
        table.problem_at(
            "lead",
            format!("電話番号 {number} が content/phones.toml にありません"),
            ADD_NUMBER,
        );
    }
    Page {
        slug: file.stem.clone(),
        title: phrases(&table.text("title")),
        lead,
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
        let known = |sources: &[Source]| sources.iter().any(|source| source.id == *id);
        if !context.sources.is_none_or(known) {
            table.problem_at(
                "sources",
                format!("出典「{id}」が sources.toml にありません"),
                "sources.toml に足すか、名前を直してください",
            );
        }
    }
    if leaflet.reviewed_by.is_empty() != leaflet.reviewed_on.is_empty() {
        let written = if leaflet.reviewed_by.is_empty() {
            "reviewed_on"
        } else {
            "reviewed_by"
        };
        table.problem_at(
            written,
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
    let last = sections.last().map(|section| section.heading.text());
    if last.as_deref() != Some(WHOM_TO_CALL) {
        table.problem_at(
            "title",
            format!("さいごの見出しが「## {WHOM_TO_CALL}」ではありません"),
            "さいごに、電話する先の見出しと文を書いてください",
        );
    }
}

/// Whether `name` can be the last part of an address.
pub(crate) fn is_slug(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !name.is_empty() && name.chars().all(fits)
}
