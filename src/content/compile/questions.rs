//! `questionnaire.toml` → [`Questionnaire`], with the rules of `acp.md` 2.2.

use super::phrases::phrases;
use super::reading::is_slug;
use super::table::Table;
use crate::questionnaire::{
    Choice, ChoiceForm, Group, Kind, Mode, OwnWords, PeopleForm, Prompt, Questionnaire, Universal,
};
use crate::route::{Route, Slugs};

/// Sections whose prompts always offer まだ決められない and 今は考えたくない (`corrections.md` 1).
const ALWAYS_UNDECIDED: [char; 6] = ['V', 'I', 'N', 'L', 'T', 'C'];

pub(crate) fn read(table: &Table<'_>) -> Questionnaire {
    let prompts = prompts(table);
    let modes = modes(table, &prompts);
    for prompt in &prompts {
        if !modes.iter().any(|mode| mode.prompts.contains(&prompt.id)) {
            table.problem_at(
                "mode",
                format!("問い「{}」は、どのモードからも聞かれません", prompt.id),
                "[[mode]] の prompts に足してください",
            );
        }
    }
    let content_version = table.needed_number("content_version");
    table.finish();
    Questionnaire {
        content_version,
        modes,
        prompts,
    }
}

fn modes(table: &Table<'_>, prompts: &[Prompt]) -> Vec<Mode> {
    let mut modes: Vec<Mode> = Vec::new();
    for entry in table.needed_tables("mode") {
        let mode = Mode {
            id: entry.text("id"),
            prompts: entry.texts("prompts"),
        };
        entry.finish();
        let unknown = |id: &&String| !prompts.iter().any(|prompt| prompt.id == **id);
        for id in mode.prompts.iter().filter(unknown) {
            entry.problem_at(
                "prompts",
                format!("問い「{id}」がありません"),
                "[[prompt]] を足すか、id を直してください",
            );
        }
        if twins(modes.iter().map(|other| &other.id), &mode.id) {
            entry.problem_at(
                "id",
                format!("id「{}」のモードが二つあります", mode.id),
                "別の id にしてください",
            );
        }
        modes.push(mode);
    }
    modes
}

/// Whether `id` is written, and stands among `others` too.
fn twins<'t>(mut others: impl Iterator<Item = &'t String>, id: &str) -> bool {
    !id.is_empty() && others.any(|other| other == id)
}

fn prompts(table: &Table<'_>) -> Vec<Prompt> {
    let mut prompts: Vec<Prompt> = Vec::new();
    for entry in table.needed_tables("prompt") {
        let prompt = Prompt {
            id: entry.text("id"),
            slug: entry.text("slug"),
            question: phrases(&entry.text("question")),
            label: entry.text("label"),
            help: entry.texts("help"),
            note: entry.text_or_empty("note"),
            kind: kind(&entry),
            universal: universal(&entry),
        };
        entry.finish();
        check(&entry, &prompt);
        if twins(prompts.iter().map(|other| &other.id), &prompt.id) {
            entry.problem_at(
                "id",
                format!("id「{}」の問いが二つあります", prompt.id),
                "別の id にしてください",
            );
        }
        if twins(prompts.iter().map(|other| &other.slug), &prompt.slug) {
            entry.problem_at(
                "slug",
                format!("住所「{}」の問いが二つあります", prompt.slug),
                "別の slug にしてください",
            );
        }
        prompts.push(prompt);
    }
    prompts
}

fn kind(entry: &Table<'_>) -> Kind {
    match entry.text("kind").as_str() {
        "people" => {
            let form = entry.needed_tables("people").into_iter().next();
            Kind::People(form.map_or_else(
                || PeopleForm {
                    relations: Vec::new(),
                    max: 1,
                    by_hand: String::new(),
                    nobody: String::new(),
                },
                |form| {
                    let people = PeopleForm {
                        relations: choices(&form, "relation", &mut Vec::new()),
                        max: small(&form, "max").unwrap_or(1),
                        by_hand: form.text("by_hand"),
                        nobody: form.text("nobody"),
                    };
                    form.finish();
                    people
                },
            ))
        }
        "choices" => Kind::Choices(ChoiceForm {
            groups: groups(entry),
            limit: small(entry, "limit"),
            ordered: entry.flag("ordered"),
            other: own_words(entry),
        }),
        other => {
            if !other.is_empty() {
                entry.problem_at(
                    "kind",
                    format!("kind「{other}」を知りません"),
                    "\"choices\" か \"people\" にしてください",
                );
            }
            Kind::Choices(ChoiceForm {
                groups: Vec::new(),
                limit: None,
                ordered: false,
                other: None,
            })
        }
    }
}

/// The lists of a prompt. A choice is kept in records by its id alone: no other list may have it.
fn groups(entry: &Table<'_>) -> Vec<Group> {
    let mut ids = Vec::new();
    let read = |group: &Table<'_>| {
        let read = Group {
            title: group.text_or_empty("title"),
            single: group.flag("single"),
            choices: choices(group, "choice", &mut ids),
        };
        group.finish();
        read
    };
    entry.needed_tables("group").iter().map(read).collect()
}

/// A number from 1 to 255.
fn small(entry: &Table<'_>, key: &str) -> Option<u8> {
    let number = entry.number(key)?;
    let small = u8::try_from(number).ok().filter(|number| *number > 0);
    if small.is_none() {
        entry.problem_at(
            key,
            format!("「{key}」が {number} です"),
            "1 から 255 までの数にしてください",
        );
    }
    small
}

fn own_words(entry: &Table<'_>) -> Option<OwnWords> {
    let label = entry.text_or_empty("other");
    let max = entry
        .number("other_max")
        .and_then(|max| u16::try_from(max).ok());
    (!label.is_empty()).then(|| OwnWords {
        label,
        max: max.unwrap_or(40),
    })
}

/// The choices of a list. `ids` are those that stand before it.
fn choices(entry: &Table<'_>, key: &str, ids: &mut Vec<String>) -> Vec<Choice> {
    let mut read: Vec<Choice> = Vec::new();
    for table in entry.needed_tables(key) {
        let choice = Choice {
            id: table.text("id"),
            label: table.text("label"),
            alone: table.flag("alone"),
        };
        table.finish();
        if twins(ids.iter(), &choice.id) {
            table.problem_at(
                "id",
                format!("選ぶ文の id「{}」が二つあります", choice.id),
                "別の id にしてください",
            );
        }
        ids.push(choice.id.clone());
        read.push(choice);
    }
    read
}

fn universal(entry: &Table<'_>) -> Vec<Universal> {
    let mut read = Vec::new();
    for name in entry.texts("universal") {
        match [
            Universal::Undecided,
            Universal::NotNow,
            Universal::AfterConsult,
        ]
        .into_iter()
        .find(|u| u.id() == name)
        {
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

fn check(entry: &Table<'_>, prompt: &Prompt) {
    let needs = prompt.id.starts_with(ALWAYS_UNDECIDED);
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
    };
    let route = Route::Prompt(slug.into());
    Route::parse(&route.path(), &slugs) == route
}
