//! A leaflet: one subject, one A4 side, ending with whom to call.

use super::File;
use super::care_map::STAGES;
use super::cited::{check_reviewed, check_sources};
use super::deck::{self, notes};
use super::fit::{self, TypeSize};
use super::front;
use super::reading::{Context, Page, page};
use super::situations::Situation;
use super::table::Table;
use crate::deck::Deck;

/// A leaflet of `content/ja/leaflets`.
#[derive(Clone, Debug, Default)]
pub struct Leaflet {
    /// `L01` …
    pub id: String,
    /// The stages of home care it is about.
    pub stages: Vec<String>,
    /// Whom it speaks to.
    pub readers: Vec<String>,
    /// Ids of the situations it helps in.
    pub situations: Vec<String>,
    /// Words that people would type and that it does not say.
    pub keywords: Vec<String>,
    /// What stands on the wall of a waiting room: 3 to 6 sentences of at most 40 characters.
    pub points: Vec<String>,
    /// A text of about 200 characters for a town's paper.
    pub notice: String,
    /// For the edition folded in three: the numbers of the sections on panels 2 to 5; empty when there is none.
    pub fold: Vec<Vec<usize>>,
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
    /// How large it is printed on its A4 side.
    pub size: TypeSize,
    /// Its text as slides, with the lecturer's notes.
    pub deck: Deck,
    /// What it shares with every page.
    pub page: Page,
}

const READERS: [&str; 4] = ["resident", "family", "neighbour", "professional"];
/// A leaflet's A4 side holds this many characters at 12 pt (`acp.md` 5.1).
const LEAFLET_MAX: usize = 1000;
/// The heading every leaflet ends with.
const WHOM_TO_CALL: &str = "だれに電話するか";
/// Cards of a leaflet, the last one included: more is a booklet.
const SECTIONS_MAX: usize = 7;
/// What a poster says, and how long each line of it may be.
const POINTS: std::ops::RangeInclusive<usize> = 3..=6;
const POINT_MAX: usize = 40;
/// A town's paper gives a box of about 200 characters.
const NOTICE: std::ops::RangeInclusive<usize> = 150..=210;

