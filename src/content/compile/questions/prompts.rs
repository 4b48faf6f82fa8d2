//! One `[[prompt]]` after the other.

use super::forms;
use super::lists::{conditions, more, twins};
use crate::compile::phrases::phrases;
use crate::compile::reading::is_slug;
use crate::compile::table::Table;
use crate::questionnaire::{Card, Kind, Prompt, Share, Universal};
use crate::route::{Route, Slugs};

/// Sections whose prompts always offer まだ決められない and 今は考えたくない (`corrections.md` 1).
const ALWAYS_UNDECIDED: [char; 6] = ['V', 'I', 'N', 'L', 'T', 'C'];

pub(super) fn read(table: &Table<'_>) -> Vec<Prompt> {
    let mut prompts: Vec<Prompt> = Vec::new();
    for entry in table.needed_tables("prompt") {
        let prompt = Prompt {
            id: entry.text("id"),
            slug: entry.text("slug"),
            section: entry.text("section"),
            question: phrases(&entry.text("question")),
            label: entry.text("label"),
            help: entry.texts("help"),
            note: entry.text_or_empty("note"),
            kind: forms::kind(&entry),
            universal: universal(&entry),
            why: entry.flag("why"),
            share: share(&entry),
            when: conditions(&entry, "when"),
            unless: conditions(&entry, "unless"),
            cards: entry.tables("card").iter().map(card).collect(),
        };
        entry.finish();
        check(&entry, &prompt);
        let ids = prompts.iter().map(|other| &other.id);
        let what = format!("id「{}」の問いが二つあります", prompt.id);
        twins(&entry, "id", &prompt.id, ids, what);
        let slugs = prompts.iter().map(|other| &other.slug);
        let what = format!("住所「{}」の問いが二つあります", prompt.slug);
        twins(&entry, "slug", &prompt.slug, slugs, what);
        prompts.push(prompt);
    }
    prompts
}

fn card(entry: &Table<'_>) -> Card {
    let card = Card {
        when: conditions(entry, "when"),
        texts: entry.texts("texts"),
        more: more(entry),
    };
    entry.finish();
    card
}

fn universal(entry: &Table<'_>) -> Vec<Universal> {
    let mut read = Vec::new();
    for name in entry.texts("universal") {
        match Universal::named(&name) {
            Some(universal) => read.push(universal),
            None => entry.problem_at(
                "universal",
                format!("「{name}」を知りません"),
                "undecided, not_now, after_consult から選んでください",
            ),
        }
    }
    read
}

fn share(entry: &Table<'_>) -> Share {
    let name = entry.text_or_empty("share");
    let share = Share::named(&name);
    if share.is_none() && !name.is_empty() {
        entry.problem_at(
            "share",
            format!("「{name}」を知りません"),
            "doctor, family_only, self_only から選んでください",
        );
    }
    share.unwrap_or_default()
}

fn check(entry: &Table<'_>, prompt: &Prompt) {
    let needs = prompt.id.starts_with(ALWAYS_UNDECIDED) && prompt.is_asked();
    let has = [Universal::Undecided, Universal::NotNow]
        .iter()
        .all(|universal| prompt.universal.contains(universal));
    if needs && !has {
        entry.problem_at(
            "universal",
            format!(
                "問い「{}」に「まだ決められない」と「今は考えたくない」がそろっていません",
                prompt.id
            ),
            "universal = [\"undecided\", \"not_now\"] を足してください",
        );
    }
    let in_the_middle = matches!(&prompt.kind, Kind::Choices(form) if form.middle.is_some());
    if in_the_middle != prompt.universal.contains(&Universal::AfterConsult) {
        entry.problem_at(
            "universal",
            format!(
                "問い「{}」の「話してから決めたい」は、選ぶ文のまん中に置きます",
                prompt.id
            ),
            "universal の after_consult と、after_consult の文と after_consult_at を、そろえて書いてください",
        );
    }
    let reached = is_slug(&prompt.slug) && has_address(&prompt.slug);
    if !prompt.slug.is_empty() && !reached {
        entry.problem_at(
            "slug",
            format!("slug「{}」は住所に使えません", prompt.slug),
            "小文字の英字、数字、ハイフンだけの、ほかのページにない名前にしてください",
        );
    }
}

/// Whether a prompt at `slug` can be reached: `/acp/check/` and the like are other pages.
fn has_address(slug: &str) -> bool {
    let slugs = Slugs {
        leaflets: &[],
        folds: &[],
        choices: &[],
        pages: &[],
        prompts: &[slug],
        regions: Some(&[]),
        hall: &[],
        packs: &[],
    };
    let route = Route::Prompt(slug.into());
    Route::parse(&route.path(), &slugs) == route
}
