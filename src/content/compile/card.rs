//! The card for the refrigerator: which lines it has, in which order, and on which paper each stands.
//!
//! Fields of 救急医療情報キット as towns hand it out, and what a nurse asks at night (`acp.md` 3.4, `corrections.md` 3).
//! No treatment wishes: an ambulance crew could take them for an instruction.

use super::phrases::phrases;
use super::table::Table;
use crate::phrase::Phrases;

/// The papers made from the card, by their names in `card.toml`.
pub const PAPERS: [&str; 4] = ["fridge", "wallet", "telephone", "picture"];

/// The lines the program itself asks for: whom to call first, and what to read aloud to 119.
pub(crate) const NEEDED: [&str; 5] = [
    "address",
    "day_name",
    "day_phone",
    "night_name",
    "night_phone",
];

/// The longest line there is, in characters.
const LONGEST: u32 = 200;

/// `card.toml`.
#[derive(Clone, Debug, Default)]
pub struct CardForm {
    /// Who it can be that one calls: what is chosen is printed as it stands.
    pub roles: Vec<String>,
    /// In the order of form and paper.
    pub groups: Vec<CardGroup>,
}

/// Lines that belong together.
#[derive(Clone, Debug, Default)]
pub struct CardGroup {
    /// Its anchor.
    pub id: String,
    /// The heading.
    pub title: Phrases,
    /// What it is for; may be empty.
    pub lead: String,
    /// The lines.
    pub fields: Vec<CardField>,
}

/// One line of the card.
#[derive(Clone, Debug, Default)]
pub struct CardField {
    /// Its name in the record: never changed once published.
    pub id: String,
    /// What stands before it.
    pub label: String,
    /// How to fill it in; may be empty.
    pub hint: String,
    /// What it takes.
    pub kind: CardKind,
    /// How many characters it takes.
    pub max: u32,
    /// On which of [`PAPERS`] it is printed.
    pub on: Vec<String>,
}

/// What a line takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// One line.
    #[default]
    Text,
    /// Several lines.
    Long,
    /// A telephone number.
    Phone,
    /// A tick: then the label itself is printed.
    Check,
}

impl CardForm {
    /// Every line, in order.
    pub fn fields(&self) -> impl Iterator<Item = &CardField> {
        self.groups.iter().flat_map(|group| &group.fields)
    }

    pub(crate) fn read(table: &Table<'_>) -> Self {
        let form = Self {
            roles: table.texts("roles"),
            groups: table.needed_tables("group").iter().map(group).collect(),
        };
        if form.roles.is_empty() {
            table.problem_at(
                "roles",
                "「roles」が空です",
                "roles = [\"家族\"] のように書いてください",
            );
        }
        let ids: Vec<&str> = form.fields().map(|field| field.id.as_str()).collect();
        for needed in NEEDED.iter().filter(|needed| !ids.contains(needed)) {
            table.problem_at(
                "group",
                format!("id が「{needed}」の欄がありません"),
                "急なときの画面がこの欄を使います。もどしてください",
            );
        }
        let twice = ids
            .iter()
            .enumerate()
            .find(|(at, id)| ids.iter().take(*at).any(|before| before == *id));
        if let Some((_, id)) = twice {
            table.problem_at(
                "group",
                format!("欄の id「{id}」が二度あります"),
                "別の id にしてください",
            );
        }
        table.finish();
        form
    }
}

fn group(table: &Table<'_>) -> CardGroup {
    let group = CardGroup {
        id: table.text("id"),
        title: phrases(&table.text("title")),
        lead: table.text_or_empty("lead"),
        fields: table.needed_tables("field").iter().map(field).collect(),
    };
    table.finish();
    group
}

fn field(table: &Table<'_>) -> CardField {
    let id = table.text("id");
    if !id.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
        table.problem_at(
            "id",
            format!("id「{id}」は使えません"),
            "a から z と _ だけで書いてください",
        );
    }
    let kind = match table.text("kind").as_str() {
        "long" => CardKind::Long,
        "phone" => CardKind::Phone,
        "check" => CardKind::Check,
        "text" | "" => CardKind::Text,
        other => {
            let what = format!("kind に「{other}」は使えません");
            table.problem_at("kind", what, "text, long, phone, check から選んでください");
            CardKind::Text
        }
    };
    if (kind == CardKind::Phone) != id.ends_with("phone") {
        let what = format!("電話の欄かどうかと、id「{id}」が合いません");
        table.problem_at(
            "id",
            what,
            "電話の欄の id は phone で終え、ほかの欄は終えません",
        );
    }
    let max = if kind == CardKind::Check {
        0
    } else {
        table.needed_number("max")
    };
    if kind != CardKind::Check && !(1..=LONGEST).contains(&max) {
        table.problem_at(
            "max",
            format!("max が {max} です"),
            format!("1 から {LONGEST} にしてください"),
        );
    }
    let on = table.texts("on");
    if let Some(unknown) = on.iter().find(|name| !PAPERS.contains(&name.as_str())) {
        let what = format!("on に「{unknown}」は使えません");
        table.problem_at(
            "on",
            what,
            format!("{} から選んでください", PAPERS.join(", ")),
        );
    }
    let field = CardField {
        id,
        label: table.text("label"),
        hint: table.text_or_empty("hint"),
        kind,
        max,
        on,
    };
    table.finish();
    field
}
