//! End-of-life choices: treatments and places, all in one form.

mod chances;
mod form;

use super::File;
use super::cited::{check_reviewed, check_sources};
use super::front;
use super::leaflet::Leaflet;
use super::markdown::Section;
use super::reading::{Context, Page, page};
use super::table::Table;

/// What is chosen. Treatments stand before places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChoiceKind {
    /// A treatment.
    #[default]
    Treatment,
    /// A place to be cared for.
    Place,
}

/// One treatment or place.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Treatment or place.
    pub kind: ChoiceKind,
    /// Where it stands among its kind.
    pub order: u32,
    /// Words that people would type and that it does not say.
    pub keywords: Vec<String>,
    /// The clinician who confirmed it; empty when none has.
    pub reviewed_by: String,
    /// When, `YYYY-MM-DD`; empty when nobody has.
    pub reviewed_on: String,
    /// Ids of leaflets to read next.
    pub related: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// What it shares with every page. Always gentle.
    pub page: Page,
}

impl Choice {
    /// What stands before the two sides, the sides, and what stands after them.
    #[must_use]
    pub fn parts(&self) -> (&[Section], &[Section], &[Section]) {
        let sections = self.page.sections.as_slice();
        let (before, rest) = sections.split_at(form::SIDES.start.min(sections.len()));
        let (sides, after) = rest.split_at(form::SIDES.len().min(rest.len()));
        (before, sides, after)
    }
}

/// Reads them. `leaflets` is none when one can't be read: it may be the one that is meant.
pub(crate) fn choices(
    files: &[File],
    leaflets: Option<&[Leaflet]>,
    context: &Context<'_>,
) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for front in front::each(files, context.problems) {
        let table = &front.table;
        let mut choice = Choice {
            kind: kind(table),
            order: table.needed_number("order"),
            keywords: table.texts("keywords"),
            reviewed_by: table.text_or_empty("reviewed_by"),
            reviewed_on: table.date_or_empty("reviewed_on"),
            related: table.texts("related"),
            sources: table.texts("sources"),
            page: page(&front, false, context),
        };
        choice.page.gentle = true;
        table.finish();
        check(&choice, table, leaflets, context);
        form::check(&choice, table, context.problems);
        chances::check(&choice, table, context.problems);
        let same = |other: &&Choice| (other.kind, other.order) == (choice.kind, choice.order);
        if let Some(other) = choices.iter().find(same) {
            table.problem_at(
                "order",
                format!("order {} が、{} と同じです", choice.order, other.page.path),
                "ならぶ順がきまるように、別の数にしてください",
            );
        }
        choices.push(choice);
    }
    choices.sort_by_key(|choice| (choice.kind, choice.order));
    choices
}

fn kind(table: &Table<'_>) -> ChoiceKind {
    match table.text("kind").as_str() {
        "place" => ChoiceKind::Place,
        "treatment" | "" => ChoiceKind::Treatment,
        other => {
            table.problem_at(
                "kind",
                format!("「{other}」は kind に使えません"),
                "\"treatment\"（治療）か \"place\"（すごす場所）にしてください",
            );
            ChoiceKind::Treatment
        }
    }
}

fn check(choice: &Choice, table: &Table<'_>, leaflets: Option<&[Leaflet]>, context: &Context<'_>) {
    check_sources(&choice.sources, context.sources, table, "sources");
    for id in &choice.related {
        let known = |leaflets: &[Leaflet]| leaflets.iter().any(|leaflet| leaflet.id == *id);
        if !leaflets.is_none_or(known) {
            table.problem_at(
                "related",
                format!("リーフレット「{id}」がありません"),
                "リーフレットの id（L01 など）を書いてください",
            );
        }
    }
    check_reviewed(&choice.reviewed_by, &choice.reviewed_on, table);
}
