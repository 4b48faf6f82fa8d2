//! Reads the folder: prefectures first, then towns over them; one table of numbers for all.

use std::cell::RefCell;

use super::place::{Known, Place};
use super::town::{LocalName, Town};
use super::{Advice, Desk, Region, Regions};
use crate::compile::files::Files;
use crate::compile::language::{Reader, seen};
use crate::compile::phones::Phones;
use crate::compile::reading::is_slug;
use crate::compile::table::Table;

/// What the name of a made-up town says wherever its data are shown.
const SAMPLE: &str = "見本";
/// The longest name of a file: a link carries it (`src/boot/region.js`).
const LONGEST_ID: usize = 40;

/// A file of the folder, parsed.
pub(crate) struct RegionFile<'p> {
    id: String,
    table: Table<'p>,
}

impl Regions {
    /// Parses every file. The telephone table and the town's own names are not known yet.
    pub(crate) fn files<'p>(files: &Files<'p>) -> Vec<RegionFile<'p>> {
        let names = files.names("regions", ".toml").into_iter();
        names
            .filter_map(|name| {
                let id = name.trim_end_matches(".toml").to_string();
                let table = files.table(&format!("regions/{name}"))?;
                Some(RegionFile { id, table })
            })
            .collect()
    }

    pub(crate) fn read(
        files: &[RegionFile<'_>],
        phones: Option<&Phones>,
        reader: &Reader<'_>,
    ) -> Self {
        let ids: Vec<String> = files.iter().map(|file| file.id.clone()).collect();
        let known = RefCell::default();
        let mut all: Vec<Region> = Vec::new();
        for RegionFile { id, table } in files {
            reader.table(table, seen::REGION);
            all.push(region(id, table, &ids, &known, phones));
        }
        reader.uncounted("content/regions/");
        let prefectures: Vec<Region> = all.iter().filter(|one| one.code > 0).cloned().collect();
        for town in all.iter_mut().filter(|one| one.code == 0) {
            let general = prefectures.iter().find(|one| one.id == town.prefecture);
            general
                .into_iter()
                .for_each(|general| town.laid_over(general));
        }
        all.sort_by_key(|one| (one.code == 0, one.code));
        Self(all)
    }
}

fn region(
    id: &str,
    table: &Table<'_>,
    ids: &[String],
    known: &RefCell<Vec<Known>>,
    phones: Option<&Phones>,
) -> Region {
    let prefecture = table.text_or_empty("prefecture");
    let of_town = !prefecture.is_empty();
    let name = table.text("name");
    let place = Place {
        id: id.into(),
        ids,
        file: table.path().into(),
        name: name.clone(),
        prefecture: if of_town {
            prefecture.clone()
        } else {
            id.into()
        },
        sample: table.flag("sample"),
        known,
        phones,
    };
    if place.sample && !name.is_empty() && !name.contains(SAMPLE) {
        table.problem_at(
            "name",
            format!("見本の町の名前「{name}」に、「{SAMPLE}」がありません"),
            "name = \"見本町（見本です）\" のように書いてください。この名前は、えらんだ人のどの画面にも出ます",
        );
    }
    if !is_slug(id) || id.len() > LONGEST_ID {
        let remedy = "小文字の英字、数字、ハイフンだけの、40字までの名前にしてください";
        table.problem_at(
            "",
            format!("ファイルの名前「{id}」は住所になりません"),
            remedy,
        );
    }
    if of_town && !ids.contains(&prefecture) {
        table.problem_at(
            "prefecture",
            format!("県「{prefecture}」のファイルがありません"),
            "regions/ の県のファイルの名前（例 \"ibaraki\"）を書いてください",
        );
    }
    let region = Region {
        id: id.into(),
        name,
        reading: table.text("reading"),
        area: if of_town {
            String::new()
        } else {
            table.text("area")
        },
        code: if of_town {
            0
        } else {
            table.needed_number("code")
        },
        prefecture,
        sample: place.sample,
        adults: Advice::read(table, "adults", &place),
        children: Advice::read(table, "children", &place),
        lines: Desk::all(table, "line", &place, false),
        town: if of_town {
            Town::read(table, &place)
        } else {
            Town::default()
        },
    };
    let _ = table.text_or_empty("note");
    table.finish();
    region
}

/// What the site's own town calls 地域包括支援センター, before anything else is read. A prefecture has no such name.
pub(crate) fn local_name(files: &[RegionFile<'_>], id: &str, site: &Table<'_>) -> LocalName {
    let named = files.iter().find(|file| file.id == id);
    if named.is_none() && !id.is_empty() {
        site.problem_at(
            "region",
            format!("地域「{id}」のファイルがありません"),
            format!("content/regions/{id}.toml をつくるか、region を \"\" にしてください"),
        );
    }
    let of = |key: &str| {
        let found = named.map(|file| file.table.spoken(&format!("community_support.{key}")));
        let found = found.into_iter().flatten().next();
        found.map(|(_, text)| text).unwrap_or_default()
    };
    LocalName {
        name: of("name"),
        reading: of("reading"),
        as_of: of("as_of"),
        source: of("source"),
    }
}
