//! The front matter of a Markdown file: TOML between two lines of `+++`.

use std::borrow::Cow;

use super::File;
use super::problem::Problems;
use super::table::Table;

/// A Markdown file taken apart.
pub(crate) struct Front<'p, 'f> {
    /// The file.
    pub(crate) file: &'f File,
    /// The front matter.
    pub(crate) table: Table<'p>,
    /// The Markdown after it.
    pub(crate) body: Cow<'f, str>,
    /// How many lines stand before the body.
    pub(crate) lines_before: usize,
}

/// Takes each of `files` apart; a file without front matter is a problem.
pub(crate) fn each<'p, 'f>(
    files: &'f [File],
    problems: &'p Problems,
) -> impl Iterator<Item = Front<'p, 'f>> {
    files.iter().filter_map(|file| split(file, problems))
}

fn split<'p, 'f>(file: &'f File, problems: &'p Problems) -> Option<Front<'p, 'f>> {
    let parts = file
        .text
        .as_ref()?
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"));
    let Some((front, body)) = parts else {
        problems.add(
            &file.path,
            1,
            "ファイルのはじめに +++ でかこんだ部分がありません",
            "1 行目に +++、そのあとに title などの項目、もう一度 +++ を書いてください",
        );
        return None;
    };
    // The two lines of +++, and the front matter between them.
    let lines_before = 2 + front.split('\n').count();
    let table = Table::parse(&file.path, front, 1, problems)?;
    Some(Front {
        file,
        table,
        body: body.into(),
        lines_before,
    })
}
