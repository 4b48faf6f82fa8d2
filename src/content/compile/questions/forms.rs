//! How a prompt is answered: one reader for each kind.

use super::lists::{choices, small};
use crate::compile::table::Table;
use crate::questionnaire::{
    ChoiceForm, EachForm, Field, GateForm, Group, Kind, Middle, OwnWords, PeopleForm, RankingForm,
    To, Way,
};

pub(super) fn kind(entry: &Table<'_>) -> Kind {
    match entry.text("kind").as_str() {
        "choices" => Kind::Choices(choice_form(entry, true)),
        "text" => Kind::Choices(choice_form(entry, false)),
        "people" => Kind::People(people(entry)),
        "ranking" => Kind::Ranking(RankingForm {
            of: entry.text("of"),
            limit: small(entry, "limit").unwrap_or(3),
        }),
        "each" => Kind::Each(EachForm {
            of: entry.text("of"),
            choices: groups(entry)
                .into_iter()
                .flat_map(|group| group.choices)
                .collect(),
        }),
        "log" => Kind::Log,
        "gate" => Kind::Gate(gate(entry)),
        other => {
            if !other.is_empty() {
                entry.problem_at(
                    "kind",
                    format!("kind「{other}」を知りません"),
                    "choices, text, people, ranking, each, log, gate から選んでください",
                );
            }
            Kind::Choices(ChoiceForm::default())
        }
    }
}

fn choice_form(entry: &Table<'_>, lists: bool) -> ChoiceForm {
    let fields: Vec<Field> = entry.tables("field").iter().map(field).collect();
    ChoiceForm {
        people_of: entry.text_or_empty("people_of"),
        // A prompt that is answered on lines needs no list.
        groups: if lists && fields.iter().all(|field| !field.when.is_empty()) {
            groups(entry)
        } else {
            Vec::new()
        },
        limit: small(entry, "limit"),
        ordered: entry.flag("ordered"),
        other: own_words(entry),
        fields,
        middle: middle(entry),
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

fn own_words(entry: &Table<'_>) -> Option<OwnWords> {
    let label = entry.text_or_empty("other");
    let max = entry
        .number("other_max")
        .and_then(|max| u16::try_from(max).ok());
    let lines = small(entry, "other_lines").unwrap_or(1);
    (!label.is_empty()).then(|| OwnWords {
        label,
        max: max.unwrap_or(40),
        lines,
    })
}

fn field(entry: &Table<'_>) -> Field {
    let kind = entry.text_or_empty("kind");
    if !matches!(kind.as_str(), "" | "text" | "date") {
        entry.problem_at(
            "kind",
            format!("kind「{kind}」を知りません"),
            "text か date にしてください",
        );
    }
    let max = entry.number("max").and_then(|max| u16::try_from(max).ok());
    let field = Field {
        id: entry.text("id"),
        label: entry.text("label"),
        max: max.unwrap_or(40),
        lines: small(entry, "lines").unwrap_or(1),
        when: entry.text_or_empty("when"),
        date: kind == "date",
    };
    entry.finish();
    field
}

fn middle(entry: &Table<'_>) -> Option<Middle> {
    let label = entry.text_or_empty("after_consult");
    let at = small(entry, "after_consult_at");
    (!label.is_empty()).then(|| Middle {
        at: at.unwrap_or(1),
        label,
    })
}

fn people(entry: &Table<'_>) -> PeopleForm {
    let Some(form) = entry.needed_tables("people").into_iter().next() else {
        return PeopleForm::default();
    };
    let people = PeopleForm {
        relations: choices(&form, "relation", &mut Vec::new()),
        max: small(&form, "max").unwrap_or(1),
        by_hand: form.text_or_empty("by_hand"),
        nobody: form.text_or_empty("nobody"),
    };
    form.finish();
    people
}

fn gate(entry: &Table<'_>) -> GateForm {
    let way = |way: &Table<'_>| {
        let to = way.text("to");
        let read = Way {
            label: way.text("label"),
            to: match to.as_str() {
                "next" => To::Next,
                "pause" => To::Pause,
                address if address.starts_with('/') => To::Address(to),
                _ => To::Prompt(to),
            },
        };
        way.finish();
        read
    };
    GateForm {
        ways: entry.needed_tables("way").iter().map(way).collect(),
    }
}