pub(crate) fn leaflets(files: &[File], context: &Context<'_>) -> Vec<Leaflet> {
    let mut leaflets: Vec<(Leaflet, Table<'_>)> = Vec::new();
    for mut front in front::each(files, context.problems) {
        let (body, written) = notes::take(
            &front.body,
            front.lines_before,
            &front.file.path,
            context.problems,
        );
        front.body = body.into();
        let table = &front.table;
        let mut leaflet = Leaflet {
            id: table.text("id"),
            stages: chosen(table, "stages", &STAGES),
            readers: chosen(table, "readers", &READERS),
            situations: table.texts("situations"),
            keywords: table.texts("keywords"),
            points: table.texts("points"),
            notice: table.text("notice"),
            fold: panels(table),
            issued_on: table.date("issued_on"),
            reviewed_by: table.text_or_empty("reviewed_by"),
            reviewed_on: table.date_or_empty("reviewed_on"),
            related: table.texts("related"),
            sources: table.texts("sources"),
            size: TypeSize::default(),
            deck: Deck::default(),
            page: page(&front, false, context),
        };
        table.finish();
        leaflet.size = check_fit(&leaflet.page, table);
        check(&leaflet, table, context);
        deck::check(&written, &front.file.path, context);
        leaflet.deck = deck::deck(&leaflet, &written);
        let same = |(other, _): &(Leaflet, Table<'_>)| other.id == leaflet.id;
        if !leaflet.id.is_empty() && leaflets.iter().any(same) {
            table.problem_at(
                "id",
                format!("id「{}」が二つのリーフレットにあります", leaflet.id),
                "別の id にしてください",
            );
        }
        leaflets.push((leaflet, front.table));
    }
    // A leaflet that can't be read may be the one that is meant.
    if leaflets.len() == files.len() {
        check_related(&leaflets);
    }
    let mut leaflets: Vec<Leaflet> = leaflets.into_iter().map(|(leaflet, _)| leaflet).collect();
    leaflets.sort_by(|a, b| a.id.cmp(&b.id));
    leaflets
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

/// `fold = ["1", "2 3", "4", "5"]`: the sections on each of the four inner panels.
fn panels(table: &Table<'_>) -> Vec<Vec<usize>> {
    let numbers = |panel: &String| {
        let numbers = panel.split_whitespace().map(|number| number.parse().ok());
        numbers.collect::<Option<Vec<usize>>>()
    };
    let texts = table.texts("fold");
    let panels: Option<Vec<Vec<usize>>> = texts.iter().map(numbers).collect();
    match panels {
        Some(panels) if panels.is_empty() || panels.len() == 4 => panels,
        _ => {
            table.problem_at(
                "fold",
                "三つ折りの面の書き方がちがいます",
                "fold = [\"1\", \"2 3\", \"4\", \"5\"] のように、4 つの面に見出しの番号を書いてください",
            );
            Vec::new()
        }
    }
}

fn check_related(leaflets: &[(Leaflet, Table<'_>)]) {
    let ids: Vec<&str> = leaflets.iter().map(|(leaflet, _)| &*leaflet.id).collect();
    for (leaflet, table) in leaflets {
        for id in leaflet.related.iter().filter(|id| !ids.contains(&&***id)) {
            table.problem_at(
                "related",
                format!("リーフレット「{id}」がありません"),
                format!("{} から選んでください", ids.join(", ")),
            );
        }
    }
}

fn check(leaflet: &Leaflet, table: &Table<'_>, context: &Context<'_>) {
    check_sources(&leaflet.sources, context.sources, table, "sources");
    for id in &leaflet.situations {
        let known = |all: &[Situation]| all.iter().any(|situation| situation.id == *id);
        if !context.situations.is_none_or(known) {
            table.problem_at(
                "situations",
                format!("様子「{id}」が situations.toml にありません"),
                "situations.toml の id から選んでください",
            );
        }
    }
    check_reviewed(&leaflet.reviewed_by, &leaflet.reviewed_on, table);
    check_sections(leaflet, table);
    check_editions(leaflet, table);
}

fn check_sections(leaflet: &Leaflet, table: &Table<'_>) {
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
    let headed = sections.iter().filter(|section| section.id != "s0").count();
    if headed > SECTIONS_MAX {
        table.problem_at(
            "title",
            format!("見出しが {headed} あります"),
            format!("## の見出しを {SECTIONS_MAX} までにしてください"),
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

/// The size it is printed at; a leaflet that does not fit on its side is a problem.
fn check_fit(page: &Page, table: &Table<'_>) -> TypeSize {
    fit::size(&page.title.text(), &page.lead, page.gentle, &page.sections).unwrap_or_else(|lines| {
        table.problem_at(
            "title",
            format!("A4 一枚に入りません（12 ポイントで、およそ {lines} 行多い）"),
            "文や一覧をへらしてください。一覧は 1 つで 1 行とります",
        );
        TypeSize::default()
    })
}

fn check_editions(leaflet: &Leaflet, table: &Table<'_>) {
    let points = &leaflet.points;
    let long = points
        .iter()
        .find(|point| point.chars().count() > POINT_MAX);
    if !POINTS.contains(&points.len()) || long.is_some() {
        table.problem_at(
            "points",
            format!(
                "掲示の文が {} あります{}",
                points.len(),
                long.map_or_else(String::new, |long| format!("。長い文: {long}"))
            ),
            format!(
                "{POINT_MAX} 字までの文を、{} から {} 書いてください",
                POINTS.start(),
                POINTS.end()
            ),
        );
    }
    let notice = leaflet.notice.chars().count();
    if notice > 0 && !NOTICE.contains(&notice) {
        table.problem_at(
            "notice",
            format!("広報紙の文が {notice} 字あります"),
            format!(
                "{} 字から {} 字にしてください",
                NOTICE.start(),
                NOTICE.end()
            ),
        );
    }
    if leaflet.fold.is_empty() {
        return;
    }
    let folded: Vec<usize> = leaflet.fold.iter().flatten().copied().collect();
    let inner: Vec<usize> = (1..leaflet
        .page
        .sections
        .iter()
        .filter(|part| part.id != "s0")
        .count())
        .collect();
    if folded != inner {
        table.problem_at(
            "fold",
            "三つ折りの面に、見出しが順番どおり 1 度ずつ入っていません",
            "さいごの「だれに電話するか」をのぞく見出しの番号を、順番に 4 つの面へ分けてください",
        );
    }
}
