//! Pages, and what every text shares with them: front matter and Markdown, checked.

use super::File;
use super::facts::{self, Fact};
use super::front::{self, Front};
use super::glossary::Glossary;
use super::language::Reader;
use super::markdown::{ADD_NUMBER, Dialect, Rendered, Section};
use super::phones::Phones;
use super::phrases::phrases;
use super::problem::Problems;
use super::situations::Situation;
use super::sources::Source;
use crate::phrase::Phrases;
use crate::route::Route;

/// A page of `content/ja/pages`, and the readable part of a leaflet or a choice.
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
    /// What it says that ages.
    pub facts: Vec<Fact>,
    /// Whether it begins with 「読みとばしてもかまいません」.
    pub gentle: bool,
    /// Internal addresses it links to, with their lines.
    pub links: Vec<(String, usize)>,
    /// Where it was written, for problems.
    pub path: String,
}

impl Page {
    /// Whether it stands at an address of its own. Two answer where another page can't: at an unknown address, and
    /// without a network.
    #[must_use]
    pub fn has_address(&self) -> bool {
        !matches!(self.slug.as_str(), "not-found" | "offline")
    }
}

/// What the files of a folder are read with.
pub(crate) struct Context<'a> {
    /// None when they can't be read: then no number is called unknown.
    pub(crate) phones: Option<&'a Phones>,
    pub(crate) glossary: &'a Glossary,
    /// None when they can't be read: then no source is called unknown.
    pub(crate) sources: Option<&'a [Source]>,
    /// None when they can't be read: then no situation is called unknown.
    pub(crate) situations: Option<&'a [Situation]>,
    pub(crate) reader: &'a Reader<'a>,
    pub(crate) problems: &'a Problems,
}

pub(crate) fn pages(files: &[File], context: &Context<'_>) -> Vec<Page> {
    front::each(files, context.problems)
        .map(|front| {
            let Front { file, table, .. } = &front;
            if Route::is_taken(&file.stem) {
                table.problem_at(
                    "title",
                    format!("「/{}/」は、もう使われている住所です", file.stem),
                    "ファイルの名前を、べつの名前に変えてください",
                );
            }
            let dials_119 = table.flag("dials_119");
            // For the reader alone: 「ことばの整理」 explains words no other page may use.
            let _ = table.flag("names_loaded_words");
            let page = page(&front, dials_119, context);
            table.finish();
            page
        })
        .collect()
}

pub(crate) fn page(front: &Front<'_, '_>, dials_119: bool, context: &Context<'_>) -> Page {
    let Front {
        file,
        table,
        body,
        lines_before,
    } = front;
    if !is_slug(&file.stem) {
        context.problems.add(
            &file.path,
            1,
            format!("ファイルの名前「{}」は住所になりません", file.stem),
            "小文字の英字、数字、ハイフンだけの名前にしてください",
        );
    }
    let facts = facts::read(table, context.sources);
    let dialect = Dialect {
        path: &file.path,
        lines_before: *lines_before,
        phones: context.phones,
        glossary: context.glossary,
        problems: context.problems,
        dials_119,
        facts: &facts,
    };
    let Rendered {
        sections,
        links,
        facts: shown,
    } = dialect.render(body);
    context.reader.page(table, &sections);
    facts::check_shown(&facts, &shown, &file.path, context.problems);
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
        facts,
        gentle: table.flag("gentle"),
        links,
        path: file.path.clone(),
    }
}

/// Whether `name` can be the last part of an address.
pub(crate) fn is_slug(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !name.is_empty() && name.chars().all(fits)
}
