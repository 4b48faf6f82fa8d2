//! `questionnaire.toml` → [`Questionnaire`], with the rules of `acp.md` 2.2.

use super::language::loaded_word;
use super::phrases::phrases;
use super::table::Table;
use crate::questionnaire::{
    Choice, ChoiceForm, Group, Kind, Mode, OwnWords, PeopleForm, Prompt, Questionnaire, Universal,
};

/// Questions are at most this long (`acp.md` 2.2-1).
const QUESTION_MAX: usize = 40;
/// Sections whose prompts always offer まだ決められない and 今は考えたくない (`corrections.md` 1).
const ALWAYS_UNDECIDED: [char; 6] = ['V', 'I', 'N', 'L', 'T', 'C'];

pub(crate) fn read(table: &Table<'_>) -> Questionnaire {
    let prompts = prompts(table);
    let modes: Vec<Mode> = table
        .tables("mode")
        .iter()
        .map(|entry| {
            let mode = Mode {
                id: entry.text("id"),
                prompts: entry.texts("prompts"),
            };
            for id in mode
                .prompts
                .iter()
                .filter(|id| !prompts.iter().any(|prompt| prompt.id == **id))
            {
                entry.problem_at(
                    "prompts",
                    format!("問い「{id}」がありません"),
                    "[[prompt]] を足すか、id を直してください",
                );
            }
            entry.finish();
            mode
        })
        .collect();
    for prompt in &prompts {
        if !modes.iter().any(|mode| mode.prompts.contains(&prompt.id)) {
            table.problem_at(
                "mode",
                format!("問い「{}」は、どのモードからも聞かれません", prompt.id),
                "[[mode]] の prompts に足してください",
            );
        }
    }
    let content_version = table.number("content_version").unwrap_or_default();
    table.finish();
    Questionnaire {
        content_version,
        modes,
        prompts,
    }
}

fn prompts(table: &Table<'_>) -> Vec<Prompt> {
    let mut prompts: Vec<Prompt> = Vec::new();
    for entry in table.tables("prompt") {
        let question = entry.text("question");
        let prompt = Prompt {
            id: entry.text("id"),
            slug: entry.text("slug"),
            question: phrases(&question),
            label: entry.text("label"),
            help: entry.texts("help"),
            kind: kind(&entry),
            universal: universal(&entry),
        };
        entry.finish();
        check(&entry, &prompt, &question);
        if prompts.iter().any(|other| other.id == prompt.id) {
            entry.problem_at(
                "id",
                format!("id「{}」の問いが二つあります", prompt.id),
                "別の id にしてください",
            );
        }
        if prompts.iter().any(|other| other.slug == prompt.slug) {
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
            let form = entry.tables("people").into_iter().next();
            Kind::People(form.map_or_else(
                || PeopleForm {
                    relations: Vec::new(),
                    max: 1,
                    by_hand: String::new(),
                    nobody: String::new(),
                },
                |form| {
                    let people = PeopleForm {
                        relations: choices(&form, "relation"),
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
            groups: entry
                .tables("group")
                .iter()
                .map(|group| {
                    let read = Group {
                        title: group.text_or_empty("title"),
                        single: group.flag("single"),
                        choices: choices(group, "choice"),
                    };
                    group.finish();
                    read
                })
                .collect(),
            limit: small(entry, "limit"),
            ordered: entry.flag("ordered"),
            other: own_words(entry),
        }),
        other => {
            entry.problem_at(
                "kind",
                format!("kind「{other}」を知りません"),
                "\"choices\" か \"people\" にしてください",
            );
            Kind::Choices(ChoiceForm {
                groups: Vec::new(),
                limit: None,
                ordered: false,
                other: None,
            })
        }
    }
}

fn small(entry: &Table<'_>, key: &str) -> Option<u8> {
    let number = entry.number(key)?;
    let small = u8::try_from(number).ok();
    if small.is_none() {
        entry.problem_at(
            key,
            format!("{key} が大きすぎます"),
            "255 までの数にしてください",
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

fn choices(entry: &Table<'_>, key: &str) -> Vec<Choice> {
    let mut read: Vec<Choice> = Vec::new();
    for table in entry.tables(key) {
        let choice = Choice {
            id: table.text("id"),
            label: table.text("label"),
            alone: table.flag("alone"),
        };
        table.finish();
        if let Some((word, remedy)) = loaded_word(&choice.label) {
            table.problem_at("label", format!("選ぶ文に「{word}」があります"), remedy);
        }
        if read.iter().any(|other| other.id == choice.id) {
            table.problem_at(
                "id",
                format!("選ぶ文の id「{}」が二つあります", choice.id),
                "別の id にしてください",
            );
        }
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

fn check(entry: &Table<'_>, prompt: &Prompt, question: &str) {
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
    if question.chars().count() > QUESTION_MAX {
        entry.problem_at(
            "question",
            format!("問いが {} 字あります", question.chars().count()),
            format!("{QUESTION_MAX} 字までにしてください"),
        );
    }
    let texts = std::iter::once(question).chain(prompt.help.iter().map(String::as_str));
    for (word, remedy) in texts.filter_map(loaded_word) {
        entry.problem_at("question", format!("問いに「{word}」があります"), remedy);
    }
    if let Kind::Choices(form) = &prompt.kind {
        let ids: Vec<&str> = form
            .choices()
            .map(|(_, choice)| choice.id.as_str())
            .collect();
        for (at, id) in ids
            .iter()
            .enumerate()
            .filter(|(at, id)| ids.iter().take(*at).any(|other| other == *id))
        {
            let _ = at;
            entry.problem_at(
                "group",
                format!("選ぶ文の id「{id}」が二つあります"),
                "別の id にしてください",
            );
        }
    }
}
